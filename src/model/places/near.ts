import type { Gazetteer } from "./gazetteer.ts";
import type { Sense } from "./meanings.ts";
import { plain } from "./plain.ts";

const most = 3;

/** Codes of at most three places that are spelled nearly like a text, nearest first. */
export function nearTo(gazetteer: Gazetteer, text: string, _sense: Sense): readonly string[] {
  const wanted = plain(text);
  const reach = wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2;
  const found = new Map<string, number>();
  for (const [name, codes] of gazetteer.names) {
    if (Math.abs(name.length - wanted.length) > reach) continue;
    const steps = distance(name, wanted);
    if (steps > reach) continue;
    for (const code of codes) found.set(code, Math.min(steps, found.get(code) ?? steps));
  }
  return [...found]
    .sort(([a, first], [b, second]) => first - second || a.localeCompare(b, "en"))
    .slice(0, most)
    .map(([code]) => code);
}

/**
 * How many letters have to be put in, taken out, changed or swapped with their neighbour to make one word the other
 * (optimal string alignment): `kazahkstan` and `kazakhstan` are one apart.
 */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const plainest = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same);
      const swaps = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      rows[row]?.push(swaps ? Math.min(plainest, at(row - 2, column - 2) + 1) : plainest);
    }
  }
  return at(a.length, b.length);
}

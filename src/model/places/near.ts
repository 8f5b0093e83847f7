import type { Gazetteer } from "./gazetteer.ts";
import { plain } from "./plain.ts";

const most = 3;
/** Fewer letters begin too many names. */
const shortestStart = 3;
/** Names whose letters are remembered: all of the gazetteer's, and some that were asked. */
const mostKept = 8192;

/** Codes of at most three places that are spelled nearly like a text, or begin with it, nearest first. */
export function nearTo(gazetteer: Gazetteer, text: string): readonly string[] {
  const wanted = plain(text);
  const found = new Map<string, number>();
  const put = (code: string, steps: number) => found.set(code, Math.min(steps, found.get(code) ?? steps));
  const padded = /^\d{1,2}$/.test(wanted) ? gazetteer.codes.get(wanted.padStart(3, "0")) : undefined;
  for (const code of [padded, gazetteer.codes.get(wanted.toUpperCase())]) if (code !== undefined) put(code, 0);
  for (const code of gazetteer.posts.get(wanted.toUpperCase()) ?? []) put(code, 0);
  for (const [name, codes] of gazetteer.names) {
    const steps = stepsBetween(name, wanted);
    if (steps !== null) for (const code of codes) put(code, steps);
  }
  return [...found]
    .sort(([a, first], [b, second]) => first - second || a.localeCompare(b, "en"))
    .slice(0, most)
    .map(([code]) => code);
}

/** How far two names are from each other; null where they are not near: one slip in four letters, two in eight. */
function stepsBetween(name: string, wanted: string): number | null {
  if (wanted.length >= shortestStart && name.startsWith(wanted)) return 1;
  const reach = Math.min(2, Math.floor(Math.min(wanted.length, name.length) / 4));
  if (reach === 0 || Math.abs(name.length - wanted.length) > reach) return null;
  // Most names are ruled out by their letters alone: a file may hold two thousand unknown ones.
  if (unlikeLetters(lettersOf(name) ^ lettersOf(wanted)) > 2 * reach) return null;
  const steps = distance(name, wanted);
  return steps > reach ? null : steps;
}

const known = new Map<string, number>();

/** Which letters a name has, one bit each. */
function lettersOf(name: string): number {
  let bits = known.get(name);
  if (bits === undefined) {
    bits = 0;
    for (let at = 0; at < name.length; at += 1) bits |= 1 << (name.charCodeAt(at) & 31);
    if (known.size < mostKept) known.set(name, bits);
  }
  return bits;
}

/** How many bits are set. */
function unlikeLetters(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
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

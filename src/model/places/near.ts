import { byCode } from "../../kit/exact.ts";
import { rememberingFor } from "../../kit/remember.ts";
import { namePartsOf } from "./compound.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { longestName, plainName, turned } from "./plain.ts";

const most = 3;
/**
 * Letters of a country's code. Codes are too short for `stepsBetween`; only one letter too many is recognised: `USSA`.
 */
const codeLength = 3;
/** The fewest letters that count as the beginning of a name; fewer letters begin too many names. */
const shortestStart = 3;

type Put = (codes: readonly string[], steps: number) => void;

/**
 * Codes of at most three places whose names are spelled nearly like a text or its parts, or begin with it, nearest
 * first.
 */
export function nearTo(gazetteer: Gazetteer, text: string): readonly string[] {
  if (text.length > longestName) return [];
  const found = new Map<string, number>();
  const put: Put = (codes, steps) => {
    for (const code of codes) found.set(code, Math.min(steps, found.get(code) ?? steps));
  };
  const wholes = [plainName(text), plainName(turned(text) ?? "")].filter((name) => name !== "");
  for (const name of wholes) putNear(gazetteer, name, put, true);
  const parts = namePartsOf(text);
  if (found.size === 0 && parts.length > 1) for (const part of parts) putNear(gazetteer, plainName(part), put, false);
  return [...found]
    .sort(([a, first], [b, second]) => first - second || byCode(a, b))
    .slice(0, most)
    .map(([code]) => code);
}

function putNear(gazetteer: Gazetteer, wanted: string, put: Put, starts: boolean): void {
  const letters = wanted.toUpperCase();
  const number = /^\d{1,2}$/.test(wanted) ? letters.padStart(3, "0") : letters;
  put([gazetteer.codes.get(letters) ?? [], gazetteer.codes.get(number) ?? []].flat(), 0);
  put(gazetteer.posts.get(letters) ?? [], 0);
  if (wanted.length === codeLength + 1) {
    for (let at = 0; at < wanted.length; at += 1) {
      const code = gazetteer.codes.get(letters.slice(0, at) + letters.slice(at + 1));
      if (code !== undefined) put([code], 1);
    }
  }
  const bits = lettersIn(wanted);
  const begins = starts && wanted.length >= shortestStart;
  for (const entry of entriesOf(gazetteer)) {
    // A name with more meanings than fit: to offer three of the fifteen countries of the Soviet Union would mislead.
    if (entry.codes.length > most) continue;
    if (begins && entry.name.startsWith(wanted)) put(entry.codes, 1);
    else {
      const reach = Math.min(2, Math.floor(Math.min(wanted.length, entry.name.length) / 4));
      const steps = stepsBetween(entry, { name: wanted, bits }, reach);
      if (steps !== null) put(entry.codes, steps);
    }
  }
}

interface Spelled {
  readonly name: string;
  /** A bit set of the letters in the name. */
  readonly bits: number;
}

/** The edit distance of two names; null beyond `reach`. */
function stepsBetween(a: Spelled, b: Spelled, reach: number): number | null {
  if (reach === 0 || Math.abs(a.name.length - b.name.length) > reach) return null;
  // The letters alone rule out most names cheaply; a file may hold two thousand unknown ones.
  if (countOf(a.bits ^ b.bits) > 2 * reach) return null;
  const steps = distance(a.name, b.name);
  return steps > reach ? null : steps;
}

interface Entry extends Spelled {
  readonly codes: readonly string[];
}

const entriesOf = rememberingFor((gazetteer: Gazetteer): readonly Entry[] =>
  [...gazetteer.names].map(([name, codes]) => ({ name, codes, bits: lettersIn(name) })),
);

function lettersIn(name: string): number {
  let bits = 0;
  for (let at = 0; at < name.length; at += 1) bits |= 1 << (name.charCodeAt(at) & 31);
  return bits;
}

/** The number of bits that are set. */
function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * The edit distance of two words: letters inserted, deleted, changed or swapped with their neighbour (optimal string
 * alignment). `kazahkstan` and `kazakhstan` are one apart.
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

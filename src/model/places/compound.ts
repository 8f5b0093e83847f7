import { plainName } from "./plain.ts";

/** How `withinOf` looks up the parts of a text. */
export interface Compound {
  /** Codes of every place that a part can mean by itself. */
  read(part: string): readonly string[];
  /** The country that a place lies in; null for a country. */
  wholeOf(code: string): string | null;
}

const mostParts = 4;
const mostWords = 6;

/**
 * Codes of the places that a text in parts can mean: `Texas, USA`, `Georgia (US)`, `US/TX`, `Rockdale, TX, USA`,
 * `Quebec Canada`. All parts that mean anything have to agree. Words without a meaning, such as a town, may come before
 * them but not after: "Guinea, Equitorial" is not Guinea.
 */
export function withinOf(text: string, { read, wholeOf }: Compound): readonly string[] {
  const agreed = (parts: readonly (readonly string[])[]): readonly string[] =>
    [...new Set(parts.flat())].filter((code) =>
      parts.every((part) => part.includes(code) || part.includes(wholeOf(code) ?? "")),
    );
  const parts = namePartsOf(text);
  if (parts.length > 1) {
    const run = meaningfulRun(parts.map(read));
    return run === null ? [] : smallest(agreed(run), wholeOf);
  }
  const words = plainName(text)
    .split(" ")
    .slice(0, mostWords + 1);
  if (words.length > mostWords) return [];
  return words.slice(1).flatMap((_, index) => {
    const halves = [words.slice(0, index + 1), words.slice(index + 1)].map((half) => read(half.join(" ")));
    return halves.every((half) => half.length > 0) ? smallest(agreed(halves), wholeOf) : [];
  });
}

/** Splits `Texas (USA)` into `Texas`, `USA`; returns at most one part more than `withinOf` reads. */
export const namePartsOf = (text: string): readonly string[] =>
  text
    .replace(/^(\s*[A-Za-z]{2,3})[-–](?=[A-Za-z])/, "$1,")
    .split(/[,;/|:>()[\]]|\s[-–—]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .slice(0, mostParts + 1);

/** The parts from the first one with a meaning on, if all of them have one; null otherwise, and for too many parts. */
function meaningfulRun(parts: readonly (readonly string[])[]): readonly (readonly string[])[] | null {
  const run = parts.slice(parts.findIndex((part) => part.length > 0));
  return parts.length <= mostParts && run.every((part) => part.length > 0) ? run : null;
}

/** The codes without the countries of states among them: for `Moscow, Russia`, Moscow alone. */
function smallest(codes: readonly string[], wholeOf: Compound["wholeOf"]): readonly string[] {
  const wholes = new Set(codes.map((code) => wholeOf(code)));
  return codes.filter((code) => !wholes.has(code));
}

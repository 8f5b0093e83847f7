import { plainName } from "./plain.ts";

/** How the parts of a text are read. */
export interface Compound {
  /** Codes of all that a part can mean by itself. */
  read(part: string): readonly string[];
  /** The country that a place lies in; null for a country. */
  wholeOf(code: string): string | null;
}

const mostParts = 4;
const mostWords = 6;

/**
 * What a text in parts can mean: `Texas, USA`, `Georgia (US)`, `US/TX`, `Rockdale, TX, USA`, `Quebec Canada`. All
 * parts that mean anything have to agree. Words that mean nothing, such as a town, may stand before them and never after:
 * "Guinea, Equitorial" is not Guinea.
 */
export function withinOf(text: string, { read, wholeOf }: Compound): readonly string[] {
  const agreed = (parts: readonly (readonly string[])[]): readonly string[] =>
    [...new Set(parts.flat())].filter((code) =>
      parts.every((part) => part.includes(code) || part.includes(wholeOf(code) ?? "")),
    );
  const parts = namePartsOf(text);
  if (parts.length > 1) {
    const known = knownRun(parts.map(read));
    return known === null ? [] : smallest(agreed(known), wholeOf);
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

/** `Texas (USA)` → `Texas`, `USA`; no more than can be read. */
export const namePartsOf = (text: string): readonly string[] =>
  text
    .replace(/^(\s*[A-Za-z]{2,3})[-–](?=[A-Za-z])/, "$1,")
    .split(/[,;/|:>()[\]]|\s[-–—]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .slice(0, mostParts + 1);

/** The parts that mean something, where all that follow the first do; null where not, or where there are too many. */
function knownRun(parts: readonly (readonly string[])[]): readonly (readonly string[])[] | null {
  const known = parts.slice(parts.findIndex((part) => part.length > 0));
  return parts.length <= mostParts && known.every((part) => part.length > 0) ? known : null;
}

/** Without the countries of states that are among them: Moscow, Russia is Moscow. */
function smallest(codes: readonly string[], wholeOf: Compound["wholeOf"]): readonly string[] {
  const wholes = new Set(codes.map((code) => wholeOf(code)));
  return codes.filter((code) => !wholes.has(code));
}

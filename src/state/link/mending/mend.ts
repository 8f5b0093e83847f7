import { isStranger } from "./strangers.ts";
import { softMeaningsOf, unescapedText, valueMeaningsOf, visibleText } from "./values.ts";

/** What a link may hold. */
export interface Grammar {
  /** Whether there is such a key, in lower case. */
  knows(key: string): boolean;
  /** Whether a value of a key is understood as it stands. */
  reads(key: string, value: string): boolean;
}

/** A link that is longer is read as it stands. */
const longest = 20_000;
/** Parts of a link that are put right, those that turn out to be parts of one among them; the rest stays as it is. */
const mostParts = 120;

/**
 * A query as this page would have written it, from one that people's tools have changed: strangers are left out,
 * entities, percent-signs, punctuation, cases and line breaks put right. A part that is still not understood stays as
 * it was written, for the reader to name; so does what is cut off of a value. Nothing is guessed: of two readings
 * neither is taken. Never throws.
 *
 * `written` is the query without its question mark, with what an entity has made a fragment of it (`#38;`).
 */
export function mended(written: string, grammar: Grammar): string {
  if (written.length > longest) return written;
  const work: Work = { ...grammar, left: mostParts };
  const parts = withoutEntities(written).split("&");
  return parts.flatMap((part) => mendedPart(part, work, true).parts).join("&");
}

/** A link's mending under way: `left` is how many more parts are put right. */
interface Work extends Grammar {
  left: number;
}

const ampersand = /(?:&|%26)(?:(?:amp|#0*38|#x0*26)(?:;|%3B))+/gi;
const sign =
  /&(?:quot|apos|gt|lt|nbsp|rsquo|lsquo|rdquo|ldquo|raquo|laquo|zwnj|hellip|#\d{1,7}|#x[\da-f]{1,6})(?:;|%3B)/gi;

/** `&amp;`, as often as it was escaped, is `&`; the other entities are signs that stand around a link. */
const withoutEntities = (text: string): string =>
  text
    .replace(ampersand, "&")
    .replace(sign, '"')
    .replace(/=(%0D)?%0A|%0D|%0A/gi, "");

/** Parts to be read in the place of one, and whether anything in it was understood. */
interface Mending {
  readonly parts: readonly string[];
  readonly understood: boolean;
}

function mendedPart(part: string, work: Work, mayHold: boolean): Mending {
  work.left -= 1;
  if (work.left < 0) return { parts: [part.replaceAll("#", "%23")], understood: false };
  const [, rawKey = "", rawValue = ""] = /^([^=]*)=?(.*)$/s.exec(part) ?? [];
  const key = keyOf(rawKey);
  const value = unescapedText(rawValue.replaceAll("+", " "));
  if (isStranger(key) || (key === "" && visibleText(value).trim() === "")) return { parts: [], understood: true };
  const parts = partsOf(key, value, work);
  if (parts !== null) return { parts, understood: true };
  // Another's parameter may hold a whole address; only what is ours is taken apart.
  const held = mayHold && (work.knows(key) || !part.includes("=")) ? heldParts(part, work) : null;
  return held ?? { parts: [part.replaceAll("#", "%23")], understood: false };
}

/** `PIN`, `amp;pin`, `?pin`, `%20pin` are `pin`. */
const keyOf = (raw: string): string =>
  visibleText(unescapedText(raw.replaceAll("+", " ")))
    .replace(/^(\s|[?&;/]|amp;)+/i, "")
    .trim()
    .toLowerCase();

/** A key with what its value should have been, and what was cut off of it; null where the value says nothing. */
function partsOf(key: string, value: string, grammar: Grammar): readonly string[] | null {
  if (!grammar.knows(key)) return null;
  if (grammar.reads(key, value)) return [written(key, value)];
  const found = valueMeaningsOf(value).find((meaning) => grammar.reads(key, meaning.value));
  if (found !== undefined) {
    return [written(key, found.value), ...(found.rest === "" ? [] : [encodeURIComponent(found.rest.trim())])];
  }
  const soft = softMeaning(key, value, grammar);
  return soft === null ? null : [written(key, soft)];
}

/** What all soft meanings that are understood agree on; null where there is none, or where there are two. */
function softMeaning(key: string, value: string, grammar: Grammar): string | null {
  const found = softMeaningsOf(value)
    .filter((meaning) => meaning !== value)
    .flatMap((text) => {
      const meaning = valueMeaningsOf(text).find((one) => one.rest === "" && grammar.reads(key, one.value));
      return meaning === undefined ? [] : [meaning.value];
    });
  const [only = null, ...others] = new Set(found);
  return others.length === 0 ? only : null;
}

/** Parts that one part has become: encoded as a whole, or set apart by `;`, `?` or `%26`; null where none is understood. */
function heldParts(part: string, work: Work): Mending | null {
  const whole = withoutEntities(unescapedText(part)).replace(/^[?#&;/\s]+/, "");
  const pieces = whole.split(/[&;?](?=[^=&;?]*=)/);
  if (pieces.length === 1 && whole === part) return null;
  const read = pieces.map((piece) => mendedPart(piece, work, false));
  if (!read.some(({ understood }) => understood)) return null;
  return { parts: read.flatMap(({ parts }) => parts.map((one) => one.replaceAll("&", "%26"))), understood: true };
}

const written = (key: string, value: string): string => `${key}=${encodeURIComponent(value)}`;

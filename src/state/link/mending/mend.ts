import { isStranger } from "./strangers.ts";
import { softMeaningsOf, unescapedText, valueMeaningsOf, visibleText } from "./values.ts";

/** The keys and values that a link may have. */
export interface Grammar {
  /** Whether a key, in lower case, exists. */
  knows(key: string): boolean;
  /** Whether a value of a key can be read as it is. */
  reads(key: string, value: string): boolean;
}

/** Characters above which a link is not mended. */
const longest = 20_000;
/** Most parts of a link that are mended, parts within parts included; the rest is left as it is. */
const mostParts = 120;

/**
 * Restores a query of this page that other programs have changed. It drops tracking parameters and corrects entities,
 * percent-encoding, punctuation, case and line breaks. A part that still cannot be read stays as written, so that the
 * page can name it, and so does text cut off from a value. It never guesses: of two possible readings it takes neither.
 * Never throws.
 *
 * `written` is the query without its question mark, together with the fragment that an entity has made of its rest
 * (`#38;`).
 */
export function mended(written: string, grammar: Grammar): string {
  if (written.length > longest) return written;
  const work: Work = { ...grammar, left: mostParts };
  const parts = withoutEntities(written).split("&");
  return parts.flatMap((part) => mendedPart(part, work, true).parts).join("&");
}

/** The state of a mending: `left` is the number of parts that may still be mended. */
interface Work extends Grammar {
  left: number;
}

const ampersand = /(?:&|%26)(?:(?:amp|#0*38|#x0*26)(?:;|%3B))+/gi;
const sign =
  /&(?:quot|apos|gt|lt|nbsp|rsquo|lsquo|rdquo|ldquo|raquo|laquo|zwnj|hellip|#\d{1,7}|#x[\da-f]{1,6})(?:;|%3B)/gi;

/** A text with `&amp;`, escaped any number of times, as `&`, and other entities, which surround a link, as quotes. */
const withoutEntities = (text: string): string =>
  text
    .replace(ampersand, "&")
    .replace(sign, '"')
    .replace(/=(%0D)?%0A|%0D|%0A/gi, "");

/** The parts that replace one part, and whether any of them can be read. */
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
  // A tracking parameter may hold a whole address; only our own parts are taken apart.
  const held = mayHold && (work.knows(key) || !part.includes("=")) ? heldParts(part, work) : null;
  return held ?? { parts: [part.replaceAll("#", "%23")], understood: false };
}

/** The key of a part: `pin` for `PIN`, `amp;pin`, `?pin` and `%20pin`. */
const keyOf = (raw: string): string =>
  visibleText(unescapedText(raw.replaceAll("+", " ")))
    .replace(/^(\s|[?&;/]|amp;)+/i, "")
    .trim()
    .toLowerCase();

/** A key with its corrected value, and the text cut off from it; null where no correction can be read. */
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

/** The one value that all readable soft meanings give; null where there is none or more than one. */
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

/**
 * The parts in one part that was encoded as a whole, or whose parts are separated by `;`, `?` or `%26`; null where none
 * can be read.
 */
function heldParts(part: string, work: Work): Mending | null {
  const whole = withoutEntities(unescapedText(part)).replace(/^[?#&;/\s]+/, "");
  const pieces = whole.split(/[&;?](?=[^=&;?]*=)/);
  if (pieces.length === 1 && whole === part) return null;
  const read = pieces.map((piece) => mendedPart(piece, work, false));
  if (!read.some(({ understood }) => understood)) return null;
  return { parts: read.flatMap(({ parts }) => parts.map((one) => one.replaceAll("&", "%26"))), understood: true };
}

const written = (key: string, value: string): string => `${key}=${encodeURIComponent(value)}`;

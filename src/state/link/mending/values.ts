import { momentsIn } from "./moments.ts";

/** Zero-width blanks, direction marks and soft hyphens, which word processors and messengers add to links. */
const unseen = /\p{Cf}|\p{Variation_Selector}|\u034f/gu;
/** Hyphens, dashes and minus signs that word processors put in place of a hyphen. */
const dashes = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
/** Characters before a link in a text; no point, because `.5` is not 5. */
const before = " \t\n\r\u00a0<([{\"'`*_~“„‘‚«‹|「『【（";
/**
 * Characters after a link in a text. Three points or an ellipsis are not among them: they mean that the link was
 * truncated.
 */
const around = " \t\n\r\u00a0<>()[]{}\"'`*“”„‘’‚«»‹›|\\/.,;:?。，、；：！？）」』】";
/** The same with characters of emphasis, with which the value of `sc` or `vs` may also end. */
const emphasis = `${around}_~!`;
/** Characters of markup and closing brackets; what follows the first is text around the link. */
const markup = /[<>)\]}"`”»|]/;

/** A text without invisible characters: zero-width blanks, line breaks of mail, backslashes of Markdown. */
export const visibleText = (text: string): string =>
  text
    .replace(unseen, "")
    .replace(/=?[\r\n\t\u2028\u2029]+/g, "")
    .replace(/\\(?=[^A-Za-z0-9])/g, "")
    .replace(dashes, "-");

/** A text with percent-encoding decoded as often as it was encoded, three times at most. */
export function unescapedText(text: string): string {
  let now = text;
  for (let times = 0; times < 3 && /%[\da-f]{2}/i.test(now); times += 1) {
    try {
      now = decodeURIComponent(now);
    } catch {
      return now;
    }
  }
  return now;
}

/** A possible original of a value, and the text after the link that was cut off from it. */
export interface Meaning {
  readonly value: string;
  readonly rest: string;
}

/** Letters and digits: only cut-off text with one of them is worth naming. */
const said = /[\p{L}\p{N}]/u;

/**
 * The possible originals of a value, least changed first. None changes a digit, and none is made where two readings are
 * possible; `softMeaningsOf` handles those.
 */
export function valueMeaningsOf(written: string): readonly Meaning[] {
  const clean = visibleText(written);
  const cut = clean.search(markup);
  const tail = cut < 0 ? "" : clean.slice(cut);
  const texts = [
    { value: clean.trim(), rest: "" },
    { value: stripped(clean, around), rest: "" },
    { value: stripped(clean, emphasis), rest: "" },
    ...(cut > 0 ? [{ value: stripped(clean.slice(0, cut), around), rest: said.test(tail) ? tail : "" }] : []),
  ];
  return texts.flatMap(({ value, rest }) => shapesOf(value).map((shape) => ({ value: shape, rest })));
}

/** A text without the characters around it; unchanged where it was truncated. */
function stripped(text: string, after: string): string {
  let [from, to] = [0, text.length];
  while (from < to && before.includes(text[from] as string)) from += 1;
  while (to > from && after.includes(text[to - 1] as string)) to -= 1;
  return text.startsWith("...", to) ? text : text.slice(from, to);
}

/** Characters of the longest value whose case and moments are corrected; only that of `sc` or `vs` is longer. */
const longestShaped = 200;

/**
 * A value as written, in lower and in upper case, with its moments in the form of links, without blanks around its
 * commas and dots.
 */
function shapesOf(value: string): readonly string[] {
  if (value.length > longestShaped) return [value];
  const narrow = value.replace(/\s*(,|\.\.)\s*/g, "$1");
  const moments = momentsIn(narrow);
  const shapes = [value, narrow, ...(moments === null ? [] : [moments])];
  return [...new Set(shapes.flatMap((shape) => [shape, shape.toLowerCase(), shape.toUpperCase()]))];
}

/**
 * The possible originals of a value that a mail program's soft line breaks have damaged: `3Drisk` for `=risk`, `ri=sk`
 * for a broken line, `risk=20` for a blank at the end. They can contradict each other, so that a caller may use only a
 * value on which all agree.
 */
export function softMeaningsOf(written: string): readonly string[] {
  const value = visibleText(written);
  return [value.replace(/^3d/i, ""), value.replace(/(=20)+$/, ""), value.replace(/=$/, ""), value.replaceAll("=", "")];
}

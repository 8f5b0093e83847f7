import { momentsIn } from "./moments.ts";

/** Blanks without a width, marks of direction, soft hyphens: what word processors and messengers put into links. */
const unseen = /\p{Cf}|\p{Variation_Selector}|\u034f/gu;
/** Hyphens and dashes that word processors put in the place of a hyphen; a minus among them. */
const dashes = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
/** What stands before a link in a text; a point does not, since `.5` is no 5. */
const before = " \t\n\r\u00a0<([{\"'`*_~“„‘‚«‹|「『【（";
/** What stands after one. Three points or an ellipsis are none of it: they say that the link was cut. */
const around = " \t\n\r\u00a0<>()[]{}\"'`*“”„‘’‚«»‹›|\\/.,;:?。，、；：！？）」』】";
/** The same with the signs of emphasis, with which a scenario's word may end too. */
const emphasis = `${around}_~!`;
/** The first sign of markup or of a closing bracket: what comes after it is text around the link. */
const markup = /[<>)\]}"`”»|]/;

/** A text without what nobody sees: blanks without a width, line breaks of mail, backslashes of Markdown. */
export const visibleText = (text: string): string =>
  text
    .replace(unseen, "")
    .replace(/=?[\r\n\t\u2028\u2029]+/g, "")
    .replace(/\\(?=[^A-Za-z0-9])/g, "")
    .replace(dashes, "-");

/** A text as it was before it was percent-encoded, once more for each time that it was, three times at most. */
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

/** What a value may have been, and what is left over of it: text that stood after the link. */
export interface Meaning {
  readonly value: string;
  readonly rest: string;
}

/** Letters or digits: what is cut off with one of them is told. */
const said = /[\p{L}\p{N}]/u;

/**
 * What a value may have been before tools changed it, the least change first. None of them alters a digit, and none is
 * made where two readings are possible: that is for `onlyOne`.
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

/** A text without what stands around it; as it is where it was cut. */
function stripped(text: string, after: string): string {
  let [from, to] = [0, text.length];
  while (from < to && before.includes(text[from] as string)) from += 1;
  while (to > from && after.includes(text[to - 1] as string)) to -= 1;
  return text.startsWith("...", to) ? text : text.slice(from, to);
}

/** No value but a scenario's word is longer, and of that neither case nor moments are put right. */
const longestShaped = 200;

/** A value in either case, with its moments in the form of links, without blanks beside its commas and dots. */
function shapesOf(value: string): readonly string[] {
  if (value.length > longestShaped) return [value];
  const narrow = value.replace(/\s*(,|\.\.)\s*/g, "$1");
  const moments = momentsIn(narrow);
  const shapes = [value, narrow, ...(moments === null ? [] : [moments])];
  return [...new Set(shapes.flatMap((shape) => [shape, shape.toLowerCase(), shape.toUpperCase()]))];
}

/**
 * What the sign of mail's soft breaks may have done to a value: `3Drisk` for `=risk`, `ri=sk` where a line was broken,
 * `risk=20` for a blank at its end. These can contradict each other, so that only what they agree on is a meaning.
 */
export function softMeaningsOf(written: string): readonly string[] {
  const value = visibleText(written);
  return [value.replace(/^3d/i, ""), value.replace(/(=20)+$/, ""), value.replace(/=$/, ""), value.replaceAll("=", "")];
}

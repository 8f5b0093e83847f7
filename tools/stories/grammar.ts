/** A reference to a fact: `{share:KAZ@2022-01|then.published}`. Parts that are not written are empty. */
export interface Reference {
  /** As written, in braces. */
  readonly written: string;
  readonly kind: string;
  readonly subject: string;
  /** A moment, a period, or a window `from..to`, as written. */
  readonly when: string;
  readonly options: readonly string[];
  readonly field: string;
}

/** A piece of a text: words, or a reference. */
export type Piece = { readonly words: string } | { readonly reference: Reference };

/** A fault of a text, in words that follow the name of its place. */
export type TextFault = string;

const form =
  /\{(?<kind>[a-z][A-Za-z]*)(?::(?<subject>[A-Za-z0-9-]+))?(?:@(?<when>[0-9TZQ:-]+(?:\.\.[0-9TZQ:-]+)?))?(?:\|(?<options>[A-Za-z0-9,-]+))?(?:\.(?<field>[a-zA-Z]+))?\}/g;

/**
 * The words and references of a text, in order. Braces that hold no reference stay in the words; `faultsOf` reports
 * them.
 */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of text.matchAll(form)) {
    if (found.index > end) pieces.push({ words: text.slice(end, found.index) });
    const { kind = "", subject = "", when = "", options = "", field = "" } = found.groups ?? {};
    const list = options === "" ? [] : options.split(",");
    pieces.push({ reference: { written: found[0], kind, subject, when, options: list, field } });
    end = found.index + found[0].length;
  }
  return end < text.length ? [...pieces, { words: text.slice(end) }] : pieces;
}

/** The references of a text, in order. */
export const referencesOf = (text: string): readonly Reference[] =>
  piecesOf(text).flatMap((piece) => ("reference" in piece ? [piece.reference] : []));

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
/** A day, a month or a year in words: `21 May 2021`, `5 January`, `May 2021`, `2021`. */
const dates = new RegExp(`\\b(?:(\\d{1,2}) (${months})(?: ((?:19|20)\\d\\d))?|(?:19|20)\\d\\d)\\b(?![\\d%])`, "g");
/** Tags, entities and what Markdown would read as more than words. */
const markup = /<[a-z!/?]|&(?:[a-z]+|#\d+|#x[\da-f]+);|\]\(|\*\*|__|`|https?:/i;

/**
 * The faults of a text that need no facts to be found: markup, a brace that is no reference, a digit that is neither in
 * a reference nor in a date.
 */
export function faultsOf(text: string): readonly TextFault[] {
  const words = piecesOf(text).map((piece) => ("words" in piece ? piece.words : "…"));
  const plain = words.join("");
  const found = markup.exec(plain);
  return [
    ...(found === null ? [] : [`has markup: ${found[0]}`]),
    ...[...plain.matchAll(/[{}][^{}]{0,30}/g)].map(([brace]) => `${brace} is no reference`),
    ...[...plain.matchAll(dates)].flatMap(impossible),
    ...[...plain.replace(dates, "").matchAll(/\S*\d\S*/g)].map(
      ([digits]) => `${digits} is a number without a fact behind it: write a reference`,
    ),
  ];
}

/** A day that its month does not have. */
function impossible([written, day, month, year]: RegExpMatchArray): readonly TextFault[] {
  if (day === undefined || month === undefined) return [];
  // Without a year the longest month counts: 29 February exists.
  const date = new Date(Date.UTC(Number(year ?? 2020), months.split("|").indexOf(month), Number(day)));
  return date.getUTCDate() === Number(day) ? [] : [`${written} is no day`];
}

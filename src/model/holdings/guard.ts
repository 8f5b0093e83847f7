const months = "jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]";
const changed = [
  // A formula, or a number, a date, a version that would be read as one of them.
  /^[=+\-@＝＋－＠\t\r\n'\d.,]/,
  new RegExp(`^(?:${months})[a-z]*[\\s./-]*\\d`, "i"),
  /^(?:true|false|wahr|falsch|vrai|faux|verdadero|falso)$/i,
];

/** Texts that a spreadsheet would change when it opens a file: `=SUM(A1)`, `007`, `1-2`, `Mar 3`, `true`. */
const isChanged = (text: string): boolean => changed.some((shape) => shape.test(text));

/** A text that a spreadsheet leaves as it is: with an apostrophe before it where it has to be. */
export const guarded = (text: string): string => (isChanged(text) ? `'${text}` : text);

/** The text that `guarded` was given. An apostrophe before other texts is their own. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && isChanged(text.slice(1)) ? text.slice(1) : text;

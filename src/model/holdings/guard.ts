const months = "jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]";
const changed = [
  // Beginnings that a spreadsheet reads as a formula, a number or a date.
  /^[=+\-@＝＋－＠\t\r\n'\d.,]/,
  new RegExp(`^(?:${months})[a-z]*[\\s./-]*\\d`, "i"),
  /^(?:true|false|wahr|falsch|vrai|faux|verdadero|falso)$/i,
];

/** Whether a spreadsheet would change a text when it opens a file: `=SUM(A1)`, `007`, `1-2`, `Mar 3`, `true`. */
const isChanged = (text: string): boolean => changed.some((shape) => shape.test(text));

/** The text, with an apostrophe before it if a spreadsheet would change it. */
export const guarded = (text: string): string => (isChanged(text) ? `'${text}` : text);

/** The inverse of `guarded`; an apostrophe before any other text belongs to that text. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && isChanged(text.slice(1)) ? text.slice(1) : text;

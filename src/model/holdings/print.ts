import { csvFormatRows } from "d3";

/** Marks a file as UTF-8 for spreadsheets; without it Excel garbles `São Luís`. */
const byteOrderMark = "\uFEFF";

/**
 * Rows as CSV, with a byte-order mark unless `mark` is false. A cell that a spreadsheet would take for a formula (it begins with = + - @, a
 * tab or a line break) gets an apostrophe before it; quotes, commas and line breaks are escaped.
 */
export function printCsv(rows: readonly (readonly (string | number | null)[])[], mark = true): string {
  return `${mark ? byteOrderMark : ""}${csvFormatRows(rows.map((row) => row.map(neutral)))}\n`;
}

function neutral(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  return /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

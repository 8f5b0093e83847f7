import Papa from "papaparse";
import {
  bounded,
  longestText,
  mostRows,
  type Refused,
  refused,
  type SheetLine,
  type SheetTable,
  textCell,
} from "./table.ts";

const separators = [",", ";", "\t", "|"] as const;
/** Characters of a text from which its separator is guessed. */
const sample = 65_536;
/** Most lines with an unclosed quote; a text with more uses another grammar and is refused at the first of them. */
const mostOpen = 50;

/**
 * Reads text with one separator between cells. A cell that begins with a quote ends at the next single quote; `""`
 * inside it is a quote, and line breaks inside belong to the cell. Any other quote is an ordinary character. `known`
 * counts the cells of a line that are known column names; it decides the separator unless the first line is `sep=;`.
 */
export function delimitedTable(text: string, countNames: (cells: readonly string[]) => number): SheetTable | Refused {
  if (text.length > longestText) return refused("too-long");
  const clean = text.replace(/^\uFEFF/, "").replaceAll("\0", "");
  if (clean.trim() === "") return refused("empty");
  const said = /^"?sep=([^\w\s"]|\t)"?[,;\t|]*(?:\r\n?|\n)/i.exec(clean);
  const body = said === null ? clean : clean.slice(said[0].length);
  const separator = said?.[1] ?? separatorOf(body, countNames);
  const lines = linesOf(body, separator, said === null ? 1 : 2);
  const open = lines.filter(({ openQuote }) => openQuote);
  if (open.length > mostOpen) return refused("open-quote", open[0]?.row);
  return bounded({ lines, source: { kind: "text", separator } });
}

/**
 * The separator with the most known column names in a line; of equal ones that with the most lines of equal width, then
 * that with the most columns.
 */
function separatorOf(text: string, countNames: (cells: readonly string[]) => number): string {
  const head = text.length > sample ? text.slice(0, Math.max(text.lastIndexOf("\n", sample), 1)) : text;
  const scored = separators.map((separator) => {
    const lines = linesOf(head, separator, 1).slice(0, 50);
    const cells = lines.map((line) => line.cells.map((cell) => cell.text));
    const widths = lines.map((line) => line.cells.length);
    const width = widths[0] ?? 1;
    const alike = width < 2 ? 0 : widths.filter((one) => one === width).length / widths.length;
    return { separator, score: [Math.max(0, ...cells.slice(0, 20).map(countNames)), alike, width] };
  });
  scored.sort((a, b) => compare(b.score, a.score));
  return scored[0]?.separator ?? ",";
}

function compare(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((value, index) => value !== b[index]);
  return first === -1 ? 0 : (a[first] ?? 0) - (b[first] ?? 0);
}

/**
 * All records. After a record whose quote never closes, reading goes on at its next line, so that no other row is lost.
 */
function linesOf(text: string, separator: string, firstRow: number): readonly SheetLine[] {
  const newline = text.includes("\n") ? "\n" : "\r";
  const lines: SheetLine[] = [];
  let rest = text;
  let opened = 0;
  while (rest !== "" && lines.length <= mostRows + 50 && opened <= mostOpen + 1) {
    const { records, broken } = recordsOf(rest, separator, newline);
    for (const cells of records)
      lines.push({ row: firstRow + lines.length, cells: cells.map(textCell), openQuote: false });
    if (broken === null) break;
    const end = rest.indexOf(newline, broken);
    const cells = rest.slice(broken, end === -1 ? undefined : end).split(separator);
    // Spreadsheets copy cells without quoting, separated by tabs: a quote there is an ordinary character.
    const openQuote = separator !== "\t" && cells.some((cell) => (cell.split('"').length - 1) % 2 === 1);
    lines.push({ row: firstRow + lines.length, cells: cells.map(textCell), openQuote });
    opened += openQuote ? 1 : 0;
    rest = end === -1 ? "" : rest.slice(end + 1);
  }
  return lines.map((line) => ({
    ...line,
    cells: line.cells.map(({ text: cell }) => textCell(cell.replace(/\r$/, ""))),
  }));
}

/** Records up to the first without an end; `broken` is where that one begins, null where all end. */
function recordsOf(text: string, separator: string, newline: "\n" | "\r") {
  const records: (readonly string[])[] = [];
  let at = 0;
  let broken: number | null = null;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline,
    step: ({ data, errors, meta }, parser) => {
      const record = text.slice(at, meta.cursor);
      const isOpen = errors.some(({ code }) => code === "MissingQuotes");
      const isTorn = errors.some(({ type }) => type === "Quotes") && record.trimEnd().includes(newline);
      if (isOpen || isTorn) {
        broken = at;
        parser.abort();
        return;
      }
      at = meta.cursor;
      records.push(data.some((cell) => /^\s+"/.test(cell)) ? closerUp(record, separator, data) : data);
      if (records.length > mostRows + 50) parser.abort();
    },
  });
  return { records, broken: broken as number | null };
}

/** Reads again a record with blanks before its quotes, as typed by hand: `Rig, "A, B", 1`. */
function closerUp(record: string, separator: string, as: readonly string[]): readonly string[] {
  const { data, errors } = Papa.parse<string[]>(
    record.trimEnd().replaceAll(/([^\s"])([ \u00A0]+)"/g, (whole, sign) => (sign === separator ? `${sign}"` : whole)),
    {
      delimiter: separator,
    },
  );
  return errors.length === 0 && data.length === 1 ? (data[0] ?? as) : as;
}

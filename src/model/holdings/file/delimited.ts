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
/** A text whose separator is sought is looked at so far. */
const sample = 65_536;
/** A text with more open quotes than this has another grammar: it is refused at the first of them. */
const mostOpen = 50;

/**
 * A text of cells with one separator. Quotes: a cell that begins with one ends at the next single one, `""` inside is a
 * quote, and line breaks inside belong to the cell; anywhere else a quote is an ordinary sign. `known` counts the cells
 * of a line that name a column, by which the separator is found; a first line `sep=;` names it.
 */
export function delimitedTable(text: string, known: (cells: readonly string[]) => number): SheetTable | Refused {
  if (text.length > longestText) return refused("too-long");
  const clean = text.replace(/^\uFEFF/, "").replaceAll("\0", "");
  if (clean.trim() === "") return refused("empty");
  const said = /^"?sep=([^\w\s"]|\t)"?[,;\t|]*(?:\r\n?|\n)/i.exec(clean);
  const body = said === null ? clean : clean.slice(said[0].length);
  const separator = said?.[1] ?? separatorOf(body, known);
  const lines = linesOf(body, separator, said === null ? 1 : 2);
  const open = lines.filter(({ openQuote }) => openQuote);
  if (open.length > mostOpen) return refused("open-quote", open[0]?.row);
  return bounded({ lines, source: { kind: "text", separator } });
}

/** The separator that shows most columns with a known name; then the one that cuts most lines alike; then into most. */
function separatorOf(text: string, known: (cells: readonly string[]) => number): string {
  const head = text.length > sample ? text.slice(0, Math.max(text.lastIndexOf("\n", sample), 1)) : text;
  const scored = separators.map((separator) => {
    const lines = linesOf(head, separator, 1).slice(0, 50);
    const cells = lines.map((line) => line.cells.map((cell) => cell.text));
    const widths = lines.map((line) => line.cells.length);
    const width = widths[0] ?? 1;
    const alike = width < 2 ? 0 : widths.filter((one) => one === width).length / widths.length;
    return { separator, score: [Math.max(0, ...cells.slice(0, 20).map(known)), alike, width] };
  });
  scored.sort((a, b) => compare(b.score, a.score));
  return scored[0]?.separator ?? ",";
}

function compare(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((value, index) => value !== b[index]);
  return first === -1 ? 0 : (a[first] ?? 0) - (b[first] ?? 0);
}

/** All records; after one whose quote is never closed reading goes on at its next line, so that no other row is lost. */
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
    // A spreadsheet's clipboard writes cells bare between tabs: a quote there is a sign like any other.
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

/** Records up to the first that has no end; `broken` is where that one begins, null where each ends. */
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

/** A record whose quotes stand after blanks, as typed by hand: `Rig, "A, B", 1`. */
function closerUp(record: string, separator: string, as: readonly string[]): readonly string[] {
  const { data, errors } = Papa.parse<string[]>(
    record.trimEnd().replaceAll(/([^\s"])([ \u00A0]+)"/g, (whole, sign) => (sign === separator ? `${sign}"` : whole)),
    {
      delimiter: separator,
    },
  );
  return errors.length === 0 && data.length === 1 ? (data[0] ?? as) : as;
}

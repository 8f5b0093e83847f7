/** One cell of a file; `value` is the number that the file stores, null where it stores text. */
export interface SheetCell {
  readonly text: string;
  readonly value: number | null;
}

/** One record of a file. `row` counts from 1 as a spreadsheet does; in JSON the first object is 1. */
export interface SheetLine {
  readonly row: number;
  readonly cells: readonly SheetCell[];
  /** True where a quote opens a cell and none closes it; the cells are then a guess from one line. */
  readonly openQuote: boolean;
}

/** The form of the file that a table was read from, for the page to name. */
export type TableSource =
  | { readonly kind: "text"; readonly separator: string }
  | { readonly kind: "json" }
  | {
      readonly kind: "workbook";
      readonly format: "xlsx" | "ods";
      readonly sheet: string;
      /** Names of the other visible sheets, which were not read. */
      readonly others: readonly string[];
    };

/** The lines of a file, its header among them. */
export interface SheetTable {
  readonly lines: readonly SheetLine[];
  readonly source: TableSource;
}

/** Why a file cannot be read as a table. */
export type TableProblem =
  | "too-long"
  | "empty"
  | "not-json"
  | "no-rows"
  | "too-many-rows"
  | "too-many-columns"
  | "open-quote"
  | "not-a-workbook"
  | "encrypted"
  | "unpacks-too-large";

/** The refusal of a whole file, with the row that caused it; 0 for the file itself. */
export interface Refused {
  readonly kind: TableProblem;
  readonly row: number;
}

/** Most records of a file; no company has more sites. */
export const mostRows = 2000;
/** Most columns of a file. */
export const mostColumns = 200;
/** Most characters of a file. */
export const longestText = 2_000_000;

/** Makes a refusal. */
export const refused = (kind: TableProblem, row = 0): Refused => ({ kind, row });

/** Makes a cell of text. */
export const textCell = (text: string): SheetCell => ({ text, value: null });

/**
 * The table without empty lines and trailing empty cells, or its refusal where it is too small or too large. Rows above
 * the header count as rows.
 */
export function bounded(table: SheetTable): SheetTable | Refused {
  const filled = table.lines.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ""));
  if (filled.length === 0) return refused("empty");
  if (filled.length === 1) return refused("no-rows");
  if (filled.length > mostRows + 1) return refused("too-many-rows");
  return filled.some(({ cells }) => filledCells(cells) > mostColumns)
    ? refused("too-many-columns")
    : { ...table, lines: filled.map(withoutEmptyEnd) };
}

/** Number of cells up to the last that is not empty. */
function filledCells(cells: readonly SheetCell[]): number {
  let count = cells.length;
  while (count > 0 && cells[count - 1]?.text.trim() === "") count -= 1;
  return count;
}

const withoutEmptyEnd = (line: SheetLine): SheetLine => ({
  ...line,
  cells: line.cells.slice(0, filledCells(line.cells)),
});

/** One cell as its file states it; `value` is a number that the file itself stores as one, null where it is text. */
export interface SheetCell {
  readonly text: string;
  readonly value: number | null;
}

/** One record of a file; `row` counts as a person's spreadsheet does, the first being 1 (in JSON the first object). */
export interface SheetLine {
  readonly row: number;
  readonly cells: readonly SheetCell[];
  /** True where a quote opens a cell and nothing closes it, so that the cells are only a reading of one line. */
  readonly openQuote: boolean;
}

/** Where a table comes from, as a person is told. */
export type TableSource =
  | { readonly kind: "text"; readonly separator: string }
  | { readonly kind: "json" }
  | {
      readonly kind: "workbook";
      readonly format: "xlsx" | "ods";
      readonly sheet: string;
      /** Names of the sheets that were not read. */
      readonly others: readonly string[];
    };

/** A file as lines of cells, its header among them. */
export interface SheetTable {
  readonly lines: readonly SheetLine[];
  readonly source: TableSource;
}

/** Why a file is no table. */
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

/** A refusal of the whole file, with the row that it is about; 0 is the file. */
export interface Refused {
  readonly kind: TableProblem;
  readonly row: number;
}

/** Most records that are read: nobody holds more sites. */
export const mostRows = 2000;
/** Most columns that are read. */
export const mostColumns = 200;
/** Longest text that is read, in characters. */
export const longestText = 2_000_000;

/** A refusal of a whole file. */
export const refused = (kind: TableProblem, row = 0): Refused => ({ kind, row });

/** A cell of text. */
export const textCell = (text: string): SheetCell => ({ text, value: null });

/** The table, or why it is too small or too large to be one. Rows above a header count as rows. */
export function bounded(table: SheetTable): SheetTable | Refused {
  const filled = table.lines.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ""));
  if (filled.length === 0) return refused("empty");
  if (filled.length === 1) return refused("no-rows");
  if (filled.length > mostRows + 1) return refused("too-many-rows");
  return filled.some(({ cells }) => filledCells(cells) > mostColumns)
    ? refused("too-many-columns")
    : { ...table, lines: filled.map(withoutEmptyEnd) };
}

/** How many cells there are up to the last that is not empty. */
function filledCells(cells: readonly SheetCell[]): number {
  let count = cells.length;
  while (count > 0 && cells[count - 1]?.text.trim() === "") count -= 1;
  return count;
}

const withoutEmptyEnd = (line: SheetLine): SheetLine => ({
  ...line,
  cells: line.cells.slice(0, filledCells(line.cells)),
});

import type { PlaceCode } from "../../facts/types.ts";
import { type ColumnId, columnsOf, unitOf } from "./columns.ts";
import { siteKey } from "./join.ts";
import { readNumber } from "./numbers.ts";
import { isAmbiguous, type PlaceFinder } from "./places.ts";
import { type TableProblem, tableOf } from "./table.ts";

/** One site of a portfolio; what is not stated is null, never zero. */
export interface Holding {
  readonly row: number;
  readonly name: string;
  readonly place: PlaceCode;
  /** The place as written: a state keeps its name. */
  readonly written: string;
  /** EH/s. */
  readonly hashrate: number | null;
  readonly megawatts: number | null;
  /** J/TH of its machines. */
  readonly efficiency: number | null;
  /** US cents per kWh. */
  readonly price: number | null;
  readonly date: string;
  readonly note: string;
}

/** Why a cell, a row or a whole file is refused. */
export type ProblemKind =
  | TableProblem
  | "no-column"
  | "column-twice"
  | "unknown-column"
  | "too-many-cells"
  | "no-name"
  | "unknown-place"
  | "ambiguous-place"
  | "unknown-unit"
  | "not-a-number"
  | "negative"
  | "two-ways"
  | "too-large"
  | "no-size"
  | "zero"
  | "total"
  | "twice"
  | "held";

/** A refusal with the row and the column that it is about; row 0 is the file. */
export interface Problem {
  readonly row: number;
  readonly column: string;
  readonly kind: ProblemKind;
  /** The cell as written, cut to 60 characters. */
  readonly cell: string;
}

/** What a file holds: the rows that are right, and every refusal. */
export interface Holdings {
  readonly holdings: readonly Holding[];
  readonly problems: readonly Problem[];
}

const longestCell = 60;

/** Reads a CSV or JSON text. A row with a refused cell is refused whole; the others stand. */
export function readHoldings(text: string, placeOf: PlaceFinder): Holdings {
  const table = tableOf(text);
  if ("kind" in table) return { holdings: [], problems: [problem(table.row, "", table.kind, "")] };
  const { at, unknown, twice } = columnsOf(table.columns);
  const problems = [
    ...unknown.map((column) => problem(1, column, "unknown-column", column)),
    ...twice.map((column) => problem(1, column, "column-twice", column)),
    ...missing(at).map((column) => problem(1, column, "no-column", "")),
  ];
  if (problems.some(({ kind }) => kind === "no-column" || kind === "column-twice")) return { holdings: [], problems };
  const holdings: Holding[] = [];
  const seen = new Set<string>();
  for (const { row, cells } of table.rows) {
    const read = holdingOf(row, (column) => bare(cells[at.get(column) ?? -1] ?? ""), {
      placeOf,
      commaDecimals: table.commaDecimals,
      has: (column) => at.has(column),
      header: (column) => table.columns[at.get(column) ?? -1] ?? column,
    });
    if (cells.length > table.columns.length) read.problems.push(problem(row, "", "too-many-cells", cells.join(" ")));
    const key = read.holding === null ? "" : siteKey(read.holding);
    if (read.holding !== null && seen.has(key)) read.problems.push(problem(row, "name", "twice", read.holding.name));
    problems.push(...read.problems);
    if (read.holding === null || read.problems.length > 0) continue;
    seen.add(key);
    holdings.push(read.holding);
  }
  return { holdings, problems };
}

function missing(at: ReadonlyMap<ColumnId, number>): readonly string[] {
  const needed: string[] = (["name", "place"] as const).filter((column) => !at.has(column));
  const sized = at.has("ehs") || at.has("mw") || (at.has("amount") && at.has("unit"));
  return sized ? needed : [...needed, "EH/s"];
}

/** Without the apostrophe by which our export makes a formula text. */
const bare = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, "");

interface Manner {
  readonly placeOf: PlaceFinder;
  readonly commaDecimals: boolean;
  readonly has: (column: ColumnId) => boolean;
  readonly header: (column: ColumnId) => string;
}

function holdingOf(row: number, cell: (column: ColumnId) => string, manner: Manner) {
  const problems: Problem[] = [];
  const refuse = (column: ColumnId, kind: ProblemKind) => {
    problems.push(problem(row, manner.header(column), kind, cell(column)));
    return null;
  };
  const number = (column: ColumnId) => {
    if (cell(column) === "") return null;
    const read = readNumber(cell(column), manner.commaDecimals);
    return typeof read === "number" ? read : refuse(column, read);
  };
  const amount = number("amount");
  const unit = amount === null ? null : (unitOf(cell("unit")) ?? refuse("unit", "unknown-unit"));
  const inUnit = (wanted: "ehs" | "mw") => (unit?.in === wanted && amount !== null ? amount * unit.factor : null);
  // Our own export writes EH/s that it made of MW; what was stated are the MW.
  const isMade = ["own J/TH", "assumed J/TH", "none"].includes(cell("basis"));
  const hashrate = isMade ? null : (number("ehs") ?? inUnit("ehs"));
  const megawatts = number("mw") ?? inUnit("mw");
  const written = cell("place");
  const place = manner.placeOf(written) ?? refuse("place", isAmbiguous(written) ? "ambiguous-place" : "unknown-place");
  const scope = cell("scope").toLowerCase();
  if (cell("name") === "") refuse("name", "no-name");
  if (scope !== "" && scope !== "site") refuse("scope", "total");
  if (problems.length === 0 && hashrate === null && megawatts === null) refuse(sizeColumn(cell, manner.has), "no-size");
  if (hashrate === 0 || (hashrate === null && megawatts === 0)) refuse(sizeColumn(cell, manner.has), "zero");
  const efficiency = number("efficiency");
  if (efficiency === 0) refuse("efficiency", "zero");
  const price = number("price");
  const rest = { name: cell("name"), written, hashrate, megawatts, efficiency, price };
  const holding: Holding | null =
    place === null ? null : { row, place, ...rest, date: cell("date"), note: cell("note") };
  return { holding, problems };
}

const sizes = ["ehs", "mw", "amount"] as const;

/** The column to name where a size is missing or zero: one that the file has. */
const sizeColumn = (cell: (column: ColumnId) => string, has: (column: ColumnId) => boolean): ColumnId =>
  sizes.find((column) => cell(column) !== "") ?? sizes.find(has) ?? "ehs";

const problem = (row: number, column: string, kind: ProblemKind, cell: string): Problem => ({
  row,
  column,
  kind,
  cell: cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell,
});

import type { PlaceCode } from "../../facts/types.ts";
import type { TableProblem } from "./file/table.ts";
import type { Doubt, Draft, Trouble } from "./import/types.ts";

/** One site of a portfolio; what is not stated is null, never zero. */
export interface Holding {
  readonly row: number;
  readonly name: string;
  readonly place: PlaceCode;
  /** The country's state where one was named: its ISO 3166-2 code, or as written where none is known; else empty. */
  readonly state: string;
  /** The place as written: a state keeps its name. */
  readonly written: string;
  /** EH/s of the whole site. */
  readonly hashrate: number | null;
  /** MW of the whole site. */
  readonly megawatts: number | null;
  /** J/TH of its machines. */
  readonly efficiency: number | null;
  /** US cents per kWh. */
  readonly price: number | null;
  /** % of the site that is one's own; null where nothing says so, which counts as all of it. */
  readonly share: number | null;
  readonly date: string;
  readonly note: string;
  /** The doubts about it in spite of which a person took it. */
  readonly despite: readonly Doubt["kind"][];
}

/** Why a file, a row or a cell was not taken. */
export type ProblemKind = TableProblem | Trouble | Doubt["kind"] | "left" | "no-column";

/** What was not taken, with the row and the column that it is about; row 0 is the file. */
export interface Problem {
  readonly row: number;
  /** The column's name in the file; empty where the row as a whole is meant. */
  readonly column: string;
  readonly kind: ProblemKind;
  /** The cell as written, or the row's name; cut to 60 characters. */
  readonly cell: string;
}

/** What was taken, and everything that was not. */
export interface Holdings {
  readonly holdings: readonly Holding[];
  readonly problems: readonly Problem[];
}

const longestCell = 60;

/** A refusal, its cell cut. */
export const problemOf = (row: number, column: string, kind: ProblemKind, cell: string): Problem => ({
  row,
  column,
  kind,
  cell: cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell,
});

/** Everything in a draft that is not taken as it stands: refused cells, open doubts, rows left out. */
export function leftOut({ rows, columns, missing, headerRow }: Draft): readonly Problem[] {
  const headerOf = (column: number | null) => columns[column ?? -1]?.header ?? "";
  const none = missing.map((part) => problemOf(headerRow, part, "no-column", ""));
  if (none.length > 0) return none;
  return rows.flatMap(({ row, name, state, problems, doubts }) => {
    if (state === "taken") return [];
    if (state === "refused")
      return problems.map(({ column, kind, cell }) => problemOf(row, headerOf(column), kind, cell));
    const isTotal = doubts.some(({ kind }) => kind === "total" || kind === "sum");
    if (state === "left" && !isTotal) return [problemOf(row, "", "left", name)];
    return doubts.map(({ kind }) => problemOf(row, "", kind, name));
  });
}

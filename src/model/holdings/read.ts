import type { TableProblem } from "./file/table.ts";
import type { DoubtKind, Holding } from "./holding.ts";
import type { Draft, Trouble } from "./import/types.ts";

/** Why a file, a row or a cell was not taken. */
export type ProblemKind = TableProblem | Trouble | DoubtKind | "left" | "no-column";

/** Something that was not taken, with its row and column; row 0 is the file. */
export interface HoldingsProblem {
  readonly row: number;
  /** The name of the column in the file; empty for a problem of the whole row. */
  readonly column: string;
  readonly kind: ProblemKind;
  /** The cell as written, or the row's name; cut to 60 characters. */
  readonly cell: string;
}

/** The holdings taken, and everything that was not. */
export interface Holdings {
  readonly holdings: readonly Holding[];
  readonly problems: readonly HoldingsProblem[];
}

const longestCell = 60;

/** A problem with its cell cut to 60 characters. */
export const problemOf = (row: number, column: string, kind: ProblemKind, cell: string): HoldingsProblem => ({
  row,
  column,
  kind,
  cell: cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell,
});

/** Everything in a draft that is not taken: missing columns, refused cells, open doubts, rows left out. */
export function rowsLeftOut({ rows, columns, missing, headerRow }: Draft): readonly HoldingsProblem[] {
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

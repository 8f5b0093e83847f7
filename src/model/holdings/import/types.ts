import type { DoubtKind, Holding } from "../holding.ts";
import type { NumberStyle } from "./numbers.ts";
import type { UnitId } from "./units.ts";

/** The meaning of a column. `reckoned` columns are computed ones of our own export, which are ignored. */
export type Role =
  | "name"
  | "country"
  | "state"
  | "place"
  | "ehs"
  | "mw"
  | "amount"
  | "unit"
  | "price"
  | "efficiency"
  | "share"
  | "date"
  | "status"
  | "scope"
  | "basis"
  | "note"
  | "reckoned";

/** A column and how it is read. */
export interface SheetColumn {
  readonly index: number;
  /** The header as written, on one line. */
  readonly header: string;
  /** Null where the column is not used. */
  readonly role: Role | null;
  /** The unit of numbers whose cells name none; null where unknown. */
  readonly unit: UnitId | null;
  /** What decided the unit: the header, the numbers themselves, or the visitor; `ask` where the visitor has to. */
  readonly unitFrom: "header" | "numbers" | "person" | "ask" | null;
  /** Why a column that could be used is not. */
  readonly unused: "planned" | "twice" | "other-money" | "words" | null;
}

/** Why a cell, a row or a file is refused. */
export type Trouble =
  | "no-name"
  | "no-place"
  | "unknown-place"
  | "ambiguous-place"
  | "gone-place"
  | "maybe-place"
  | "apart-place"
  | "unknown-unit"
  | "no-unit"
  | "energy"
  | "other-money"
  | "not-a-number"
  | "spreadsheet-error"
  | "date"
  | "negative"
  | "two-ways"
  | "other-style"
  | "too-large"
  | "no-size"
  | "zero"
  | "total"
  | "above-whole"
  | "too-many-cells"
  | "open-quote";

/** A refused cell; `column` is null where the problem is of the whole row. */
export interface CellProblem {
  readonly column: number | null;
  readonly role: Role | null;
  readonly kind: Trouble;
  /** The cell as written. */
  readonly cell: string;
  /** What the visitor may have meant: texts to write instead, with their names. */
  readonly choices: readonly {
    readonly write: string;
    readonly name: string;
    /** The column to write it in, where it is another one. */
    readonly column?: number;
  }[];
}

/** A doubt about a row, which only the visitor can settle. */
export interface Doubt {
  readonly kind: DoubtKind;
  /** The numbers in its sentence; their meaning depends on the kind. */
  readonly figures: readonly number[];
  /** The row that it is compared with; null without one. */
  readonly other: number | null;
  /** The words of the file that caused it, if any. */
  readonly cell?: string;
}

/** The visitor's answer to a doubt. */
export type ColumnVerdict = "take" | "leave" | "PH/s" | "TH/s" | "kW" | "replace";

/** A row and what is done with it. */
export interface RowRead {
  readonly row: number;
  readonly name: string;
  readonly state: "taken" | "refused" | "doubted" | "left";
  /** Null where the row has problems. */
  readonly holding: Holding | null;
  readonly problems: readonly CellProblem[];
  readonly doubts: readonly Doubt[];
  /** Whether the visitor has corrected a cell or answered a doubt of the row. */
  readonly touched: boolean;
}

/** The decimal style of a file. */
export interface StyleRead {
  /** `ask` where both styles are possible. */
  readonly style: NumberStyle | "ask";
  readonly from: "numbers" | "file" | "person" | "ask";
  /**
   * The cell to ask about, with its value in each style; `against` is a cell of the other style, where the file has
   * both.
   */
  readonly example: { readonly cell: string; readonly point: number | null; readonly comma: number | null } | null;
  readonly against: string | null;
}

/** The visitor's answers about a file so far. */
export interface Answers {
  readonly roles: ReadonlyMap<number, Role | null>;
  readonly units: ReadonlyMap<number, UnitId>;
  readonly style: NumberStyle | null;
  /** Corrected cells, by `cellKey`. */
  readonly cells: ReadonlyMap<string, string>;
  /** Answers to doubts, by row. */
  readonly verdicts: ReadonlyMap<number, ColumnVerdict>;
  /** % of every site in the file that the portfolio owns; null for all of it. */
  readonly share: number | null;
}

/** No answers yet. */
export const noAnswers: Answers = {
  roles: new Map(),
  units: new Map(),
  style: null,
  cells: new Map(),
  verdicts: new Map(),
  share: null,
};

/** The result of importing a file as it stands: its columns, its rows, and what is missing. */
export interface Draft {
  readonly columns: readonly SheetColumn[];
  readonly style: StyleRead;
  readonly rows: readonly RowRead[];
  /** The row of the header, and the number of filled rows above it. */
  readonly headerRow: number;
  readonly above: number;
  /** Required roles that no column has. */
  readonly missing: readonly ("name" | "place" | "size")[];
}

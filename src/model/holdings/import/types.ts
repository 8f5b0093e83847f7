import type { DoubtKind, Holding } from "../holding.ts";
import type { NumberStyle } from "./numbers.ts";
import type { UnitId } from "./units.ts";

/** What a column of a file can be taken for. `reckoned` is what our own export adds: passed over without a word. */
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

/** How a column is read. */
export interface SheetColumn {
  readonly index: number;
  /** As written, in one line. */
  readonly header: string;
  /** Null where it is not used. */
  readonly role: Role | null;
  /** The unit of its numbers where the cells name none; null where none is known. */
  readonly unit: UnitId | null;
  /** Who said so: the header, the numbers themselves, a person; `ask` where somebody has to. */
  readonly unitFrom: "header" | "numbers" | "person" | "ask" | null;
  /** Why it is not used, where it could be. */
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

/** One cell that is refused; `column` is null where it is about the row. */
export interface CellProblem {
  readonly column: number | null;
  readonly role: Role | null;
  readonly kind: Trouble;
  /** The cell as written. */
  readonly cell: string;
  /** What it may mean, or was meant: texts that may be written instead, with their names. */
  readonly choices: readonly {
    readonly write: string;
    readonly name: string;
    /** The column to write it in, where that is another. */
    readonly column?: number;
  }[];
}

/** A doubt about a row that only a person can settle. */
export interface Doubt {
  readonly kind: DoubtKind;
  /** The numbers of its sentence, by kind. */
  readonly figures: readonly number[];
  /** The row that it is compared with, where there is one. */
  readonly other: number | null;
  /** The words of the file that it is about, where there are any. */
  readonly cell?: string;
}

/** What a person may say to a doubt. */
export type ColumnVerdict = "take" | "leave" | "PH/s" | "TH/s" | "kW" | "replace";

/** What became of a row. */
export interface RowRead {
  readonly row: number;
  readonly name: string;
  readonly state: "taken" | "refused" | "doubted" | "left";
  /** Null where it cannot be made. */
  readonly holding: Holding | null;
  readonly problems: readonly CellProblem[];
  readonly doubts: readonly Doubt[];
  /** Whether a person has mended a cell or answered a doubt of it. */
  readonly touched: boolean;
}

/** The style of a file's numbers. */
export interface StyleRead {
  /** `ask`: it can be read two ways. */
  readonly style: NumberStyle | "ask";
  readonly from: "numbers" | "file" | "person" | "ask";
  /** The cell to ask about, with what it is in each style; and one that speaks for the other style, where both are there. */
  readonly example: { readonly cell: string; readonly point: number | null; readonly comma: number | null } | null;
  readonly against: string | null;
}

/** What a person has said about a file so far. */
export interface Answers {
  readonly roles: ReadonlyMap<number, Role | null>;
  readonly units: ReadonlyMap<number, UnitId>;
  readonly style: NumberStyle | null;
  /** Cells written anew, by `row column`. */
  readonly cells: ReadonlyMap<string, string>;
  /** By row. */
  readonly verdicts: ReadonlyMap<number, ColumnVerdict>;
  /** % of all that the file lists; null for all of it. */
  readonly share: number | null;
}

/** Nothing said yet. */
export const noAnswers: Answers = {
  roles: new Map(),
  units: new Map(),
  style: null,
  cells: new Map(),
  verdicts: new Map(),
  share: null,
};

/** A file as it would be taken. */
export interface Draft {
  readonly columns: readonly SheetColumn[];
  readonly style: StyleRead;
  readonly rows: readonly RowRead[];
  /** The header's row, and how many filled rows stand above it. */
  readonly headerRow: number;
  readonly above: number;
  /** Needed and taken from no column. */
  readonly missing: readonly ("name" | "place" | "size")[];
}

import type { DataTexts } from "../data/read.ts";
import type { OwnRow } from "../data/tables/own-table.ts";
import type { Record } from "./records.ts";
import type { Identity } from "./table.ts";

/** A publisher's row in our columns, and its place in the file. */
export interface Found {
  readonly row: number;
  /** The publisher's names of the columns with the period and the value. */
  readonly printed: { readonly period: string; readonly value: string };
  /** True for a last line without a line break, which may be truncated. */
  readonly open: boolean;
  readonly cells: OwnRow;
}

/** A publisher's rows for one table of `data/`. */
export interface Incoming {
  readonly identity: Identity;
  readonly rows: readonly Found[];
  /**
   * What the `published` of these rows is: `usual`, the usual day of the series, which a row that fills a gap does not
   * get; `given`, a day from the file or the user; `mined`, the day after a block, because blocks are public when they
   * are mined.
   */
  readonly days: "usual" | "given" | "mined";
  /**
   * The state that a period must have reached: over, or, for a map of the moment, begun; `mined` rows need no check.
   */
  readonly needs: "over" | "begun" | "mined";
  /** Which held rows must be in the file, or it is truncated; absent where a file may hold a part. */
  readonly isHeld?: (row: OwnRow) => boolean;
  /**
   * The largest factor, by column, between a value and its neighbour in the series; a larger one means another unit.
   */
  readonly largest?: Readonly<{ [column: string]: number | Bound }>;
}

/** A factor for a column other than the row's value, with the publisher's name of the column and its unit. */
export interface Bound {
  readonly times: number;
  readonly printed: string;
  readonly unit: string;
}

/** The content of an input in our schema. */
export interface Outcome {
  /** The file or address, for messages. */
  readonly name: string;
  /** Number of rows in the publisher's file, those left out included. */
  readonly read: number;
  readonly tables: readonly Incoming[];
  /** The day that the file itself states, `YYYY-MM-DD`. */
  readonly day?: string;
  /** Files of `data/` other than tables, by path: the block file. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** Rows that belong to no table, one line for each kind: `12 rows of EU27_2020: an aggregate`. */
  readonly leftOut?: readonly string[];
  /** New rows that somebody must read before they count. */
  readonly review?: readonly string[];
}

/** A row from a record of a file; `value` and `period` are the publisher's names of its columns. */
export const found = ({ row, open }: Record, period: string, value: string, cells: OwnRow): Found => ({
  row,
  open,
  printed: { period, value },
  cells,
});

/** Everything that a series may read. */
export interface Given {
  /** The files or addresses that the user named, in order. */
  readonly from: readonly string[];
  /** The current tables by path. */
  readonly texts: DataTexts;
  /** The current block file, gzipped. */
  readonly blocks: Uint8Array;
  /** The day on which the figures came out, `YYYY-MM-DD`; today where the user names none. */
  readonly published: string;
  /** Now, in milliseconds. */
  readonly now: number;
  /** The user says (--whole) that the file is complete although it looks truncated. */
  readonly whole?: boolean;
  /** Further options of the command line: `--edition 2026`. */
  readonly options: Readonly<{ [name: string]: string | undefined }>;
}

/** A series that `npm run update` can bring up to date. */
export interface Series {
  readonly name: string;
  /** What it reads, for the help text. */
  readonly reads: string;
  /** The publisher's address, used where the user names no file and no address. */
  readonly address?: string;
  readonly options?: readonly string[];
  read(given: Given): Promise<Outcome>;
}

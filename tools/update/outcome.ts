import type { DataTexts } from "../data/read.ts";
import type { OwnRow } from "../data/tables/own-table.ts";
import type { Record } from "./records.ts";
import type { Identity } from "./table.ts";

/** A row of a publisher in the project's own columns, and where it stood in the file. */
export interface Found {
  readonly row: number;
  /** The publisher's names of the columns that say when, and how much. */
  readonly printed: { readonly period: string; readonly value: string };
  /** True for a last line without a line break: nobody can see whether it is whole. */
  readonly open: boolean;
  readonly cells: OwnRow;
}

/** Rows of one publisher for one table of `data/`. */
export interface Incoming {
  readonly identity: Identity;
  readonly rows: readonly Found[];
  /**
   * What `published` of these rows is: the usual day of the series, which a row that fills a gap does not get; a day
   * that the file or the person gave; or the day after a block, whose facts are public when it is mined.
   */
  readonly days: "usual" | "given" | "mined";
  /** How far a period has to be: over, or, for a map of the moment, begun; blocks are their own clock. */
  readonly needs: "over" | "begun" | "mined";
  /** Which held rows have to be in the file, else it is cut; none where it may hold a part. */
  readonly isHeld?: (row: OwnRow) => boolean;
  /** By how much a value may be the multiple of its neighbour in the series; more is another unit. */
  readonly largest?: Readonly<{ [column: string]: number | Bound }>;
}

/** As a number alone, for a column that is not the row's value: the publisher's name of it, and its unit. */
export interface Bound {
  readonly times: number;
  readonly printed: string;
  readonly unit: string;
}

/** What an input holds, in the project's own schema. */
export interface Outcome {
  /** The file or address, as every message names it. */
  readonly name: string;
  /** Rows read in the publisher's file, those left out among them. */
  readonly read: number;
  readonly tables: readonly Incoming[];
  /** The day that the file itself bears, `YYYY-MM-DD`. */
  readonly day?: string;
  /** Files of `data/` that are no table, by path: the block file. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** Rows that belong to no table here, a line for each kind: `12 rows of EU27_2020: an aggregate`. */
  readonly leftOut?: readonly string[];
  /** New rows that a person has to read before they count. */
  readonly review?: readonly string[];
}

/** A row found in a record of a file; `value` and `period` are the publisher's names of its columns. */
export const found = ({ row, open }: Record, period: string, value: string, cells: OwnRow): Found => ({
  row,
  open,
  printed: { period, value },
  cells,
});

/** What a series may ask of its surroundings. */
export interface Given {
  /** The files or addresses that the person named, in order. */
  readonly from: readonly string[];
  /** The tables as they stand, by path. */
  readonly texts: DataTexts;
  /** The packed block file as it stands. */
  readonly blocks: Uint8Array;
  /** The day on which the figures came out, `YYYY-MM-DD`; today where the person names none. */
  readonly published: string;
  /** Now, in milliseconds. */
  readonly now: number;
  /** The person says that the file is whole, though it looks cut. */
  readonly whole?: boolean;
  /** Further words of the command line: `--edition 2026`. */
  readonly options: Readonly<{ [name: string]: string | undefined }>;
}

/** One series that can be brought up to date. */
export interface Series {
  readonly name: string;
  /** What it reads, for the help text. */
  readonly reads: string;
  /** The publisher's address, tried where the person names no file and no address. */
  readonly address?: string;
  readonly options?: readonly string[];
  read(given: Given): Promise<Outcome>;
}

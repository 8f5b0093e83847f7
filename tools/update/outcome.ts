import type { OwnRow } from "../data/own-table.ts";
import type { DataTexts } from "../data/read.ts";
import type { Identity } from "./table.ts";

/** Rows of one publisher for one table of `data/`. */
export interface Incoming {
  readonly identity: Identity;
  readonly rows: readonly OwnRow[];
}

/** What an input holds, in the project's own schema. */
export interface Outcome {
  /** Rows read in the publisher's file, those left out among them. */
  readonly read: number;
  readonly tables: readonly Incoming[];
  /** Files of `data/` that are no table, by path: the block file. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** Rows that belong to no table here, a line for each kind: `12 rows of EU27_2020: an aggregate`. */
  readonly leftOut?: readonly string[];
  /** New rows that a person has to read before they count. */
  readonly review?: readonly string[];
}

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
  /** Further words of the command line: `--edition 2026`. */
  readonly options: Readonly<Record<string, string | undefined>>;
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

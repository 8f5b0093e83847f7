import { group, median } from "d3";
import type { OwnRow } from "../../data/tables/own-table.ts";
import { keysOf, rowKeys } from "../../data/tables/row-keys.ts";
import type { Found } from "../outcome.ts";
import { Refused } from "../refused.ts";
import type { Identity } from "../table.ts";

/** Least number of compared rows from which a change of unit is suspected. */
const enough = 10;

/**
 * Most rows that a publisher may have withdrawn or renamed: this number, or this part of the rows that we hold,
 * whichever is larger.
 */
const mostWithdrawn = { rows: 20, part: 0.01 } as const;

/** Which rows of a table are the publisher's, and whether the user says that missing ones were withdrawn. */
interface Holding {
  readonly isHeld: (row: OwnRow) => boolean;
  readonly withdrawn: boolean;
}

/**
 * Throws a Refused for a table that cannot be a newer version of the rows that we hold: rows are missing (a truncated
 * file), or values differ by a common factor (a changed unit). Returns the keys of the few missing rows that the user
 * says were withdrawn.
 */
export function refuseTorn(
  name: string,
  held: readonly OwnRow[],
  rows: readonly Found[],
  { path }: Identity,
  { isHeld, withdrawn }: Holding,
): readonly string[] {
  const heldKeys = keysOf(held, rowKeys[path]);
  const keys = keysOf(
    rows.map(({ cells }) => cells),
    rowKeys[path],
  );
  const byKey = new Map(rows.map((one, index) => [keys[index] as string, one]));
  const missing = heldKeys.filter((key, index) => isHeld(held[index] as OwnRow) && !byKey.has(key));
  const few = missing.length <= Math.max(mostWithdrawn.rows, mostWithdrawn.part * held.length);
  if (missing.length > 0 && !(withdrawn && few)) {
    const way = few ? " If the publisher withdrew or renamed them, say --withdrawn: they stay as they are." : "";
    throw new Refused(
      `${name}: ${missing.length} rows that data/${path} holds are missing (${missing.slice(0, 3).join("; ")}): is the file cut?${way}`,
    );
  }
  refuseOtherUnit(name, path, pairsOf(held, heldKeys, byKey));
  return missing;
}

/** A new value for a row that we hold, its ratio to the held value, and their month, half-year or year. */
interface Pair {
  readonly found: Found;
  readonly period: string;
  readonly ratio: number;
}

function pairsOf(held: readonly OwnRow[], keys: readonly string[], byKey: ReadonlyMap<string, Found>): readonly Pair[] {
  return held.flatMap((row, index) => {
    const found = byKey.get(keys[index] as string);
    const ratio = Number(found?.cells["value"]) / Number(row["value"]);
    if (found === undefined || !Number.isFinite(ratio) || ratio <= 0) return [];
    return [{ found, period: (row["period"] ?? "").slice(0, 7), ratio }];
  });
}

/**
 * Throws a Refused where the values of one period or of the whole table typically differ by a factor of more than 2
 * from those that we hold.
 */
function refuseOtherUnit(name: string, path: string, pairs: readonly Pair[]): void {
  for (const [period, own] of [["", pairs] as const, ...group(pairs, (pair) => pair.period)]) {
    const middle = median(own, ({ ratio }) => ratio) ?? 1;
    const [first] = own;
    if (first === undefined || own.length < enough || (middle <= 2 && middle >= 0.5)) continue;
    const { row, printed } = first.found;
    const which = period === "" ? "the values" : `${own.length} values of ${period}`;
    throw new Refused(
      `${name}: row ${row}, ${printed.value}: ${which} are ${Number(middle.toPrecision(3))} times those that data/${path} holds: has the unit changed?`,
    );
  }
}

/** Part of the held values that may differ in a file of an edition that its publisher never alters. */
const mostAltered = 0.05;

/**
 * Throws a Refused where too many values differ from those that we hold, for an edition that its publisher never
 * alters.
 */
export function refuseOtherEdition(
  name: string,
  held: readonly OwnRow[],
  rows: readonly Found[],
  { path }: Identity,
): void {
  const heldKeys = keysOf(held, rowKeys[path]);
  const values = new Map(held.map((row, index) => [heldKeys[index] as string, row["value"]]));
  const keys = keysOf(
    rows.map(({ cells }) => cells),
    rowKeys[path],
  );
  const both = rows.filter((_, index) => values.has(keys[index] as string));
  const others = rows.filter(({ cells }, index) => {
    const value = values.get(keys[index] as string);
    return value !== undefined && Number(value) !== Number(cells["value"]);
  });
  const [first] = others;
  if (first === undefined || others.length <= mostAltered * both.length) return;
  throw new Refused(
    `${name}: row ${first.row}, ${first.printed.value}: ${others.length} of the ${both.length} values that data/${path} holds are others here: is this another edition?`,
  );
}

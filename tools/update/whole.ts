import type { OwnRow } from "../data/own-table.ts";
import { keysOf, rowKeys } from "../data/row-keys.ts";
import type { Found } from "./outcome.ts";
import { Refused } from "./refused.ts";
import type { Identity } from "./table.ts";

/** Rows that are held and compared before a change of unit is suspected. */
const enough = 10;

/**
 * Refuses a publisher's table that cannot be the whole of what was held from it before: a row that is held and is
 * missing (a table cut in half), or values that are all larger or smaller by a factor (a changed unit).
 * `isHeld` says which rows of the table are this publisher's.
 */
export function refuseTorn(
  name: string,
  held: readonly OwnRow[],
  rows: readonly Found[],
  { path }: Identity,
  isHeld: (row: OwnRow) => boolean,
): void {
  const heldKeys = keysOf(held, rowKeys[path]);
  const keys = keysOf(
    rows.map(({ cells }) => cells),
    rowKeys[path],
  );
  const byKey = new Map(rows.map(({ cells }, index) => [keys[index] as string, cells]));
  const missing = heldKeys.filter((key, index) => isHeld(held[index] as OwnRow) && !byKey.has(key));
  if (missing.length > 0) {
    throw new Refused(
      `${name}: ${missing.length} rows that data/${path} holds are missing (${missing.slice(0, 3).join("; ")}): is the file cut?`,
    );
  }
  const ratios = held
    .map((row, index) => Number(byKey.get(heldKeys[index] as string)?.["value"]) / Number(row["value"]))
    .filter((ratio) => Number.isFinite(ratio) && ratio > 0)
    .sort((a, b) => a - b);
  const middle = ratios[Math.floor(ratios.length / 2)] ?? 1;
  if (ratios.length >= enough && (middle > 2 || middle < 0.5))
    throw new Refused(
      `${name}: the values are ${Number(middle.toPrecision(3))} times those that data/${path} holds: has the unit changed?`,
    );
}

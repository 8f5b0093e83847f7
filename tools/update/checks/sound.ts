import { lastDay, spanOf } from "../../data/periods.ts";
import { type DataTexts, parseTable } from "../../data/read.ts";
import type { OwnRow } from "../../data/tables/own-table.ts";
import { keysOf, rowKeys } from "../../data/tables/row-keys.ts";
import type { Found, Incoming, Outcome } from "../outcome.ts";
import { Faults, Refused } from "../refused.ts";
import { differs } from "../table.ts";
import { refuseJumps } from "./jumps.ts";
import { refuseTorn } from "./whole.ts";

/** The time and the user's options that the checks depend on. */
export interface Terms {
  readonly now: number;
  /** The user says (--whole) that the file is complete although its last line has no line break. */
  readonly whole: boolean;
  /** The user says (--withdrawn) that the publisher withdrew the few rows that we hold and the file lacks. */
  readonly withdrawn: boolean;
}

/**
 * Throws a Refused for an input that cannot be right: a period that is not over, a truncated table, values in another
 * unit than their neighbours, a last line that may be truncated. Returns one line for each table with rows that stay
 * although their publisher withdrew them.
 */
export function refuseUnsound({ name, tables }: Outcome, texts: DataTexts, terms: Terms): readonly string[] {
  const { now, whole, withdrawn } = terms;
  return tables.flatMap((incoming) => {
    const { identity, rows, isHeld } = incoming;
    const faults = new Faults(name);
    for (const one of rows) refuseEarly(one, incoming.needs, now, faults);
    faults.refuse();
    const held = parseTable(identity.path, texts.get(identity.path) ?? "", []).rows.map(({ cells }) => cells);
    const gone = isHeld === undefined ? [] : refuseTorn(name, held, rows, identity, { isHeld, withdrawn });
    refuseJumps(incoming, held, faults);
    if (!whole) refuseOpen(name, incoming, held);
    faults.refuse();
    return gone.length === 0 ? [] : [`data/${identity.path}: ${gone.length} rows (${gone.join("; ")})`];
  });
}

function refuseEarly({ row, printed, cells }: Found, needs: Incoming["needs"], now: number, faults: Faults): void {
  const span = spanOf(cells["period"] ?? "");
  if (span === null || needs === "mined") return;
  if (span.from > now) faults.add(row, printed.period, `${cells["period"]} is in the future`);
  else if (needs === "over" && span.to > now)
    faults.add(row, printed.period, `${cells["period"]} is not over: it ends on ${lastDay(cells["period"] ?? "")}`);
}

/** Refuses a last line without a line break if it says anything new: it may be truncated. */
function refuseOpen(name: string, { identity, rows }: Incoming, held: readonly OwnRow[]): void {
  const columns = rowKeys[identity.path];
  const heldKeys = keysOf(held, columns);
  const byKey = new Map(held.map((row, index) => [heldKeys[index] as string, row]));
  const keys = keysOf(
    rows.map(({ cells }) => cells),
    columns,
  );
  const index = rows.findIndex(
    ({ open, cells }, at) => open && differs(byKey.get(keys[at] as string), cells, identity),
  );
  const last = rows[index];
  if (last === undefined) return;
  throw new Refused(
    `${name}: row ${last.row}, ${last.printed.value}: the file ends here without a line break, so this row may be cut (${keys[index]}: ${last.cells["value"]}). If the publisher's file ends so, say --whole`,
  );
}

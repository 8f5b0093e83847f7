import { BLOCKS_PER_EPOCH } from "../../../src/model/network/retarget.ts";
import type { Problem } from "../problems.ts";
import type { Table } from "../read.ts";

const epochsPath = "network/difficulty-epochs.csv";
/** Columns that only the times of blocks give, blank where we hold none. */
const timed = ["epoch_days", "mean_interval_s", "mean_hashrate_ehs", "time_from"] as const;

/**
 * Checks that each epoch is 2016 blocks after the one before, and that an epoch without a time has no length and no
 * mean: those would be modelled, and the table holds no modelled values.
 */
export function checkEpochs(table: Table | undefined, problems: Problem[]): void {
  let before: Readonly<Record<string, string>> | null = null;
  for (const { line, cells } of table?.rows ?? []) {
    const problem = (column: string, text: string) => problems.push({ path: epochsPath, line, column, text });
    if (before !== null) {
      const next = Number(before["height"]) + BLOCKS_PER_EPOCH;
      if (Number(cells["height"]) !== next) problem("height", `${cells["height"]} does not follow: ${next} does`);
    }
    for (const column of cells["period"] === "" ? timed : []) {
      if (cells[column] !== "") problem(column, `${cells[column]} stands in an epoch without a time`);
    }
    before = cells;
  }
}

/** Checks that there is one figure for each period, unit and publisher, and that each is reported or claimed. */
export function checkPoints(table: Table | undefined, problems: Problem[]): void {
  const path = "network/points.csv";
  const seen = new Set<string>();
  for (const { line, cells } of table?.rows ?? []) {
    const key = [cells["period"], cells["unit"], cells["publisher"]].join(" ");
    if (seen.has(key)) problems.push({ path, line, column: "period", text: `${key} stands twice` });
    seen.add(key);
    if (cells["status"] !== "reported" && cells["status"] !== "claimed")
      problems.push({ path, line, column: "status", text: `${cells["status"]}: a reading is reported or claimed` });
  }
}

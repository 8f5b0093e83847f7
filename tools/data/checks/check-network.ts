import { BLOCKS_PER_EPOCH } from "../../../src/model/network/retarget.ts";
import type { Problem } from "../problems.ts";
import type { Table } from "../read.ts";

const epochsPath = "network/difficulty-epochs.csv";
/** What only the times of blocks give: blank where they are not held. */
const timed = ["epoch_days", "mean_interval_s", "mean_hashrate_ehs", "time_from"] as const;

/**
 * Epochs follow each other by 2016 blocks; one without a time has no length and no mean: those follow from the rule of
 * retargets, are modelled, and never stand in the table.
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

/** One figure a period, unit and publisher; a reading is never measured here. */
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

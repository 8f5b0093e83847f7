import { DAY_SECONDS } from "../../../src/kit/time.ts";
import { BLOCKS_PER_EPOCH, difficultyChange, difficultyFromBits } from "../../../src/model/network/retarget.ts";
import type { OwnRow } from "../../data/tables/own-table.ts";
import type { Mined } from "./days.ts";

/**
 * Rows of `network/difficulty-epochs.csv` for each epoch whose first block is in the run: its time and difficulty, both
 * measured, and its length, interval and mean hashrate where the next epoch has begun. Length and interval are measured
 * from first block to first block, 2016 intervals. `before` is the compact target of the epoch before the first.
 */
export function epochsOf(first: number, blocks: readonly Mined[], before: number | null): readonly OwnRow[] {
  const rows: OwnRow[] = [];
  let last = before;
  for (let height = Math.ceil(first / BLOCKS_PER_EPOCH) * BLOCKS_PER_EPOCH; ; height += BLOCKS_PER_EPOCH) {
    const block = blocks[height - first];
    if (block === undefined) return rows;
    rows.push(epochRow(height, block, { before: last, next: blocks[height - first + BLOCKS_PER_EPOCH]?.time ?? null }));
    last = block.bits;
  }
}

function epochRow(
  height: number,
  { time, bits }: Mined,
  around: { before: number | null; next: number | null },
): OwnRow {
  const moment = new Date(time * 1000).toISOString().replace(".000", "");
  const difficulty = difficultyFromBits(bits);
  const seconds = around.next === null ? null : around.next - time;
  const interval = seconds === null ? null : seconds / BLOCKS_PER_EPOCH;
  return {
    period: moment,
    value: difficulty.toFixed(Math.max(2, 14 - Math.floor(Math.log10(difficulty)))),
    unit: "difficulty",
    status: "measured",
    source: "blocks",
    published: moment.slice(0, 10),
    note: "",
    height: String(height),
    change_percent: around.before === null ? "" : difficultyChange(around.before, bits).toFixed(3),
    epoch_days: seconds === null ? "" : String(Number((seconds / DAY_SECONDS).toFixed(4))),
    mean_interval_s: interval === null ? "" : interval.toFixed(2),
    mean_hashrate_ehs: interval === null ? "" : ((difficulty * 2 ** 32) / interval / 1e18).toFixed(3),
    difficulty_from: "block headers",
    time_from: "block headers",
  };
}

import { DAY_SECONDS, isoDay } from "../../../src/kit/time.ts";
import { bitsFromDifficulty, difficultyFromBits } from "../../../src/model/network/retarget.ts";
import type { OwnRow } from "../../data/tables/own-table.ts";

/** The fields of a block that the tables need. */
export interface Mined {
  readonly time: number;
  readonly bits: number;
}

/**
 * Rows of `network/hashrate-chain.csv`: the mean hashrate of each whole UTC day, 2³²·ΣDᵢ / 86,400 s over the blocks
 * with a header time in it (Bitcoin wiki, Difficulty). The first and the last day are left out, because the run may not
 * hold all of their blocks.
 */
export function daysOf(blocks: readonly Mined[]): readonly OwnRow[] {
  const days = new Map<number, { count: number; work: number }>();
  for (const { time, bits } of blocks) {
    const day = Math.floor(time / DAY_SECONDS);
    const sum = days.get(day) ?? { count: 0, work: 0 };
    days.set(day, { count: sum.count + 1, work: sum.work + difficultyFromBits(bits) });
  }
  const order = [...days.keys()].sort((a, b) => a - b);
  return order.slice(1, -1).map((day) => {
    const { count, work } = days.get(day) as { count: number; work: number };
    return {
      period: dateOf(day),
      value: ((work * 2 ** 32) / DAY_SECONDS / 1e18).toFixed(4),
      unit: "EH/s",
      status: "measured",
      source: "blocks",
      published: dateOf(day + 1),
      blocks: String(count),
    };
  });
}

const dateOf = (day: number): string => isoDay(day * DAY_SECONDS * 1000);

/** The compact bits of each epoch in the table of epochs, by the height of its first block. */
export function bitsByEpoch(epochs: readonly OwnRow[]): ReadonlyMap<number, number> {
  return new Map(epochs.map((row) => [Number(row["height"]), bitsFromDifficulty(Number(row["value"]))]));
}

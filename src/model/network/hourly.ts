import type { Blocks, Moment } from "../../facts/types.ts";
import { rememberingPair } from "../../kit/remember.ts";
import { HOUR } from "../../kit/time.ts";
import { type HashrateBand, hashrateBandOf } from "./hashrate.ts";
import { countBefore, type Epochs, indexByTime } from "./time-index.ts";

/** The block file summed by whole hours, so that any window of whole hours takes two subtractions. */
export interface HourlyChain {
  /** Start of the first whole hour that the block file covers. */
  readonly start: Moment;
  /** Whole hours covered. */
  readonly hours: number;
  /** `count[h]` and `work[h]`: blocks, and the sum of their difficulties, in the first `h` hours. */
  readonly count: Float64Array;
  readonly work: Float64Array;
  /** `last[h]`: the difficulty of the block before hour `h`. */
  readonly last: Float64Array;
}

/** The block file by whole hours, computed once for each block file; throws as `indexByTime` does. */
export const hourlyChain = rememberingPair((blocks: Blocks, epochs: Epochs): HourlyChain => {
  const index = indexByTime(blocks, epochs);
  const start = Math.ceil(((index.times[0] ?? 0) * 1000) / HOUR) * HOUR;
  const hours = Math.max(0, Math.floor(((index.times.at(-1) ?? 0) * 1000 - start) / HOUR));
  const count = new Float64Array(hours + 1);
  const work = new Float64Array(hours + 1);
  const last = new Float64Array(hours + 1);
  const first = countBefore(index, start / 1000);
  for (let hour = 0; hour <= hours; hour += 1) {
    const found = countBefore(index, (start + hour * HOUR) / 1000);
    count[hour] = found - first;
    work[hour] = (index.work[found] as number) - (index.work[first] as number);
    last[hour] = (index.work[found] as number) - (index.work[found - 1] ?? 0);
  }
  return { start, hours, count, work, last };
});

/**
 * Hashrate measured over the `hours` hours that end with hour `end` of the chain, as `hashrateBand` measures it; null
 * where the chain does not cover them.
 */
export function bandEnding({ count, work, last }: HourlyChain, end: number, hours: number): HashrateBand | null {
  const from = end - hours;
  if (!(from >= 0 && end < count.length)) return null;
  const blocks = (count[end] as number) - (count[from] as number);
  const difficulties = (work[end] as number) - (work[from] as number);
  return hashrateBandOf(blocks, blocks === 0 ? (last[from] as number) : difficulties / blocks, hours * 3600);
}

/**
 * Mean work per hour between two hours of the chain, as a sum of difficulties; proportional to the measured hashrate.
 */
export function workRate({ work }: HourlyChain, from: number, to: number): number {
  return ((work[to] as number) - (work[from] as number)) / (to - from);
}

/**
 * Blocks found from hour `from` to hour `to`, blocks found in the `before` hours up to hour `base`, and the blocks due
 * in the window at the work rate of those hours.
 */
export function countAndDue(chain: HourlyChain, from: number, to: number, base: number, before: number) {
  const blocks = (chain.count[to] as number) - (chain.count[from] as number);
  const blocksBefore = (chain.count[base] as number) - (chain.count[base - before] as number);
  const rate = workRate(chain, base - before, base);
  // A window without a block has no difficulty; the mean difficulty before `base` replaces it.
  const difficulty = blocks > 0 ? (workRate(chain, from, to) * (to - from)) / blocks : (rate * before) / blocksBefore;
  return { blocks, blocksBefore, due: (rate * (to - from)) / difficulty };
}

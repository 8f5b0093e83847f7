import type { Blocks, Moment } from "../../facts/types.ts";
import { ratioInterval } from "./counts/poisson.ts";
import { BLOCKS_PER_EPOCH, bitsFromDifficulty, difficultyChange, retarget } from "./retarget.ts";
import { countBefore, type Epochs, indexByTime } from "./time-index.ts";

/** How the next retarget is shaping, if the rest of the epoch comes as fast as its blocks so far. */
export interface Outlook {
  /** Blocks of the running epoch, 2 to 2016. */
  readonly blocksInto: number;
  /** Seconds since the epoch's first block. */
  readonly elapsed: number;
  /** % by which the difficulty would change; `low` and `high` hold 95 % of what may still come. */
  readonly change: number;
  readonly low: number;
  readonly high: number;
  /** When the next retarget would come. */
  readonly due: Moment;
  /** The earliest and the latest of those 95 %. */
  readonly dueFrom: Moment;
  readonly dueTo: Moment;
}

const intervals = BLOCKS_PER_EPOCH - 1;

/** The outlook at a moment, by header times; null where the block file does not hold the epoch's beginning, or it has hardly begun. */
export function outlookAt(blocks: Blocks, epochs: Epochs, at: Moment): Outlook | null {
  const index = indexByTime(blocks, epochs);
  const newest = index.times[index.times.length - 1];
  const epoch = epochs.findLast(({ time }) => time <= at);
  if (epoch === undefined || epoch.height < blocks.firstHeight || newest === undefined || at / 1000 > newest)
    return null;
  const elapsed = (at - epoch.time) / 1000;
  const found = blocks.firstHeight + countBefore(index, Math.floor(at / 1000) + 1) - epoch.height;
  const blocksInto = Math.min(found, BLOCKS_PER_EPOCH);
  if (blocksInto < 2 || elapsed <= 0) return null;
  // The first block only starts the clock: the others are the count.
  const counted = blocksInto - 1;
  // The blocks that are left share the hashrate of those that came, and have luck of their own: the ratio of both
  // times is bounded by the conditional binomial of their counts.
  const left = intervals - counted;
  const ratio = left === 0 ? { low: 0, high: 0 } : ratioInterval(left, counted);
  const bits = bitsFromDifficulty(epoch.difficulty);
  // What has passed has passed: only the blocks that are left can come faster or slower.
  const likely = elapsed * (1 + left / counted);
  const [first, last] = [elapsed * (1 + ratio.low), elapsed * (1 + ratio.high)];
  const changeAfter = (length: number) => difficultyChange(bits, retarget(bits, Math.round(length)));
  return {
    blocksInto,
    elapsed,
    change: changeAfter(likely),
    low: changeAfter(last),
    high: changeAfter(first),
    due: epoch.time + likely * 1000,
    dueFrom: epoch.time + first * 1000,
    dueTo: epoch.time + last * 1000,
  };
}

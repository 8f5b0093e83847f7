import type { Blocks, Moment } from "../../facts/types.ts";
import { poissonInterval } from "./poisson.ts";
import { BLOCKS_PER_EPOCH, bitsFromDifficulty, difficultyChange, retarget } from "./retarget.ts";
import { countBefore, type Epochs, indexByTime } from "./time-index.ts";

/** How the next retarget is shaping, if the rest of the epoch comes as fast as its blocks so far. */
export interface Outlook {
  /** Blocks of the running epoch, 2 to 2016. */
  readonly blocksInto: number;
  /** Seconds since the epoch's first block. */
  readonly elapsed: number;
  /** % by which the difficulty would change; `low` and `high` from the exact 95 % interval of the blocks so far. */
  readonly change: number;
  readonly low: number;
  readonly high: number;
  /** When the next retarget would come. */
  readonly due: Moment;
  /** The same at the fastest and the slowest pace of the interval. */
  readonly dueFrom: Moment;
  readonly dueTo: Moment;
}

const intervals = BLOCKS_PER_EPOCH - 1;

/** The outlook at a moment, by header times; null where the block file does not hold the epoch's beginning, or it has hardly begun. */
export function outlookAt(blocks: Blocks, epochs: Epochs, at: Moment): Outlook | null {
  const index = indexByTime(blocks, epochs);
  const last = index.times[index.times.length - 1];
  const epoch = epochs.findLast(({ time }) => time <= at);
  if (epoch === undefined || epoch.height < blocks.firstHeight || last === undefined || at / 1000 > last) return null;
  const elapsed = (at - epoch.time) / 1000;
  const found = blocks.firstHeight + countBefore(index, Math.floor(at / 1000) + 1) - epoch.height;
  const blocksInto = Math.min(found, BLOCKS_PER_EPOCH);
  if (blocksInto < 2 || elapsed <= 0) return null;
  // The first block only starts the clock: the others are the count.
  const pace = (count: number) => elapsed / count;
  const counted = blocksInto - 1;
  const bounds = poissonInterval(counted);
  const bits = bitsFromDifficulty(epoch.difficulty);
  // What has passed has passed: only the blocks that are left can come faster or slower.
  const length = (interval: number) => elapsed + (intervals - counted) * interval;
  const changeAt = (interval: number) => difficultyChange(bits, retarget(bits, Math.round(length(interval))));
  return {
    blocksInto,
    elapsed,
    change: changeAt(pace(counted)),
    low: changeAt(pace(bounds.low)),
    high: changeAt(pace(bounds.high)),
    due: epoch.time + length(pace(counted)) * 1000,
    dueFrom: epoch.time + length(pace(bounds.high)) * 1000,
    dueTo: epoch.time + length(pace(bounds.low)) * 1000,
  };
}

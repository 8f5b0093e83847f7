import type { Blocks, Moment } from "../../facts/types.ts";
import { ratioInterval } from "./counts/poisson.ts";
import { BLOCKS_PER_EPOCH, bitsFromDifficulty, difficultyChange, retarget } from "./retarget.ts";
import { countBefore, type Epochs, indexByTime } from "./time-index.ts";

/** The next retarget, if the blocks that are left come as fast on average as those of the epoch so far. */
export interface Outlook {
  /** Blocks found of the current epoch, 2 to 2016. */
  readonly blocksInto: number;
  /** Seconds since the epoch's first block. */
  readonly elapsed: number;
  /** % by which the difficulty would change; `low` and `high` are its 95 % prediction interval. */
  readonly change: number;
  readonly low: number;
  readonly high: number;
  /** The time of the next retarget. */
  readonly due: Moment;
  /** The 95 % prediction interval of `due`. */
  readonly dueFrom: Moment;
  readonly dueTo: Moment;
}

const intervals = BLOCKS_PER_EPOCH - 1;

/**
 * The outlook at a moment, by header times; null where the block file does not hold the epoch's first block or the
 * moment, and while the epoch has fewer than two blocks.
 */
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
  // Blocks left and blocks found have the same expected rate and independent Poisson counts: the conditional binomial
  // of the two counts bounds the ratio of their times.
  const left = intervals - counted;
  const ratio = left === 0 ? { low: 0, high: 0 } : ratioInterval(left, counted);
  const bits = bitsFromDifficulty(epoch.difficulty);
  // The time elapsed is certain; only the time of the blocks left varies.
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

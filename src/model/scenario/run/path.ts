import { expectedInterval } from "../../network/hashrate.ts";
import { BLOCKS_PER_EPOCH, difficultyChange, difficultyFromBits, retarget } from "../../network/retarget.ts";
import { type HashrateSteps, hashrateAt, madeUntil, secondOf } from "./steps.ts";

/** Expected exahashes for a block at difficulty 1: 2³² / 10¹⁸. */
const exahashesPerDifficulty = 4_294_967_296 / 1e18;

/** The state of the chain at the start of a scenario; times are seconds from there. */
export interface ChainStart {
  readonly bits: number;
  /** Height of the newest block. */
  readonly height: number;
  /** Blocks of the epoch found so far, 1 to 2016. */
  readonly blocksInto: number;
  /** When the epoch's first block was found; zero or negative. */
  readonly epochStart: number;
}

/** An epoch of a path; its difficulty is constant. */
export interface PathEpoch {
  /** When its difficulty begins to hold: at the last block of the epoch before, or 0. */
  readonly from: number;
  readonly bits: number;
  readonly difficulty: number;
  /** Height of its first block. */
  readonly height: number;
  /** When its first block is found; for the first epoch of a scenario zero or negative. */
  readonly firstBlock: number;
  /** Seconds from its first to its last block, 2015 intervals; infinite where the epoch never ends. */
  readonly timespan: number;
  /** When its last block is found: the retarget. */
  readonly to: number;
  /** % by which the retarget at its end changes the difficulty; null where it never comes. */
  readonly change: number | null;
}

/**
 * How much work it takes to find `blocks` blocks of an epoch, in units of a block's expected work: `blocks` itself without
 * luck, a random draw in a run of the fan.
 */
export type Luck = (blocks: number, epoch: number) => number;

const evenLuck: Luck = (blocks) => blocks;

/** Length of a path: at least `epochs` epochs, and at least until the second `until`. */
export interface PathLength {
  readonly epochs: number;
  readonly until: number;
}

/** Most epochs of a path, whatever `PathLength` says. */
const mostEpochs = 200;

/**
 * The epochs that follow from a hashrate: block n is found when n·D·2³² hashes are made, and each retarget follows the
 * consensus rule. The last epoch is infinite where the hashrate ends at 0.
 */
export function epochPathOf(
  start: ChainStart,
  rates: HashrateSteps,
  length: PathLength,
  luck: Luck = evenLuck,
): readonly PathEpoch[] {
  const epochs: PathEpoch[] = [];
  let { bits } = start;
  let from = 0;
  let made = madeUntil(rates, 0);
  let firstBlock = start.epochStart;
  let left = BLOCKS_PER_EPOCH - start.blocksInto;
  let height = start.height - start.blocksInto + 1;
  for (let index = 0; index < mostEpochs && (index < length.epochs || from <= length.until); index += 1) {
    const difficulty = difficultyFromBits(bits);
    const perBlock = difficulty * exahashesPerDifficulty;
    if (index > 0) {
      made += luck(1, index) * perBlock;
      firstBlock = secondOf(rates, made);
      left = BLOCKS_PER_EPOCH - 1;
    }
    made += luck(left, index) * perBlock;
    const to = secondOf(rates, made);
    const timespan = to - firstBlock;
    const ends = Number.isFinite(to);
    // Header times are whole seconds.
    const next = ends ? retarget(bits, Math.round(timespan)) : bits;
    const change = ends ? difficultyChange(bits, next) : null;
    epochs.push({
      from,
      bits,
      difficulty,
      height,
      firstBlock,
      timespan: ends ? timespan : Number.POSITIVE_INFINITY,
      to,
      change,
    });
    if (!ends) break;
    bits = next;
    from = to;
    height += BLOCKS_PER_EPOCH;
  }
  return epochs;
}

/**
 * The epoch whose difficulty holds at a second; after the end of the path its last epoch. Throws a RangeError for an
 * empty path.
 */
export function epochHolding(epochs: readonly PathEpoch[], second: number): PathEpoch {
  let found = epochs[0];
  for (const epoch of epochs) if (epoch.from <= second) found = epoch;
  if (found === undefined) throw new RangeError("a path has at least one epoch");
  return found;
}

/** Expected seconds between blocks at a second, D·2³² / H; infinite at a hashrate of 0. */
export function intervalAt(epochs: readonly PathEpoch[], rates: HashrateSteps, second: number): number {
  return expectedInterval(epochHolding(epochs, second).difficulty, hashrateAt(rates, second));
}

/**
 * Blocks found from the start to a second: those of whole epochs, and of the current one in proportion to its work
 * done. Exact for the expected path; in a random run the blocks of an epoch are spread evenly over its work.
 */
export function blocksBy(
  epochs: readonly PathEpoch[],
  start: ChainStart,
  rates: HashrateSteps,
  second: number,
): number {
  const epoch = epochHolding(epochs, second);
  const before = epoch.height - start.height - 1;
  const already = Math.max(0, before);
  const done = madeUntil(rates, Math.min(second, epoch.to)) - madeUntil(rates, epoch.from);
  if (!Number.isFinite(epoch.to)) return already + done / (epoch.difficulty * exahashesPerDifficulty);
  const blocks = before < 0 ? BLOCKS_PER_EPOCH - start.blocksInto : BLOCKS_PER_EPOCH;
  const whole = madeUntil(rates, epoch.to) - madeUntil(rates, epoch.from);
  return whole > 0 ? already + (blocks * done) / whole : already;
}

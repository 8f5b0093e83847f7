import type { Blocks, Moment } from "../../facts/types.ts";
import {
  BLOCKS_PER_EPOCH,
  bitsFromDifficulty,
  difficultyChange,
  difficultyFromBits,
  retarget,
} from "../network/retarget.ts";
import type { Epochs } from "../network/time-index.ts";

/** The epoch that a retarget ended, by its header times. */
export interface EndedEpoch {
  /** Height of the block from which the new difficulty holds. */
  readonly height: number;
  /** Times of its first and its last block. */
  readonly from: Moment;
  readonly to: Moment;
  readonly difficultyBefore: number;
  /** % by which the difficulty changed. */
  readonly change: number;
}

/** The epoch that the retarget at a height ended; null where the block file does not hold all of it. */
export function epochEndedAt(blocks: Blocks, epochs: Epochs, height: number): EndedEpoch | null {
  const after = epochs.find((epoch) => epoch.height === height);
  const before = epochs.find((epoch) => epoch.height === height - BLOCKS_PER_EPOCH);
  const from = blocks.times[height - BLOCKS_PER_EPOCH - blocks.firstHeight];
  const to = blocks.times[height - 1 - blocks.firstHeight];
  if (after === undefined || before === undefined || from === undefined || to === undefined) return null;
  const bits = bitsFromDifficulty(before.difficulty);
  const change = difficultyChange(bits, bitsFromDifficulty(after.difficulty));
  return { height, from: from * 1000, to: to * 1000, difficultyBefore: before.difficulty, change };
}

/** A retarget had there been no loss. */
export interface Without {
  /** % by which the difficulty would have changed. */
  readonly change: number;
  readonly difficulty: number;
}

/**
 * The retarget without a loss of `loss` % of the hashrate over `gone` milliseconds of the epoch. Without the loss the
 * blocks of that time take the (1 − loss) part of it, so the epoch is shorter by loss · gone, and the retarget rule
 * applies to the rest. Time beyond the epoch's own length does not count.
 */
export function withoutLoss(epoch: EndedEpoch, loss: number, gone: number): Without {
  const length = epoch.to - epoch.from;
  const spared = (loss / 100) * Math.min(Math.max(gone, 0), length);
  const before = bitsFromDifficulty(epoch.difficultyBefore);
  const after = retarget(before, Math.round((length - spared) / 1000));
  return { change: difficultyChange(before, after), difficulty: difficultyFromBits(after) };
}

/** Milliseconds of an epoch that lie between two moments. */
export function timeGone(epoch: EndedEpoch, from: Moment, to: Moment): number {
  return Math.max(0, Math.min(epoch.to, to) - Math.max(epoch.from, from));
}

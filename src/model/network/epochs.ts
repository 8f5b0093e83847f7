import type { Blocks, Moment } from "../../facts/types.ts";
import { BLOCKS_PER_EPOCH } from "./retarget.ts";
import { countBefore, type Epochs, indexByTime } from "./time-index.ts";

/** The newest block at a moment and its place in its epoch. */
export interface ChainPosition {
  /** Height of the newest block. */
  readonly height: number;
  /** Blocks of the epoch found so far, 1 to 2016. */
  readonly blocksInto: number;
  readonly blocksLeft: number;
}

/** The epoch at a moment: the last whose first block has a header time not after it; null before the first epoch. */
export function epochAt(epochs: Epochs, at: Moment): Epochs[number] | null {
  return epochs.findLast((epoch) => epoch.time <= at) ?? null;
}

/** The newest block at a moment, by header times; null before the first and after the last block of the block file. */
export function chainAt(blocks: Blocks, epochs: Epochs, at: Moment): ChainPosition | null {
  const index = indexByTime(blocks, epochs);
  const found = countBefore(index, Math.floor(at / 1000) + 1);
  const last = index.times[index.times.length - 1];
  if (found === 0 || last === undefined || at / 1000 > last) return null;
  const height = blocks.firstHeight + found - 1;
  const blocksInto = (height % BLOCKS_PER_EPOCH) + 1;
  return { height, blocksInto, blocksLeft: BLOCKS_PER_EPOCH - blocksInto };
}

/**
 * The retargets in [from, to): the epochs whose first block has its header time there, without the first epoch of all,
 * which has no change.
 */
export function retargetsIn(epochs: Epochs, from: Moment, to: Moment): Epochs {
  return epochs.filter((epoch) => epoch.change !== null && epoch.time >= from && epoch.time < to);
}

import { bisectLeft } from "d3";
import type { Blocks, NetworkFacts } from "../../facts/types.ts";
import { rememberingPair } from "../../kit/remember.ts";
import { BLOCKS_PER_EPOCH } from "./retarget.ts";

/** The epochs of the network file, ascending by height. */
export type Epochs = NetworkFacts["epochs"];

/** Blocks in the order of their header times, with cumulative work. */
export interface TimeIndex {
  /** Header times, seconds since 1970, ascending. */
  readonly times: Uint32Array;
  /** `work[n]` is the sum of the difficulties of the first `n` blocks in this order. */
  readonly work: Float64Array;
}

/**
 * The blocks by header time, computed once for each block file; throws a RangeError for a block whose epoch is missing.
 */
export const indexByTime = rememberingPair((blocks: Blocks, epochs: Epochs): TimeIndex => {
  const times = blocks.times.slice();
  const difficulties = difficultyOfEach(blocks, epochs);
  sortByTime(times, difficulties);
  const work = new Float64Array(times.length + 1);
  for (let place = 0; place < times.length; place += 1) {
    work[place + 1] = (work[place] as number) + (difficulties[place] as number);
  }
  return { times, work };
});

/** How many of the blocks have a header time before `moment` (seconds since 1970). */
export const countBefore = (index: TimeIndex, moment: number): number => bisectLeft(index.times, moment);

function difficultyOfEach(blocks: Blocks, epochs: Epochs): Float64Array {
  const byHeight = new Map(epochs.map((epoch) => [epoch.height, epoch.difficulty]));
  const difficulties = new Float64Array(blocks.times.length);
  for (let place = 0; place < difficulties.length; place += 1) {
    const height = blocks.firstHeight + place;
    const difficulty = byHeight.get(height - (height % BLOCKS_PER_EPOCH));
    if (difficulty === undefined) throw new RangeError(`block ${height} lies in no known epoch`);
    difficulties[place] = difficulty;
  }
  return difficulties;
}

/**
 * Sorts both arrays by time. Insertion sort suits header times, which are almost in order: 1,207 of 282,173 steps run
 * back.
 */
function sortByTime(times: Uint32Array, difficulties: Float64Array): void {
  for (let place = 1; place < times.length; place += 1) {
    const time = times[place] as number;
    if ((times[place - 1] as number) <= time) continue;
    const difficulty = difficulties[place] as number;
    let hole = place;
    while (hole > 0 && (times[hole - 1] as number) > time) {
      times[hole] = times[hole - 1] as number;
      difficulties[hole] = difficulties[hole - 1] as number;
      hole -= 1;
    }
    times[hole] = time;
    difficulties[hole] = difficulty;
  }
}

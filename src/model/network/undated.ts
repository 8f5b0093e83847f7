import type { Moment, NetworkFacts } from "../../facts/types.ts";
import { rememberingPair } from "../../kit/remember.ts";
import { BLOCKS_PER_EPOCH, TARGET_INTERVAL } from "./retarget.ts";

/** An epoch whose difficulty is exact and whose time is modelled. */
export interface UndatedEpoch {
  readonly height: number;
  readonly difficulty: number;
  /** When its first block came, by the rule. */
  readonly time: Moment;
  /** % against the epoch before, exact. */
  readonly change: number;
}

/**
 * The epochs after the last one that is dated, with the times of their first blocks by the rule: a retarget's size
 * tells how long its epoch took, 2015 intervals, and one more leads to the next epoch's first block. Ascending.
 */
export function undatedEpochs({ epochs, undated }: Pick<NetworkFacts, "epochs" | "undated">): readonly UndatedEpoch[] {
  const last = epochs.at(-1);
  if (last === undefined) return [];
  return epochsAfter(undated, last);
}

const epochsAfter = rememberingPair((undated: NetworkFacts["undated"], last: NetworkFacts["epochs"][number]) => {
  let { difficulty, time } = last;
  return undated.map((next): UndatedEpoch => {
    const took = (1000 * BLOCKS_PER_EPOCH * TARGET_INTERVAL * difficulty) / next.difficulty;
    time += (took * BLOCKS_PER_EPOCH) / (BLOCKS_PER_EPOCH - 1);
    const change = 100 * (next.difficulty / difficulty - 1);
    difficulty = next.difficulty;
    return { height: next.height, difficulty, time, change };
  });
});

import type { Moment, NetworkFacts } from "../../facts/types.ts";
import { rememberingPair } from "../../kit/remember.ts";
import { BLOCKS_PER_EPOCH, TARGET_INTERVAL } from "./retarget.ts";

/** An epoch after those with header times: its difficulty is exact, its time modelled. */
export interface UndatedEpoch {
  readonly height: number;
  readonly difficulty: number;
  /** Time of its first block, computed by the retarget rule. */
  readonly time: Moment;
  /** % change of the difficulty against the epoch before; exact. */
  readonly change: number;
}

/**
 * The epochs after the last one with a header time, ascending. The size of a retarget gives the time of the 2015
 * intervals before it; one more mean interval leads to the first block of the next epoch.
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

import type { Moment, NetworkFacts } from "../../facts/types.ts";
import { BLOCKS_PER_EPOCH, TARGET_INTERVAL } from "./retarget.ts";

/**
 * The epochs after the last one that is dated, with the times of their first blocks by the rule: a retarget's size
 * tells how long its epoch took, 2015 intervals, and one more leads to the next epoch's first block. Ascending.
 */
export function undatedEpochs({
  epochs,
  undated,
}: Pick<NetworkFacts, "epochs" | "undated">): readonly { readonly difficulty: number; readonly time: Moment }[] {
  const last = epochs.at(-1);
  if (last === undefined) return [];
  let { difficulty, time } = last;
  return undated.map((next) => {
    const took = (1000 * BLOCKS_PER_EPOCH * TARGET_INTERVAL * difficulty) / next.difficulty;
    time += (took * BLOCKS_PER_EPOCH) / (BLOCKS_PER_EPOCH - 1);
    difficulty = next.difficulty;
    return { difficulty, time };
  });
}

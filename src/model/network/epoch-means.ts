import type { Moment, NetworkFacts } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";
import { hashrateOf } from "./hashrate.ts";
import { BLOCKS_PER_EPOCH } from "./retarget.ts";
import { undatedEpochs } from "./undated.ts";

/** The mean hashrate of an epoch whose times are computed by the rule of retargets, not read from blocks: modelled. */
export interface EpochMean {
  readonly height: number;
  /** Where it begins, or where the daily series ends within it. */
  readonly from: Moment;
  readonly to: Moment;
  /** EH/s: 2016 blocks of its difficulty in its length, D·2³²·2016 / length. */
  readonly hashrate: number;
}

/** The first moment after the last day with a hashrate; null without one. */
export function dailyEnd({ start, hashrate }: NetworkFacts): Moment | null {
  const last = hashrate.findLastIndex((value) => value !== null);
  return last < 0 ? null : start + (last + 1) * DAY;
}

/**
 * The means of the epochs that go on after the daily series, as far as they were over by `until`: the next epoch's
 * difficulty tells an epoch's length, so that an epoch that runs has none.
 */
export function epochMeans(network: NetworkFacts, until: Moment = Number.POSITIVE_INFINITY): readonly EpochMean[] {
  const end = dailyEnd(network);
  if (end === null) return [];
  const later = undatedEpochs(network);
  return [...network.epochs.slice(-1), ...later].flatMap(({ height, difficulty, time }, index) => {
    const to = later[index]?.time;
    // An epoch that ends within a day of the daily series leaves no stretch to draw.
    if (to === undefined || to > until || to - end < DAY) return [];
    const hashrate = hashrateOf(difficulty, (to - time) / 1000 / BLOCKS_PER_EPOCH);
    return [{ height, from: Math.max(time, end), to, hashrate }];
  });
}

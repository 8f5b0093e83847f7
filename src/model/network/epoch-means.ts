import type { Moment, NetworkFacts } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";
import { hashrateOf } from "./hashrate.ts";
import { BLOCKS_PER_EPOCH } from "./retarget.ts";
import { undatedEpochs } from "./undated.ts";

/** The mean hashrate of an epoch after the daily series; modelled, because the retarget rule computes its times. */
export interface EpochMean {
  readonly height: number;
  /** Start of the epoch, or end of the daily series where that lies within the epoch. */
  readonly from: Moment;
  readonly to: Moment;
  /** EH/s: D·2³²·2016 / length of the epoch in seconds. */
  readonly hashrate: number;
}

/** The end of the last UTC day that has a daily hashrate; null where no day has one. */
export function dailyEnd({ start, hashrate }: NetworkFacts): Moment | null {
  const last = hashrate.findLastIndex((value) => value !== null);
  return last < 0 ? null : start + (last + 1) * DAY;
}

/**
 * The mean hashrates of the epochs that end after the daily series and not after `until`. The difficulty of the next
 * epoch gives an epoch its length, so the epoch still running has no mean.
 */
export function epochMeans(network: NetworkFacts, until: Moment = Number.POSITIVE_INFINITY): readonly EpochMean[] {
  const end = dailyEnd(network);
  if (end === null) return [];
  const later = undatedEpochs(network);
  return [...network.epochs.slice(-1), ...later].flatMap(({ height, difficulty, time }, index) => {
    const to = later[index]?.time;
    // Less than a day after the end of the daily series is too short to draw.
    if (to === undefined || to > until || to - end < DAY) return [];
    const hashrate = hashrateOf(difficulty, (to - time) / 1000 / BLOCKS_PER_EPOCH);
    return [{ height, from: Math.max(time, end), to, hashrate }];
  });
}

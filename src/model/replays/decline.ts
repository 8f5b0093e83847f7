import type { Moment, NetworkFacts } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";

/** The mean hashrate of the seven UTC days that end with `day`. */
export interface WeekMean {
  readonly day: Moment;
  /** EH/s. */
  readonly hashrate: number;
}

/** Mean hashrate of the seven whole days before a moment; null where a day is missing. */
export function weekMean(network: NetworkFacts, at: Moment): WeekMean | null {
  const last = Math.floor((at - network.start) / DAY) - 1;
  if (last < 6) return null;
  let sum = 0;
  for (let index = last - 6; index <= last; index += 1) {
    const value = network.hashrate[index];
    if (value === null || value === undefined) return null;
    sum += value;
  }
  return { day: network.start + last * DAY, hashrate: sum / 7 };
}

/**
 * The highest seven-day mean among those whose seven days end before a moment in [from, to], day by day; null where
 * every one lacks a day.
 */
export const highestWeek = (network: NetworkFacts, from: Moment, to: Moment): WeekMean | null =>
  extreme(network, from, to, (one, other) => one > other);

/** The lowest of the same seven-day means; null where every one lacks a day. */
export const lowestWeek = (network: NetworkFacts, from: Moment, to: Moment): WeekMean | null =>
  extreme(network, from, to, (one, other) => one < other);

function extreme(
  network: NetworkFacts,
  from: Moment,
  to: Moment,
  isBeyond: (one: number, other: number) => boolean,
): WeekMean | null {
  let found: WeekMean | null = null;
  for (let at = from; at <= to; at += DAY) {
    const mean = weekMean(network, at);
    if (mean !== null && (found === null || isBeyond(mean.hashrate, found.hashrate))) found = mean;
  }
  return found;
}

import { bisectLeft } from "d3";
import type { Blocks, Moment } from "../../facts/types.ts";

/** A block with its header time and the mining pool that the block file names for it. */
export interface NamedBlock {
  readonly height: number;
  readonly time: Moment;
  readonly pool: string;
}

/**
 * How many blocks before and after the place that a binary search finds are read too. Header times are not in order: they
 * run back by at most two hours, about a dozen blocks, so that the search may miss a block by that many.
 */
const disorder = 60;

/** The header times between two moments, both included, in the order of the chain. */
export function timesBetween({ times }: Blocks, from: Moment, to: Moment): readonly Moment[] {
  const first = Math.max(0, bisectLeft(times, from / 1000) - disorder);
  const found = Array.from(times.subarray(first, bisectLeft(times, to / 1000) + disorder), (time) => time * 1000);
  return found.filter((time) => time >= from && time <= to);
}

/**
 * The block with the header time nearest to a moment and not after `until`; null where the nearest is more than a day
 * away.
 */
export function nearestBlock(
  { times, pools, poolNames, firstHeight }: Blocks,
  at: Moment,
  until: Moment = Number.POSITIVE_INFINITY,
): NamedBlock | null {
  const seconds = at / 1000;
  const low = bisectLeft(times, seconds);
  let best: number | null = null;
  const away = (place: number) => Math.abs((times[place] as number) - seconds);
  for (let place = Math.max(0, low - disorder); place < Math.min(times.length, low + disorder); place += 1) {
    if ((times[place] as number) * 1000 > until) continue;
    if (best === null || away(place) < away(best)) best = place;
  }
  if (best === null || away(best) > 86_400) return null;
  return { height: firstHeight + best, time: (times[best] as number) * 1000, pool: poolNames[pools[best] ?? -1] ?? "" };
}

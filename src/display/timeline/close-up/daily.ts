import type { Moment, NetworkFacts } from "../../../facts/types.ts";
import type { Span } from "../../../kit/time.ts";
import { DAY } from "../../../kit/time.ts";
import { poissonInterval } from "../../../model/network/counts/poisson.ts";
import { type LinePoint, weeklyMeans } from "../line.ts";
import { unitsAt } from "../scale.ts";

/** The most points of a line: a screen cannot show more. */
const enough = 500;

/** Each day's hashrate at noon, EH/s, with the exact 95 % Poisson bounds of its block count where that is known. */
export function dailyPoints(network: NetworkFacts, span: Span, until: Moment): readonly LinePoint[] {
  const { first, last } = daysOf(network, span, until);
  return network.hashrate.slice(first, last).map((value, index) => {
    const day = first + index;
    const blocks = network.blocks[day] ?? null;
    const bounds = value === null || blocks === null || blocks === 0 ? null : poissonInterval(blocks);
    return {
      x: unitsAt(span, network.start + (day + 0.5) * DAY),
      value,
      low: bounds && (value as number) * (bounds.low / (blocks as number)),
      high: bounds && (value as number) * (bounds.high / (blocks as number)),
    };
  });
}

/** Seven-day means, EH/s, thinned to about 500 points; the last day and the edges of gaps are kept. */
export function weeklyPoints(network: NetworkFacts, span: Span, until: Moment): readonly LinePoint[] {
  const { first, last } = daysOf(network, span, until);
  const means = weeklyMeans(network.hashrate.slice(first, last));
  const every = Math.max(1, Math.ceil(means.length / enough));
  return means.flatMap((value, index) => {
    const edge = value === null || means[index - 1] == null || means[index + 1] == null;
    if (!edge && index % every !== 0) return [];
    return [{ x: unitsAt(span, network.start + (first + index + 0.5) * DAY), value, low: null, high: null }];
  });
}

/** The indexes of the days that lie in the span and are over at `until`; `last` is excluded. */
function daysOf({ start, hashrate }: NetworkFacts, { from, to }: Span, until: Moment): { first: number; last: number } {
  const first = Math.max(0, Math.ceil((from - start) / DAY));
  const over = Math.floor((until - start) / DAY);
  return { first, last: Math.min(hashrate.length, Math.max(first, Math.min(over, Math.ceil((to - start) / DAY)))) };
}

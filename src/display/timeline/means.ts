import type { Moment, NetworkFacts } from "../../facts/types.ts";
import type { Span } from "../../kit/time.ts";
import { epochMeans } from "../../model/network/epoch-means.ts";
import { overlaps, unitsAt } from "./scale.ts";

/** A mean over a stretch of the box: `left` and `right` in units, `value` in EH/s. */
export interface MeanStep {
  readonly left: number;
  readonly right: number;
  readonly value: number;
}

/** The modelled means of the epochs after the daily series within the span, as far as they were known by `until`. */
export function meanSteps(network: NetworkFacts, span: Span, until: Moment): readonly MeanStep[] {
  return epochMeans(network, until)
    .filter((mean) => overlaps(mean, span))
    .map(({ from, to, hashrate }) => ({ left: unitsAt(span, from), right: unitsAt(span, to), value: hashrate }));
}

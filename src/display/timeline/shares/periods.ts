import type { Estimate, HashrateFacts } from "../../../facts/types.ts";
import type { Span } from "../../../kit/time.ts";
import { addMonths, parseTime } from "../../../kit/time.ts";
import type { Choices } from "../../../state/choices.ts";
import { overlaps } from "../scale.ts";
import { extentOf } from "./months.ts";

/** A whole estimate over the period that its publisher names; with known then the period ends at the moment. */
export interface EstimatePeriod extends Span {
  readonly estimate: Estimate;
}

/** The whole estimates of a span with their periods, ascending; with known then those published by the moment. */
export function periodsKnown(
  { estimates }: HashrateFacts,
  { known, at, span }: Pick<Choices, "known" | "at" | "span">,
): readonly EstimatePeriod[] {
  return estimates
    .filter(({ from }) => known === "now" || (parseTime(from) ?? Number.NaN) <= at)
    .map((estimate) => ({ estimate, ...periodOf(estimate) }))
    .map((period) => (known === "now" ? period : { ...period, to: Math.min(period.to, at) }))
    .filter((period) => period.to > period.from && overlaps(period, span));
}

/** The span of an estimate's period: of `2026-Q3` three months, of `2023-11` the month, else the month of its date. */
function periodOf({ period, from }: Estimate): Span {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter === null) return extentOf(/^\d{4}-\d{2}$/.test(period) ? period : from.slice(0, 7));
  const first = Date.UTC(Number(quarter[1]), 3 * (Number(quarter[2]) - 1));
  return { from: first, to: addMonths(first, 3) };
}

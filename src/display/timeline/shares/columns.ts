import type { Estimate, HashrateFacts } from "../../../facts/types.ts";
import type { Span } from "../../../kit/time.ts";
import { addMonths, parseTime } from "../../../kit/time.ts";
import type { Choices } from "../../../state/choices.ts";
import { across, overlaps, tenths, unitsAt } from "../scale.ts";
import type { LineExtent, StackedColumn } from "../types.ts";
import { extentOf, placesInColour } from "./areas.ts";
import { type StackNames, stackedAreas } from "./stack.ts";

/** A whole estimate over the period that its publisher names; with known then the period ends at the moment. */
export interface EstimateColumn extends Span {
  readonly estimate: Estimate;
}

/** The whole estimates of a span, ascending; with known then those published by the moment. */
export function columnsKnown(
  { estimates }: HashrateFacts,
  { known, at, span }: Pick<Choices, "known" | "at" | "span">,
): readonly EstimateColumn[] {
  return estimates
    .filter(({ from }) => known === "now" || (parseTime(from) ?? Number.NaN) <= at)
    .map((estimate) => ({ estimate, ...periodOf(estimate) }))
    .map((column) => (known === "now" ? column : { ...column, to: Math.min(column.to, at) }))
    .filter((column) => column.to > column.from && overlaps(column, span));
}

/**
 * Whole estimates as stacked columns over their periods, in the colours of the monthly areas; columns are never joined.
 * A column is as high as the sum of the shares that the estimate names.
 */
export function estimateColumnsOf(
  columns: readonly EstimateColumn[],
  facts: HashrateFacts,
  span: Span,
  names: StackNames,
  line?: LineExtent,
): readonly StackedColumn[] {
  const places = placesInColour(facts.cbeci);
  return columns.map(({ estimate: { id, rows }, from, to }) => {
    const shares = new Map(rows.map(({ place, share }) => [place, share]));
    const named = rows.reduce((sum, { share }) => sum + share, 0);
    const [left, right] = [unitsAt(span, from), unitsAt(span, to)];
    const stack = { left, right, share: (place: string) => shares.get(place) ?? 0, restTo: Math.min(100, named) };
    const areas = stackedAreas([stack], places, names, line).filter(({ path }) => path !== "");
    return { id, x: across(left), width: across(tenths(right - left)), areas };
  });
}

/** The span of an estimate's period: of `2026-Q3` three months, of `2023-11` the month, else the month of its date. */
function periodOf({ period, from }: Estimate): Span {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter === null) return extentOf(/^\d{4}-\d{2}$/.test(period) ? period : from.slice(0, 7));
  const first = Date.UTC(Number(quarter[1]), 3 * (Number(quarter[2]) - 1));
  return { from: first, to: addMonths(first, 3) };
}

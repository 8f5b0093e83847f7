import type { Estimate, HashrateFacts, Moment } from "../../../facts/types.ts";
import { parseTime } from "../../../kit/time.ts";
import type { Choices } from "../../../state/choices.ts";
import { across, boxHeight, down, unitsAt } from "../scale.ts";
import type { ColumnPart, StackedColumn } from "../types.ts";
import { placesInColour } from "./coloured.ts";
import type { StackNames } from "./stack.ts";

/** A whole estimate and its date. */
export interface DatedEstimate {
  readonly estimate: Estimate;
  readonly at: Moment;
}

/** The whole estimates of a span, ascending; with known then those published by the moment. */
export function estimatesKnown(
  { estimates }: HashrateFacts,
  { known, at, span }: Pick<Choices, "known" | "at" | "span">,
): readonly DatedEstimate[] {
  return estimates
    .map((estimate) => ({ estimate, at: parseTime(estimate.from) ?? Number.NaN }))
    .filter((one) => one.at >= span.from && one.at <= span.to && (known === "now" || one.at <= at));
}

/**
 * Whole estimates as columns on their date, in the colours of the monthly areas; nothing is drawn between them. A
 * column is as high as the sum of the shares that the estimate names.
 */
export function estimateColumnsOf(
  dated: readonly DatedEstimate[],
  facts: HashrateFacts,
  { span }: Pick<Choices, "span">,
  names: StackNames,
): readonly StackedColumn[] {
  const places = placesInColour(facts.cbeci);
  return dated.map(({ estimate: { id, rows }, at }) => {
    const shares = new Map(rows.map(({ place, share }) => [place, share]));
    const named = Math.min(
      boxHeight,
      rows.reduce((sum, { share }) => sum + share, 0),
    );
    let floor = 0;
    const parts: ColumnPart[] = [];
    const add = (place: string, name: string, tone: string, share: number) => {
      if (share <= 0) return;
      floor += share;
      parts.push({ place, name, tone, y: down(boxHeight - floor), height: down(share) });
    };
    for (const [tone, place] of places.entries()) {
      add(place, names.nameOf(place), String(tone), shares.get(place) ?? 0);
    }
    add("OTHER", names.rest, "rest", named - floor);
    const units = unitsAt(span, at);
    return { id, x: across(units), units, parts };
  });
}

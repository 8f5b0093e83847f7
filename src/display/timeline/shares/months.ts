import type { HashrateFacts, Moment, MonthlyShares } from "../../../facts/types.ts";
import type { Span } from "../../../kit/time.ts";
import { addMonths, parseTime } from "../../../kit/time.ts";
import { isKnown } from "../../../model/then/known.ts";
import type { Choices } from "../../../state/choices.ts";

/** A monthly series and the months of it that may be drawn. */
export interface KnownMonths {
  readonly series: MonthlyShares;
  /** Indexes into `series.months`, ascending. */
  readonly months: readonly number[];
}

/**
 * All months of CBECI's revised series; with known then those public at the moment, before any of its first release.
 */
export function monthsKnown(facts: HashrateFacts, { known, at }: Pick<Choices, "known" | "at">): KnownMonths {
  const months = (series: MonthlyShares) =>
    series.months.flatMap((_, index) => (isKnown(series.published[index] ?? "", at, known) ? [index] : []));
  const revised = months(facts.cbeci);
  return revised.length > 0
    ? { series: facts.cbeci, months: revised }
    : { series: facts.firstRelease, months: months(facts.firstRelease) };
}

/** The span of a month `YYYY-MM`; NaN for a text that is no month. */
export function extentOf(month: string): Span {
  const from: Moment = parseTime(month) ?? Number.NaN;
  return { from, to: addMonths(from, 1) };
}

import type { HashrateFacts, Moment, MonthlyShares, PlaceCode } from "../../../facts/types.ts";
import { rememberingFor } from "../../../kit/remember.ts";
import type { Span } from "../../../kit/time.ts";
import { addMonths, parseTime } from "../../../kit/time.ts";
import { isKnown } from "../../../model/then/known.ts";
import type { Choices } from "../../../state/choices.ts";
import { overlaps, unitsAt } from "../scale.ts";
import type { Area } from "../types.ts";
import { type StackNames, stackedAreas } from "./stack.ts";

/** How many countries have their own colour; all others share one area. */
const coloured = 6;

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

/** Country shares as stacked steps of a month, the largest at the bottom; 100 % fills the box. */
export function areasOf(known: KnownMonths, span: Span, names: StackNames): readonly Area[] {
  const { series, months } = known;
  const stacks = months
    .map((index) => ({ index, ...extentOf(series.months[index] as string) }))
    .filter((month) => overlaps(month, span))
    .map(({ index, from, to }) => ({
      left: unitsAt(span, from),
      right: unitsAt(span, to),
      share: (place: PlaceCode) => series.share[series.places.indexOf(place)]?.[index] ?? 0,
      restTo: 100,
    }));
  return stackedAreas(stacks, placesInColour(series), names);
}

/** The months as spans. */
export const monthsCovered = ({ series, months }: KnownMonths): readonly Span[] =>
  months.map((index) => extentOf(series.months[index] as string));

/** The parts of a span that nothing covers; `covered` ascends. */
export function uncovered(covered: readonly Span[], span: Span): readonly Span[] {
  const gaps: Span[] = [];
  let until = span.from;
  for (const { from, to } of covered) {
    if (from > until) gaps.push({ from: until, to: Math.min(from, span.to) });
    until = Math.max(until, to);
    if (until >= span.to) break;
  }
  if (until < span.to) gaps.push({ from: until, to: span.to });
  return gaps.filter((gap) => gap.to > gap.from);
}

/** The span of a month `YYYY-MM`; NaN for a text that is no month. */
export function extentOf(month: string): Span {
  const from: Moment = parseTime(month) ?? Number.NaN;
  return { from, to: addMonths(from, 1) };
}

/**
 * The places with their own colour, by their largest share of any month, so that a place has one colour in all spans.
 */
export const placesInColour = rememberingFor(({ places, share }: MonthlyShares): readonly PlaceCode[] => {
  const peak = (place: PlaceCode) => Math.max(...(share[places.indexOf(place)] ?? []).map((v) => v ?? 0));
  return places
    .filter((place) => place !== "OTHER")
    .toSorted((a, b) => peak(b) - peak(a))
    .slice(0, coloured);
});

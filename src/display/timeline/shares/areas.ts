import type { PlaceCode } from "../../../facts/types.ts";
import type { Span } from "../../../kit/time.ts";
import { overlaps, unitsAt } from "../scale.ts";
import type { Area } from "../types.ts";
import { placesInColour } from "./coloured.ts";
import { extentOf, type KnownMonths } from "./months.ts";
import { type StackNames, stackedAreas } from "./stack.ts";

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

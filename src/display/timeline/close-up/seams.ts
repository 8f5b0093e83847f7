import type { Blocks, Moment, NetworkFacts } from "../../../facts/types.ts";
import type { Span } from "../../../kit/time.ts";
import { DAY } from "../../../kit/time.ts";
import { dailyEnd, epochMeans } from "../../../model/network/epoch-means.ts";
import { axis as words } from "../../../words/timeline/axis.ts";
import { across, unitsAt } from "../scale.ts";
import type { Seam } from "../types.ts";

/**
 * Seams where the block file begins and ends within a span, up to `until`; on the other side of a seam the line has
 * daily means.
 */
export function blockSeams({ times }: Blocks, span: Span, until: Moment): readonly Seam[] {
  const { daily, blocks } = words.seams;
  const begins = (times[0] ?? 0) * 1000;
  const ends = (times.at(-1) ?? 0) * 1000;
  const inside = (at: Moment) => at > span.from && at < Math.min(span.to, until);
  const seams: Seam[] = [];
  if (inside(begins)) seams.push({ x: across(unitsAt(span, begins)), before: daily, after: blocks });
  if (inside(ends)) seams.push({ x: across(unitsAt(span, ends)), before: blocks, after: daily });
  return seams;
}

/** Seams within a span, up to `until`, between days counted from blocks and days that a publisher estimated. */
export function daySeams({ start, basis }: NetworkFacts, span: Span, until: Moment): readonly Seam[] {
  const name = (day: number) => (basis[day] === "m" ? words.seams.counted : words.seams.series);
  const first = Math.max(1, Math.ceil((span.from - start) / DAY) + 1);
  const last = Math.min(basis.length, Math.floor((Math.min(span.to, until) - start) / DAY));
  const days = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  return days
    .filter((day) => (basis[day] === "m") !== (basis[day - 1] === "m"))
    .map((day) => ({ x: across(unitsAt(span, start + day * DAY)), before: name(day - 1), after: name(day) }));
}

/**
 * The seam where the daily series ends within a span and modelled means follow; empty where none was known by `until`.
 */
export function meanSeams(network: NetworkFacts, span: Span, until: Moment): readonly Seam[] {
  const end = dailyEnd(network);
  if (end === null || end <= span.from || end >= span.to || epochMeans(network, until).length === 0) return [];
  return [{ x: across(unitsAt(span, end)), before: "", after: words.seams.modelled }];
}

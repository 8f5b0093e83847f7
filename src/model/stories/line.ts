import type { LineAsk } from "../../facts/types/stories.ts";
import type { HashrateFacts, Moment, NetworkFacts } from "../../facts/types.ts";
import { addMonths, DAY } from "../../kit/time.ts";
import { weekMean } from "../replays/decline.ts";

/** A point of a line: hashrate in EH/s, difficulty in T (10¹²), a share in %. Null is a gap. */
export interface LineKnot {
  readonly at: Moment;
  readonly value: number | null;
}

/** The tables that lines are made from. */
export interface LineFacts {
  readonly hashrate: HashrateFacts;
  readonly network: NetworkFacts;
}

/** Why a line cannot be asked for: no figure comes after its first date, or none was known up to it. */
export type LineGap = "no-truth" | "no-start";

/** The quantity to draw, the place, and the first and the last date. */
export type LineAsked = Pick<LineAsk, "of" | "place" | "from" | "to">;

/** The most points of a line by days, so that each can be set by hand; a line by months has up to twice as many. */
const mostKnots = 10;
/** The least length of the line shown before the answer: days, and months of a share. */
const [fewestDays, monthsBefore] = [42, 12];
/** Difficulty is printed in trillions, T. */
const TRILLION = 1e12;

/** The moments that are to be drawn: each month of a share, or evenly spread days, the last of them `to`. */
export function knotsOf({ of, from, to }: LineAsked): readonly Moment[] {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  if (of === "share") {
    const months = monthsFrom(addMonths(first, 1), last);
    return thinned(months);
  }
  const days = Math.round((last - first) / DAY);
  const count = Math.min(mostKnots, days);
  return Array.from({ length: count }, (_, index) => first + Math.round((days * (index + 1)) / count) * DAY);
}

/** Every month of at most 20, else every second, third and so on, counted back from the last one, which stays. */
function thinned(months: readonly Moment[]): readonly Moment[] {
  const every = Math.ceil(months.length / (2 * mostKnots));
  return months.filter((_, index) => (months.length - 1 - index) % every === 0);
}

/** The true values at the moments to be drawn. */
export const lineTruth = (facts: LineFacts, ask: LineAsked): readonly LineKnot[] =>
  knotsOf(ask).map((at) => ({ at, value: valueAt(facts, ask, at) }));

/** The true line from `from` to `to`, with a point for each figure that the page has. */
export const lineAfter = (facts: LineFacts, ask: LineAsked): readonly LineKnot[] =>
  between(facts, ask, Date.parse(ask.from), Date.parse(ask.to));

/**
 * The line before and at `from`: of a share twelve months, else as long as the part to be drawn, but at least six
 * weeks.
 */
export function lineBefore(facts: LineFacts, ask: LineAsked): readonly LineKnot[] {
  const [from, to] = [Date.parse(ask.from), Date.parse(ask.to)];
  const first = ask.of === "share" ? addMonths(from, -monthsBefore) : from - Math.max(to - from, fewestDays * DAY);
  return between(facts, ask, first, from);
}

function between(facts: LineFacts, ask: LineAsked, first: Moment, last: Moment): readonly LineKnot[] {
  // Days before the first figure and after the last hold none: a file may ask for thousands of years of them.
  const { start, difficulty } = facts.network;
  const skipped = Math.max(0, Math.floor((start - first) / DAY));
  const end = Math.min(last, start + (difficulty.length + 1) * DAY);
  const days = () =>
    Array.from(
      { length: Math.max(0, Math.round((end - first) / DAY) + 1 - skipped) },
      (_, index) => first + (skipped + index) * DAY,
    );
  const moments = ask.of === "share" ? monthsFrom(first, last) : days();
  return moments.map((at) => ({ at, value: valueAt(facts, ask, at) }));
}

function monthsFrom(first: Moment, last: Moment): readonly Moment[] {
  const months: Moment[] = [];
  for (let at = first; at <= last; at = addMonths(at, 1)) months.push(at);
  return months;
}

/** The mean of the seven days before a day, the difficulty at its start, or the share of a month. */
function valueAt({ hashrate, network }: LineFacts, { of, place }: LineAsked, at: Moment): number | null {
  if (of === "hashrate") return weekMean(network, at)?.hashrate ?? null;
  if (of === "difficulty") {
    const difficulty = network.difficulty[Math.floor((at - network.start) / DAY) - 1] ?? null;
    return difficulty === null ? null : difficulty / TRILLION;
  }
  const month = new Date(at).toISOString().slice(0, 7);
  for (const series of [hashrate.cbeci, hashrate.firstRelease]) {
    const column = series.months.indexOf(month);
    if (column >= 0) return series.share[series.places.indexOf(place ?? "")]?.[column] ?? null;
  }
  return null;
}

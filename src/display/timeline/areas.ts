import type { HashrateFacts, Moment, MonthlyShares, PlaceCode } from "../../facts/types.ts";
import { addMonths, parseTime } from "../../kit/time.ts";
import { isKnown } from "../../model/known.ts";
import type { Choices, Span } from "../../state/choices.ts";
import type { LineExtent } from "./line.ts";
import { across, boxHeight, down, overlaps, point, unitsAt } from "./scale.ts";
import type { Area, Percent } from "./types.ts";

/** Countries with a colour of their own; the rest are one area. */
const coloured = 6;
/** Units that a name needs to be read inside its area on a middling screen. */
const labelWidth = 95;
const labelHeight = 13;
/** Units between a name and the line of the hashrate. */
const lineGap = 6;

/** The months of the axis for which a map is to be drawn. */
export interface KnownMonths {
  readonly series: MonthlyShares;
  /** Indexes into `series.months`, ascending. */
  readonly months: readonly number[];
}

/** The months that the visitor may see: all of the revised series, or what was public at the moment. */
export function monthsKnown(facts: HashrateFacts, { known, at }: Pick<Choices, "known" | "at">): KnownMonths {
  const months = (series: MonthlyShares) =>
    series.months.flatMap((_, index) => (isKnown(series.published[index] ?? "", at, known) ? [index] : []));
  const revised = months(facts.cbeci);
  return revised.length > 0
    ? { series: facts.cbeci, months: revised }
    : { series: facts.firstRelease, months: months(facts.firstRelease) };
}

/** Country shares as stacked steps of a month, the largest at the bottom; 100 % fills the box. */
export function areasOf(
  { series, months }: KnownMonths,
  span: Span,
  nameOf: (place: PlaceCode) => string,
  restName: string,
  lineBetween: LineExtent = () => null,
): readonly Area[] {
  const columns = months
    .map((index) => ({ index, ...extentOf(series.months[index] as string) }))
    .filter((month) => overlaps(month, span))
    .map((month) => ({ index: month.index, left: unitsAt(span, month.from), right: unitsAt(span, month.to) }));
  const floors = columns.map(() => 0);
  const own = largestPlaces(series);
  const areas = own.map((place, tone) => {
    const row = series.share[series.places.indexOf(place)];
    const bands = columns.map(({ index, left, right }, column) => {
      const low = floors[column] as number;
      const high = low + (row?.[index] ?? 0);
      floors[column] = high;
      return { left, right, low, high };
    });
    return {
      place,
      name: nameOf(place),
      tone: String(tone),
      path: steps(bands),
      label: labelPlace(bands, lineBetween),
    };
  });
  const rest = columns.map(({ left, right }, column) => ({ left, right, low: floors[column] as number, high: 100 }));
  return [...areas, { place: "OTHER", name: restName, tone: "rest", path: steps(rest), label: null }];
}

/** The parts of a span that have no map, as moments. */
export function monthsMissing({ series, months }: KnownMonths, span: Span): readonly Span[] {
  const gaps: Span[] = [];
  let covered = span.from;
  for (const index of months) {
    const { from, to } = extentOf(series.months[index] as string);
    if (from > covered) gaps.push({ from: covered, to: Math.min(from, span.to) });
    covered = Math.max(covered, to);
    if (covered >= span.to) break;
  }
  if (covered < span.to) gaps.push({ from: covered, to: span.to });
  return gaps.filter((gap) => gap.to > gap.from);
}

/** First and last moment of a month `YYYY-MM`. */
export function extentOf(month: string): Span {
  const from: Moment = parseTime(month) ?? Number.NaN;
  return { from, to: addMonths(from, 1) };
}

/** By the largest share of any month that is known: one place keeps its colour in every span. */
function largestPlaces({ places, share }: MonthlyShares): readonly PlaceCode[] {
  const peak = (place: PlaceCode) => Math.max(...(share[places.indexOf(place)] ?? []).map((v) => v ?? 0));
  return places
    .filter((place) => place !== "OTHER")
    .toSorted((a, b) => peak(b) - peak(a))
    .slice(0, coloured);
}

interface Band {
  readonly left: number;
  readonly right: number;
  /** % of the network. */
  readonly low: number;
  readonly high: number;
}

const yOf = (percent: number): number => boxHeight - percent;

/**
 * Along the tops to the right and along the bottoms back; a gap between two months begins a new shape. A place without
 * any share is not drawn.
 */
function steps(bands: readonly Band[]): string {
  if (bands.every(({ low, high }) => high <= low)) return "";
  return runsOf(bands, (one, next) => one.right === next.left)
    .map((run) => {
      const tops = run.flatMap(({ left, right, high }) => [point(left, yOf(high)), point(right, yOf(high))]);
      const bottoms = run
        .toReversed()
        .flatMap(({ left, right, low }) => [point(right, yOf(low)), point(left, yOf(low))]);
      return `M${[...tops, ...bottoms].join("L")}Z`;
    })
    .join("");
}

/** The middle of the roomiest stretch in which a name fits at one height, clear of the line; null where there is none. */
function labelPlace(bands: readonly Band[], lineBetween: LineExtent): { x: Percent; y: Percent } | null {
  let best = { room: 0, x: 0, y: 0 };
  for (let first = 0; first < bands.length; first += 1) {
    const left = (bands[first] as Band).left;
    let low = 0;
    let high = boxHeight;
    for (const band of bands.slice(first)) {
      low = Math.max(low, band.low);
      high = Math.min(high, band.high);
      if (high - low < labelHeight) break;
      const width = band.right - left;
      if (width < labelWidth) continue;
      const x = left + width / 2;
      const clear = clearOf(lineBetween(x - labelWidth / 2, x + labelWidth / 2), low, high);
      const room = Math.min(width, 2 * labelWidth) * (clear.high - clear.low);
      if (clear.high - clear.low >= labelHeight && room > best.room) {
        best = { room, x, y: yOf((clear.low + clear.high) / 2) };
      }
    }
  }
  return best.room === 0 ? null : { x: across(best.x), y: down(best.y) };
}

/** The taller of what a band leaves under and over the line. */
function clearOf(line: ReturnType<LineExtent>, low: number, high: number): { low: number; high: number } {
  if (line === null) return { low, high };
  const under = { low, high: Math.min(high, line.low - lineGap) };
  const over = { low: Math.max(low, line.high + lineGap), high };
  return under.high - under.low > over.high - over.low ? under : over;
}

/** Neighbours that belong together, in runs. */
export function runsOf<T>(list: readonly T[], together: (one: T, next: T) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const item of list) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && together(last, item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

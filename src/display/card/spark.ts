import type { Facts, Moment, PlaceCode } from "../../facts/types.ts";
import { runsOf } from "../../kit/runs.ts";
import { addMonths, parseTime } from "../../kit/time.ts";
import { assumedCents, type Tariff } from "../../model/layers/electricity.ts";
import { isKnown } from "../../model/then/known.ts";
import type { Choices } from "../../state/choices.ts";
import { cards as words } from "../../words/card/card.ts";
import { plainNumber } from "../format/numbers.ts";
import { linePath } from "../format/paths.ts";
import { ready } from "../frame/reading.ts";
import { publisherWords } from "../sources/publisher.ts";

/** A small curve in a box of 100 × 30 units, y down: a value holds from its period's start to its end, as a step. */
export interface Spark {
  readonly steps: string;
  /** Estimates by other methods: marks, never joined to the steps. */
  readonly marks: readonly { readonly x: number; readonly y: number; readonly title: string }[];
  /** The moments that hovering the curve leads to, by their x, ascending. */
  readonly stops: readonly { readonly x: number; readonly at: Moment }[];
  /** The x of the moment on the slider; null where the moment lies outside the curve. */
  readonly now: number | null;
  readonly high: number;
  /** The y of a reference value; null without one. */
  readonly reference: number | null;
}

/** The moment on the slider, and the vintage: what is known now, or what was known then. */
export type SparkChoices = Pick<Choices, "at" | "known">;

interface SparkPoint {
  readonly from: Moment;
  readonly to: Moment;
  readonly value: number | null;
}

/** What a curve is drawn from: values of periods, and marks of other methods. */
export interface SparkCourse {
  readonly points: readonly SparkPoint[];
  readonly later: readonly { readonly at: Moment; readonly value: number; readonly title: string }[];
  /** The end of the curve; it begins with its first point. */
  readonly end: Moment;
  /** The highest value that there can be; null where the highest one of the curve is the top. */
  readonly top: number | null;
  readonly reference: number | null;
}

/** The box of a curve: its first and last moment, and its highest value; the lowest is 0. */
export interface SparkScale {
  readonly start: Moment;
  readonly end: Moment;
  readonly high: number;
}

/** CBECI's monthly shares of a country in % as steps, later estimates as marks; null where neither names it. */
export function shareCourse(facts: Facts, place: PlaceCode, { at, known }: SparkChoices): SparkCourse | null {
  const hashrate = ready(facts.hashrate);
  if (hashrate === null) return null;
  const { cbeci, estimates } = hashrate;
  const row = cbeci.places.indexOf(place);
  const points = cbeci.months.map((month, index) => {
    const from = momentOf(month);
    const isPublic = isKnown(cbeci.published[index] ?? "", at, known);
    return { from, to: addMonths(from, 1), value: row < 0 || !isPublic ? null : (cbeci.share[row]?.[index] ?? null) };
  });
  const later = estimates.flatMap((estimate) => {
    const share = estimate.rows.find((entry) => entry.place === place)?.share;
    return share === undefined || !isKnown(estimate.from, at, known)
      ? []
      : [
          {
            at: momentOf(estimate.from),
            value: share,
            title: `${publisherWords(estimate.publisher)} ${estimate.period}: ${share} %`,
          },
        ];
  });
  const newest = estimates.at(-1);
  const end = newest === undefined ? (points.at(-1)?.to ?? 0) : momentOf(newest.from);
  return held({ points, later, end, top: null, reference: null });
}

/** Political risk 0–100 by year as steps; null for a country without a rank. */
export function riskCourse(facts: Facts, place: PlaceCode, { at, known }: SparkChoices): SparkCourse | null {
  const risk = ready(facts.risk);
  const row = risk?.places.indexOf(place) ?? -1;
  if (risk === null || row < 0) return null;
  const points = risk.years.map((year, index) => {
    const rank = risk.rank[row]?.[index] ?? null;
    const isPublic = isKnown(risk.published[index] ?? "", at, known);
    return {
      from: Date.UTC(year, 0),
      to: Date.UTC(year + 1, 0),
      value: rank === null || !isPublic ? null : 100 - rank,
    };
  });
  return held({ points, later: [], end: points.at(-1)?.to ?? 0, top: 100, reference: null });
}

/**
 * Prices of one tariff class as steps, US cents per kWh. Business tariffs that another publisher cites are marks in the
 * middle of their period. Null without a price.
 */
export function priceCourse(
  facts: Facts,
  place: PlaceCode,
  tariff: Tariff,
  { at, known }: SparkChoices,
): SparkCourse | null {
  const electricity = ready(facts.electricity);
  const prices = electricity?.[tariff][place];
  if (prices === undefined || prices.length === 0) return null;
  const points = prices
    .filter((price) => isKnown(price.published, at, known))
    .map((price) => ({ from: price.from, to: price.to, value: price.cents }));
  const cited = (tariff === "business" ? (electricity?.cited[place] ?? []) : []).filter((price) =>
    isKnown(price.published, at, known),
  );
  const marks = cited.map(({ from, to, period, cents }) => ({
    at: (from + to) / 2,
    value: cents,
    title: words.citedMark(period.replace("/", "–"), plainNumber(cents)),
  }));
  const end = Math.max(...[...points, ...cited].map(({ to }) => to));
  return held({ points, later: marks, end, top: null, reference: assumedCents });
}

/** The course where it has at least one value; else null. */
const held = (course: SparkCourse): SparkCourse | null =>
  course.points[0] === undefined || valuesOf(course).length === 0 ? null : course;

const valuesOf = ({ points, later }: SparkCourse): readonly number[] => [
  ...points.flatMap(({ value }) => (value === null ? [] : [value])),
  ...later.map(({ value }) => value),
];

/** The one scale on which all the courses are drawn. */
export function scaleOf(courses: readonly SparkCourse[]): SparkScale {
  const tops = courses.flatMap((course) => [course.top ?? Math.max(...valuesOf(course), course.reference ?? 0, 0.01)]);
  return {
    start: Math.min(...courses.map(({ points }) => points[0]?.from ?? Number.POSITIVE_INFINITY)),
    end: Math.max(...courses.map(({ end }) => end)),
    high: Math.max(...tops),
  };
}

/** The curve of a figure's values, on its own scale or on the given one; null where there are no values. */
export function sparkOf(course: SparkCourse | null, at: Moment, scale: SparkScale | null = null): Spark | null {
  if (course === null) return null;
  const { points, later, reference } = course;
  const { start, end, high } = scale ?? scaleOf([course]);
  const x = (moment: Moment) => round((100 * (moment - start)) / (end - start));
  const y = (value: number) => round(29 - (27 * value) / high);
  const steps = runsOf(points, (one, next) => one.value !== null && next.value !== null)
    .map((run) => run.flatMap(({ from, to, value }) => (value === null ? [] : [`${x(from)},${y(value)}H${x(to)}`])))
    .filter((run) => run.length > 0);
  return {
    steps: steps.map(linePath).join(""),
    marks: later.map((entry) => ({ x: x(entry.at), y: y(entry.value), title: entry.title })),
    stops: [...points.map((point) => point.from), ...later.map((entry) => entry.at)]
      .sort((a, b) => a - b)
      .map((moment) => ({ x: x(moment), at: moment })),
    now: at < start || at > end ? null : x(at),
    high,
    reference: reference === null ? null : y(reference),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

function momentOf(text: string): Moment {
  const moment = parseTime(text);
  if (moment === null) throw new Error(`not a date: ${text}`);
  return moment;
}

/** The moment of the last stop at or before a fraction 0–1 of the curve's width; null for a curve without stops. */
export function nearestStop({ stops }: Pick<Spark, "stops">, fraction: number): Moment | null {
  const x = 100 * fraction;
  const before = stops.filter((stop) => stop.x <= x).at(-1);
  return before?.at ?? stops[0]?.at ?? null;
}

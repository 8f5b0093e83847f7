import type { Facts, Moment, PlaceCode } from "../../facts/types.ts";
import { addMonths, parseTime } from "../../kit/time.ts";
import { assumedCents, type Tariff } from "../../model/layers/electricity.ts";
import { isKnown } from "../../model/then/known.ts";
import type { Choices } from "../../state/choices.ts";
import { cards as words } from "../../words/card.ts";
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

interface Point {
  readonly from: Moment;
  readonly to: Moment;
  readonly value: number | null;
}

/** CBECI's monthly shares of a country in % as steps, later estimates as marks; null where neither names it. */
export function shareSpark(facts: Facts, place: PlaceCode, { at, known }: SparkChoices): Spark | null {
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
  return sparkOf(points, later, newest === undefined ? (points.at(-1)?.to ?? 0) : momentOf(newest.from), at);
}

/** Political risk 0–100 by year as steps; null for a country without a rank. */
export function riskSpark(facts: Facts, place: PlaceCode, { at, known }: SparkChoices): Spark | null {
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
  return sparkOf(points, [], points.at(-1)?.to ?? 0, at, 100);
}

/**
 * Prices of one tariff class as steps, US cents per kWh. Business tariffs that another publisher cites are marks in the
 * middle of their period. Null without a price.
 */
export function priceSpark(facts: Facts, place: PlaceCode, tariff: Tariff, { at, known }: SparkChoices): Spark | null {
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
    title: words.citedMark(period.replace("/", "–"), cents),
  }));
  const end = Math.max(...[...points, ...cited].map(({ to }) => to));
  return sparkOf(points, marks, end, at, null, assumedCents);
}

function sparkOf(
  points: readonly Point[],
  later: readonly { readonly at: Moment; readonly value: number; readonly title: string }[],
  end: Moment,
  at: Moment,
  top: number | null = null,
  reference: number | null = null,
): Spark | null {
  const stepped = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const values = [...stepped, ...later.map((entry) => entry.value)];
  const start = points[0]?.from;
  if (values.length === 0 || start === undefined) return null;
  const high = top ?? Math.max(...values, reference ?? 0, 0.01);
  const x = (moment: Moment) => round((100 * (moment - start)) / (end - start));
  const y = (value: number) => round(29 - (27 * value) / high);
  let steps = "";
  let open = false;
  for (const point of points) {
    if (point.value === null) {
      open = false;
      continue;
    }
    steps += `${open ? "L" : "M"}${x(point.from)},${y(point.value)}H${x(point.to)}`;
    open = true;
  }
  return {
    steps,
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
export function nearestStop(spark: Spark, fraction: number): Moment | null {
  const x = 100 * fraction;
  const before = spark.stops.filter((stop) => stop.x <= x).at(-1);
  return before?.at ?? spark.stops[0]?.at ?? null;
}

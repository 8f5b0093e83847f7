import { line, scaleLinear, scaleUtc } from "d3";
import type { LineAsk } from "../../../facts/types/stories.ts";
import type { Moment } from "../../../facts/types.ts";
import {
  knotsOf,
  type LineFacts,
  type LineKnot,
  lineAfter,
  lineBefore,
  lineTruth,
} from "../../../model/stories/line.ts";
import { askWords as words } from "../../../words/stories/ask.ts";
import { dateText } from "../../format/dates.ts";
import { asPrinted, exactPrinter, numbersFor } from "../../format/numbers.ts";
import { tenths } from "../../timeline/scale.ts";
import { tickText } from "../../timeline/ticks.ts";

/** A chart to draw a line in, in CSS pixels of its own box. */
export interface AskChart {
  readonly width: number;
  readonly height: number;
  /** How much larger than usual its letters are. */
  readonly letters: number;
  /** The empty part, in which the reader draws. */
  readonly area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly before: string;
  /** Empty until a part is drawn. */
  readonly drawn: string;
  /** Empty before the answer. */
  readonly truth: string;
  readonly knots: readonly { readonly x: number; readonly y: number | null; readonly value: number | null }[];
  readonly times: readonly { readonly x: number; readonly text: string }[];
  readonly values: readonly { readonly y: number; readonly text: string }[];
  /** The value at the top of the chart, and a step for keys. */
  readonly top: number;
  readonly step: number;
  /** The knot and the value at a place of the box. */
  at(x: number, y: number): { readonly index: number; readonly value: number };
}

/** The lines of a question: what is shown before it, and the truth. */
export interface AskLines {
  readonly knots: readonly Moment[];
  readonly before: readonly LineKnot[];
  /** The true line with a point for each figure that the page has. */
  readonly after: readonly LineKnot[];
  /** The true values at the knots, as printed. */
  readonly truth: readonly LineKnot[];
}

/** The lines of a question: before it from what was known then, and the truth from all facts. */
export const askLinesOf = (ask: LineAsk, then: LineFacts, all: LineFacts): AskLines => ({
  knots: knotsOf(ask),
  before: lineBefore(then, ask),
  after: lineAfter(all, ask),
  truth: lineTruth(all, ask).map(({ at, value }) => ({ at, value: value === null ? null : printedValue(ask, value) })),
});

/** The last value that is shown before the answer; null without any. */
export const startOf = ({ before }: AskLines): number | null =>
  before.findLast(({ value }) => value !== null)?.value ?? null;

/** The room around a chart's lines for its words, at the page's usual size of letters. */
const margin = { left: 38, right: 10, top: 8, bottom: 22 } as const;

/** The box of a chart, CSS pixels, and how much larger than usual its letters are; 1 without it. */
export interface ChartBox {
  readonly width: number;
  readonly height: number;
  readonly letters?: number;
}

/**
 * The chart of a question. Its scale follows only from what is shown before the answer, so that it does not give the
 * truth away; with the answer, `isShown`, it grows where the truth needs more room.
 */
export function askChartOf(
  ask: LineAsk,
  lines: AskLines,
  drawn: readonly (number | null)[],
  isShown: boolean,
  { width, height, letters = 1 }: ChartBox,
  locale: string,
): AskChart {
  const [left, foot] = [margin.left * letters, height - margin.bottom * letters];
  const [first, last] = [lines.before[0]?.at ?? Date.parse(ask.from), Date.parse(ask.to)];
  const x = scaleUtc([first, last], [left, width - margin.right]);
  const top = topOf(ask, lines, drawn, isShown);
  const y = scaleLinear([0, top], [foot, margin.top * letters]);
  const path = line<LineKnot>(
    ({ at }) => tenths(x(at)),
    ({ value }) => tenths(y(value ?? 0)),
  ).defined(({ value }) => value !== null);
  const start = startOf(lines);
  const from = { at: Date.parse(ask.from), value: start };
  const guess = lines.knots.map((at, index) => ({ at, value: drawn[index] ?? null }));
  const isBegun = guess.some(({ value }) => value !== null);
  return {
    width,
    height,
    letters,
    area: { left: x(from.at), right: width - margin.right, top: margin.top * letters, bottom: foot },
    before: path(lines.before) ?? "",
    drawn: isBegun ? (path([from, ...guess]) ?? "") : "",
    truth: isShown ? (path(lines.after) ?? "") : "",
    knots: guess.map(({ at, value }) => ({ x: x(at), y: value === null ? null : y(value), value })),
    times: spaced(x.ticks(Math.max(2, Math.floor(width / 90 / letters))).map(Number), x, width, letters).map((at) => ({
      x: x(at),
      text: tickText(at, locale),
    })),
    values: y.ticks(4).map((value) => ({ y: y(value), text: exactPrinter(locale)(value) })),
    top,
    step: top / 100,
    at: (across, down) => ({
      index: nearest(
        lines.knots.map((at) => x(at)),
        across,
      ),
      value: Math.min(top, Math.max(0, y.invert(down))),
    }),
  };
}

function topOf(ask: LineAsk, lines: AskLines, drawn: readonly (number | null)[], isShown: boolean): number {
  const highest = (knots: readonly LineKnot[]) => Math.max(...knots.map(({ value }) => value ?? 0), 0);
  const shown = 1.8 * highest(lines.before);
  const needed = isShown ? Math.max(shown, 1.05 * highest(lines.after), ...drawn.map((value) => value ?? 0)) : shown;
  const [, top = 100] = scaleLinear([0, needed || 100], [0, 1])
    .nice(5)
    .domain();
  return ask.of === "share" ? Math.min(100, top) : top;
}

/** Pixels that a date needs, at the page's usual size of letters. */
const dateWidth = 52;

/** The dates whose words touch neither the words of the date before nor an edge. */
function spaced(
  moments: readonly Moment[],
  x: (at: Moment) => number,
  width: number,
  letters: number,
): readonly Moment[] {
  const needed = dateWidth * letters;
  let last = Number.NEGATIVE_INFINITY;
  return moments.filter((at) => {
    const place = x(at);
    if (place - last < needed || place < needed / 2 || place > width - needed / 2) return false;
    last = place;
    return true;
  });
}

function nearest(places: readonly number[], x: number): number {
  return places.reduce(
    (best, place, index) => (Math.abs(place - x) < Math.abs((places[best] ?? 0) - x) ? index : best),
    0,
  );
}

/** The day or the month of a knot, in words. */
export const knotWords = (ask: Pick<LineAsk, "of">, at: Moment, locale: string): string =>
  dateText(at, ask.of === "share" ? "monthYear" : "dayLong", locale);

const printerOf = ({ of }: Pick<LineAsk, "of">) => (of === "share" ? "share" : "amount");

/** A value of a line with its unit. */
export const lineValue = (ask: Pick<LineAsk, "of">, value: number, locale: string): string =>
  `${numbersFor(locale)[printerOf(ask)](value)}\u00a0${words.units[ask.of]}`;

/** The number that `lineValue` prints. */
export const printedValue = (ask: Pick<LineAsk, "of">, value: number): number => asPrinted(printerOf(ask), value);

import { area, curveLinear, curveStepAfter, line, scaleLinear } from "d3";
import { DAY_SECONDS } from "../../../kit/time.ts";
import type { Fan } from "../../../model/scenario/fan/fan.ts";
import { type Course, courseMoments } from "../../../model/scenario/run/course.ts";
import type { Outcome } from "../../../model/scenario/run/outcome.ts";
import { intervalAt } from "../../../model/scenario/run/path.ts";
import { whatIf as words } from "../../../words/scenario/answer.ts";
import { waitWords } from "../../format/durations.ts";
import { countText } from "../../format/numbers.ts";

/** The block interval through scenario time as paths in a box of `width` × `height`, CSS pixels, y down. */
export interface Curve {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly path: string;
  readonly steady: string;
  /** The second scenario's path; null without one. */
  readonly rival: string | null;
  /** The bands of the runs, the widest first; empty until the runs are drawn. */
  readonly bands: readonly { readonly key: "other" | "outer" | "inner"; readonly d: string }[];
  readonly retargets: readonly number[];
  readonly ticks: {
    readonly x: readonly { readonly at: number; readonly label: string }[];
    readonly y: readonly { readonly at: number; readonly label: string }[];
  };
  /** The y of the line that means no block at all; null where blocks always come. */
  readonly stops: number | null;
  /** The x of the moment that the map shows; null while it shows the facts. */
  readonly now: number | null;
}

/** The box of a curve and its margins, px; `width` is used until the panel's width is measured. */
export const curveBox = { width: 320, height: 180, left: 54, bottom: 20, top: 14 } as const;
const highest = 12;

/**
 * The curve of an outcome, with the bands of its fan and a second outcome on the same axis. `now` is the shown second
 * of scenario time.
 */
export function curveOf(
  outcome: Outcome,
  fan: Fan | null,
  rival: Outcome | null,
  now: number | null,
  width: number = curveBox.width,
): Curve {
  const until = Math.max(outcome.horizon, rival?.horizon ?? 0);
  const x = scaleLinear([0, until], [curveBox.left, width]);
  const courses = [outcome.course, outcome.steady, ...(rival === null ? [] : [rival.course])];
  const range = rangeOf(courses, fan, highest * outcome.interval.before, until);
  const y = scaleLinear([range.low, range.high], [curveBox.height - curveBox.bottom, curveBox.top]).clamp(true);
  const drawn = (course: Course) => stepsOf(course, until, x, (value) => y(finite(value)));
  return {
    width,
    height: curveBox.height,
    label: words.curve.label(waitWords(outcome.interval.worst), waitWords(outcome.interval.before)),
    path: drawn(outcome.course),
    steady: drawn(outcome.steady),
    rival: rival === null ? null : drawn(rival.course),
    bands: fan === null ? [] : bandsOf(fan, x, (value) => y(finite(value))),
    retargets: outcome.retargets.filter(({ second }) => second < until).map(({ second }) => x(second)),
    ticks: { x: dayMarks(until, width, x), y: ticksUnder(range, y) },
    stops: range.stops ? curveBox.top : null,
    now: now === null ? null : x(now),
  };
}

/** The marks of days under a curve of `until` seconds in `width` px; the first is written with its unit. */
export const dayMarks = (until: number, width: number, x: (second: number) => number): Curve["ticks"]["x"] =>
  dayTicks(until, width).map((days) => ({
    at: x(days * DAY_SECONDS),
    label: days === 0 ? words.curve.day(countText(0)) : countText(days),
  }));

function stepsOf(
  course: Course,
  until: number,
  x: (second: number) => number,
  y: (interval: number) => number,
): string {
  const moments = [...new Set([...courseMoments(course, until), until])];
  const made = line<number>()
    .x(x)
    .y((second) => y(intervalAt(course.epochs, course.rates, second)))
    .curve(curveStepAfter);
  return made(moments) ?? "";
}

function bandsOf(fan: Fan, x: (second: number) => number, y: (interval: number) => number): Curve["bands"] {
  const band = (bands: Fan["interval"], low: 0 | 1, high: 3 | 4) =>
    area<number>()
      .x((index) => x(fan.seconds[index] ?? 0))
      .y0((index) => y(bands[index]?.[low] ?? 0))
      .y1((index) => y(bands[index]?.[high] ?? 0))
      .curve(curveLinear)(fan.seconds.map((_, index) => index)) ?? "";
  return [
    ...(fan.rival === null ? [] : [{ key: "other" as const, d: band(fan.rival.interval, 0, 4) }]),
    { key: "outer", d: band(fan.interval, 0, 4) },
    { key: "inner", d: band(fan.interval, 1, 3) },
  ];
}

interface Range {
  readonly low: number;
  readonly high: number;
  /** Whether there is a time without blocks. */
  readonly stops: boolean;
}

/** The least range of the y axis, s: a difference of a second must not fill the chart. */
const leastRange = 150;

/** The range of all finite intervals up to `most`, with headroom. */
function rangeOf(courses: readonly Course[], fan: Fan | null, most: number, until: number): Range {
  const along = courses.flatMap((course) =>
    courseMoments(course, until).map((second) => intervalAt(course.epochs, course.rates, second)),
  );
  const bands = [...(fan?.interval ?? []), ...(fan?.rival?.interval ?? [])].flatMap((band) => [band[0], band[4]]);
  const held = [...along, ...bands].filter(Number.isFinite).map((value) => Math.min(most, value));
  const [lowest, longest] = [Math.min(...held), Math.max(...held)];
  const stops = along.includes(Number.POSITIVE_INFINITY);
  const room = Math.max(leastRange, longest - lowest);
  return { low: Math.max(0, lowest - room / 12), high: lowest + (stops ? 1.6 : 1.08) * room, stops };
}

/**
 * The ticks of the y axis. Where the axis has a label for no block at its top, ticks that would touch it are left out.
 */
const ticksUnder = (range: Range, y: (interval: number) => number): Curve["ticks"]["y"] =>
  intervalTicks(range)
    .map(({ at, label }) => ({ at: y(at), label }))
    .filter(({ at }) => !range.stops || at > curveBox.top + 14);

const tickSteps = [30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14_400, 28_800, 86_400];

function intervalTicks({ low, high }: Range): Curve["ticks"]["y"] {
  const step = tickSteps.find((seconds) => (high - low) / seconds <= 5) ?? 86_400;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => {
    const at = (first + index) * step;
    return { at, label: axisWords(at, step) };
  });
}

function axisWords(seconds: number, step: number): string {
  if (step >= 3600) return words.curve.hoursAxis(countText(seconds / 3600));
  const whole = Math.floor(seconds / 60);
  return seconds % 60 === 0 ? words.curve.minutesAxis(countText(whole)) : words.curve.halfAxis(countText(whole));
}

/** The least distance between two marks of days, px: with less their words would touch. */
const dayRoom = 50;

function dayTicks(until: number, width: number): readonly number[] {
  const most = Math.min(4.6, (width - curveBox.left) / dayRoom);
  const [step = 365] = [1, 2, 7, 14, 28, 56, 112, 365].filter((days) => until / DAY_SECONDS / days < most);
  return Array.from({ length: Math.floor(until / DAY_SECONDS / step) + 1 }, (_, index) => index * step);
}

const finite = (value: number): number => (Number.isFinite(value) ? value : 1e12);

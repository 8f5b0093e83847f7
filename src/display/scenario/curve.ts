import { area, curveLinear, curveStepAfter, line, scaleLinear } from "d3";
import type { Fan } from "../../model/scenario/fan.ts";
import { type Course, courseMoments, type Outcome } from "../../model/scenario/outcome.ts";
import { intervalAt } from "../../model/scenario/path.ts";
import { whatIf as words } from "../../words/what-if.ts";

/** A drawing of the block interval through scenario time, in a box of `width` × `height`. */
export interface Curve {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly path: string;
  readonly steady: string;
  /** Null where nothing is compared. */
  readonly rival: string | null;
  /** Areas of the runs, from the widest; empty until they are drawn. */
  readonly bands: readonly { readonly key: "other" | "outer" | "inner"; readonly d: string }[];
  readonly retargets: readonly number[];
  readonly ticks: {
    readonly x: readonly { readonly at: number; readonly label: string }[];
    readonly y: readonly { readonly at: number; readonly label: string }[];
  };
  /** Scenario time that the map shows; null while it shows the facts. */
  readonly now: number | null;
}

/** The box of a drawing and its margins. */
export const box = { width: 320, height: 170, left: 44, bottom: 20, top: 8 } as const;
const highest = 12;
const day = 86_400;

/** The curve of an outcome, with its fan, and with a second outcome on the same axis. */
export function curveOf(outcome: Outcome, fan: Fan | null, rival: Outcome | null, now: number | null): Curve {
  const until = Math.max(outcome.horizon, rival?.horizon ?? 0);
  const x = scaleLinear([0, until], [box.left, box.width]);
  const ceiling = ceilingOf(outcome, fan, rival);
  const y = scaleLinear([0, ceiling], [box.height - box.bottom, box.top]).clamp(true);
  const drawn = (course: Course) =>
    stepsOf(
      course,
      until,
      (second) => x(second),
      (value) => y(finite(value)),
    );
  return {
    width: box.width,
    height: box.height,
    label: words.curve.label(words.minutes(outcome.interval.worst), words.minutes(outcome.interval.before)),
    path: drawn(outcome.course),
    steady: drawn(outcome.steady),
    rival: rival === null ? null : drawn(rival.course),
    bands:
      fan === null
        ? []
        : bandsOf(
            fan,
            (second) => x(second),
            (value) => y(finite(value)),
          ),
    retargets: outcome.retargets.filter(({ second }) => second < until).map(({ second }) => x(second)),
    ticks: {
      x: dayMarks(until, (second) => x(second)),
      y: minuteTicks(ceiling).map((minutes) => ({
        at: y(60 * minutes),
        label: words.curve.minutesAxis(String(minutes)),
      })),
    },
    now: now === null ? null : x(now),
  };
}

/** The days under a drawing, the first in words. */
export const dayMarks = (until: number, x: (second: number) => number): Curve["ticks"]["x"] =>
  dayTicks(until).map((days) => ({ at: x(days * day), label: days === 0 ? words.curve.day("0") : String(days) }));

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

/** Room for all that is finite, and no more than twelve times the old interval. */
function ceilingOf(outcome: Outcome, fan: Fan | null, rival: Outcome | null): number {
  const most = highest * outcome.interval.before;
  const worst = [outcome.interval.worst, rival?.interval.worst ?? 0, ...(fan?.interval ?? []).map((band) => band[4])];
  return Math.min(most, 1.08 * Math.max(1000, ...worst.map((value) => (Number.isFinite(value) ? value : most))));
}

const minuteTicks = (ceiling: number): readonly number[] =>
  scaleLinear([0, ceiling / 60], [0, 1])
    .ticks(4)
    .filter(Number.isInteger);

function dayTicks(until: number): readonly number[] {
  const [step = 1] = [1, 2, 7, 14, 28, 56, 112, 365].filter((days) => until / day / days < 4.6);
  return Array.from({ length: Math.floor(until / day / step) + 1 }, (_, index) => index * step);
}

const finite = (value: number): number => (Number.isFinite(value) ? value : 1e12);

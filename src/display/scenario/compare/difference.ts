import { area, curveStepAfter, line, scaleLinear } from "d3";
import { type Fan, intervalDifference } from "../../../model/scenario/fan/fan.ts";
import { courseMoments } from "../../../model/scenario/run/course.ts";
import type { Outcome } from "../../../model/scenario/run/outcome.ts";
import { intervalAt } from "../../../model/scenario/run/path.ts";
import { whatIf as words } from "../../../words/scenario/answer.ts";
import { waitWords } from "../../format/durations.ts";
import { plainNumber, withSign } from "../../format/numbers.ts";
import { type Curve, curveBox, dayMarks } from "../chart/curve.ts";
import { comparedNamesOf } from "./compare.ts";

/** The first scenario's block interval less the second's, s, through scenario time, in a box of `width` × `height`. */
export interface DifferenceCurve extends Pick<Curve, "width" | "height" | "label" | "path" | "ticks" | "now"> {
  readonly title: string;
  /** The y of the line of no difference. */
  readonly zero: number;
  /** The bands of the runs, the widest first; empty until the runs are drawn. */
  readonly bands: readonly { readonly key: "outer" | "inner"; readonly d: string }[];
  /** Whether the two intervals are the same at every moment. */
  readonly same: boolean;
}

const height = 120;
/** The largest drawn difference, as a multiple of the interval before the shock. */
const highest = 12;
/** Half of the least range that the height covers, s: a difference of a second must not fill the chart. */
const least = 60;

interface DifferencePoint {
  readonly second: number;
  readonly value: number;
}

/**
 * The difference of two outcomes and, once a fan is drawn, the bands of the difference over runs with the same luck.
 */
export function differenceCurve(
  first: Outcome,
  second: Outcome,
  fan: Fan | null,
  now: number | null,
  width: number = curveBox.width,
): DifferenceCurve {
  const until = Math.max(first.horizon, second.horizon);
  const points = pointsOf(first, second, until);
  const bands = fan?.rival?.difference ?? [];
  const limit = highest * first.interval.before;
  const all = [...points.map(({ value }) => value), ...bands.flatMap((band) => [band[0], band[4]])];
  const held = all.map((value) => Math.min(limit, Math.max(-limit, value)));
  const domain = [Math.min(-least, 1.1 * Math.min(...held)), Math.max(least, 1.1 * Math.max(...held))] as const;
  const x = scaleLinear([0, until], [curveBox.left, width]);
  const y = scaleLinear(domain, [height - curveBox.bottom, curveBox.top]).clamp(true);
  const most = points.reduce((far, { value }) => (Math.abs(value) > Math.abs(far) ? value : far), 0);
  return {
    width,
    height,
    title: words.compare.curve(...comparedNamesOf(first, second)),
    label: words.compare.curveLabel(signedMinutes(most), second.scenario.name || words.own),
    path:
      line<DifferencePoint>()
        .x((point) => x(point.second))
        .y((point) => y(point.value))
        .curve(curveStepAfter)(points) ?? "",
    zero: y(0),
    bands:
      fan === null || bands.length === 0
        ? []
        : [
            { key: "outer", d: bandOf(fan, bands, [0, 4], x, y) },
            { key: "inner", d: bandOf(fan, bands, [1, 3], x, y) },
          ],
    ticks: {
      x: dayMarks(until, width, (at) => x(at)),
      y: scaleLinear([domain[0] / 60, domain[1] / 60], [0, 1])
        .ticks(4)
        .filter(Number.isInteger)
        .map((minute) => ({ at: y(60 * minute), label: tickWords(minute) })),
    },
    now: now === null ? null : x(now),
    same: points.every(({ value }) => value === 0),
  };
}

function pointsOf(first: Outcome, second: Outcome, until: number): readonly DifferencePoint[] {
  const moments = [...courseMoments(first.course, until), ...courseMoments(second.course, until), until];
  const at = ({ course }: Outcome, moment: number) => intervalAt(course.epochs, course.rates, moment);
  return [...new Set(moments)]
    .sort((a, b) => a - b)
    .map((moment) => ({ second: moment, value: intervalDifference(at(first, moment), at(second, moment)) }));
}

type Height = (value: number) => number;

function bandOf(
  fan: Fan,
  bands: NonNullable<Fan["rival"]>["difference"],
  [low, high]: readonly [0, 4] | readonly [1, 3],
  x: Height,
  y: Height,
): string {
  return (
    area<number>()
      .x((index) => x(fan.seconds[index] ?? 0))
      .y0((index) => y(bands[index]?.[low] ?? 0))
      .y1((index) => y(bands[index]?.[high] ?? 0))(bands.map((_, index) => index)) ?? ""
  );
}

function tickWords(minute: number): string {
  if (minute === 0) return words.compare.zero;
  return words.curve.minutesAxis(withSign(minute, plainNumber(Math.abs(minute))));
}

const signedMinutes = (seconds: number): string =>
  seconds === 0 ? words.compare.zero : withSign(seconds, waitWords(Math.abs(seconds)));

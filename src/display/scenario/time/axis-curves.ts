import { area, curveStepAfter, line, scaleLinear } from "d3";
import { DAY_SECONDS } from "../../../kit/time.ts";
import { countsWithin } from "../../../model/network/counts/counts.ts";
import { type Course, courseMoments } from "../../../model/scenario/run/course.ts";
import type { Outcome } from "../../../model/scenario/run/outcome.ts";
import { intervalAt } from "../../../model/scenario/run/path.ts";
import { hashrateAt } from "../../../model/scenario/run/steps.ts";
import { type LinePoint, scaleLines } from "../../timeline/line.ts";
import { boxHeight, unitsAt } from "../../timeline/scale.ts";
import type { ScaleLine } from "../../timeline/types.ts";
import type { SceneTime } from "../types.ts";

/** Hashrate along the axis of scenario time, paths in a box of 1000 × 100: measured up to the start, modelled after. */
export interface AxisCurves {
  readonly past: { readonly path: string; readonly band: string };
  readonly path: string;
  /** The 95 % band of the hashrate that a day's blocks would measure. */
  readonly band: string;
  /** The hashrate without the scenario's shocks. */
  readonly steady: string;
  readonly scale: readonly ScaleLine[];
}

const headroom = 8;

interface BandPoint {
  readonly x: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The curves of an outcome over the shown span; `past` are the measured points before its start. */
export function curvesOf(outcome: Outcome, past: readonly LinePoint[], { span, start }: SceneTime): AxisCurves {
  const begins = unitsAt(span, start);
  const modelled = momentsOf(outcome.course, outcome, span.to).map((second) => ({
    x: unitsAt(span, outcome.world.at + second * 1000),
    ...bandAt(outcome.course, second),
  }));
  const most = Math.max(
    outcome.world.hashrate,
    ...past.map(({ value, high }) => high ?? value ?? 0),
    ...modelled.map(({ high }) => high),
  );
  const y = scaleLinear([0, most], [boxHeight, headroom]);
  const level = y(outcome.world.hashrate);
  return {
    past: pastPaths(past, y),
    path:
      line<BandPoint>()
        .x(({ x }) => x)
        .y(({ value }) => y(value))
        .curve(curveStepAfter)
        .digits(1)(modelled) ?? "",
    band:
      area<BandPoint>()
        .x(({ x }) => x)
        .y0(({ low }) => y(low))
        .y1(({ high }) => y(high))
        .curve(curveStepAfter)
        .digits(1)(modelled) ?? "",
    steady: `M${begins} ${level.toFixed(1)}H1000`,
    scale: scaleLines(
      y.ticks(4).filter((value) => value > 0),
      y,
    ),
  };
}

function pastPaths(points: readonly LinePoint[], y: (value: number) => number): AxisCurves["past"] {
  const drawn = line<LinePoint>()
    .defined(({ value }) => value !== null)
    .x(({ x }) => x)
    .y(({ value }) => y(value ?? 0))
    .digits(1);
  const bands = area<LinePoint>()
    .defined(({ low, high }) => low !== null && high !== null)
    .x(({ x }) => x)
    .y0(({ low }) => y(low ?? 0))
    .y1(({ high }) => y(high ?? 0))
    .digits(1);
  return { path: drawn(points) ?? "", band: bands(points) ?? "" };
}

/** The seconds at which hashrate or difficulty changes, up to the end of the span or of the scenario. */
function momentsOf(course: Course, { world, horizon }: Outcome, to: number): readonly number[] {
  const until = Math.min(horizon, (to - world.at) / 1000);
  return until <= 0 ? [] : [...new Set([...courseMoments(course, until), until])];
}

/**
 * The hashrate at a second, and the 95 % interval of what a day of blocks at this rate would measure, from the exact
 * Poisson distribution of their count.
 */
function bandAt({ epochs, rates }: Course, second: number): Omit<BandPoint, "x"> {
  const value = hashrateAt(rates, second);
  const blocks = DAY_SECONDS / intervalAt(epochs, rates, second);
  if (blocks === 0) return { value, low: 0, high: 0 };
  const rounded = Math.round(blocks * 10) / 10;
  const counts = countsWithin(rounded);
  return { value, low: (value * counts.low) / blocks, high: (value * counts.high) / blocks };
}

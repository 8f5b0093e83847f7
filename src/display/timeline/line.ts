import { ticks } from "d3";
import { runsOf } from "../../kit/runs.ts";
import { countText } from "../format/numbers.ts";
import { areaPath, linePath } from "../format/paths.ts";
import type { MeanStep } from "./means.ts";
import { boxHeight, down, pathPoint } from "./scale.ts";
import type { LineView, ScaleLine } from "./types.ts";

/** The network's hashrate at one place across the box, EH/s; null is a gap and stays one. */
export interface LinePoint {
  /** Units, 0 to 1000. */
  readonly x: number;
  readonly value: number | null;
  /** The 95 % interval; null where the value comes from no block count. */
  readonly low: number | null;
  readonly high: number | null;
  /** Set on a day's mean in a line that is otherwise measured over windows. */
  readonly daily?: true;
}

/** How hashrate is scaled to height: logarithmic, or linear from zero. */
export type ScaleKind = "log" | "fromZero";

/** Units that stay free above a line and, on a logarithmic scale, below it. */
const headroom = 8;

/**
 * The line as paths, with its 95 % band, the steps of the modelled means and its scale. Null without any value or step.
 * A `steady` scale ends at round numbers, so that it seldom changes while a line grows day by day.
 */
export function lineOf(
  points: readonly LinePoint[],
  kind: ScaleKind,
  caption: string,
  steady = false,
  means: readonly MeanStep[] = [],
): LineView | null {
  const measured = points.flatMap(({ value, low, high }) => [value, low, high]).filter((value) => value !== null);
  const all = [...measured, ...means.map(({ value }) => value)];
  if (all.length === 0) return null;
  const { y, marks } = heights(kind, Math.min(...all), Math.max(...all), steady);
  const stepped = means.flatMap(({ left, right, value }) => [
    { x: left, value },
    { x: right, value },
  ]);
  return {
    path: lines(
      points.map((one) => (one.daily ? { ...one, value: null } : one)),
      y,
    ),
    daily: lines(
      points.map((one) => (one.daily ? one : { ...one, value: null })),
      y,
    ),
    modelled: stepped.length === 0 ? "" : linePath(stepped.map(({ x, value }) => pathPoint(x, y(value)))),
    band: bands(points, y),
    scale: scaleLines(marks, y),
    caption: measured.length === 0 ? "" : caption,
  };
}

/** For each day with a value, the mean of the seven days around it; null where fewer than four have a value. */
export function weeklyMeans(daily: readonly (number | null)[]): readonly (number | null)[] {
  return daily.map((value, day) => {
    if (value === null) return null;
    const week = daily.slice(Math.max(0, day - 3), day + 4).filter((one) => one !== null);
    return week.length < 4 ? null : week.reduce((sum, one) => sum + one, 0) / week.length;
  });
}

/** The next of 1, 1.5, 2, 3, 5, 7 and 10 times a power of ten, up or down. */
function round(value: number, up: boolean): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const steps = [1, 1.5, 2, 3, 5, 7, 10].map((one) => one * power);
  return (up ? steps.find((one) => one >= value) : steps.findLast((one) => one <= value)) ?? value;
}

/** The height, 0 to 1, of the value on a scale that has only one value. */
const middle = 0.5;
const along = (part: number, from: number, to: number): number => from + part * (to - from);

// Not d3-scale: it would add 10 kB of colour mixing and number formats, which the start page does not need.
function heights(kind: ScaleKind, lowest: number, highest: number, steady: boolean) {
  const [least, most] = steady ? [round(lowest, false), round(highest, true)] : [lowest, highest];
  if (kind === "fromZero") {
    const y = (value: number) => along(most === 0 ? middle : value / most, boxHeight, headroom);
    return { y, marks: ticks(0, most, 4) };
  }
  const y = (value: number) =>
    along(least === most ? middle : Math.log(value / least) / Math.log(most / least), boxHeight - headroom, headroom);
  const marks = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000].filter((value) => value >= least && value <= most);
  // A scale has two ends: between 800 and 1,100 only 1,000 is a step of that list.
  return { y, marks: marks.length > 1 ? marks : ticks(least, most, 2) };
}

/** The lines of a value scale, from the lowest; `y` gives the height of a value, units down. */
export function scaleLines(values: readonly number[], y: (value: number) => number): readonly ScaleLine[] {
  const last = values.length - 1;
  return values.map((value, index) => {
    const rank = index === 0 || index === last ? "end" : index === Math.round(last / 2) ? "middle" : "other";
    return { y: down(y(value)), text: countText(value), rank };
  });
}

function lines(points: readonly LinePoint[], y: (value: number) => number): string {
  return runsOf(points, (one, next) => one.value !== null && next.value !== null)
    .map((run) => run.flatMap(({ x, value }) => (value === null ? [] : [pathPoint(x, y(value))])))
    .filter((run) => run.length > 1)
    .map(linePath)
    .join("");
}

function bands(points: readonly LinePoint[], y: (value: number) => number): string {
  return runsOf(points, (one, next) => one.low !== null && next.low !== null)
    .map((run) => run.filter((one) => one.low !== null))
    .filter((run) => run.length > 1)
    .map((run) =>
      areaPath(
        run.map(({ x, high }) => pathPoint(x, y(high ?? 0))),
        run.map(({ x, low }) => pathPoint(x, y(low ?? 0))),
      ),
    )
    .join("");
}

import type { Course } from "./course.ts";
import { intervalAt } from "./path.ts";

/** How long a payment waits for six blocks, in seconds; infinite where they never come. */
export interface SixBlocks {
  readonly mean: number;
  /** What one wait in twenty exceeds. */
  readonly late: number;
}

/** Expected blocks until six have come with 95 %: half the χ² of 12 degrees. */
const sixSurely = 10.513;
/** So many expected blocks pass without six once in 10¹⁰ times; the integral over them has so many even steps. */
const furthest = 40;
const steps = 160;

/**
 * The wait for six blocks of who pays at a second of a course, which may end, mend or change difficulty meanwhile. Blocks
 * come as a Poisson process, so the sixth comes after x expected blocks with the density x⁵ e⁻ˣ / 5! (Erlang); the mean
 * is Simpson's integral of the waits over it. At an even pace it is six intervals.
 */
export function sixBlocksFrom(course: Course, second: number): SixBlocks {
  const wait = waitsFrom(course, second);
  if (!Number.isFinite(wait(furthest))) {
    // A wait that may never end has no mean.
    return { mean: Number.POSITIVE_INFINITY, late: wait(sixSurely) };
  }
  const width = furthest / steps;
  let mean = 0;
  for (let step = 1; step <= steps; step += 1) {
    const x = step * width;
    const weight = step === steps ? 1 : step % 2 === 1 ? 4 : 2;
    mean += ((weight * width) / 3) * wait(x) * ((x ** 5 * Math.exp(-x)) / 120);
  }
  return { mean, late: wait(sixSurely) };
}

/** Seconds from a moment until so many blocks are expected. Between two steps of the course the pace is even. */
function waitsFrom({ rates, epochs }: Course, second: number): (blocks: number) => number {
  const later = [...rates.from, ...epochs.map(({ from }) => from)].filter((at) => at > second).sort((a, b) => a - b);
  const cuts = [second, ...new Set(later)];
  const expected = [0];
  cuts.slice(1).forEach((cut, index) => {
    const from = cuts[index] as number;
    expected.push((expected[index] as number) + (cut - from) / intervalAt(epochs, rates, from));
  });
  return (blocks) => {
    const index = expected.findLastIndex((sum) => sum <= blocks);
    const from = cuts[index] as number;
    const missing = blocks - (expected[index] as number);
    return from - second + (missing === 0 ? 0 : missing * intervalAt(epochs, rates, from));
  };
}

import type { Course } from "./course.ts";
import { intervalAt } from "./path.ts";

/** The wait of a payment for six blocks, in seconds; infinite where they never come. */
export interface SixBlocks {
  readonly mean: number;
  /** 95th percentile of the wait. */
  readonly late: number;
}

/**
 * The expected count of blocks at which six have come with probability 95 %: half the 95 % quantile of χ² with 12
 * degrees of freedom.
 */
const sixSurely = 10.513;
/**
 * Upper end of the integral, in expected blocks: fewer than six come by then with probability 10⁻¹⁰. `steps` is the
 * number of its intervals.
 */
const furthest = 40;
const steps = 160;

/**
 * The wait for six blocks of a payment made at a second of a course, whose hashrate and difficulty may change
 * meanwhile. Blocks are a Poisson process, so that the sixth comes after x expected blocks with the density x⁵ e⁻ˣ / 5!
 * (Erlang); the mean is the integral of the waits over this density, by Simpson's rule. At a constant pace it is six
 * intervals.
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

/**
 * A function from a number of expected blocks to the seconds until they have come. Between two changes of the course
 * the pace is constant.
 */
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

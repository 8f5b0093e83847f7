import { intervalAt, type PathEpoch } from "./path.ts";
import type { HashrateSteps } from "./steps.ts";

/** A hashrate over time and the epochs that follow from it. */
export interface Course {
  readonly rates: HashrateSteps;
  readonly epochs: readonly PathEpoch[];
}

/**
 * The longest interval, in seconds, among those that the shock lengthens, and its second; infinite where no block
 * comes.
 */
export interface Worst {
  readonly worst: number;
  readonly worstAt: number;
  /** The interval without the shock at the same second. */
  readonly without: number;
}

/** Least lengthening in seconds that counts. */
const noticed = 1;
/** Least duration in seconds of an interval that counts. */
const blink = 60;

/** The seconds at which the interval of a course changes, ascending, from 0 to the horizon. */
export function courseMoments({ rates, epochs }: Course, horizon: number): readonly number[] {
  const all = [0, ...rates.from, ...epochs.map((epoch) => epoch.from)];
  return all.filter((second) => second >= 0 && second <= horizon).sort((a, b) => a - b);
}

/** The seconds at which the interval of either course changes, ascending. */
export const bothMoments = (course: Course, steady: Course, horizon: number): readonly number[] =>
  [...courseMoments(course, horizon), ...courseMoments(steady, horizon)].sort((a, b) => a - b);

/** The longest interval that a course has because of its shock; the interval at the start where it has none. */
export function worstOf(course: Course, steady: Course, horizon: number): Worst {
  const at = ({ epochs, rates }: Course, second: number) => intervalAt(epochs, rates, second);
  let found: Worst = { worst: at(course, 0), worstAt: 0, without: at(steady, 0) };
  let longest = 0;
  const moments = bothMoments(course, steady, horizon);
  moments.forEach((second, index) => {
    const worst = at(course, second);
    const without = at(steady, second);
    // A long interval counts only where it is longer than without the shock: blocks may already be slow at the start.
    // An interval that lasts less than `blink` does not count: it lies between the retargets of the two
    // courses, which are due together.
    const lasts = (moments[index + 1] ?? Number.POSITIVE_INFINITY) - second;
    if (worst > longest && worst - without >= noticed && lasts >= blink) {
      longest = worst;
      found = { worst, worstAt: second, without };
    }
  });
  return found;
}

import { intervalAt, type PathEpoch } from "./path.ts";
import type { HashrateSteps } from "./steps.ts";

/** A hashrate through time and the epochs that follow from it. */
export interface Course {
  readonly rates: HashrateSteps;
  readonly epochs: readonly PathEpoch[];
}

/** The longest interval of those that a shock makes longer; infinite where no block comes. */
export interface Worst {
  readonly worst: number;
  readonly worstAt: number;
  /** Had nothing happened, at the same second. */
  readonly without: number;
}

/** Seconds by which an interval has to be longer to be called longer. */
const noticed = 1;
/** Seconds that it has to last. */
const blink = 60;

/** Seconds at which a course changes, ascending, from 0 to the horizon. */
export function courseMoments({ rates, epochs }: Course, horizon: number): readonly number[] {
  const all = [0, ...rates.from, ...epochs.map((epoch) => epoch.from)];
  return all.filter((second) => second >= 0 && second <= horizon).sort((a, b) => a - b);
}

/** The same of two courses. */
export const bothMoments = (course: Course, steady: Course, horizon: number): readonly number[] =>
  [...courseMoments(course, horizon), ...courseMoments(steady, horizon)].sort((a, b) => a - b);

/** The longest interval that a course has because of its shock. */
export function worstOf(course: Course, steady: Course, horizon: number): Worst {
  const at = ({ epochs, rates }: Course, second: number) => intervalAt(epochs, rates, second);
  let found: Worst = { worst: at(course, 0), worstAt: 0, without: at(steady, 0) };
  let longest = 0;
  const moments = bothMoments(course, steady, horizon);
  moments.forEach((second, index) => {
    const worst = at(course, second);
    const without = at(steady, second);
    // Blocks may come slowly at the start and be on their way back: that is not the shock's doing. Nor is the blink
    // between two retargets that are due together.
    const lasts = (moments[index + 1] ?? Number.POSITIVE_INFINITY) - second;
    if (worst > longest && worst - without >= noticed && lasts >= blink) {
      longest = worst;
      found = { worst, worstAt: second, without };
    }
  });
  return found;
}

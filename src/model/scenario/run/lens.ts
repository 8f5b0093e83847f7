import { slowestOrdinary, USUAL_POWER } from "../../claims/detect.ts";
import { poissonAtMost } from "../../network/counts/tails.ts";
import { epochHolding, type PathEpoch } from "./path.ts";
import { type HashrateSteps, madeUntil } from "./steps.ts";

const exahashesPerDifficulty = 2 ** 32 / 1e18;
const hour = 3600;

/** The two rates that an observer compares: the blocks of a course with those due at the hashrate before the shock. */
export interface BlockWatch {
  readonly rates: HashrateSteps;
  readonly epochs: readonly PathEpoch[];
  /** EH/s before the shock. */
  readonly before: number;
}

/**
 * Whole hours, from a second on, until an observer who counts blocks from there detects the loss with a power of 80 %;
 * null where that takes more than `longest` hours.
 */
export function hoursUntilSeen(watch: BlockWatch, from: number, longest: number): number | null {
  const over = lossEnds(watch);
  let due = 0;
  let expected = 0;
  for (let hours = 1; hours <= longest; hours += 1) {
    const begins = from + (hours - 1) * hour;
    // After the end of the loss more hours add noise only.
    if (begins >= over) return null;
    const perBlock = epochHolding(watch.epochs, begins).difficulty * exahashesPerDifficulty;
    due += (watch.before * hour) / perBlock;
    expected += (madeUntil(watch.rates, begins + hour) - madeUntil(watch.rates, begins)) / perBlock;
    if (expected < due && sees(due, expected)) return hours;
  }
  return null;
}

/** The second from which the hashrate is back at its former level for good; infinite where it never is. */
function lossEnds({ rates, before }: BlockWatch): number {
  const last = rates.hashrate.findLastIndex((hashrate) => hashrate < before * (1 - 1e-9));
  return last < 0 ? 0 : (rates.from[last + 1] ?? Number.POSITIVE_INFINITY);
}

/** Number of blocks due up to which the exact tail always decides. */
const few = 100;
/** 95th and 80th percentile of the normal distribution: the test's level of 5 %, and its usual power of 80 %. */
const levelAt = 1.6449;
const powerAt = 0.8416;
/** Standard deviations from `powerAt` within which the approximation does not decide: whole counts shift it by less. */
const unclear = 0.2;

/**
 * Whether a one-sided 5 % test detects with the usual power that `expected` blocks come where `due` were due. Beyond
 * `few` blocks the normal approximation decides, unless its z is within `unclear` of `powerAt`; then, as up to `few`,
 * the exact tail is summed.
 */
function sees(due: number, expected: number): boolean {
  const z = (due - levelAt * Math.sqrt(due) - expected) / Math.sqrt(expected);
  if (due > few && Math.abs(z - powerAt) > unclear) return z > powerAt;
  return poissonAtMost(slowestOrdinary(due), expected) >= USUAL_POWER;
}

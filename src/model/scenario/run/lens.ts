import { slowestOrdinary, USUAL_POWER } from "../../claims/detect.ts";
import { poissonAtMost } from "../../network/counts/tails.ts";
import { epochHolding, type PathEpoch } from "./path.ts";
import { type HashrateSteps, madeUntil } from "./steps.ts";

const exahashesPerDifficulty = 2 ** 32 / 1e18;
const hour = 3600;

/** What an observer compares: blocks that came with those that were due at the hashrate before. */
export interface BlockWatch {
  readonly rates: HashrateSteps;
  readonly epochs: readonly PathEpoch[];
  /** EH/s before the shock. */
  readonly before: number;
}

/**
 * Hours from a second on until somebody who counts blocks and knows when to begin has a chance of 80 % to see the loss;
 * null where that does not come within `longest` hours.
 */
export function hoursUntilSeen(watch: BlockWatch, from: number, longest: number): number | null {
  const over = lossEnds(watch);
  let due = 0;
  let expected = 0;
  for (let hours = 1; hours <= longest; hours += 1) {
    const begins = from + (hours - 1) * hour;
    // Once the loss is over each hour more adds luck and nothing to see.
    if (begins >= over) return null;
    const perBlock = epochHolding(watch.epochs, begins).difficulty * exahashesPerDifficulty;
    due += (watch.before * hour) / perBlock;
    expected += (madeUntil(watch.rates, begins + hour) - madeUntil(watch.rates, begins)) / perBlock;
    if (expected < due && sees(due, expected)) return hours;
  }
  return null;
}

/** The second from which the hashrate is what it was, or more; infinite where it never is again. */
function lossEnds({ rates, before }: BlockWatch): number {
  const last = rates.hashrate.findLastIndex((hashrate) => hashrate < before * (1 - 1e-9));
  return last < 0 ? 0 : (rates.from[last + 1] ?? Number.POSITIVE_INFINITY);
}

/** From so many blocks on a normal curve tells where the exact test need not be asked. */
const many = 100;

/**
 * Whether a one-sided 5 % test sees with the usual power that `expected` blocks come where `due` were. The exact tail
 * is summed where the normal curve is within 0.2 deviations of the 80 % point, 0.84; whole counts move it by less.
 */
function sees(due: number, expected: number): boolean {
  const deviations = (due - 1.6449 * Math.sqrt(due) - expected) / Math.sqrt(expected);
  if (due > many && Math.abs(deviations - 0.8416) > 0.2) return deviations > 0.8416;
  return poissonAtMost(slowestOrdinary(due), expected) >= USUAL_POWER;
}

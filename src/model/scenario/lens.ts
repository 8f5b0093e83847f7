import { slowestOrdinary, USUAL_POWER } from "../network/detect.ts";
import { poissonAtMost } from "../network/tails.ts";
import { epochHolding, type PathEpoch } from "./path.ts";
import { hashrateAt, madeUntil, type Rates } from "./rates.ts";

const exahashesPerDifficulty = 2 ** 32 / 1e18;
const hour = 3600;

/** What an observer compares: blocks that came with those that were due at the hashrate before. */
export interface Watch {
  readonly rates: Rates;
  readonly epochs: readonly PathEpoch[];
  /** EH/s before the shock. */
  readonly before: number;
}

/**
 * Hours from a second on until somebody who counts blocks and knows when to begin has a chance of 80 % to see the loss;
 * null where that does not come within `longest` hours.
 */
export function hoursToSee(watch: Watch, from: number, longest: number): number | null {
  let due = 0;
  let expected = 0;
  for (let hours = 1; hours <= longest; hours += 1) {
    const begins = from + (hours - 1) * hour;
    const perBlock = epochHolding(watch.epochs, begins).difficulty * exahashesPerDifficulty;
    due += (watch.before * hour) / perBlock;
    expected += (madeUntil(watch.rates, begins + hour) - madeUntil(watch.rates, begins)) / perBlock;
    if (expected < due && poissonAtMost(slowestOrdinary(due), expected) >= USUAL_POWER) return hours;
    if (expected > due && hashrateAt(watch.rates, begins) >= watch.before) return null;
  }
  return null;
}

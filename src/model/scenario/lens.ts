import jStat from "jstat";
import { difficultyFromBits } from "../network/retarget.ts";
import { epochHolding, type PathEpoch } from "./path.ts";
import { hashrateAt, madeUntil, type Rates } from "./rates.ts";

const exahashesPerDifficulty = 2 ** 32 / 1e18;
const hour = 3600;

/** Probability that a Poisson count of this mean is at most `count`: the χ² tail of 2·count + 2 degrees. */
const atMost = (count: number, mean: number): number =>
  count < 0 ? 0 : 1 - jStat.chisquare.cdf(2 * mean, 2 * count + 2);

/**
 * Power of a one-sided 5 % test on a count of blocks: the chance to see that `expected` came instead of `due`, 0 to 1.
 * Exact Poisson; a loss of 15 % for 24 hours (144 due, 122.4 expected) has 0.58.
 */
export function powerToSee(due: number, expected: number): number {
  let critical = Math.max(-1, Math.floor(due - 3 * Math.sqrt(due)) - 2);
  while (atMost(critical + 1, due) <= 0.05) critical += 1;
  return atMost(critical, expected);
}

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
    const perBlock = difficultyFromBits(epochHolding(watch.epochs, begins).bits) * exahashesPerDifficulty;
    due += (watch.before * hour) / perBlock;
    expected += (madeUntil(watch.rates, begins + hour) - madeUntil(watch.rates, begins)) / perBlock;
    if (expected < due && powerToSee(due, expected) >= 0.8) return hours;
    if (expected > due && hashrateAt(watch.rates, begins) >= watch.before) return null;
  }
  return null;
}

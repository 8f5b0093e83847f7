import { binomialAtMost, poissonAtMost } from "../network/counts/tails.ts";

/** The false-alarm rate of the test: one in twenty. */
const FALSE_ALARM = 0.05;
/** The power, 0 to 1, from which the page calls a loss visible. */
export const USUAL_POWER = 0.8;
/** Blocks per hour of a network whose hashrate matches its difficulty. */
export const BLOCKS_PER_HOUR = 6;

const longestHours = 24 * 365;

/**
 * The largest count of blocks that a one-sided 5 % test calls slow in a window in which `due` blocks are expected; −1
 * where so few are due that even none would not be significant.
 */
export function slowestOrdinary(due: number, level = FALSE_ALARM): number {
  let count = Math.max(0, Math.floor(due - 2 * Math.sqrt(due)));
  while (poissonAtMost(count, due) <= level) count += 1;
  while (count >= 0 && poissonAtMost(count, due) > level) count -= 1;
  return count;
}

/** The power, 0 to 1, of a one-sided 5 % test for a loss of `loss` % in a window in which `due` blocks were due. */
export function powerToSee(loss: number, due: number): number {
  return poissonAtMost(slowestOrdinary(due), due * (1 - loss / 100));
}

/**
 * The smallest loss in % that the test detects with this power in a window in which `due` blocks were due; null where
 * it detects none.
 */
export function smallestVisible(due: number, power = USUAL_POWER): number | null {
  const slow = slowestOrdinary(due);
  if (slow < 0) return null;
  let seen = 100;
  let unseen = 0;
  while (seen - unseen > 0.005) {
    const middle = (seen + unseen) / 2;
    if (poissonAtMost(slow, due * (1 - middle / 100)) >= power) seen = middle;
    else unseen = middle;
  }
  return seen;
}

/**
 * The first whole hour after which the test detects a loss of `loss` % with this power; null where it takes more than a
 * year. Power can fall a little from one hour to the next, because counts are whole.
 */
export function hoursToDetect(loss: number, blocksPerHour = BLOCKS_PER_HOUR, power = USUAL_POWER): number | null {
  if (loss <= 0) return null;
  for (let hours = 1; hours <= longestHours; hours += 1) {
    if (powerToSee(loss, hours * blocksPerHour) >= power) return hours;
  }
  return null;
}

/** How unusual a window's count of blocks is, given the count of the fortnight before it. */
export interface CountChance {
  /** Probability of at most this count, had nothing changed. */
  readonly few: number;
  /** Probability of at least this count, had nothing changed. */
  readonly many: number;
}

/**
 * The probabilities of a window's count, given the sum of the two counts: the window's is then binomial with
 * probability due / (due + countBefore) (Przyborowski and Wilenski 1940). Exact; allows for the randomness of both
 * counts.
 */
export function countChanceOf(count: number, countBefore: number, due: number): CountChance {
  const total = count + countBefore;
  const part = due / (due + countBefore);
  return { few: binomialAtMost(count, total, part), many: 1 - binomialAtMost(count - 1, total, part) };
}

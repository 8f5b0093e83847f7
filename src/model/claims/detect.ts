import { binomialAtMost, poissonAtMost } from "../network/counts/tails.ts";

/** The chance of a false alarm that the test allows: one in twenty. */
const FALSE_ALARM = 0.05;
/** How often a loss has to be seen for the page to call it visible. */
export const USUAL_POWER = 0.8;
/** Blocks that a network in balance with its difficulty makes in an hour. */
export const BLOCKS_PER_HOUR = 6;

const longestHours = 24 * 365;

/**
 * The largest count at which a one-sided 5 % test calls a window slow, where `due` blocks were to be expected;
 * −1 where so few are due that even none would be no sign.
 */
export function slowestOrdinary(due: number, level = FALSE_ALARM): number {
  let count = Math.max(0, Math.floor(due - 2 * Math.sqrt(due)));
  while (poissonAtMost(count, due) <= level) count += 1;
  while (count >= 0 && poissonAtMost(count, due) > level) count -= 1;
  return count;
}

/** The chance, 0 to 1, that a one-sided 5 % test sees a loss of `loss` % in a window in which `due` blocks were due. */
export function powerToSee(loss: number, due: number): number {
  return poissonAtMost(slowestOrdinary(due), due * (1 - loss / 100));
}

/** The smallest loss in % that the test sees with this power in such a window; null where it sees none. */
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
 * The first whole hour after which the test sees a loss of `loss` % with this power; null within a year.
 * Counts are whole, so that an hour more can see a little less.
 */
export function hoursToDetect(loss: number, blocksPerHour = BLOCKS_PER_HOUR, power = USUAL_POWER): number | null {
  if (loss <= 0) return null;
  for (let hours = 1; hours <= longestHours; hours += 1) {
    if (powerToSee(loss, hours * blocksPerHour) >= power) return hours;
  }
  return null;
}

/** How unusual a window's count is beside the count of the fortnight before it. */
export interface CountChance {
  /** Chance of so few blocks or fewer, had nothing changed. */
  readonly few: number;
  /** Chance of so many or more. */
  readonly many: number;
}

/**
 * Given the sum of the two counts, the window's is binomial with the part that it had of the chances
 * (Przyborowski and Wilenski 1940): exact, with the luck of both counts in it.
 */
export function countChanceOf(count: number, countBefore: number, due: number): CountChance {
  const total = count + countBefore;
  const part = due / (due + countBefore);
  return { few: binomialAtMost(count, total, part), many: 1 - binomialAtMost(count - 1, total, part) };
}

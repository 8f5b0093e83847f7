import { remembering } from "../../../kit/remember.ts";
import { poissonAtMost } from "./tails.ts";

/**
 * The counts that hold 95 % of a Poisson distribution with this mean: at most 2.5 % lie below `low`, at most 2.5 %
 * above `high`.
 */
export const countsWithin = remembering(5000, (mean: number): { readonly low: number; readonly high: number } => ({
  low: quantile(mean, 0.025),
  high: quantile(mean, 0.975),
}));

/** The smallest count with P(X ≤ count) ≥ `level`. */
function quantile(mean: number, level: number): number {
  let count = Math.max(0, Math.floor(mean + (level < 0.5 ? -2 : 2) * Math.sqrt(mean)));
  while (poissonAtMost(count, mean) < level) count += 1;
  while (count > 0 && poissonAtMost(count - 1, mean) >= level) count -= 1;
  return count;
}

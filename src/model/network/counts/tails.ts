import { logFactorial, series } from "./poisson.ts";

/**
 * P(X ≤ count) of a Poisson count with this mean, summed from the count towards the nearer tail, where the terms
 * shrink.
 */
export function poissonAtMost(count: number, mean: number): number {
  if (count < 0) return 0;
  if (mean === 0) return 1;
  const chance = (n: number) => Math.exp(n * Math.log(mean) - mean - logFactorial(n));
  if (count <= mean) return chance(count) * series((step) => (count - step + 1) / mean);
  return 1 - chance(count + 1) * series((step) => mean / (count + 1 + step));
}

/**
 * P(X ≤ count) of a binomial count of `total` trials with success probability `part` (0 to 1), summed in the same way.
 */
export function binomialAtMost(count: number, total: number, part: number): number {
  if (count < 0 || part >= 1) return count >= total ? 1 : 0;
  if (count >= total || part <= 0) return 1;
  const odds = part / (1 - part);
  const chance = (n: number) => Math.exp(logChoose(total, n) + n * Math.log(part) + (total - n) * Math.log1p(-part));
  if (count <= total * part)
    return chance(count) * series((step) => (count - step + 1) / (total - count + step) / odds);
  return 1 - chance(count + 1) * series((step) => ((total - count - step) / (count + 1 + step)) * odds);
}

const logChoose = (total: number, n: number): number => logFactorial(total) - logFactorial(n) - logFactorial(total - n);

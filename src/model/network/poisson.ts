import jStat from "jstat";

/**
 * Exact interval for the mean of a Poisson count: [χ²(α/2; 2N)/2, χ²(1−α/2; 2N+2)/2] (Garwood 1936), in counts;
 * `level` 0.95 leaves α = 5 % outside. The lower end of a count of 0 is 0.
 */
export function poissonInterval(count: number, level = 0.95): { readonly low: number; readonly high: number } {
  const outside = 1 - level;
  return {
    low: count === 0 ? 0 : jStat.chisquare.inv(outside / 2, 2 * count) / 2,
    high: jStat.chisquare.inv(1 - outside / 2, 2 * count + 2) / 2,
  };
}

/**
 * Exact interval for the ratio of two Poisson means from their counts: given their sum, the first is binomial, and its
 * probability p has Clopper and Pearson's bounds; the ratio is p / (1 − p).
 */
export function ratioInterval(
  first: number,
  second: number,
  level = 0.95,
): { readonly low: number; readonly high: number } {
  const outside = 1 - level;
  const odds = (probability: number) => probability / (1 - probability);
  return {
    low: first === 0 ? 0 : odds(jStat.beta.inv(outside / 2, first, second + 1)),
    high: second === 0 ? Number.POSITIVE_INFINITY : odds(jStat.beta.inv(1 - outside / 2, first + 1, second)),
  };
}

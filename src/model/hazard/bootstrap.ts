import { quantileSorted, randomLcg } from "d3";
import { designOf, maximum, type Observation } from "./logistic.ts";

/** The two ends of an interval. */
export interface RefitInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * An interval from random draws. `error` is how far, in 95 of 100 cases, an end may lie from that of infinitely many
 * draws.
 */
export interface DrawnInterval extends RefitInterval {
  readonly error: number;
}

/**
 * A request for refits: observations, the country of each, the coefficients of the fit to all, the number of draws, and
 * the seed.
 */
export interface RefitRequest {
  readonly observations: readonly Observation[];
  readonly clusters: readonly string[];
  /** Start of the iteration of each refit. */
  readonly coefficients: readonly number[];
  readonly draws: number;
  readonly seed: number;
}

/** The refitted coefficients, one list for each draw. */
export type Refits = readonly (readonly number[])[];

/**
 * The number of draws of every bootstrap: with it, another seed moves the ends of the 90 % intervals by a fiftieth or
 * less.
 */
export const usualDraws = 4000;

/**
 * Weights of the rows for each draw: how often the row's cluster was drawn when as many clusters as there are were
 * drawn with replacement. Whole countries are drawn because the years of one country are not independent.
 */
export function* clusterDraws(
  clusters: readonly string[],
  draws: number,
  seed: number,
): Generator<readonly number[], void> {
  const names = [...new Set(clusters)];
  const places = new Map(names.map((name, index) => [name, index]));
  const indices = clusters.map((name) => places.get(name) as number);
  const chance = randomLcg(seed);
  for (let made = 0; made < draws; made += 1) {
    const counts = names.map(() => 0);
    for (let draw = 0; draw < names.length; draw += 1) {
      const pick = Math.floor(chance() * names.length);
      counts[pick] = (counts[pick] as number) + 1;
    }
    yield indices.map((index) => counts[index] as number);
  }
}

/** Coefficients refitted on draws of whole clusters; a draw whose likelihood has no maximum is left out. */
export function bootstrapFits({ observations, clusters, coefficients, draws, seed }: RefitRequest): Refits {
  const design = designOf(observations);
  const fits: (readonly number[])[] = [];
  for (const weights of clusterDraws(clusters, draws, seed)) {
    const fit = maximum(design, weights, coefficients);
    if (fit !== null) fits.push(fit.coefficients);
  }
  return fits;
}

/** The percentile interval (Efron 1979) that holds the middle `part` of the values; null without values. */
export function percentileInterval(values: Iterable<number>, part = 0.9): DrawnInterval | null {
  const sorted = [...Float64Array.from(values).sort()];
  if (sorted.length === 0) return null;
  const tail = (1 - part) / 2;
  return {
    low: quantileSorted(sorted, tail) as number,
    high: quantileSorted(sorted, 1 - tail) as number,
    error: Math.max(quantileError(sorted, tail), quantileError(sorted, 1 - tail)),
  };
}

/** 97.5th percentile of the normal distribution. */
const z95 = 1.959964;

/**
 * Half the 95 % confidence interval of quantile `p`, between the order statistics n·p ± z·√(n·p·(1 − p)), whatever the
 * distribution (David & Nagaraja, Order Statistics, 3rd ed. 2003, 7.1).
 */
function quantileError(sorted: readonly number[], p: number): number {
  const count = sorted.length;
  const half = z95 * Math.sqrt(count * p * (1 - p));
  const at = (rank: number) => sorted[Math.min(count - 1, Math.max(0, rank))] as number;
  return (at(Math.ceil(count * p + half)) - at(Math.floor(count * p - half) - 1)) / 2;
}

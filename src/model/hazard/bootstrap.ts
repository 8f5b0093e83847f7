import { quantileSorted, randomLcg } from "d3";
import { designOf, maximum, type Observation } from "./logistic.ts";

/** Two ends of an interval. */
export interface RefitInterval {
  readonly low: number;
  readonly high: number;
}

/** An interval drawn by chance, with what other draws would change: how far, in 95 of 100 cases, an end may lie off. */
export interface DrawnInterval extends RefitInterval {
  readonly error: number;
}

/** What a worker is asked: observations, the country of each, the fit of all, how many draws, and the seed. */
export interface RefitRequest {
  readonly observations: readonly Observation[];
  readonly clusters: readonly string[];
  /** Where each refit begins to seek. */
  readonly coefficients: readonly number[];
  readonly draws: number;
  readonly seed: number;
}

/** The coefficients refitted on each draw. */
export type Refits = readonly (readonly number[])[];

/** Draws of every bootstrap: ends of the 90 % intervals that other seeds move by a fiftieth or less. */
export const usualDraws = 4000;

/**
 * How often each row is drawn when whole clusters are drawn with replacement, as many as there are: what a country did
 * in one year is no news about it in the next. One list of weights for each draw.
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

/** Coefficients refitted on draws of whole clusters; a draw without a maximum is left out. */
export function bootstrapFits({ observations, clusters, coefficients, draws, seed }: RefitRequest): Refits {
  const design = designOf(observations);
  const fits: (readonly number[])[] = [];
  for (const weights of clusterDraws(clusters, draws, seed)) {
    const fit = maximum(design, weights, coefficients);
    if (fit !== null) fits.push(fit.coefficients);
  }
  return fits;
}

/** The middle part of values, as the percentile interval (Efron 1979); null without values. */
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
 * Half the 95 % interval of a quantile of what was drawn, between the order statistics n·p ± z·√(n·p·(1 − p)): free of
 * any shape of the distribution (David & Nagaraja, Order Statistics, 3rd ed. 2003, 7.1).
 */
function quantileError(sorted: readonly number[], p: number): number {
  const count = sorted.length;
  const half = z95 * Math.sqrt(count * p * (1 - p));
  const at = (rank: number) => sorted[Math.min(count - 1, Math.max(0, rank))] as number;
  return (at(Math.ceil(count * p + half)) - at(Math.floor(count * p - half) - 1)) / 2;
}

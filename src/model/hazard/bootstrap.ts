import { quantileSorted, randomLcg } from "d3";
import { fitLogistic, type Observation } from "./logistic.ts";

/** Two ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What a worker is asked: observations, the country of each, how many draws, and the seed. */
export interface RefitRequest {
  readonly observations: readonly Observation[];
  readonly clusters: readonly string[];
  readonly draws: number;
  readonly seed: number;
}

/** The coefficients refitted on each draw. */
export type Refits = readonly (readonly number[])[];

/**
 * How often each row is drawn when whole clusters are drawn with replacement, as many as there are: what a country did
 * in one year is no news about it in the next. One list of weights for each draw.
 */
export function clusterDraws(clusters: readonly string[], draws: number, seed: number): readonly (readonly number[])[] {
  const names = [...new Set(clusters)];
  const places = new Map(names.map((name, index) => [name, index]));
  const indices = clusters.map((name) => places.get(name) as number);
  const chance = randomLcg(seed);
  return Array.from({ length: draws }, () => {
    const counts = names.map(() => 0);
    for (let draw = 0; draw < names.length; draw += 1) {
      const pick = Math.floor(chance() * names.length);
      counts[pick] = (counts[pick] as number) + 1;
    }
    return indices.map((index) => counts[index] as number);
  });
}

/** Coefficients refitted on `draws` draws of whole clusters; a draw without a maximum is left out. */
export function bootstrapFits(
  observations: readonly Observation[],
  clusters: readonly string[],
  draws: number,
  seed: number,
): readonly (readonly number[])[] {
  return clusterDraws(clusters, draws, seed).flatMap((weights) => {
    const fit = fitLogistic(observations, weights);
    return fit === null ? [] : [fit.coefficients];
  });
}

/** The middle part of values, as the percentile interval (Efron 1979); null without values. */
export function percentileInterval(values: readonly number[], part = 0.9): Interval | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const tail = (1 - part) / 2;
  return { low: quantileSorted(sorted, tail) as number, high: quantileSorted(sorted, 1 - tail) as number };
}

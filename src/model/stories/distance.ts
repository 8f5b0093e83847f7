import type { Moment } from "../../facts/types.ts";
import type { LineKnot } from "./line.ts";

/** How far a guess is from the truth, as a part of the range of possible answers: up to 2 %, 8 %, 20 %, and beyond. */
export type Closeness = "hit" | "close" | "near" | "far";

/** The closeness of a distance, judged by its part of a range. */
export function closenessOf(distance: number, range: number): Closeness {
  const part = range === 0 ? (distance === 0 ? 0 : 1) : Math.abs(distance) / range;
  return part <= 0.02 ? "hit" : part <= 0.08 ? "close" : part <= 0.2 ? "near" : "far";
}

/** How far a number is from the truth: above is positive, and inside an interval it is 0. */
export function numberDistance(guess: number, { low, high }: { readonly low: number; readonly high: number }): number {
  return guess < low ? guess - low : guess > high ? guess - high : 0;
}

/** How far a drawn line is from the true one. */
export interface LineDistance {
  /** Mean of the distances at the moments that both have. */
  readonly mean: number;
  /** The last moment that both have. */
  readonly at: Moment;
  readonly drawn: number;
  readonly truth: number;
  readonly closeness: Closeness;
}

/**
 * The distance of a drawn line from the true one, whose points have the same moments; null where they have no moment in
 * common. Closeness compares it with the range of the true line and of what was shown before it.
 */
export function lineDistance(
  drawn: readonly (number | null)[],
  truth: readonly LineKnot[],
  before: readonly LineKnot[],
): LineDistance | null {
  const both = truth.flatMap(({ at, value }, index) => {
    const guess = drawn[index] ?? null;
    return value === null || guess === null ? [] : [{ at, guess, value }];
  });
  const last = both.at(-1);
  if (last === undefined) return null;
  const mean = both.reduce((sum, { guess, value }) => sum + Math.abs(guess - value), 0) / both.length;
  const values = [...before, ...truth].flatMap(({ value }) => value ?? []);
  const range = Math.max(...values) - Math.min(...values);
  return { mean, at: last.at, drawn: last.guess, truth: last.value, closeness: closenessOf(mean, range) };
}

import { dot, inverse, times } from "./matrix.ts";

/** One observation: what is known before (the first entry is 1, for the intercept), and whether it happened. */
export interface Observation {
  readonly x: readonly number[];
  readonly happened: boolean;
}

/** A fitted logistic regression; coefficients in the order of `x`. */
export interface LogisticFit {
  readonly coefficients: readonly number[];
  /** From the inverse of the information matrix at the maximum. */
  readonly standardErrors: readonly number[];
  readonly logLikelihood: number;
  readonly iterations: number;
}

/** log(p / (1 − p)) back to p. */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

const tolerance = 1e-10;
const mostIterations = 50;
/** Beyond it the observations are separated and the likelihood has no maximum. */
const largestLogOdds = 30;

/**
 * Maximum likelihood by iteratively reweighted least squares (McCullagh & Nelder, Generalized Linear Models, 1989,
 * 2.5). `weights` repeats observations. Null where there is no maximum: separation, collinear columns, one outcome only.
 */
export function fitLogistic(
  observations: readonly Observation[],
  weights: readonly number[] | null = null,
): LogisticFit | null {
  const size = observations[0]?.x.length ?? 0;
  if (size === 0) return null;
  let coefficients: number[] = Array.from({ length: size }, () => 0);
  for (let iteration = 1; iteration <= mostIterations; iteration += 1) {
    const { gradient, information } = slopes(observations, coefficients, weights);
    const covariance = inverse(information);
    if (covariance === null) return null;
    const step = times(covariance, gradient);
    coefficients = coefficients.map((value, index) => value + (step[index] as number));
    if (coefficients.some((value) => !Number.isFinite(value) || Math.abs(value) > largestLogOdds * size)) return null;
    if (Math.max(...step.map(Math.abs)) > tolerance) continue;
    if (observations.every(({ x }) => Math.abs(dot(x, coefficients)) > largestLogOdds / 2)) return null;
    return {
      coefficients,
      standardErrors: covariance.map((row, index) => Math.sqrt(row[index] as number)),
      logLikelihood: logLikelihood(observations, coefficients, weights),
      iterations: iteration,
    };
  }
  return null;
}

/** Σ y·log p + (1 − y)·log(1 − p). */
export function logLikelihood(
  observations: readonly Observation[],
  coefficients: readonly number[],
  weights: readonly number[] | null = null,
): number {
  return observations.reduce((sum, { x, happened }, index) => {
    const logOdds = dot(x, coefficients);
    return sum - (weights?.[index] ?? 1) * Math.log1p(Math.exp(happened ? -logOdds : logOdds));
  }, 0);
}

function slopes(
  observations: readonly Observation[],
  coefficients: readonly number[],
  weights: readonly number[] | null,
) {
  const size = coefficients.length;
  const gradient: number[] = Array.from({ length: size }, () => 0);
  const information = gradient.map(() => gradient.map(() => 0));
  observations.forEach(({ x, happened }, index) => {
    const weight = weights?.[index] ?? 1;
    if (weight === 0) return;
    const p = probability(dot(x, coefficients));
    const miss = weight * ((happened ? 1 : 0) - p);
    const spread = weight * p * (1 - p);
    for (let i = 0; i < size; i += 1) {
      const xi = x[i] as number;
      gradient[i] = (gradient[i] as number) + miss * xi;
      const row = information[i] as number[];
      for (let j = 0; j < size; j += 1) row[j] = (row[j] as number) + spread * xi * (x[j] as number);
    }
  });
  return { gradient, information };
}

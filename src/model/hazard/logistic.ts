import { inverse, product } from "./matrix.ts";
import { dot, probability } from "./odds.ts";

/** One observation: its predictors, the first of which is 1 for the intercept, and whether the event happened. */
export interface Observation {
  readonly x: readonly number[];
  readonly happened: boolean;
}

/** A fitted logistic regression; coefficients in the order of `x`. */
export interface LogisticFit {
  readonly coefficients: readonly number[];
  /** Square roots of the diagonal of the inverse information matrix at the maximum. */
  readonly standardErrors: readonly number[];
  readonly logLikelihood: number;
  readonly iterations: number;
}

/**
 * Largest change of a coefficient at which iteration stops. Convergence is quadratic: the next step would be below the
 * precision of a double.
 */
const tolerance = 1e-7;
const mostIterations = 50;
/** Log odds beyond which the observations are separated, so that the likelihood has no maximum. */
const largestLogOdds = 30;

/**
 * Maximum likelihood by iteratively reweighted least squares (McCullagh & Nelder, Generalized Linear Models, 1989,
 * 2.5). An observation of weight w counts w times. Null where there is no maximum: separation, collinear columns, one
 * outcome only.
 */
export function fitLogistic(
  observations: readonly Observation[],
  weights: readonly number[] | null = null,
): LogisticFit | null {
  const design = designOf(observations);
  const found = maximum(
    design,
    weights,
    Array.from({ length: design.size }, () => 0),
  );
  if (found === null) return null;
  const { coefficients, covariance, iterations } = found;
  return {
    coefficients,
    standardErrors: covariance.map((row, index) => Math.sqrt(row[index] as number)),
    logLikelihood: logLikelihood(observations, coefficients, weights),
    iterations,
  };
}

/** Observations as flat arrays for thousands of fits; `x` has `size` numbers a row. */
export interface Design {
  readonly size: number;
  readonly x: Float64Array;
  readonly happened: Uint8Array;
}

/** The design of observations, which must all have the same number of predictors. */
export function designOf(observations: readonly Observation[]): Design {
  const size = observations[0]?.x.length ?? 0;
  const x = new Float64Array(observations.length * size);
  const happened = new Uint8Array(observations.length);
  observations.forEach((one, row) => {
    x.set(one.x, row * size);
    happened[row] = Number(one.happened);
  });
  return { size, x, happened };
}

/** The maximum of the likelihood, by iteration from the coefficients `from`; null where there is none. */
export function maximum(
  design: Design,
  weights: ArrayLike<number> | null,
  from: readonly number[],
): { readonly coefficients: readonly number[]; readonly covariance: number[][]; readonly iterations: number } | null {
  if (design.size === 0) return null;
  let coefficients = from;
  for (let iterations = 1; iterations <= mostIterations; iterations += 1) {
    const { gradient, information } = slopes(design, coefficients, weights);
    const covariance = inverse(information);
    if (covariance === null) return null;
    const step = product(covariance, gradient);
    coefficients = coefficients.map((value, index) => value + (step[index] as number));
    const largest = largestLogOdds * design.size;
    if (coefficients.some((value) => !Number.isFinite(value) || Math.abs(value) > largest)) return null;
    if (Math.max(...step.map(Math.abs)) > tolerance) continue;
    return isSeparated(design, coefficients) ? null : { coefficients, covariance, iterations };
  }
  return null;
}

/** The log-likelihood Σ w·(y·log p + (1 − y)·log(1 − p)); weights w are 1 where none are given. */
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

/** The log odds of one row. */
function oddsOf({ size, x }: Design, coefficients: readonly number[], row: number): number {
  let sum = 0;
  for (let index = 0; index < size; index += 1)
    sum += (x[row * size + index] as number) * (coefficients[index] as number);
  return sum;
}

function isSeparated(design: Design, coefficients: readonly number[]): boolean {
  for (let row = 0; row < design.happened.length; row += 1) {
    if (Math.abs(oddsOf(design, coefficients, row)) <= largestLogOdds / 2) return false;
  }
  return true;
}

/**
 * Gradient and information matrix of the log-likelihood. A bootstrap calls this tens of thousands of times, so that no
 * array is made for a row.
 */
function slopes({ size, x, happened }: Design, coefficients: readonly number[], weights: ArrayLike<number> | null) {
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  for (let row = 0, first = 0; row < happened.length; row += 1, first += size) {
    const weight = weights === null ? 1 : (weights[row] as number);
    if (weight === 0) continue;
    let logOdds = 0;
    for (let i = 0; i < size; i += 1) logOdds += (x[first + i] as number) * (coefficients[i] as number);
    const p = probability(logOdds);
    const miss = weight * ((happened[row] as number) - p);
    const spread = weight * p * (1 - p);
    for (let i = 0; i < size; i += 1) {
      const xi = x[first + i] as number;
      gradient[i] = (gradient[i] as number) + miss * xi;
      // Only the upper triangle is summed; the matrix is symmetric.
      const own = spread * xi;
      for (let j = i; j < size; j += 1) {
        information[i * size + j] = (information[i * size + j] as number) + own * (x[first + j] as number);
      }
    }
  }
  const at = (i: number, j: number) => information[Math.min(i, j) * size + Math.max(i, j)] as number;
  return {
    gradient: [...gradient],
    information: coefficients.map((_, i) => coefficients.map((__, j) => at(i, j))),
  };
}

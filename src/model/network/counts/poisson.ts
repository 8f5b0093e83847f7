import { remembering } from "../../../kit/remember.ts";

/** The probability that a 95 % interval leaves outside on each side. */
const TAIL = 0.025;

/** An interval in the unit of its estimate; both ends belong to it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Exact 95 % interval for the mean of a Poisson count, in counts: [χ²(0.025; 2N)/2, χ²(0.975; 2N+2)/2], which are the
 * means at which N or more, and N or fewer, have probability 2.5 % (Garwood 1936). The lower end of a count of 0 is 0.
 */
export const poissonInterval = remembering(20_000, (count: number): Interval => {
  const logChance = (mean: number) => count * Math.log(mean) - mean - logFactorial(count);
  const orMore = (x: number): LogTail => {
    const mean = Math.exp(x);
    const sum = series((step) => mean / (count + step));
    return { value: logChance(mean) + Math.log(sum), slope: count / sum };
  };
  const orFewer = (x: number): LogTail => {
    const mean = Math.exp(x);
    const sum = series((step) => (count - step + 1) / mean);
    return { value: logChance(mean) + Math.log(sum), slope: -mean / sum };
  };
  return {
    low: count === 0 ? 0 : Math.exp(solve(orMore, Math.log(count))),
    high: Math.exp(solve(orFewer, Math.log(count + 1))),
  };
});

/**
 * Exact 95 % interval for the ratio first mean : second mean of two Poisson counts. Given the sum of the counts, the
 * first is binomial; the ratio is the odds of that binomial's probability, bounded as by Clopper and Pearson (1934).
 * `low` is 0 for a first count of 0, `high` is infinite for a second count of 0.
 */
export function ratioInterval(first: number, second: number): Interval {
  const choose = logFactorial(first + second) - logFactorial(first) - logFactorial(second);
  // Odds x and probability p: p = e^x / (1 + e^x), ln p = x − ln(1 + e^x).
  const logChance = (x: number) => choose + first * x - (first + second) * Math.log1p(Math.exp(x));
  const orMore = (x: number): LogTail => {
    const odds = Math.exp(x);
    const sum = series((step) => ((second - step + 1) / (first + step)) * odds);
    return { value: logChance(x) + Math.log(sum), slope: first / (1 + odds) / sum };
  };
  const orFewer = (x: number): LogTail => {
    const odds = Math.exp(x);
    const sum = series((step) => (first - step + 1) / (second + step) / odds);
    return { value: logChance(x) + Math.log(sum), slope: (-second * odds) / (1 + odds) / sum };
  };
  const start = Math.log((first + 1) / (second + 1));
  return {
    low: first === 0 ? 0 : Math.exp(solve(orMore, start)),
    high: second === 0 ? Number.POSITIVE_INFINITY : Math.exp(solve(orFewer, start)),
  };
}

/** The logarithm of a tail's probability at x, and its derivative there. */
interface LogTail {
  readonly value: number;
  readonly slope: number;
}

/**
 * Newton's method for the x at which a tail has probability 2.5 %. The logarithm of a tail is concave, so the iteration
 * converges.
 */
function solve(tail: (x: number) => LogTail, start: number): number {
  let x = start;
  for (let step = 0; step < 60; step += 1) {
    const { value, slope } = tail(x);
    const change = (value - Math.log(TAIL)) / slope;
    x -= change;
    if (Math.abs(change) < 1e-13) break;
  }
  return x;
}

/**
 * 1 + r₁ + r₁r₂ + …, where `ratio(n)` is rₙ, the ratio of term n to term n − 1; stops when a term no longer changes the
 * sum.
 */
export function series(ratio: (step: number) => number): number {
  let sum = 1;
  let term = 1;
  for (let step = 1; term > sum * 1e-17; step += 1) {
    term *= ratio(step);
    sum += term;
  }
  return sum;
}

/** ln n! of 0 to 19, from exact products. */
const smallLogFactorials = Array.from({ length: 20 }, (_, n) =>
  Math.log(Array.from({ length: n }, (_, place) => place + 1).reduce((a, b) => a * b, 1)),
);

/** ln n!: exact products below 20, Stirling's series from there on, where its first omitted term is below 10⁻¹². */
export function logFactorial(n: number): number {
  if (n < 20) return smallLogFactorials[n] as number;
  const correction = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + correction;
}

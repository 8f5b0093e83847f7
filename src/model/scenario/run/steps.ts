/** A hashrate over time as steps: each holds until the next, the last for ever. */
export interface HashrateSteps {
  /** Seconds from the scenario's start, ascending. */
  readonly from: Float64Array;
  /** EH/s. */
  readonly hashrate: Float64Array;
  /** Exahashes made from the first step to the start of each step. */
  readonly made: Float64Array;
}

/**
 * Steps from their starts (seconds, ascending) and their hashrates (EH/s, not negative); throws a RangeError for
 * anything else.
 */
export function hashrateSteps(from: readonly number[], hashrate: readonly number[]): HashrateSteps {
  if (from.length === 0 || from.length !== hashrate.length) throw new RangeError("a rate needs a start for each step");
  const made = new Float64Array(from.length);
  for (let step = 1; step < from.length; step += 1) {
    const seconds = (from[step] as number) - (from[step - 1] as number);
    if (!(seconds > 0)) throw new RangeError(`step ${step} does not begin after the one before it`);
    made[step] = (made[step - 1] as number) + seconds * (hashrate[step - 1] as number);
  }
  if (!hashrate.every((value) => value >= 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError("a hashrate is a number of EH/s from 0 up");
  }
  return { from: Float64Array.from(from), hashrate: Float64Array.from(hashrate), made };
}

/** The hashrate at a second, EH/s; before the first step, that of the first step. */
export function hashrateAt(rates: HashrateSteps, second: number): number {
  return rates.hashrate[stepAt(rates.from, second)] as number;
}

/** Exahashes made from the first step to a second. */
export function madeUntil(rates: HashrateSteps, second: number): number {
  const step = stepAt(rates.from, second);
  return (rates.made[step] as number) + (second - (rates.from[step] as number)) * (rates.hashrate[step] as number);
}

/** The second at which `exahashes` have been made; infinite where the hashrate ends at 0 before. */
export function secondOf(rates: HashrateSteps, exahashes: number): number {
  const step = stepAt(rates.made, exahashes, true);
  const missing = exahashes - (rates.made[step] as number);
  if (missing <= 0) return rates.from[step] as number;
  return (rates.from[step] as number) + missing / (rates.hashrate[step] as number);
}

/**
 * Index of the last entry ≤ value (with `before`: < value), at least 0. Written out: a fan asks some ten million times,
 * and d3's bisector, which compares by a function, takes several times as long.
 */
function stepAt(entries: Float64Array, value: number, before = false): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle] as number;
    if (before ? entry < value : entry <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

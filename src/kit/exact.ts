// Math.log and Math.pow may differ in their last digits between engines. IEEE 754 rounds +, −, ×, ÷ and Math.sqrt
// exactly, so that a function built from these gives the same digits everywhere.

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
/** Coefficients Lg1 to Lg7 of fdlibm's e_log.c, as the shortest decimals that read as the same doubles. */
const [lg1, lg2, lg3, lg4, lg5, lg6, lg7] = [
  0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805,
  0.15313837699209373, 0.14798198605116586,
] as const;
const rootOfTwo = Math.SQRT2;

/**
 * ln x of a positive normal number, with an error below one unit in the last place and the same digits on every
 * machine. Polynomial of fdlibm's e_log.c (© 1993 Sun Microsystems, free to use, copy and change with this notice
 * kept).
 */
export function naturalLog(x: number): number {
  let fraction = x;
  let power = 0;
  // Powers of two are exact: x = fraction · 2^power with √½ < fraction ≤ √2.
  while (fraction > rootOfTwo) {
    fraction /= 2;
    power += 1;
  }
  while (fraction <= rootOfTwo / 2) {
    fraction *= 2;
    power -= 1;
  }
  const f = fraction - 1;
  if (f === 0) return power * ln2High + power * ln2Low;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = z * (lg1 + w * (lg3 + w * (lg5 + w * lg7)));
  const even = w * (lg2 + w * (lg4 + w * lg6));
  const half = 0.5 * f * f;
  return power * ln2High - (half - (s * (half + odd + even) + power * ln2Low) - f);
}

/** Number of terms of the exponential series; the next would be below one unit in the last place of the sum. */
const terms = 20;

/**
 * Compares two codes or ISO dates by the code units of their characters; below 0 where `one` comes first.
 * `localeCompare` would sort by the rules of the reader's own language.
 */
export const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** 2^−x, the part left after x half-lives, for x ≥ 0, with the same digits on every machine. */
export function leftAfter(x: number): number {
  const whole = Math.floor(x);
  const exponent = -(x - whole) * Math.LN2;
  let left = 1;
  for (let term = terms; term > 0; term -= 1) left = 1 + (left * exponent) / term;
  for (let half = 0; half < whole; half += 1) left /= 2;
  return left;
}

// Math.log and Math.pow may differ in their last digits from one engine to the next; what is built from +, −, ×, ÷ and
// Math.sqrt, which IEEE 754 rounds exactly, is the same everywhere.

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
/** e_log.c's coefficients, Lg1 to Lg7, as the shortest decimals that read as the same doubles. */
const [lg1, lg2, lg3, lg4, lg5, lg6, lg7] = [
  0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805,
  0.15313837699209373, 0.14798198605116586,
] as const;
const rootOfTwo = Math.SQRT2;

/**
 * ln x of a positive normal number, to less than one unit in the last place, with the same digits on every machine.
 * Polynomial of fdlibm's e_log.c (© 1993 Sun Microsystems, free to use, copy and change with this notice kept).
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

/** Terms of the exponential's series: the next is below a unit in the last place of the sum. */
const terms = 20;

/** What is left after x half-lives, 2^−x for x from 0 up, with the same digits on every machine. */
export function leftAfter(x: number): number {
  const whole = Math.floor(x);
  const exponent = -(x - whole) * Math.LN2;
  let left = 1;
  for (let term = terms; term > 0; term -= 1) left = 1 + (left * exponent) / term;
  for (let half = 0; half < whole; half += 1) left /= 2;
  return left;
}

/** The probability p of log odds log(p / (1 − p)). */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** The dot product of two lists of the same length. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

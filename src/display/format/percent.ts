/** A chance 0–1 in per cent: `2.6`, or `18` from 9.5 % on. */
export const percent = (chance: number): string => (100 * chance).toFixed(chance < 0.095 ? 1 : 0);

/** One decimal, `4.1`; `∞` for what is not finite. Prints the effective number of countries. */
export const oneDigit = (value: number): string => (Number.isFinite(value) ? value.toFixed(1) : "∞");

import { fixed } from "./numbers.ts";

/** A chance 0–1 in per cent: `2.6`, or `18` from 9.5 % on. */
export const percent = (chance: number): string => fixed(100 * chance, chance < 0.095 ? 1 : 0);

/** One decimal, `4.1`; `∞` for what is not finite. Prints the effective number of countries. */
export const oneDigit = (value: number): string => (Number.isFinite(value) ? fixed(value, 1) : "∞");

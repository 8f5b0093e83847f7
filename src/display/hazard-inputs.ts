import type { Before } from "../model/hazard/before.ts";
import { hazardInputWords as words } from "../words/hazard-inputs.ts";
import { signed } from "./exposure/percent.ts";

/** Digits of stability and coefficients: with three, P by hand is P as printed. */
export const inputDigits = 3;

/** What an economy's P is made from: `stability −0.342 (2023); no shutdown in 2021 or 2022`. */
export function inputWords({ x, stabilityYear, listYears }: Before): string {
  const years = listYears.toReversed().join(words.or);
  return words.inputs(signed(x[1], inputDigits), String(stabilityYear), x[2] === 1, years);
}

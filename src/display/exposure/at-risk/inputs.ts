import type { FittedHazard } from "../../../facts/types.ts";
import type { Before } from "../../../model/hazard/before.ts";
import { dot, probability } from "../../../model/hazard/odds.ts";
import { hazardWords as words } from "../../../words/hazard.ts";
import { percent, signed } from "../percent.ts";

/** Digits of stability and coefficients: with three, P by hand is P as printed. */
export const inputDigits = 3;

/** What an economy's P is made from: `stability −0.342 (2023); no shutdown in 2021 or 2022`. */
export function inputWords({ x, stabilityYear, listYears }: Before): string {
  const years = listYears.toReversed().join(words.or);
  return words.inputs(signed(x[1], inputDigits), String(stabilityYear), x[2] === 1, years);
}

/** One P worked out in figures that stand on the page. */
export function workedWords({ coefficients }: FittedHazard, name: string, { x }: Before): string {
  const print = (value: number) => signed(value, inputDigits);
  const [intercept = 0, stability = 0, before = 0] = coefficients;
  const logOdds = dot(x, coefficients);
  return words.worked(
    name,
    [print(intercept), print(stability), print(x[1]), print(before), String(x[2])],
    print(logOdds),
    percent(probability(logOdds)),
  );
}

import type { FittedHazard } from "../../facts/types.ts";
import type { Before } from "../../model/hazard/before.ts";
import { dot, probability } from "../../model/hazard/odds.ts";
import { hazardWords as words } from "../../words/hazard/hazard.ts";
import { countText, fixed } from "../format/numbers.ts";
import { percent } from "../format/percent.ts";
import { inputDigits } from "./inputs.ts";

/** The arithmetic of one country's P, from the figures that the page prints. */
export function workedWords({ coefficients }: FittedHazard, name: string, { x }: Before): string {
  const print = (value: number) => fixed(value, inputDigits);
  const [intercept = 0, stability = 0, before = 0] = coefficients;
  const logOdds = dot(x, coefficients);
  return words.worked(
    name,
    [print(intercept), print(stability), print(x[1]), print(before), countText(x[2])],
    print(logOdds),
    percent(probability(logOdds)),
  );
}

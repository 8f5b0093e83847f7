import type { Before } from "../../model/hazard/before.ts";
import type { ExpectedOtherwise } from "../../model/hazard/otherwise.ts";
import { hazardInputWords as words } from "../../words/hazard/inputs.ts";
import type { Numbers } from "../format/numbers.ts";
import { fixed, plainNumber } from "../format/numbers.ts";

/** Decimals of stability and coefficients: with three, a reader who computes P by hand gets the printed P. */
export const inputDigits = 3;

/**
 * The inputs from which an economy's chance P of a shutdown is computed, in words:
 * `stability −0.342 (2023); no shutdown in 2021 or 2022`.
 */
export function inputWords({ x, stabilityYear, listYears }: Before): string {
  const years = listYears.toReversed().map(plainNumber).join(words.or);
  return words.inputs(fixed(x[1], inputDigits), plainNumber(stabilityYear), x[2] === 1, years);
}

/**
 * Hashrate at risk, % of the network: `6.9`, or `2.8 to 6.9` where reading one doubtful row otherwise (`decisive`)
 * changes it.
 */
export function expectedWords({ share }: Numbers, published: number, decisive: ExpectedOtherwise | null): string {
  if (decisive === null) return share(published);
  const ends = [published, decisive.expected].sort((a, b) => a - b);
  return ends.map(share).join(words.to);
}

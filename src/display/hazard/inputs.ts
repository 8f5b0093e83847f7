import type { Before } from "../../model/hazard/before.ts";
import type { ExpectedOtherwise } from "../../model/hazard/otherwise.ts";
import { hazardInputWords as words } from "../../words/hazard/inputs.ts";
import type { Numbers } from "../format/numbers.ts";
import { fixed } from "../format/numbers.ts";

/** Digits of stability and coefficients: with three, P by hand is P as printed. */
export const inputDigits = 3;

/** What an economy's P is made from: `stability −0.342 (2023); no shutdown in 2021 or 2022`. */
export function inputWords({ x, stabilityYear, listYears }: Before): string {
  const years = listYears.toReversed().join(words.or);
  return words.inputs(fixed(x[1], inputDigits), String(stabilityYear), x[2] === 1, years);
}

/** Points of the network that are expected to go dark: `6.9`, or `2.8 to 6.9` where one doubt decides. */
export function expectedWords({ share }: Numbers, published: number, decisive: ExpectedOtherwise | null): string {
  if (decisive === null) return share(published);
  const ends = [published, decisive.expected].sort((a, b) => a - b);
  return ends.map(share).join(" to ");
}

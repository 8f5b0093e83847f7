import type { ContextFacts, PlaceCode } from "../../facts/types.ts";

/** What three publishers say of one country, each as a percentile of risk among the countries that it covers. */
export interface Disagreement {
  readonly wgi: number | null;
  readonly vdem: number | null;
  readonly gpr: number | null;
  /** Largest difference in points; null where fewer than two say anything. */
  readonly apart: number | null;
}

/** How far the sources disagree about a country, `wgi` being its risk at the moment; democracy and press attention are other things than stability. */
export function disagreementOf(
  wgi: number | null,
  context: Pick<ContextFacts, "democracy" | "gpr"> | null,
  place: PlaceCode,
): Disagreement {
  const vdem = amongAll(context?.democracy ?? {}, place, ([, value]) => -value);
  const gpr = amongAll(context?.gpr ?? {}, place, ([, percent]) => percent);
  const said = [wgi, vdem, gpr].filter((value) => value !== null);
  return { wgi, vdem, gpr, apart: said.length < 2 ? null : Math.max(...said) - Math.min(...said) };
}

function amongAll<Value>(
  table: Readonly<Record<PlaceCode, Value>>,
  place: PlaceCode,
  riskOf: (value: Value) => number,
): number | null {
  const own = table[place];
  return own === undefined ? null : percentileOf(riskOf(own), Object.values(table).map(riskOf));
}

/** The part of all values that lie below one, 0–100, ties counting half; they may come in any order. */
export function percentileOf(value: number, all: readonly number[]): number {
  const below = all.filter((other) => other < value).length;
  const same = all.filter((other) => other === value).length;
  return all.length === 0 ? 0 : (100 * (below + same / 2)) / all.length;
}

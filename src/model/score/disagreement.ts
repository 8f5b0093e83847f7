import type { ContextFacts, PlaceCode } from "../../facts/types.ts";

/** The risk of one country by three publishers, each as a percentile among the countries that the publisher covers. */
export interface Disagreement {
  readonly wgi: number | null;
  readonly vdem: number | null;
  readonly gpr: number | null;
  /** Largest difference in points; null where fewer than two publishers cover the country. */
  readonly apart: number | null;
}

/**
 * How far three publishers differ about a country; `wgi` is its political risk at the moment. V-Dem measures democracy
 * and GPR attention in the press, which are not the same as stability.
 */
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

/**
 * The percentile rank of a value, 0–100: the part of `all` that is smaller, ties counting half. `all` may be in any
 * order; 0 for an empty list.
 */
export function percentileOf(value: number, all: readonly number[]): number {
  const below = all.filter((other) => other < value).length;
  const same = all.filter((other) => other === value).length;
  return all.length === 0 ? 0 : (100 * (below + same / 2)) / all.length;
}

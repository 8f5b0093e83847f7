import type { GridFacts, Moment, PlaceCode, SourceId } from "../../facts/types.ts";
import { isKnown, type Standing, standing, type Vintage } from "../then/known.ts";

/** A way of making electricity. */
export type Fuel = keyof GridFacts["fuels"];

/** How a country's electricity was generated in one year. */
export interface GridAnswer extends Standing {
  /** Grams of CO₂ per kWh; null where unknown. */
  readonly carbon: number | null;
  /** % of generation by fuel, largest first; fuels above zero only. */
  readonly fuels: readonly { readonly fuel: Fuel; readonly percent: number }[];
  readonly source: SourceId;
}

/**
 * A country's generation mix in the year of the moment, or in the newest year before it that has figures; null where
 * none has.
 */
export function gridAt(facts: GridFacts, place: PlaceCode, at: Moment, vintage: Vintage = "now"): GridAnswer | null {
  const row = facts.places.indexOf(place);
  if (row < 0) return null;
  const year = new Date(at).getUTCFullYear();
  for (let index = facts.years.length - 1; index >= 0; index -= 1) {
    const covered = facts.years[index] as number;
    if (covered > year || !isKnown(facts.published[index] ?? "", at, vintage)) continue;
    const carbon = facts.carbon[row]?.[index] ?? null;
    const fuels = fuelsOf(facts, row, index);
    if (carbon === null && fuels.length === 0) continue;
    return { ...standing(String(covered), Date.UTC(covered + 1, 0), at), carbon, fuels, source: facts.source };
  }
  return null;
}

function fuelsOf(facts: GridFacts, row: number, index: number): GridAnswer["fuels"] {
  const names = Object.keys(facts.fuels) as Fuel[];
  return names
    .flatMap((fuel) => {
      const percent = facts.fuels[fuel][row]?.[index] ?? null;
      return percent === null || percent <= 0 ? [] : [{ fuel, percent }];
    })
    .sort((a, b) => b.percent - a.percent);
}

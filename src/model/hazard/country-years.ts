import type { PlaceCode, ShutdownReading } from "../../facts/types.ts";
import { begunIn, type HazardFacts, type KnownAt, knownLists, knownYears } from "./before.ts";
import type { Observation } from "./logistic.ts";

/**
 * One economy in one year; x = 1, WGI political stability of the year before, 1 if a shutdown began in the two years
 * before, else 0.
 */
export interface CountryYear extends Observation {
  readonly place: PlaceCode;
  readonly year: number;
}

/** The years whose outcome and lags a view may use, ascending: with lists from 2016 on, 2018 and later. */
export function fittableYears(facts: HazardFacts, view: KnownAt): readonly number[] {
  const listed = new Set(knownLists(facts.shutdowns, view));
  const governed = new Set(knownYears(facts.governance, view));
  return [...listed]
    .filter((year) => listed.has(year - 1) && listed.has(year - 2) && governed.has(year - 1))
    .sort((a, b) => a - b);
}

/** Every WGI economy in each of the years, with its predictors and whether a nationwide shutdown began. */
export function countryYears(
  facts: HazardFacts,
  reading: ShutdownReading,
  years: readonly number[],
  view: KnownAt,
): readonly CountryYear[] {
  const { places, years: covered, stability } = facts.governance;
  const began = begunIn(facts.shutdowns, reading, view);
  return years.flatMap((year) => {
    const column = covered.indexOf(year - 1);
    return places.flatMap((place, row) => {
      const value = stability[row]?.[column] ?? null;
      if (value === null) return [];
      const before = began.has(`${place} ${year - 1}`) || began.has(`${place} ${year - 2}`);
      return [{ place, year, x: [1, value, before ? 1 : 0], happened: began.has(`${place} ${year}`) }];
    });
  });
}

import type { ExposureFacts, ShutdownReading } from "../../facts/types.ts";
import type { RefitRequest } from "../../model/hazard/bootstrap.ts";
import { countryYears } from "../../model/hazard/country-years.ts";

export type { RefitRequest, Refits } from "../../model/hazard/bootstrap.ts";

const draws = 500;
const seed = 0.5;
const all = { at: Number.POSITIVE_INFINITY, vintage: "now" } as const;

/** What the worker is asked for the intervals of one reading: the published fit's own country-years, drawn by country. */
export function refitRequest(facts: ExposureFacts, reading: ShutdownReading): RefitRequest {
  const { firstYear, lastYear } = facts.fits[reading];
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const rows = countryYears(facts, reading, years, all);
  return {
    observations: rows.map(({ x, happened }) => ({ x, happened })),
    clusters: rows.map(({ place }) => place),
    draws,
    seed,
  };
}

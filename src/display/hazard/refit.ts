import type { ExposureFacts, FittedHazard, ShutdownReading } from "../../facts/types.ts";
import type { KnownAt } from "../../model/hazard/before.ts";
import { type RefitRequest, usualDraws } from "../../model/hazard/bootstrap.ts";
import { countryYears } from "../../model/hazard/country-years.ts";
import { hazardFitAt } from "../../model/hazard/fit-at.ts";
import type { ExposureContext } from "../exposure/context.ts";

export type { RefitRequest, Refits } from "../../model/hazard/bootstrap.ts";

const seed = 0.5;

/** The request to the worker for refits of the shown fit, and a key to keep the answer by; null without a fit. */
export function refitsFor(
  { exposure, frame }: ExposureContext,
  reading: ShutdownReading,
): { readonly key: string; readonly request: (() => RefitRequest) | null } {
  const asOf: KnownAt = { at: frame.choices.at, vintage: frame.choices.known };
  const fit = hazardFitAt(exposure, reading, asOf);
  const key = `${reading} ${asOf.vintage} ${fit?.lastYear ?? ""}`;
  return { key, request: fit === null ? null : () => requestOf(exposure, reading, fit, asOf) };
}

/** The request: the country-years that the fit used, to be resampled by country. */
function requestOf(
  facts: ExposureFacts,
  reading: ShutdownReading,
  { firstYear, lastYear, coefficients }: FittedHazard,
  asOf: KnownAt,
): RefitRequest {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const rows = countryYears(facts, reading, years, asOf);
  return {
    observations: rows.map(({ x, happened }) => ({ x, happened })),
    clusters: rows.map(({ place }) => place),
    coefficients,
    draws: usualDraws,
    seed,
  };
}

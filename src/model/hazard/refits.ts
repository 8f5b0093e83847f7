import type { FittedHazard, HazardThen, ShutdownReading } from "../../facts/types.ts";
import { parseTime } from "../../kit/time.ts";
import type { HazardFacts, KnownAt } from "./before.ts";
import { countryYears, fittableYears } from "./country-years.ts";
import { fitLogistic } from "./logistic.ts";

/** The regression fitted on some years; null where the likelihood has no maximum. */
export function fitOn(
  facts: HazardFacts,
  reading: ShutdownReading,
  years: readonly number[],
  view: KnownAt,
): FittedHazard | null {
  const observations = countryYears(facts, reading, years, view);
  const fit = fitLogistic(observations);
  if (fit === null) return null;
  return {
    coefficients: fit.coefficients,
    standardErrors: fit.standardErrors,
    count: observations.length,
    positives: observations.filter(({ happened }) => happened).length,
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
  };
}

/** The regression fitted on every year that a view may use; null where the likelihood has no maximum. */
export const fitKnown = (facts: HazardFacts, reading: ShutdownReading, view: KnownAt): FittedHazard | null =>
  fitOn(facts, reading, fittableYears(facts, view), view);

/**
 * The fits of the vintage `then`, ascending by the day from which each holds: a new entry where a publication changed
 * the fit.
 */
export function refitHistory(facts: HazardFacts, reading: ShutdownReading): readonly HazardThen[] {
  const history: HazardThen[] = [];
  for (const from of publicationDays(facts)) {
    const fit = fitKnown(facts, reading, { at: parseTime(from) ?? Number.NaN, vintage: "then" });
    if (JSON.stringify(fit) !== JSON.stringify(history.at(-1)?.fit ?? null)) history.push({ from, fit });
  }
  return history;
}

function publicationDays({ governance, shutdowns }: HazardFacts): readonly string[] {
  const days = [
    ...governance.published,
    ...shutdowns.lists.map(({ published }) => published),
    ...shutdowns.rows.flatMap(({ full, any }) => (full === null ? [any] : [full, any])),
  ];
  return [...new Set(days)].sort();
}

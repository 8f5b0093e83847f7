import type { FittedHazard, HazardFit, OtherFit, ShutdownReading } from "../../facts/types.ts";
import type { HazardFacts } from "./before.ts";
import { clusterDraws, percentileInterval, usualDraws } from "./bootstrap.ts";
import { countryYears, fittableYears } from "./country-years.ts";
import { missedCase } from "./missed-case.ts";
import { dot, probability } from "./odds.ts";
import { fitOn } from "./refits.ts";
import { areaOver, areaUnderCurve, calibration } from "./verdict.ts";

const edges = [0.02, 0.05, 0.1, 0.2, 1] as const;
const seed = 0.5;
const all = { at: Number.POSITIVE_INFINITY, vintage: "now" } as const;

/**
 * The published regression: fitted on all available years but the last, and evaluated on the last. Throws where the
 * facts allow no fit.
 */
export function hazardReport(facts: HazardFacts, reading: ShutdownReading): HazardFit {
  const { fit, years, heldOutYear } = fitted(facts, reading);
  return {
    ...fit,
    heldOut: heldOut(facts, reading, heldOutYear, fit.coefficients),
    missed: missed(facts, reading, years),
  };
}

/**
 * The figures of `hazardReport` for the table of doubts, without its interval, which takes thousands of draws. Throws
 * as it does.
 */
export function reportInShort(facts: HazardFacts, reading: ShutdownReading): OtherFit {
  const { fit, years, heldOutYear } = fitted(facts, reading);
  const { coefficients, standardErrors, positives } = fit;
  const area = areaUnderCurve(judgedIn(facts, reading, heldOutYear, coefficients));
  if (area === null) throw new Error(`${heldOutYear} cannot be judged`);
  return { positives, coefficients, standardErrors, area, missedChance: missed(facts, reading, years).probability };
}

function fitted(facts: HazardFacts, reading: ShutdownReading) {
  const years = fittableYears(facts, all);
  const heldOutYear = years.at(-1);
  if (heldOutYear === undefined) throw new Error(`no year can be held out of the regression on ${reading} shutdowns`);
  return { fit: fitOrThrow(facts, reading, years.slice(0, -1)), years, heldOutYear };
}

function fitOrThrow(facts: HazardFacts, reading: ShutdownReading, years: readonly number[]): FittedHazard {
  const fit = fitOn(facts, reading, years, all);
  if (fit === null) throw new Error(`the regression on ${reading} shutdowns has no maximum`);
  return fit;
}

/** A fit's probability of a shutdown in each economy in a year, with the outcome. */
const judgedIn = (facts: HazardFacts, reading: ShutdownReading, year: number, coefficients: readonly number[]) =>
  countryYears(facts, reading, [year], all).map(({ place, x, happened }) => ({
    place,
    score: probability(dot(x, coefficients)),
    happened,
  }));

function heldOut(
  facts: HazardFacts,
  reading: ShutdownReading,
  year: number,
  coefficients: readonly number[],
): HazardFit["heldOut"] {
  const judged = judgedIn(facts, reading, year, coefficients);
  const areaOf = areaOver(judged);
  const places = judged.map(({ place }) => place);
  const areas = Array.from(clusterDraws(places, usualDraws, seed), areaOf).filter((area) => area !== null);
  const interval = percentileInterval(areas);
  const area = areaOf(null);
  if (area === null || interval === null) throw new Error(`${year} cannot be judged`);
  return {
    year,
    count: judged.length,
    positives: judged.filter(({ happened }) => happened).length,
    area,
    areaLow: interval.low,
    areaHigh: interval.high,
    areaError: interval.error,
    bands: calibration(judged, edges),
  };
}

/** Probability and rank of the missed case in its year, by a fit on earlier years only. */
function missed(facts: HazardFacts, reading: ShutdownReading, years: readonly number[]): HazardFit["missed"] {
  const fit = fitOrThrow(
    facts,
    reading,
    years.filter((year) => year < missedCase.year),
  );
  const judged = judgedIn(facts, reading, missedCase.year, fit.coefficients);
  const own = judged.find(({ place }) => place === missedCase.place);
  if (own === undefined) throw new Error(`${missedCase.year} cannot be judged`);
  const rank = 1 + judged.filter(({ score }) => score > own.score).length;
  return { ...fit, probability: own.score, rank, of: judged.length };
}

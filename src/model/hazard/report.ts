import type { HazardFit, ShutdownReading } from "../../facts/types.ts";
import type { HazardFacts } from "./before.ts";
import { clusterDraws, percentileInterval, usualDraws } from "./bootstrap.ts";
import { countryYears } from "./country-years.ts";
import { fitLogistic } from "./logistic.ts";
import { dot, probability } from "./odds.ts";
import { areaOver, calibration } from "./verdict.ts";

const fitYears = [2018, 2019, 2020, 2021] as const;
const heldOutYear = 2022;
const edges = [0.02, 0.05, 0.1, 0.2, 1] as const;
const seed = 0.5;
const all = { at: Number.POSITIVE_INFINITY, vintage: "now" } as const;

/** The regression as it is published: fitted on 2018–2021, judged on 2022. Throws where the facts allow no fit. */
export function hazardReport(facts: HazardFacts, reading: ShutdownReading): HazardFit {
  const observations = countryYears(facts, reading, fitYears, all);
  const fit = fitLogistic(observations);
  if (fit === null) throw new Error(`the regression on ${reading} shutdowns has no maximum`);
  const { coefficients, standardErrors } = fit;
  return {
    coefficients,
    standardErrors,
    count: observations.length,
    positives: observations.filter(({ happened }) => happened).length,
    firstYear: fitYears[0],
    lastYear: fitYears[3],
    heldOut: heldOut(facts, reading, coefficients),
  };
}

function heldOut(facts: HazardFacts, reading: ShutdownReading, coefficients: readonly number[]): HazardFit["heldOut"] {
  const rows = countryYears(facts, reading, [heldOutYear], all);
  const judged = rows.map(({ x, happened }) => ({ score: probability(dot(x, coefficients)), happened }));
  const areaOf = areaOver(judged);
  const places = rows.map(({ place }) => place);
  const areas = Array.from(clusterDraws(places, usualDraws, seed), areaOf).filter((area) => area !== null);
  const interval = percentileInterval(areas);
  const kazakhstan = judged[rows.findIndex(({ place }) => place === "KAZ")];
  const area = areaOf(null);
  if (area === null || interval === null || kazakhstan === undefined) throw new Error("2022 cannot be judged");
  return {
    year: heldOutYear,
    count: rows.length,
    positives: rows.filter(({ happened }) => happened).length,
    area,
    areaLow: interval.low,
    areaHigh: interval.high,
    areaError: interval.error,
    bands: calibration(judged, edges),
    kazakhstan: {
      probability: kazakhstan.score,
      rank: 1 + judged.filter(({ score }) => score > kazakhstan.score).length,
      happened: kazakhstan.happened,
    },
  };
}

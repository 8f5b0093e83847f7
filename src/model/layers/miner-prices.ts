import type { ElectricityFacts, Moment, PlaceCode } from "../../facts/types.ts";
import { addMonths, parseTime } from "../../kit/time.ts";
import { isKnown, type Vintage } from "../then/known.ts";

/** A reported price that a miner pays: a claim about that miner's contract, never a country's price. */
export type MinerReport = ElectricityFacts["miners"][number];

/** The reports on a country that have begun and are known, newest first; those without a date come last. */
export function minerReportsAt(
  facts: ElectricityFacts,
  place: PlaceCode,
  at: Moment,
  vintage: Vintage,
): readonly MinerReport[] {
  return facts.miners
    .filter((report) => report.place === place && startOf(report) <= at && isKnown(report.published, at, vintage))
    .sort((a, b) => startOf(b) - startOf(a));
}

/**
 * Lowest and highest US cents per kWh of the reports on a country with the newest date; null where no report has a
 * date.
 */
export function newestMinerPrice(
  facts: ElectricityFacts,
  place: PlaceCode,
  at: Moment,
  vintage: Vintage,
): { readonly low: number; readonly high: number; readonly reports: readonly MinerReport[] } | null {
  const [newest, ...others] = minerReportsAt(facts, place, at, vintage).filter((report) => report.from !== "");
  if (newest === undefined) return null;
  const reports = [newest, ...others.filter((report) => startOf(report) === startOf(newest))];
  return {
    low: Math.min(...reports.map((report) => report.low)),
    high: Math.max(...reports.map((report) => report.high)),
    reports,
  };
}

/**
 * The moment from which a report counts: the end of its year or month, because it had not been made before; a report
 * without a date always counts.
 */
function startOf({ from }: MinerReport): Moment {
  const start = parseTime(from);
  if (start === null) return Number.NEGATIVE_INFINITY;
  if (/^\d{4}$/.test(from)) return addMonths(start, 12);
  return /^\d{4}-\d{2}$/.test(from) ? addMonths(start, 1) : start;
}

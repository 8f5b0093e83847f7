import type { Moment, PlaceCode, RiskFacts, SourceId } from "../../facts/types.ts";
import { lazyMap } from "../../kit/lazy-map.ts";
import { rememberingFor } from "../../kit/remember.ts";
import { isKnown, type Standing, standing, type Vintage } from "../then/known.ts";

/** A country's political risk, 0–100, 100 = riskiest, with its 90 % bounds. */
export interface RiskAnswer extends Standing {
  readonly risk: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly source: SourceId;
  readonly published: string;
}

/** Index of the WGI year to use at a moment: its own year, or the newest known before it; −1 for none. */
function riskYear(facts: RiskFacts, at: Moment, vintage: Vintage = "now"): number {
  const year = new Date(at).getUTCFullYear();
  for (let index = facts.years.length - 1; index >= 0; index -= 1) {
    if ((facts.years[index] as number) > year) continue;
    if (isKnown(facts.published[index] ?? "", at, vintage)) return index;
  }
  return -1;
}

/** Political risk of every country at a moment: 100 − percentile rank of WGI political stability. */
export function risksAt(facts: RiskFacts, at: Moment, vintage: Vintage = "now"): ReadonlyMap<PlaceCode, RiskAnswer> {
  const index = riskYear(facts, at, vintage);
  const year = facts.years[index];
  if (year === undefined) return new Map();
  const { status, period, ageDays } = standing(String(year), Date.UTC(year + 1, 0), at);
  const published = facts.published[index] ?? "";
  const rows = rowsOf(facts);
  return lazyMap(facts.places, (place) => {
    const row = rows.get(place) ?? -1;
    const rank = facts.rank[row]?.[index] ?? null;
    if (rank === null) return undefined;
    const low = mirrored(facts.high[row]?.[index] ?? null);
    const high = mirrored(facts.low[row]?.[index] ?? null);
    return { status, period, ageDays, risk: 100 - rank, low, high, source: facts.source, published };
  });
}

const rowsOf = rememberingFor(
  (facts: RiskFacts): ReadonlyMap<PlaceCode, number> => new Map(facts.places.map((place, row) => [place, row])),
);

/** A bound of the rank becomes the opposite bound of the risk. */
const mirrored = (rank: number | null): number | null => (rank === null ? null : 100 - rank);

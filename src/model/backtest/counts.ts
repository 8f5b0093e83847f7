import type { BacktestFacts, MethodVerdict, Moment, PlaceCode, RankMethod, Ranks } from "../../facts/types.ts";
import { byCode } from "../../kit/exact.ts";

/** One country in one quarter: its ranks on the day before, and whether a disruption began in it. */
export interface RankedQuarter {
  readonly place: PlaceCode;
  readonly ranks: Ranks;
  readonly happened: boolean;
}

/** A record with the result of `make` for each ranking method. */
export const byMethod = <T>(make: (method: RankMethod) => T): Readonly<Record<RankMethod, T>> => ({
  atRisk: make("atRisk"),
  atRiskAny: make("atRiskAny"),
  exposure: make("exposure"),
  share: make("share"),
});

/**
 * Hits, misses, false alarms and quiet quarters of a ranking that flags its first `flagged` countries; quarters in
 * which it did not rank the country do not count.
 */
export function countsOf(
  units: readonly RankedQuarter[],
  method: RankMethod,
  flagged: number,
): Pick<MethodVerdict, "hits" | "misses" | "falseAlarms" | "quiet"> {
  const ranked = units.flatMap(({ ranks, happened }) => {
    const rank = ranks[method];
    return rank === null ? [] : [{ isFlagged: rank <= flagged, happened }];
  });
  const count = (isFlagged: boolean, happened: boolean) =>
    ranked.filter((unit) => unit.isFlagged === isFlagged && unit.happened === happened).length;
  return {
    hits: count(true, true),
    falseAlarms: count(true, false),
    misses: count(false, true),
    quiet: count(false, false),
  };
}

/**
 * The countries that some ranking flagged in quarters without a disruption, with the count by method, most flagged
 * first.
 */
export function falseAlarmsOf(units: readonly RankedQuarter[], flagged: number): BacktestFacts["falseAlarms"] {
  const alarms = units.filter(({ happened }) => !happened);
  const places = [...new Set(alarms.map(({ place }) => place))];
  return places
    .map((place) => {
      const own = alarms.filter((unit) => unit.place === place);
      const quarters = byMethod(
        (method) => own.filter(({ ranks }) => (ranks[method] ?? flagged + 1) <= flagged).length,
      );
      return { place, quarters };
    })
    .filter(({ quarters }) => Object.values(quarters).some((count) => count > 0))
    .sort((a, b) => b.quarters.atRisk - a.quarters.atRisk || byCode(a.place, b.place));
}

/** The UTC quarter of a moment, as `2022-Q1`. */
export const quarterOf = (at: Moment): string =>
  `${new Date(at).getUTCFullYear()}-Q${1 + Math.floor(new Date(at).getUTCMonth() / 3)}`;

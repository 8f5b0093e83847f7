import type { PlaceCode } from "./words.ts";

/** What countries are ranked by: hashrate at risk in two readings, exposure, and share alone as the naive baseline. */
export type RankMethod = "atRisk" | "atRiskAny" | "exposure" | "share";
/** A rank from 1 by each method; null where the method had nothing to go by. */
export type Ranks = Readonly<Record<RankMethod, number | null>>;

/** How one method did over all country-quarters that were ranked. */
export interface MethodVerdict {
  /** Area under the ROC curve with its 90 % interval, countries drawn whole; null where it cannot be had. */
  readonly area: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** How far, in 95 of 100 cases, other draws would move an end of that interval. */
  readonly error: number | null;
  /** By how much its area is larger than that of share alone, over the same draws; null for share itself. */
  readonly lead: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly error: number;
  } | null;
  /** Country-quarters among the first `flagged` with and without a disruption, and disrupted ones below. */
  readonly hits: number;
  readonly falseAlarms: number;
  readonly misses: number;
  readonly quiet: number;
}

/** Ranks by what was public at the end of each month; null where a country or a method had nothing then. */
export interface MonthlyRanks {
  /** `2020-05` */
  readonly months: readonly string[];
  /** Countries that each month's map names. */
  readonly of: readonly number[];
  /** By method, a rank for each month. */
  readonly ranks: Readonly<Record<PlaceCode, Readonly<Record<RankMethod, readonly (number | null)[]>>>>;
}

/** The backtest: only what was published by each moment, the regression refitted on what was published by then. */
export interface BacktestFacts {
  readonly firstQuarter: string;
  readonly lastQuarter: string;
  /** A country among the first so many is flagged. */
  readonly flagged: number;
  readonly countries: number;
  readonly units: number;
  readonly verdicts: Readonly<Record<RankMethod, MethodVerdict>>;
  /** Every disruption that counts, with the ranks on the eve of its quarter; null where the country was not ranked. */
  readonly outcomes: readonly {
    readonly event: string;
    readonly place: PlaceCode;
    readonly day: string;
    /** The day on which its first source came out. */
    readonly published: string;
    readonly title: string;
    readonly ranks: Ranks | null;
    readonly of: number;
    /** Where the newest map did not name the country: its ranks by the last Cambridge map, had that been held instead. */
    readonly older: { readonly ranks: Ranks; readonly of: number; readonly period: string } | null;
  }[];
  /** Country-quarters of the lists in countries that no published map has ever named. */
  readonly elsewhere: number;
  /** Countries flagged by any method in quarters in which nothing happened, and how often by each. */
  readonly falseAlarms: readonly {
    readonly place: PlaceCode;
    readonly quarters: Readonly<Record<RankMethod, number>>;
  }[];
  /** Every country that was ranked, month by month from the first published map on. */
  readonly monthly: MonthlyRanks;
  /** Who stood above Kazakhstan at the end of December 2021, first to last. */
  readonly above: Readonly<Record<RankMethod, readonly PlaceCode[]>>;
}

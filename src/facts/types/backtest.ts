import type { PlaceCode } from "./words.ts";

/**
 * A method of ranking countries: hashrate at risk in two readings of shutdowns, exposure, and share alone as the naive
 * baseline.
 */
export type RankMethod = "atRisk" | "atRiskAny" | "exposure" | "share";
/** A country's rank by each method, from 1; null where the method had no figure. */
export type Ranks = Readonly<Record<RankMethod, number | null>>;

/** The result of one method over all country-quarters that it ranked. */
export interface MethodVerdict {
  /**
   * Area under the ROC curve with its 90 % interval, by resampling whole countries; null where it cannot be computed.
   */
  readonly area: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /**
   * The error of the interval's ends that comes from the limited number of draws: with 95 % probability an end is no
   * farther than this from the end that infinitely many draws would give.
   */
  readonly error: number | null;
  /** Its area minus that of share alone, over the same draws; null for share itself. */
  readonly lead: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly error: number;
  } | null;
  /** Country-quarters: flagged with a disruption, flagged without, not flagged with, and not flagged without. */
  readonly hits: number;
  readonly falseAlarms: number;
  readonly misses: number;
  readonly quiet: number;
}

/** Ranks at the end of each month from what was public then; null where a country or a method had no figure. */
export interface MonthlyRanks {
  /** `2020-05` */
  readonly months: readonly string[];
  /** Number of countries that each month's map names. */
  readonly of: readonly number[];
  /** For each country and method, a rank for each month. */
  readonly ranks: Readonly<Record<PlaceCode, Readonly<Record<RankMethod, readonly (number | null)[]>>>>;
}

/** The backtest: rankings made only from what was public at each moment, the regression refitted on the same. */
export interface BacktestFacts {
  readonly firstQuarter: string;
  readonly lastQuarter: string;
  /** Number of countries at the top of a ranking that are flagged. */
  readonly flagged: number;
  readonly countries: number;
  readonly units: number;
  readonly verdicts: Readonly<Record<RankMethod, MethodVerdict>>;
  /** Every disruption that counts, with the country's ranks on the eve of its quarter; null where it was not ranked. */
  readonly outcomes: readonly {
    readonly event: string;
    readonly place: PlaceCode;
    readonly day: string;
    /** The day on which its first source came out. */
    readonly published: string;
    readonly title: string;
    readonly ranks: Ranks | null;
    readonly of: number;
    /** The country's ranks by the last Cambridge map, where the newest map did not name it; else null. */
    readonly older: { readonly ranks: Ranks; readonly of: number; readonly period: string } | null;
  }[];
  /** Number of disruptions in countries that no published map has named, which cannot be ranked. */
  readonly elsewhere: number;
  /** Countries flagged in quarters without a disruption, and how often by each method. */
  readonly falseAlarms: readonly {
    readonly place: PlaceCode;
    readonly quarters: Readonly<Record<RankMethod, number>>;
  }[];
  /** Every country that was ranked, month by month from the first published map on. */
  readonly monthly: MonthlyRanks;
  /** Countries ranked above Kazakhstan at the end of December 2021, first to last. */
  readonly above: Readonly<Record<RankMethod, readonly PlaceCode[]>>;
}

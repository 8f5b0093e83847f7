import type { BacktestFacts } from "./backtest.ts";
import type { Revised } from "./older.ts";
import type { PlaceCode, PlaceRows, SourceId } from "./words.ts";

/** The five WGI dimensions beside political stability. */
export type Dimension =
  | "voice_accountability"
  | "government_effectiveness"
  | "regulatory_quality"
  | "rule_of_law"
  | "control_of_corruption";

/**
 * One edition of WGI by place and year, that of `source`. The edition revises all years; `published` has the day on
 * which each year first came out.
 */
export interface GovernanceFacts {
  readonly years: readonly number[];
  /** `YYYY-MM-DD`. */
  readonly published: readonly string[];
  readonly places: readonly PlaceCode[];
  /** Political stability, WGI estimate from about −3 to 2, larger is more stable. */
  readonly stability: PlaceRows;
  /** Percentile ranks, 0–100, 100 = best. */
  readonly ranks: Readonly<Record<Dimension, PlaceRows>>;
  readonly source: SourceId;
}

/**
 * The rows of Access Now's lists that count: shutdowns of the full network, or of any service (throttling included).
 */
export type ShutdownReading = "full" | "any";

/** The years in which a nationwide shutdown began in each country, by our reviewed reading of Access Now's lists. */
export interface ShutdownYears {
  readonly lists: readonly { readonly year: number; readonly published: string }[];
  /** `full` and `any` hold the day on which a list first had such a row; `full` is null where none has. */
  readonly rows: readonly {
    readonly place: PlaceCode;
    readonly year: number;
    readonly full: string | null;
    readonly any: string;
  }[];
  readonly source: SourceId;
}

/** The regression of one reading on some years. Coefficients: intercept, stability, shutdown before. */
export interface FittedHazard {
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  /** Number of country-years in the fit, and of those with a shutdown. */
  readonly count: number;
  readonly positives: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * The regression from the figures public from one day, `YYYY-MM-DD`, until the next entry; null where too little was
 * public.
 */
export interface HazardThen {
  readonly from: string;
  readonly fit: FittedHazard | null;
}

/** The published regression of one reading, fitted when the site is built. */
export interface HazardFit extends FittedHazard {
  /** The evaluation of the fit on the year held out. */
  readonly heldOut: {
    readonly year: number;
    readonly count: number;
    readonly positives: number;
    readonly area: number;
    readonly areaLow: number;
    readonly areaHigh: number;
    /**
     * The error of the interval's ends that comes from the limited number of draws: with 95 % probability an end is no
     * farther than this from the end that infinitely many draws would give.
     */
    readonly areaError: number;
    readonly bands: readonly CalibrationRow[];
  };
  /** Kazakhstan's chance (0–1) and rank for 2022, predicted by a fit on earlier years. */
  readonly missed: FittedHazard & { readonly probability: number; readonly rank: number; readonly of: number };
}

/** A group of rows in Access Now's lists that a careful reader may read differently from us. */
export type DoubtId =
  | "delhi"
  | "bangladesh-border"
  | "eswatini"
  | "pakistan-traffic"
  | "afghanistan-traffic"
  | "except"
  | "across-country"
  | "neighbours"
  | "russia-october"
  | "parts"
  | "no-area"
  | "narrow-scope";

/** The published regression if the rows of one doubt were read the other way. */
export interface DoubtfulFit {
  readonly doubt: DoubtId;
  /** Number of rows that the doubt is about, and whether we read them as nationwide. */
  readonly rows: number;
  readonly readAs: boolean;
  readonly fits: Readonly<Record<ShutdownReading, OtherFit>>;
  /**
   * The rows of `ShutdownYears` that differ under the other reading; a row with both days null does not exist there.
   */
  readonly otherwise: readonly OtherYear[];
}

/** A row of `ShutdownYears` under another reading. */
export interface OtherYear {
  readonly place: PlaceCode;
  readonly year: number;
  readonly full: string | null;
  readonly any: string | null;
}

/** The fit of another reading: `area` on the year held out, `missedChance` the chance, 0–1, of the missed case. */
export interface OtherFit {
  readonly positives: number;
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly area: number;
  readonly missedChance: number;
}

/** Predicted and observed shutdowns in one band of predicted probabilities, all 0–1. */
export interface CalibrationRow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean predicted probability. */
  readonly foretold: number;
  readonly happened: number;
  /** 90 % interval of the true rate (Wilson 1927). */
  readonly low: number;
  readonly high: number;
}

/** An event that may have switched mining off, by our reviewed reading. */
export interface Disruption {
  readonly event: string;
  readonly place: PlaceCode;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The day on which its first source came out. */
  readonly published: string;
  readonly hazard: "internet" | "ban" | "power";
  readonly extent: "nationwide" | "regional";
  /** Whether the backtest counts it, and the reason. */
  readonly counts: boolean;
  readonly reason: string;
  /** Origin: our table of events, or a row of Access Now's lists, which the regression counts too. */
  readonly from: "events" | "lists";
}

/** A mining site, or a total, that a public company or the press stated. */
export interface MinerSite {
  readonly company: string;
  readonly site: string;
  readonly place: PlaceCode | null;
  readonly scope: "site" | "company_total" | "country_total" | "region_total";
  readonly state: string;
  readonly megawatts: number | null;
  /** EH/s. */
  readonly hashrate: number | null;
  /** Date as its source gives it. */
  readonly date: string;
  /** The day on which its source came out, from its address; empty where unknown. */
  readonly published: string;
  readonly note: string;
  readonly publisher: string;
  readonly url: string;
}

/** A mining machine's nominal figures. */
export interface Machine {
  readonly model: string;
  readonly maker: string;
  /** TH/s. */
  readonly hashrate: number;
  readonly watts: number;
  readonly joulesPerTerahash: number;
  /** The day on which its figures came out; empty where unknown. */
  readonly published: string;
}

/** The figures of the Exposure tab; fetched when it is first opened. */
export interface ExposureFacts extends Revised {
  readonly governance: GovernanceFacts;
  readonly shutdowns: ShutdownYears;
  readonly fits: Readonly<Record<ShutdownReading, HazardFit>>;
  /** The regression under each doubt. */
  readonly doubts: readonly DoubtfulFit[];
  /** The fits from what was public, ascending by day: the vintage `then` uses them. */
  readonly refits: Readonly<Record<ShutdownReading, readonly HazardThen[]>>;
  readonly disruptions: readonly Disruption[];
  readonly sites: readonly MinerSite[];
  readonly machines: readonly Machine[];
  readonly backtest: BacktestFacts;
}

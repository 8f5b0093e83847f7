import type { BacktestFacts } from "./backtest.ts";
import type { Revised } from "./older.ts";
import type { Grid, PlaceCode, SourceId } from "./words.ts";

/** The five WGI dimensions beside political stability. */
export type Dimension =
  | "voice_accountability"
  | "government_effectiveness"
  | "regulatory_quality"
  | "rule_of_law"
  | "control_of_corruption";

/** WGI 2024 edition by place and year: an after-the-fact edition, with the dates on which each year first came out. */
export interface GovernanceFacts {
  readonly years: readonly number[];
  /** `YYYY-MM-DD`. */
  readonly published: readonly string[];
  readonly places: readonly PlaceCode[];
  /** Political stability, WGI estimate, about −3 to 2, larger is more stable. */
  readonly stability: Grid;
  /** Percentile ranks 0–100, 100 = best. */
  readonly ranks: Readonly<Record<Dimension, Grid>>;
  readonly source: SourceId;
}

/** Which of Access Now's rows count: a full-network shutdown, or any service (a throttle among them). */
export type ShutdownReading = "full" | "any";

/** The years in which a nationwide shutdown began, by our reviewed reading of Access Now's lists. */
export interface ShutdownYears {
  readonly lists: readonly { readonly year: number; readonly published: string }[];
  /** `full` and `any`: the day on which a list first had such a row; null where none has. */
  readonly rows: readonly {
    readonly place: PlaceCode;
    readonly year: number;
    readonly full: string | null;
    readonly any: string;
  }[];
  readonly source: SourceId;
}

/** One reading's regression on some years. Coefficients: intercept, stability, shutdown before. */
export interface FittedHazard {
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  /** Country-years of the fit, and those with a shutdown. */
  readonly count: number;
  readonly positives: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** The regression as it could be fitted from a day on, `YYYY-MM-DD`, until the next; null where too little was public. */
export interface HazardThen {
  readonly from: string;
  readonly fit: FittedHazard | null;
}

/** One reading's published regression, fitted when the page was built. */
export interface HazardFit extends FittedHazard {
  /** The year held out, and how the fit did on it. */
  readonly heldOut: {
    readonly year: number;
    readonly count: number;
    readonly positives: number;
    readonly area: number;
    readonly areaLow: number;
    readonly areaHigh: number;
    /** How far, in 95 of 100 cases, other draws would move an end of that interval. */
    readonly areaError: number;
    readonly bands: readonly CalibrationRow[];
  };
  /** What a fit on the years before the shutdown of 2022 foretold for Kazakhstan, 0–1, and its rank from the top. */
  readonly missed: FittedHazard & { readonly probability: number; readonly rank: number; readonly of: number };
}

/** A kind of row of Access Now's lists that a careful reader may read otherwise than we do. */
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

/** The published regression, had the rows of one doubt been read the other way. */
export interface DoubtfulFit {
  readonly doubt: DoubtId;
  /** Rows of the lists that the doubt is about, and whether we read them as nationwide. */
  readonly rows: number;
  readonly readAs: boolean;
  readonly fits: Readonly<Record<ShutdownReading, OtherFit>>;
  /** The years of `ShutdownYears` that differ under the other reading, as they are there; both null: no such year. */
  readonly otherwise: readonly OtherYear[];
}

/** A country's year in the lists as another reading has it. */
export interface OtherYear {
  readonly place: PlaceCode;
  readonly year: number;
  readonly full: string | null;
  readonly any: string | null;
}

/** What a fit by another reading comes to: `area` on the year held out, Kazakhstan's chance (0–1) for 2022. */
export interface OtherFit {
  readonly positives: number;
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly area: number;
  readonly kazakhstan: number;
}

/** What was foretold and what came, for one band of probabilities, all 0–1. */
export interface CalibrationRow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean probability foretold. */
  readonly foretold: number;
  readonly happened: number;
  /** 90 % interval of the true rate (Wilson 1927). */
  readonly low: number;
  readonly high: number;
}

/** An event that switched mining off, or did not, in our reviewed reading. */
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
  /** Whether the backtest counts it, and why. */
  readonly counts: boolean;
  readonly reason: string;
  /** Our own events, or a row of Access Now's lists that the regression counts too. */
  readonly from: "events" | "lists";
}

/** A site or a total that a public company or the press stated. */
export interface MinerSite {
  readonly company: string;
  readonly site: string;
  readonly place: PlaceCode | null;
  readonly scope: "site" | "company_total" | "country_total" | "region_total";
  readonly state: string;
  readonly megawatts: number | null;
  /** EH/s. */
  readonly hashrate: number | null;
  /** As its source dates it. */
  readonly date: string;
  /** The day on which its source came out, where its address bears one; empty where nobody knows. */
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
  /** The day on which its figures came out; empty where nobody knows. */
  readonly published: string;
}

/** What the Exposure tab needs beyond the page's own facts; fetched when it is first opened. */
export interface ExposureFacts extends Revised {
  readonly governance: GovernanceFacts;
  readonly shutdowns: ShutdownYears;
  readonly fits: Readonly<Record<ShutdownReading, HazardFit>>;
  /** What each doubtful reading would change. */
  readonly doubts: readonly DoubtfulFit[];
  /** Each day's fit on what was public by then, ascending: what known then shows. */
  readonly refits: Readonly<Record<ShutdownReading, readonly HazardThen[]>>;
  readonly disruptions: readonly Disruption[];
  readonly sites: readonly MinerSite[];
  readonly machines: readonly Machine[];
  readonly backtest: BacktestFacts;
}

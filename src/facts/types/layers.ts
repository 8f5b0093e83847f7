import type { Revised } from "./older.ts";
import type { Grid, Moment, PlaceCode, SourceId } from "./words.ts";

export interface RiskFacts extends Revised {
  readonly years: readonly number[];
  /** First day on which each year is taken as known, `YYYY-MM-DD`. */
  readonly published: readonly string[];
  readonly places: readonly PlaceCode[];
  /** WGI political stability, 2024 edition: percentile rank 0–100, 100 = most stable, with 90 % bounds. */
  readonly rank: Grid;
  readonly low: Grid;
  readonly high: Grid;
  readonly source: SourceId;
}

/** One price with the span that it was stated for. */
export interface Price {
  /** `2019`, `2024-S2`. */
  readonly period: string;
  readonly from: Moment;
  readonly to: Moment;
  /** US cents per kWh. */
  readonly cents: number;
  readonly published: string;
  readonly source: SourceId;
}

export interface ElectricityFacts extends Revised {
  /** Doing Business: small business, largest city; ascending by period. */
  readonly business: Readonly<Record<PlaceCode, readonly Price[]>>;
  /** Eurostat non-household and EIA industrial, countries and US states; ascending. */
  readonly industry: Readonly<Record<PlaceCode, readonly Price[]>>;
  /** Business tariffs of another publisher since: marks beside `business`, never a class of the layer. */
  readonly cited: Readonly<Record<PlaceCode, readonly Price[]>>;
  readonly miners: readonly {
    readonly place: PlaceCode | null;
    readonly region: string;
    readonly from: string;
    readonly to: string;
    readonly low: number;
    readonly high: number;
    readonly basis: string;
    readonly tariff: string;
    readonly source: string;
    readonly url: string;
    /** `A` best to `D`. */
    readonly quality: string;
    readonly note: string;
    /** Empty where nobody knows: such a report is never used for the vintage `then`. */
    readonly published: string;
  }[];
}

/** One figure of the network after its daily series, as one publisher gave it; never a part of a series. */
export interface NetworkPoint {
  /** The first moment of the day that it is a figure of, or its moment. */
  readonly from: Moment;
  readonly value: number;
  readonly unit: "EH/s" | "USD";
  /** `mean of 7 days`, `price of the moment`. */
  readonly basis: string;
  readonly status: "reported" | "claimed";
  readonly publisher: string;
  /** From this day on it counts as known. */
  readonly published: string;
}

/** One row a day from `start`, without gaps in days; null is a gap in values. */
export interface NetworkFacts extends Revised {
  readonly start: Moment;
  /** EH/s: computed from the day's blocks where we hold them, else Coin Metrics'. */
  readonly hashrate: readonly (number | null)[];
  readonly blocks: readonly (number | null)[];
  /** At the end of the day. */
  readonly difficulty: readonly (number | null)[];
  readonly price: readonly (number | null)[];
  /** `m` from the block file, `r` reported by Coin Metrics, `-` none; one letter a day. */
  readonly basis: string;
  readonly epochs: readonly {
    readonly height: number;
    readonly time: Moment;
    readonly difficulty: number;
    /** % against the epoch before; null for the first. */
    readonly change: number | null;
  }[];
  /** Difficulties after the last of them, in order, whose first block's time is not held. */
  readonly undated: readonly { readonly height: number; readonly difficulty: number }[];
  /** Single readings, ascending. */
  readonly points: readonly NetworkPoint[];
}

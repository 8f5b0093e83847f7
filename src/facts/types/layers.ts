import type { Revised } from "./older.ts";
import type { Moment, PlaceCode, PlaceRows, SourceId } from "./words.ts";

/** Political risk by country (rows) and year (columns), as WGI publishes it. */
export interface RiskFacts extends Revised {
  readonly years: readonly number[];
  /** The day from which each year counts as known, `YYYY-MM-DD`. */
  readonly published: readonly string[];
  readonly places: readonly PlaceCode[];
  /** WGI political stability of one edition: percentile rank 0–100, 100 = most stable, with 90 % bounds. */
  readonly rank: PlaceRows;
  readonly low: PlaceRows;
  readonly high: PlaceRows;
  readonly source: SourceId;
}

/** One price and the period that it is for. */
export interface Price {
  /** The period as its publisher writes it: `2019`, `2024-S2` for a half-year. */
  readonly period: string;
  readonly from: Moment;
  readonly to: Moment;
  /** US cents per kWh. */
  readonly cents: number;
  readonly published: string;
  readonly source: SourceId;
}

/** Prices of electricity by tariff class, and prices that miners are reported to pay. */
export interface ElectricityFacts extends Revised {
  /** Doing Business: a small business in the largest city; ascending by period. */
  readonly business: Readonly<Record<PlaceCode, readonly Price[]>>;
  /** Eurostat non-household prices of countries and EIA industrial prices of US states; ascending by period. */
  readonly industry: Readonly<Record<PlaceCode, readonly Price[]>>;
  /** Later business tariffs from another publisher: marks beside `business`, never a class of the layer. */
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
    /** Quality of the evidence, from `A`, the best, to `D`. */
    readonly quality: string;
    readonly note: string;
    /** Empty where unknown; the vintage `then` never uses such a report. */
    readonly published: string;
  }[];
}

/** One published figure of the network after the end of the daily series; never joined to a series. */
export interface NetworkPoint {
  /** Start of the day that it is for, or its moment. */
  readonly from: Moment;
  readonly value: number;
  readonly unit: "EH/s" | "USD";
  /** `mean of 7 days`, `price of the moment`. */
  readonly basis: string;
  readonly status: "reported" | "claimed";
  readonly publisher: string;
  /** The day from which it counts as known. */
  readonly published: string;
}

/** The network's daily series: one value for each UTC day from `start`; null where the day has none. */
export interface NetworkFacts extends Revised {
  readonly start: Moment;
  /** EH/s: computed from the day's blocks where we hold them, else from Coin Metrics. */
  readonly hashrate: readonly (number | null)[];
  readonly blocks: readonly (number | null)[];
  /** At the end of the day. */
  readonly difficulty: readonly (number | null)[];
  readonly price: readonly (number | null)[];
  /** One letter for each day: `m` computed from the block file, `r` reported by Coin Metrics, `-` none. */
  readonly basis: string;
  readonly epochs: readonly {
    readonly height: number;
    readonly time: Moment;
    readonly difficulty: number;
    /** % change against the epoch before; null for the first. */
    readonly change: number | null;
  }[];
  /** The epochs after these, ascending, whose first block's time we do not hold. */
  readonly undated: readonly { readonly height: number; readonly difficulty: number }[];
  /** Single readings, ascending. */
  readonly points: readonly NetworkPoint[];
}

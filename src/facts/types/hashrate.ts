import type { Revised } from "./older.ts";
import type { PlaceCode, PlaceRows, SourceId } from "./words.ts";

/**
 * A monthly table of shares, in % of the network unless the field says otherwise. Months are steps: nothing is
 * interpolated between them.
 */
export interface MonthlyShares {
  /** `YYYY-MM`, ascending, without gaps. */
  readonly months: readonly string[];
  /** The day on which each month became public, `YYYY-MM-DD`. */
  readonly published: readonly string[];
  /** `OTHER` is the part that CBECI names for no country. */
  readonly places: readonly PlaceCode[];
  readonly share: PlaceRows;
  readonly source: SourceId;
}

/** One publisher's whole estimate of the countries' shares at one date. */
export interface Estimate {
  /** Stable, because links use it: `luxor-2026-q3`. */
  readonly id: string;
  readonly publisher: string;
  readonly method: string;
  /** As the publisher writes it: `2026-Q3`. */
  readonly period: string;
  /**
   * The day from which it counts and is known, `YYYY-MM-DD`; where its publisher printed no day, the last day of its
   * period.
   */
  readonly from: string;
  /** False where its publisher printed no day of publication. */
  readonly dated: boolean;
  readonly rows: readonly {
    readonly place: PlaceCode;
    readonly share: number;
    /** EH/s as the publisher prints it; never computed. */
    readonly hashrate: number | null;
  }[];
  readonly source: SourceId;
  /** Where we read it, if not at the publisher's: in the press, or in a third party's copy. */
  readonly readIn?: "press" | "copy";
  /** The address of the copy that was read. */
  readonly url: string;
  readonly note: string;
}

/** A figure for one place by its own method: shown as a mark beside the map, never as part of it. */
export interface SingleEstimate {
  readonly place: PlaceCode | null;
  readonly label: string;
  readonly period: string;
  readonly from: string;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly megawatts: number | null;
  readonly hashrate: number | null;
  readonly publisher: string;
  readonly method: string;
  readonly url: string;
  readonly note: string;
}

/** All published shares of hashrate. */
export interface HashrateFacts extends Revised {
  /** CBECI's revised series, with each month's EH/s. */
  readonly cbeci: MonthlyShares & { readonly hashrate: PlaceRows; readonly vpnInflated: readonly PlaceCode[] };
  /** CBECI as first released in May 2020. */
  readonly firstRelease: MonthlyShares;
  /** Countries inside CBECI's `OTHER` that some copy of its data names. */
  readonly longTail: readonly {
    readonly place: PlaceCode;
    readonly month: string;
    readonly share: number;
    readonly published: string;
    readonly url: string;
    readonly note: string;
  }[];
  /** China's provinces: `share` in % of China, `ofWorld` in % of the world. */
  readonly provinces: MonthlyShares & {
    readonly ofWorld: PlaceRows;
    readonly names: readonly string[];
    /** Position of each circle: the provincial capital, rounded to a tenth of a degree. */
    readonly at: readonly (readonly [lon: number, lat: number])[];
  };
  /** Ascending by `from`. */
  readonly estimates: readonly Estimate[];
  readonly singles: readonly SingleEstimate[];
}

import type { Revised } from "./older.ts";
import type { Grid, PlaceCode, SourceId } from "./words.ts";

/** A monthly table of shares, in % of what `of` names, steps and never tweened. */
export interface MonthlyShares {
  /** `YYYY-MM`, ascending, without gaps. */
  readonly months: readonly string[];
  /** The day on which each month became public, `YYYY-MM-DD`. */
  readonly published: readonly string[];
  /** `OTHER` is CBECI's own unnamed rest. */
  readonly places: readonly PlaceCode[];
  readonly share: Grid;
  readonly source: SourceId;
}

/** One publisher's whole estimate of the countries' shares at one date. */
export interface Estimate {
  /** Stable, used in links: `luxor-2026-q3`. */
  readonly id: string;
  readonly publisher: string;
  readonly method: string;
  /** As the publisher writes it: `2026-Q3`. */
  readonly period: string;
  /** From when it counts and is known: a period without a day counts from its last day, `YYYY-MM-DD`. */
  readonly from: string;
  /** False where its publisher printed no day: `from` is then the last day of its period, not of its publication. */
  readonly dated: boolean;
  readonly rows: readonly {
    readonly place: PlaceCode;
    readonly share: number;
    /** EH/s as the publisher prints it; never computed. */
    readonly hashrate: number | null;
  }[];
  readonly source: SourceId;
  /** Where it was read, if not at its publisher's: in the press, or in a third party's copy. */
  readonly readIn?: "press" | "copy";
  /** The address of the copy that was read. */
  readonly url: string;
  readonly note: string;
}

/** A figure for one place by a method of its own: a mark beside the map, never the map. */
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

export interface HashrateFacts extends Revised {
  /** CBECI's revised series, with each month's EH/s. */
  readonly cbeci: MonthlyShares & { readonly hashrate: Grid; readonly vpnInflated: readonly PlaceCode[] };
  /** CBECI as first released in May 2020. */
  readonly firstRelease: MonthlyShares;
  /** Countries inside CBECI's Other that some copy names. */
  readonly longTail: readonly {
    readonly place: PlaceCode;
    readonly month: string;
    readonly share: number;
    readonly published: string;
    readonly url: string;
    readonly note: string;
  }[];
  /** China by province: share of China in `share`, of the world in `ofWorld`. */
  readonly provinces: MonthlyShares & {
    readonly ofWorld: Grid;
    readonly names: readonly string[];
    /** Where each circle stands: the provincial capital, rounded to a tenth of a degree. */
    readonly at: readonly (readonly [lon: number, lat: number])[];
  };
  /** Ascending by `from`. */
  readonly estimates: readonly Estimate[];
  readonly singles: readonly SingleEstimate[];
}

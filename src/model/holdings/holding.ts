import type { PlaceCode } from "../../facts/types.ts";

/** A question to the visitor about a row before it is taken. */
export type DoubtKind =
  | "total"
  | "sum"
  | "large"
  | "large-power"
  | "density"
  | "contradiction"
  | "efficiency"
  | "price"
  | "future"
  | "status"
  | "twice"
  | "held";

/** One site of a portfolio; a figure that is not stated is null, never zero. */
export interface Holding {
  readonly row: number;
  readonly name: string;
  readonly place: PlaceCode;
  /**
   * The state within the country: its ISO 3166-2 code, or the written name where there is no code; empty where no state
   * was named.
   */
  readonly state: string;
  /** The place as written in the file. */
  readonly written: string;
  /** Hashrate of the whole site, EH/s. */
  readonly hashrate: number | null;
  /** Power of the whole site, MW. */
  readonly megawatts: number | null;
  /** Efficiency of its machines, J/TH. */
  readonly efficiency: number | null;
  /** Price of its electricity, US cents per kWh. */
  readonly price: number | null;
  /** % of the site that the portfolio owns; null where not stated, which counts as 100. */
  readonly share: number | null;
  readonly date: string;
  readonly note: string;
  /** The doubts in spite of which the visitor took the row. */
  readonly despite: readonly DoubtKind[];
}

import type { PlaceCode } from "../../facts/types.ts";

/** What a person may be asked about a row before it is taken. */
export type DoubtKind =
  | "total"
  | "sum"
  | "large"
  | "large-power"
  | "density"
  | "efficiency"
  | "price"
  | "twice"
  | "held";

/** One site of a portfolio; what is not stated is null, never zero. */
export interface Holding {
  readonly row: number;
  readonly name: string;
  readonly place: PlaceCode;
  /** The country's state where one was named: its ISO 3166-2 code, or as written where none is known; else empty. */
  readonly state: string;
  /** The place as written: a state keeps its name. */
  readonly written: string;
  /** EH/s of the whole site. */
  readonly hashrate: number | null;
  /** MW of the whole site. */
  readonly megawatts: number | null;
  /** J/TH of its machines. */
  readonly efficiency: number | null;
  /** US cents per kWh. */
  readonly price: number | null;
  /** % of the site that is one's own; null where nothing says so, which counts as all of it. */
  readonly share: number | null;
  readonly date: string;
  readonly note: string;
  /** The doubts about it in spite of which a person took it. */
  readonly despite: readonly DoubtKind[];
}

import type { Revised } from "./older.ts";
import type { PlaceCode, PlaceRows, Precision, SourceId } from "./words.ts";

/** Electricity generation by country (rows) and year (columns). */
export interface GridFacts {
  readonly years: readonly number[];
  readonly published: readonly string[];
  readonly places: readonly PlaceCode[];
  /** gCO2/kWh. */
  readonly carbon: PlaceRows;
  /** % of generation, by fuel. */
  readonly fuels: Readonly<Record<"coal" | "gas" | "oil" | "hydro" | "nuclear" | "wind" | "solar", PlaceRows>>;
  readonly source: SourceId;
}

/** Further figures of a country's card, beside those of the layers. */
export interface ContextFacts extends Revised {
  readonly grid: GridFacts;
  /** The years of Access Now's lists, ascending, each with the day on which its list came out. */
  readonly shutdownLists: readonly { readonly year: number; readonly published: string }[];
  readonly shutdowns: readonly {
    readonly place: PlaceCode;
    readonly from: string;
    readonly to: string | null;
    readonly area: string;
    readonly national: boolean;
    readonly kind: string;
    readonly cause: string;
    /** The day on which its list came out. */
    readonly published: string;
  }[];
  readonly law: readonly {
    readonly place: PlaceCode;
    readonly jurisdiction: string;
    readonly date: string;
    readonly precision: Precision;
    readonly kind: string;
    readonly statusAfter: string;
    readonly text: string;
    readonly source: string;
    readonly url: string;
    /** Publication day of its source; where unknown, the last day of `date`. */
    readonly published: string;
  }[];
  /**
   * Power and capacity of miners that somebody stated for a country or a part of it: shown on the card, never as a
   * layer.
   */
  readonly capacity: readonly {
    readonly place: PlaceCode;
    /** Date as its source gives it: `2022-10`, `2021/2022`. */
    readonly period: string;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly unit: string;
    readonly status: string;
    readonly metric: string;
    /** Name of the part of the country; empty for the whole. */
    readonly part: string;
    readonly note: string;
    readonly publisher: string;
    readonly url: string;
    /** The day on which its source came out; empty where unknown. */
    readonly published: string;
  }[];
  /** WGI's 2025 edition, shown beside the 2024 edition and never joined to it. */
  readonly wgi2025: Readonly<Record<PlaceCode, readonly (readonly [year: number, estimate: number])[]>>;
  /** V-Dem's index of electoral democracy, 0–1, with its bounds, of the newest year. */
  readonly democracy: Readonly<Record<PlaceCode, readonly [year: number, value: number, low: number, high: number]>>;
  /** Share of press articles on geopolitical risk (GPR), %, of the newest month. */
  readonly gpr: Readonly<Record<PlaceCode, readonly [month: string, percent: number]>>;
}

import type { Revised } from "./older.ts";
import type { Grid, PlaceCode, Precision, SourceId } from "./words.ts";

/** Years × places for generation and its carbon. */
export interface GridFacts {
  readonly years: readonly number[];
  readonly published: readonly string[];
  readonly places: readonly PlaceCode[];
  /** gCO2/kWh. */
  readonly carbon: Grid;
  /** % of generation, by fuel. */
  readonly fuels: Readonly<Record<"coal" | "gas" | "oil" | "hydro" | "nuclear" | "wind" | "solar", Grid>>;
  readonly source: SourceId;
}

/** What a country's card shows beyond the layers. */
export interface ContextFacts extends Revised {
  readonly grid: GridFacts;
  /** The years that Access Now's lists cover, ascending, each with the day on which its list came out. */
  readonly shutdownLists: readonly { readonly year: number; readonly published: string }[];
  readonly shutdowns: readonly {
    readonly place: PlaceCode;
    readonly from: string;
    readonly to: string | null;
    readonly area: string;
    readonly national: boolean;
    readonly kind: string;
    readonly cause: string;
    /** The day on which the list that it stands in came out. */
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
    /** The day of its source; where none is known, the last day of its own date. */
    readonly published: string;
  }[];
  /** Power and capacity of miners as somebody stated them for a country or a part of it: context, never a layer. */
  readonly capacity: readonly {
    readonly place: PlaceCode;
    /** As its source dates it: `2022-10`, `2021/2022`. */
    readonly period: string;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly unit: string;
    readonly status: string;
    readonly metric: string;
    /** The place in words, where it is a part of the country. */
    readonly part: string;
    readonly note: string;
    readonly publisher: string;
    readonly url: string;
    /** The day on which its source came out; empty where nobody knows. */
    readonly published: string;
  }[];
  /** WGI 2025 edition, mentioned beside the 2024 one and never joined to it. */
  readonly wgi2025: Readonly<Record<PlaceCode, readonly (readonly [year: number, estimate: number])[]>>;
  /** Electoral democracy 0–1 with bounds, newest year. */
  readonly democracy: Readonly<Record<PlaceCode, readonly [year: number, value: number, low: number, high: number]>>;
  /** Share of articles on geopolitical risk, %, newest month. */
  readonly gpr: Readonly<Record<PlaceCode, readonly [month: string, percent: number]>>;
}

import type { FactName, PlaceCode, SourceId } from "../../facts/types.ts";
import type { HeadlineView } from "../headline/context.ts";
import type { Badge, Label, MapFrame } from "../map/types.ts";
import type { NewestDays } from "./newest.ts";

/** The fields of a frame that are made differently from facts and from a scenario. */
export interface FieldsBySource extends Pick<MapFrame, "arcs" | "badges" | "circles"> {
  readonly headline: HeadlineView;
  /** The legend's lines for arcs, badges and circles. */
  readonly overlayKeys: readonly string[];
  /** The moment in words: `6 Jan 2022, 06:00 UTC`. */
  readonly moment: string;
  /** The maps that cover the moment, newest first; empty where there is no choice. */
  readonly methods: readonly { readonly id: string; readonly label: string; readonly chosen: boolean }[];
  /** The notes under the table, each with its source. */
  readonly tableNotes: readonly { readonly text: string; readonly source: SourceId | null }[];
}

/**
 * The fields that the files alone decide. Scenario time leaves them as they are: a scenario supposes another hashrate,
 * but it brings no newer figure, mends no file that could not be loaded, and renames no country.
 */
export interface FieldsByFacts {
  /** The days of the newest figures that are held. */
  readonly newest: NewestDays;
  /** Files that could not be loaded, each with its reason: each disables what it feeds and nothing else. */
  readonly failures: readonly { readonly file: FactName | "blocks"; readonly reason: string }[];
  readonly nameOf: (code: PlaceCode) => string;
}

/** What the map shows over its colours, as a scenario may add to it. */
export interface Marked {
  readonly labels: readonly Label[];
  readonly badges: readonly Badge[];
  readonly overlayKeys: readonly string[];
}

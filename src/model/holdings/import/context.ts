import type { Moment } from "../../../facts/types.ts";
import type { PlaceCells, PlaceReading } from "../../places/read-place.ts";
import type { Holding } from "../holding.ts";

/** The values against which the rows of a file are checked. */
export interface ImportContext {
  readonly placeOf: (cells: PlaceCells) => PlaceReading;
  /** The network's hashrate at the page's moment, EH/s; null where unknown. */
  readonly network: number | null;
  /** J/TH of the most and the least efficient machine in the page's list; null without a list. */
  readonly machines: { readonly least: number; readonly most: number } | null;
  readonly held: readonly Holding[];
  /** The name of a column for which the file has none, by its place from 1. */
  readonly columnName: (place: number) => string;
  /** The current time; a later date lies in the future. */
  readonly now: Moment;
}

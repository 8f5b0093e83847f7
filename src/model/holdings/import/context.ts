import type { Moment } from "../../../facts/types.ts";
import type { PlaceCells, PlaceReading } from "../../places/read-place.ts";
import type { Holding } from "../holding.ts";

/** What a file is compared with. */
export interface ImportContext {
  readonly placeOf: (cells: PlaceCells) => PlaceReading;
  /** EH/s of the whole network at the page's moment; null while it is not known. */
  readonly network: number | null;
  /** J/TH of the thriftiest and the hungriest machine that the page lists; null while it lists none. */
  readonly machines: { readonly least: number; readonly most: number } | null;
  readonly held: readonly Holding[];
  /** What a column is called whose file gives it no name, by its place from 1 on. */
  readonly columnName: (place: number) => string;
  /** Now, by the clock: a date after it is still to come. */
  readonly now: Moment;
}

import type { Moment, PlaceCode } from "../../../facts/types.ts";
import type { LayerId } from "../../../state/choices.ts";
import type { Reading } from "../../frame/reading.ts";
import type { Marked, ToldFields } from "../../frame/told.ts";
import type { SceneTime } from "../types.ts";

/** What a scenario gives a frame before it is made. The part of the page that comes with the What if tab makes it. */
export interface Modelled {
  /** The moment that is shown, held in the scenario; null while the facts are. */
  readonly time: SceneTime | null;
  /** The shares of that moment and what is said of them; null while the facts are shown, and where no map was held. */
  readonly shown: ModelledShares | null;
  /** What the map shows besides its colours, with a ring and a figure for each shocked country. */
  readonly marked: (map: Marked) => Marked;
  /** What a tooltip says of each of them. */
  readonly notes: ReadonlyMap<PlaceCode, readonly string[]>;
  /** What the parts of the page say that still show the facts; null where none is shown. */
  readonly aside: string | null;
}

/** A scenario's shares at a moment, and what goes with them. */
export interface ModelledShares {
  readonly at: Moment;
  /** The reading with the scenario's shares, and what follows from them, in place of the facts'. */
  readonly reading: (factual: Reading) => Reading;
  /** What it says where the facts have sentences, circles and methods of their own. */
  readonly told: (layer: LayerId) => ToldFields;
  /** What the legend says the shares are computed from. */
  readonly basis: string;
}

/** Layers whose colours follow from shares. */
const ofShares: ReadonlySet<LayerId> = new Set(["share", "bivariate", "exposure"]);

/** Whether a scenario's shares change the colours of a layer. */
export const followsShares = (layer: LayerId): boolean => ofShares.has(layer);

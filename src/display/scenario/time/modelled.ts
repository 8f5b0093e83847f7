import type { Moment, PlaceCode } from "../../../facts/types.ts";
import type { World } from "../../../model/scenario/run/world.ts";
import type { LayerId } from "../../../state/choices.ts";
import type { FieldsBySource, Marked } from "../../frame/fields-by-source.ts";
import type { Reading } from "../../frame/reading.ts";
import type { SceneTime } from "../types.ts";

/** What a scenario contributes to a frame. It is made by code that is fetched with the What if tab. */
export interface Modelled {
  /** The shown moment of scenario time; null while the facts are shown. */
  readonly time: SceneTime | null;
  /** The shares at that moment; null while the facts are shown, and where no map of shares was known. */
  readonly shown: ModelledShares | null;
  /** Adds a ring and a figure for each shocked country to what the map shows over its colours. */
  readonly marked: (map: Marked) => Marked;
  /** The tooltip's notes on each shocked country. */
  readonly notes: ReadonlyMap<PlaceCode, readonly string[]>;
  /** The sentence above a panel that still shows the facts; null where no such panel is shown. */
  readonly aside: string | null;
  /** The network at the scenario's start, which its figures follow from. */
  readonly world: World;
  /** What the scenario asks, in one sentence. */
  readonly question: string;
  /** The answer in one sentence, to be spoken. */
  readonly answer: string;
}

/** A scenario's shares at a moment, and the fields of the frame that it makes differently from the facts. */
export interface ModelledShares {
  readonly at: Moment;
  /** Replaces the facts' shares, and the exposure computed from them, in a reading. */
  readonly reading: (factual: Reading) => Reading;
  /** The fields of the frame that the scenario makes itself. */
  readonly fields: (layer: LayerId) => FieldsBySource;
  /** The legend's words on the map that the shares are computed from. */
  readonly basis: string;
}

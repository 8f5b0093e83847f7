import type { Moment, PlaceCode } from "../../facts/types.ts";
import { exposures } from "../../model/exposure.ts";
import type { SharePicture } from "../../model/shares.ts";
import type { LayerId } from "../../state/choices.ts";
import type { Headline } from "../headline/desk.ts";
import type { Reading } from "../reading.ts";
import type { Badge, Label } from "../types.ts";
import type { SceneTime } from "./types.ts";

/** What a scenario gives a frame before it is made. The part of the page that comes with the What if tab makes it. */
export interface Modelled {
  /** The moment that is shown, held in the scenario; null while the facts are. */
  readonly time: SceneTime | null;
  /** The shares of that moment and what is said of them; null while the facts are shown, and where no map was held. */
  readonly shown: ModelledShares | null;
  /** What stands under the name of each shocked country; empty where they are too many. */
  readonly shocked: ReadonlyMap<PlaceCode, string>;
  /** A ring for each of them. */
  readonly rings: readonly Badge[];
  /** What the rings mean. */
  readonly ringKey: string;
  /** What a tooltip says of each. */
  readonly notes: ReadonlyMap<PlaceCode, readonly string[]>;
  /** What the parts of the page say that still show the facts; null where none is shown. */
  readonly aside: string | null;
}

/** A scenario's shares at a moment, and the sentences that go with them. */
export interface ModelledShares {
  readonly picture: SharePicture;
  readonly headline: Headline;
  /** What the legend says they are computed from. */
  readonly basis: string;
  /** What stands under the table. */
  readonly tableNote: string;
  /** What the map's key says of a layer that the scenario does not change. */
  readonly factualKey: string;
  readonly at: Moment;
  /** That moment in words. */
  readonly moment: string;
}

/** Layers whose colours follow from shares. */
const ofShares: ReadonlySet<LayerId> = new Set(["share", "bivariate", "exposure"]);

/** Whether a scenario's shares change the colours of a layer. */
export const followsShares = (layer: LayerId): boolean => ofShares.has(layer);

/** The reading with a scenario's shares, and what follows from them, in place of the facts'. */
export function readingWith(reading: Reading, { picture }: ModelledShares): Reading {
  return { ...reading, shares: picture, exposure: exposures(picture, reading.risks) };
}

/** What a scenario's shares say where the facts have sentences, circles and methods of their own. */
export function toldByScenario(shown: ModelledShares, layer: LayerId) {
  return {
    headline: shown.headline,
    // What was shipped, stated or printed belongs to the facts.
    arcs: [],
    badges: [],
    circles: [],
    overlayKeys: followsShares(layer) ? [] : [shown.factualKey],
    methods: [],
    tableNotes: [{ text: shown.tableNote, source: null }],
    moment: shown.moment,
  };
}

/** A country that is shocked is named before those that are not. */
const shockedWeight = 1000;

/** What the map shows besides its colours. */
interface Marked {
  readonly labels: readonly Label[];
  readonly badges: readonly Badge[];
  readonly overlayKeys: readonly string[];
}

/** The same with a ring and a figure for each shocked country. */
export function markedOn({ labels, badges, overlayKeys }: Marked, { shocked, rings, ringKey }: Modelled): Marked {
  const ringed = (label: Label): Label => {
    const figure = shocked.get(label.code) ?? "";
    if (figure === "") return label;
    return { ...label, notes: [...label.notes, figure], weight: label.weight + shockedWeight };
  };
  return {
    labels: labels.map(ringed),
    // A ring takes the place of what was stated of its country.
    badges: [...badges.filter(({ code }) => !shocked.has(code)), ...rings],
    overlayKeys: shocked.size === 0 ? overlayKeys : [ringKey, ...overlayKeys],
  };
}

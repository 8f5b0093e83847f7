import type { Moment, PlaceCode, ShutdownReading, SourceId } from "../facts/types.ts";
import type { Span } from "../kit/time.ts";
import type { Weights } from "../model/score/score.ts";
import type { Asked } from "./asked.ts";

/** In the order of the page; `bivariate` is share by risk. */
export const layerIds = ["share", "electricity", "risk", "exposure", "at-risk", "change", "bivariate"] as const;
export type LayerId = (typeof layerIds)[number];
export const projectionIds = ["equal-earth", "globe", "mercator"] as const;
export type ProjectionId = (typeof projectionIds)[number];
/** In the order of the page. */
export const tabIds = ["countries", "what-if", "exposure", "sources"] as const;
export type TabId = (typeof tabIds)[number];
/** The parts of the Exposure tab that open and close, in the order of the page. */
export const exposureParts = ["concentration", "score", "atRisk", "backtest", "holdings"] as const;
export type ExposurePart = (typeof exposureParts)[number];
export const sortColumns = [
  "name",
  "share",
  "hashrate",
  "electricity",
  "risk",
  "exposure",
  "at-risk",
  "change",
] as const;
export type SortColumn = (typeof sortColumns)[number];
export const tariffIds = ["business", "industry"] as const;
/** Which program draws the map: `auto` takes WebGL when the map is moved. */
export const drawerIds = ["auto", "svg", "webgl"] as const;
export const vintages = ["now", "then"] as const;
const bothReadings: Readonly<Record<ShutdownReading, true>> = { full: true, any: true };
/** What counts as a shutdown: a full one, or of any service. */
export const shutdownReadings = Object.keys(bothReadings) as ShutdownReading[];
/** Everything that the visitor chose, and nothing that follows from it. */
export interface Choices {
  readonly at: Moment;
  readonly span: Span;
  readonly layer: LayerId;
  /** Tariff classes do not mix: one at a time. */
  readonly tariff: (typeof tariffIds)[number];
  /** The date that the Change layer compares `at` with; null takes one of the same method. */
  readonly baseline: Moment | null;
  /** An estimate's id, or `cbeci` for the held CBECI map; null takes the newest whole estimate. */
  readonly estimate: string | null;
  /** Proportional circles carry hashrate over any layer. */
  readonly circles: boolean;
  readonly projection: ProjectionId;
  readonly drawer: (typeof drawerIds)[number];
  /** Where the map looks; null is the whole world. */
  readonly camera: { readonly lon: number; readonly lat: number; readonly zoom: number } | null;
  /** At most two: the second compares. */
  readonly pins: readonly PlaceCode[];
  readonly known: (typeof vintages)[number];
  /** What the Exposure tab mixes its score from; the map's risk stays political stability alone. */
  readonly weights: Weights;
  /** What the Exposure tab counts as a shutdown of the internet. */
  readonly shutdowns: ShutdownReading;
  /** The risk from which the Exposure tab counts a country as risky, one of `riskLevels`. */
  readonly riskLevel: number;
  /** The country whose score the Exposure tab opens up; null takes a pinned one, else the first. */
  readonly formula: PlaceCode | null;
  /** The country whose ranks the backtest shows; null takes Kazakhstan. */
  readonly ranked: PlaceCode | null;
  /** The parts of the Exposure tab that are open, in the order of the page. */
  readonly parts: readonly ExposurePart[];
  readonly tab: TabId;
  /** What the simulator is asked. */
  readonly asked: Asked;
  /** The source that the Sources tab scrolls to; not in the link. */
  readonly source: SourceId | null;
  readonly sort: { readonly column: SortColumn; readonly descending: boolean };
  /** What is opened among shocks, claims and statements: an id of the facts, or null. */
  readonly openItem: string | null;
  /** Hours over which hashrate is measured, one of `windowHours`; null takes what suits the zoom. */
  readonly window: number | null;
  /** The loss that is asked about: % of the network's hashrate, for how many hours. */
  readonly askedLoss: { readonly loss: number; readonly hours: number };
  /** Whether the difficulty is drawn that would have followed without the loss. */
  readonly withoutLoss: boolean;
  /** Steps a second, 0.25 to 60. */
  readonly speed: number;
  readonly playing: boolean;
  readonly theme: "system" | "dark" | "light";
  /** The place under the pointer or the map's keyboard cursor. */
  readonly hovered: PlaceCode | null;
  /** The legend band whose countries are lit. */
  readonly band: number | null;
}

/** A named change: what it alters of the choices that it is given. The store holds moments and spans on the axis. */
export type Change = (choices: Choices) => Partial<Choices>;

import type { Moment, PlaceCode, ShutdownReading, SourceId } from "../facts/types.ts";
import type { Span } from "../kit/time.ts";
import type { Weights } from "../model/score/score.ts";
import type { Asked } from "./asked.ts";

/** The layers of the map, in the order of the page; `bivariate` shows share by risk. */
export const layerIds = ["share", "electricity", "risk", "exposure", "at-risk", "change", "bivariate"] as const;
/** A layer of the map. */
export type LayerId = (typeof layerIds)[number];
/** The projections of the map, in the order of the page. */
export const projectionIds = ["equal-earth", "globe", "mercator"] as const;
/** A projection of the map. */
export type ProjectionId = (typeof projectionIds)[number];
/** The tabs, in the order of the page. */
export const tabIds = ["countries", "what-if", "exposure", "sources"] as const;
/** A tab of the page. */
export type TabId = (typeof tabIds)[number];
/** The parts of the Exposure tab that open and close, in the order of the page. */
export const exposureParts = ["concentration", "score", "atRisk", "backtest", "holdings"] as const;
/** A part of the Exposure tab. */
export type ExposurePart = (typeof exposureParts)[number];
/**
 * The analyses that open to be read over the map's area: the parts of the Exposure tab and the report on holdings, the
 * answer of What if, the blocks beside the claims, and all shocks.
 */
export const readingViewIds = [...exposureParts, "report", "answer", "ledger", "shocks"] as const;
/** An analysis that opens to be read. */
export type ReadingViewId = (typeof readingViewIds)[number];
/** The columns that the table of countries can be sorted by. */
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
/** A column of the table of countries. */
export type SortColumn = (typeof sortColumns)[number];
/** The columns of the table of all shocks, in the order of the page. */
export const shockColumns = ["name", "start", "day", "three", "week", "lowest", "asLow", "recovery"] as const;
/** A column of the table of all shocks. */
export type ShockColumn = (typeof shockColumns)[number];
/** The tariff classes of the electricity layer. */
export const tariffIds = ["business", "industry"] as const;
/** The program that draws the map: `auto` changes from SVG to WebGL when the map is first moved. */
export const drawerIds = ["auto", "svg", "webgl"] as const;
/** Whether the page uses all that is known now, or only what was public at its moment. */
export const vintages = ["now", "then"] as const;
const bothReadings: Readonly<Record<ShutdownReading, true>> = { full: true, any: true };
/** What counts as a shutdown: `full` of the whole network, `any` of any service. */
export const shutdownReadings = Object.keys(bothReadings) as ShutdownReading[];
/** Everything that the visitor chose, and nothing derived from it. */
export interface Choices {
  readonly at: Moment;
  readonly span: Span;
  readonly layer: LayerId;
  /** The tariff class shown; two are never mixed. */
  readonly tariff: (typeof tariffIds)[number];
  /** The moment that the Change layer compares `at` with; null for one of the same method. */
  readonly baseline: Moment | null;
  /** The id of an estimate, or `cbeci` for the held CBECI map; null for the newest whole estimate. */
  readonly estimate: string | null;
  /** Whether circles show hashrate on top of the layer. */
  readonly circles: boolean;
  readonly projection: ProjectionId;
  readonly drawer: (typeof drawerIds)[number];
  /** The view of the map; null for the whole world. */
  readonly camera: { readonly lon: number; readonly lat: number; readonly zoom: number } | null;
  /** Pinned countries, at most two; the second is compared with the first. */
  readonly pins: readonly PlaceCode[];
  readonly known: (typeof vintages)[number];
  /** Weights of the score in the Exposure tab; the map's risk is always political stability alone. */
  readonly weights: Weights;
  /** What the Exposure tab counts as a shutdown of the internet. */
  readonly shutdowns: ShutdownReading;
  /** The risk from which the Exposure tab counts a country as risky, one of `riskLevels`. */
  readonly riskLevel: number;
  /** The country whose score the Exposure tab explains; null for a pinned one, else the first. */
  readonly formula: PlaceCode | null;
  /** The country whose ranks the backtest shows; null for Kazakhstan. */
  readonly ranked: PlaceCode | null;
  /** The open parts of the Exposure tab, in the order of the page. */
  readonly parts: readonly ExposurePart[];
  readonly tab: TabId;
  /** The analysis of the tab that is open over the map's area; null for none. */
  readonly readingView: ReadingViewId | null;
  /** The width of the rail on a desk, CSS pixels; null for the one that suits the window. */
  readonly rail: number | null;
  /** The question to the simulator. */
  readonly asked: Asked;
  /** The source that the Sources tab scrolls to; not in the link. */
  readonly source: SourceId | null;
  readonly sort: { readonly column: SortColumn; readonly descending: boolean };
  /** The order of the table of all shocks; `reversed` turns the column's own order round. */
  readonly shockSort: { readonly column: ShockColumn; readonly reversed: boolean };
  /** The id of the open shock, claim or statement; null for none. */
  readonly openItem: string | null;
  /** Hours over which hashrate is measured, one of `windowHours`; null for the value that suits the zoom. */
  readonly window: number | null;
  /** The loss asked about: % of the network's hashrate, and its duration in hours. */
  readonly askedLoss: { readonly loss: number; readonly hours: number };
  /** Whether the difficulty is drawn that would have followed without the loss. */
  readonly withoutLoss: boolean;
  /** The id of the story that is read; null for none. */
  readonly story: string | null;
  /** The number of its step, from 1; 0 until a story that a press opened has come. */
  readonly storyStep: number;
  /** Whether the map is shown to a room, with one sentence and without the rest of the page. */
  readonly presenting: boolean;
  /** The version of the figures that the opened link was made with; null where it names none. */
  readonly figures: string | null;
  /** Steps a second, 0.25 to 60. */
  readonly speed: number;
  readonly playing: boolean;
  readonly theme: "system" | "dark" | "light";
  /** The place under the pointer or the map's keyboard cursor. */
  readonly hovered: PlaceCode | null;
  /** The legend band whose countries are highlighted; null for none. */
  readonly band: number | null;
}

/**
 * A change of the choices: returns the new values of those that it alters. The store then keeps moments and spans on
 * the axis.
 */
export type Change = (choices: Choices) => Partial<Choices>;

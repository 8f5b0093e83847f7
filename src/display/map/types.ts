import type { Moment, PlaceCode, Status } from "../../facts/types.ts";
import type { Fault } from "../../kit/file.ts";
import type { RampId, Theme } from "./palette.ts";

/** How the map draws the globe. */
export type Projection = "equal-earth" | "globe" | "mercator";

/** A place's colour and the value behind it. */
export interface Mark {
  /** Index into the layer's ramp; −1 means no data: the land is hatched. */
  readonly band: number;
  /** Age class 0–3 of the value: from 1 on it is held, and has a dotted edge. */
  readonly age: number;
  /** In the layer's unit; null is unknown, never zero. */
  readonly value: number | null;
  readonly status: Status;
}

/** Hashrate as a circle: of a country over any layer, or of a province in the replay of its country. */
export interface Circle {
  /** The place's ISO code. */
  readonly id: PlaceCode;
  readonly at: readonly [lon: number, lat: number];
  /** CSS pixels at zoom 0, the same on both maps; area is proportional to the value. */
  readonly radius: number;
  readonly kind: "country" | "province";
  readonly title: string;
  /** The text beside the circle, where it is among the largest and there is room; countries have none. */
  readonly name?: string;
}

/** A sourced shipment of machines from one country to another. */
export interface Arc {
  readonly id: string;
  readonly from: readonly [lon: number, lat: number];
  readonly to: readonly [lon: number, lat: number];
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

/** A place's name and value where there is room for it. */
export interface Label {
  readonly code: PlaceCode;
  readonly at: readonly [lon: number, lat: number];
  readonly name: string;
  /** The text that is drawn instead of the name where the name has no room. */
  readonly short?: string | undefined;
  readonly value: string;
  /** Further lines: the machines that an arc brings, the connectivity that a badge shows. */
  readonly notes: readonly string[];
  /** Of two labels that would overlap, the heavier is drawn. */
  readonly weight: number;
  /** Whether the shown replay is about this country: its label is drawn before the heavier ones. */
  readonly isReplayed?: boolean;
}

/**
 * A ring on a country: its stated connectivity, `listed` where a list of shutdowns names the day alone, or `shocked` where
 * a scenario hits it.
 */
export interface Badge {
  readonly code: PlaceCode;
  readonly at: readonly [lon: number, lat: number];
  readonly state: "ordinary" | "partial" | "down" | "unknown" | "listed" | "shocked";
  readonly label: string;
}

/** The part of the frame that maps draw. Both maps read this and nothing else. */
export interface MapFrame {
  readonly at: Moment;
  readonly theme: Theme;
  readonly projection: Projection;
  /** The map that the visitor chose; `auto` begins with SVG and goes over to WebGL when the map is moved. */
  readonly drawer: "auto" | "svg" | "webgl";
  readonly ramp: RampId;
  /** Every place of the map. */
  readonly marks: ReadonlyMap<PlaceCode, Mark>;
  readonly circles: readonly Circle[];
  readonly arcs: readonly Arc[];
  readonly labels: readonly Label[];
  /** How much larger than usual labels, badges and circles are drawn: 1 for a reader, more for a room. */
  readonly lettering: number;
  readonly badges: readonly Badge[];
  readonly pins: readonly PlaceCode[];
  /** The place under the pointer or the keyboard's cursor; it is outlined thinly. */
  readonly hovered: PlaceCode | null;
  /** The places of the hovered band of the legend, all others dimmed; null when no band is hovered. */
  readonly lit: ReadonlySet<PlaceCode> | null;
  /** The camera that the choices ask for; null is the whole world. */
  readonly camera: Camera | null;
}

/** Centre in degrees and zoom, 0 = the whole world fits. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What a map reports to the page. */
export interface MapEvents {
  /** The pointer is at (x, y), CSS pixels from the top left of the map's box, over a place or over none. */
  hover(place: PlaceCode | null, x: number, y: number): void;
  pick(place: PlaceCode | null): void;
  /** The last two picks were a double click, which zooms and pins nothing. */
  doubled(): void;
  /** A gesture or a flight has ended at this camera; null is the whole world. */
  moved(camera: Camera | null): void;
  /** The land of a projection is on its way, and the one before stays drawn; null when it is drawn or has failed. */
  coming(projection: Projection | null): void;
  /** A part of the map has failed; null when it has been loaded after all. */
  failed(trouble: MapTrouble | null): void;
}

/**
 * What failed. WebGL: `none` where the browser has none, `program` or `worker` where a file of MapLibre is missing,
 * `lost` where the context was lost. Files: `coasts` is the finer land, `land` the coarse land.
 */
export type MapTrouble =
  | { readonly what: "none" }
  | { readonly what: "program" | "worker" | "lost" }
  | { readonly what: "coasts" | "land"; readonly fault: Fault };

/** A map that reports its movements, so that another map can replace it while nothing moves. */
export interface LiveMap extends MapView {
  /**
   * Places the marks of the frame that is shown for the first time, the longest work of the start, in short tasks. Until
   * then `show` draws the ground alone, and the build’s marks stay while they say what the frame says.
   */
  placeMarks(): Promise<void>;
  /** Calls `listener` at each movement by a gesture, a button or a flight; a second call replaces the first. */
  whenMoved(listener: () => void): void;
  /** Resolves when no pointer is down, no wheel turns and no flight is under way. */
  rest(): Promise<void>;
}

/** The interface of both maps, SVG and WebGL. */
export interface MapView {
  show(frame: MapFrame): void;
  fly(place: PlaceCode): void;
  zoom(by: number): void;
  /** Loads finer land again that failed to load before. */
  refine(): void;
  remove(): void;
}

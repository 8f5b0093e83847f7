import type { Moment, PlaceCode, Status } from "../../facts/types.ts";
import type { Fault } from "../../kit/file.ts";
import type { RampId, Theme } from "./palette.ts";

export type Projection = "equal-earth" | "globe" | "mercator";

/** A place's colour and what stands behind it; text comes from the tooltip, on demand. */
export interface Mark {
  /** Index into the layer's ramp; −1 means no data: the land keeps its diagonal. */
  readonly band: number;
  /** Age class 0–3 of a held value, for fading. */
  readonly age: number;
  /** In the layer's unit; null is unknown, never zero. */
  readonly value: number | null;
  readonly status: Status;
}

/** Hashrate as an area: of a country over any layer, or of a province in the China replay. */
export interface Circle {
  /** The place's ISO code. */
  readonly id: PlaceCode;
  readonly at: readonly [lon: number, lat: number];
  /** CSS pixels at zoom 0, the same on both maps; area is proportional to the value. */
  readonly radius: number;
  readonly kind: "country" | "province";
  readonly title: string;
  /** Written beside the circle where it is among the largest and has room. */
  readonly name?: string;
}

/** A sourced shipment of machines. */
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
  readonly value: string;
  /** Further lines: the machines that an arc brings, the connectivity that a badge shows. */
  readonly notes: readonly string[];
  /** Larger wins where two would overlap. */
  readonly weight: number;
}

/** A country's stated connectivity, or that a scenario shocks it: a ring on the map, never a colour of the layer. */
export interface Badge {
  readonly code: PlaceCode;
  readonly at: readonly [lon: number, lat: number];
  readonly state: "ordinary" | "partial" | "down" | "unknown" | "shocked";
  readonly label: string;
}

/** The part of the frame that maps draw. Both maps read this and nothing else. */
export interface MapFrame {
  readonly at: Moment;
  readonly theme: Theme;
  readonly projection: Projection;
  /** Which program the visitor wants for the map; `auto`: WebGL when the map is moved. */
  readonly drawer: "auto" | "svg" | "webgl";
  readonly ramp: RampId;
  /** Every place of the map. */
  readonly marks: ReadonlyMap<PlaceCode, Mark>;
  readonly circles: readonly Circle[];
  readonly arcs: readonly Arc[];
  readonly labels: readonly Label[];
  readonly badges: readonly Badge[];
  readonly pins: readonly PlaceCode[];
  /** The place under the pointer or the keyboard; outlined thinly. */
  readonly hovered: PlaceCode | null;
  /** Places of the legend's hovered band; null when no band is. Others dim. */
  readonly lit: ReadonlySet<PlaceCode> | null;
  /** Where the link asks to look; null is the whole world. */
  readonly camera: Camera | null;
}

/** Centre in degrees and zoom, 0 = the whole world fits. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What a map tells the page. */
export interface MapEvents {
  /** The place under the pointer and where the pointer is, in CSS pixels of the map's box. */
  hover(place: PlaceCode | null, x: number, y: number): void;
  pick(place: PlaceCode | null): void;
  /** After a gesture has ended; null is the whole world. */
  moved(camera: Camera | null): void;
  /** The map cannot go on, or not as finely as it should; null when what had failed is there after all. */
  failed(trouble: MapTrouble | null): void;
}

/** What went wrong with a map: WebGL (none here, its program, its worker, a lost context) or a file of land. */
export type MapTrouble =
  | { readonly what: "none" }
  | { readonly what: "program" | "worker" | "lost" }
  | { readonly what: "coasts" | "land"; readonly fault: Fault };

/** A map that tells when it is moved, so that another one may take its place in a moment of rest. */
export interface LiveMap extends MapView {
  /** `listener` hears each movement by hand, by button and by flight. */
  whenMoved(listener: () => void): void;
  /** Resolves when no finger is on it, no wheel turns and no flight is under way. */
  rest(): Promise<void>;
}

/** The one door to a map. */
export interface MapView {
  show(frame: MapFrame): void;
  fly(place: PlaceCode): void;
  zoom(by: number): void;
  /** Asks again for finer land that could not be had. */
  refine(): void;
  remove(): void;
}

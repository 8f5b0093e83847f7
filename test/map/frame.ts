import type { MapFrame, Mark } from "../../src/display/map/types.ts";
import type { Look } from "../../src/map/gl/style/layers.ts";

/** A look of the WebGL map in which no place has the edge of a held value. */
export const look: Look = {
  theme: "dark",
  ramp: "share",
  projection: "equal-earth",
  base: 1,
  fonts: ["sans-serif"],
  edged: new Set(),
};

/** A frame of a few places by their bands; −1 is no data. */
export function frameOf(bands: Readonly<Record<string, number>>, more: Partial<MapFrame> = {}): MapFrame {
  const mark = (band: number): Mark => ({ band, age: 0, value: null, status: band < 0 ? "none" : "reported" });
  return {
    at: 0,
    theme: "dark",
    projection: "equal-earth",
    drawer: "auto",
    ramp: "share",
    marks: new Map(Object.entries(bands).map(([code, band]) => [code, mark(band)])),
    circles: [],
    arcs: [],
    labels: [],
    lettering: 1,
    badges: [],
    pins: [],
    hovered: null,
    lit: null,
    camera: null,
    ...more,
  };
}

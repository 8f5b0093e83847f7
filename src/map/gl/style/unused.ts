import type { Map as MapLibreMap } from "maplibre-gl";
import type { MapFrame } from "../../../display/map/types.ts";

/** The opacities of layers whose lines most frames leave without width, and whether a frame draws any of them. */
const unused = {
  held: { property: "line-opacity", isDrawn: ({ marks }) => [...marks.values()].some(({ age }) => age > 0) },
  outlines: { property: "line-opacity", isDrawn: ({ pins, hovered }) => pins.length > 0 || hovered !== null },
  "dot-rings": {
    property: "circle-stroke-opacity",
    isDrawn: ({ pins, hovered }) => pins.length > 0 || hovered !== null,
  },
} as const satisfies Record<
  string,
  { readonly property: string; readonly isDrawn: (frame: Pick<MapFrame, "marks" | "pins" | "hovered">) => boolean }
>;

/**
 * Shows the dotted edges of held values, the outlines and the rings of dots where a frame has one, and hides the layer
 * where it has none. MapLibre skips a layer whose opacity is the constant 0. Lines of no width it computes like all others.
 */
export function leaveOutUnused(map: MapLibreMap, frame: MapFrame): void {
  for (const [layer, { property, isDrawn }] of Object.entries(unused)) {
    const opacity = Number(isDrawn(frame));
    if (map.getPaintProperty(layer, property) !== opacity) map.setPaintProperty(layer, property, opacity);
  }
}

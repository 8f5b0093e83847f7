import type { Map as MapLibreMap, Point } from "maplibre-gl";
import type { MapEvents } from "../../display/map/types.ts";
import type { PlaceCode } from "../../facts/types.ts";
import { countryOf } from "../country.ts";

/** The distance within which the pointer hits a dot, CSS pixels. */
const dotReach = 6;

/** Reports the place under the pointer, clicks and double clicks to `events`. */
export function listenToPointer(map: MapLibreMap, events: MapEvents): void {
  map.on("mousemove", ({ point }) => events.hover(placeAt(map, point), point.x, point.y));
  map.on("mouseout", ({ point }) => events.hover(null, point.x, point.y));
  map.on("click", ({ point }) => events.pick(placeAt(map, point)));
  map.on("dblclick", events.doubled);
}

/** The place under a point of the map: of a dot within reach, of a circle, or of the land; null over the sea. */
function placeAt(map: MapLibreMap, { x, y }: Point): PlaceCode | null {
  const near: [[number, number], [number, number]] = [
    [x - dotReach, y - dotReach],
    [x + dotReach, y + dotReach],
  ];
  const [dot] = map.queryRenderedFeatures(near, { layers: ["dots"] });
  if (dot) return String(dot.properties["code"]);
  const [found] = map.queryRenderedFeatures([x, y], { layers: ["circles", "land"] });
  const code: unknown = found?.properties["id"] ?? found?.properties["code"];
  return typeof code === "string" ? countryOf(code) : null;
}

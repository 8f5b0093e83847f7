import type { Map as MapLibreMap, Point } from "maplibre-gl";
import type { PlaceCode } from "../../facts/types.ts";
import { countryOf } from "../country.ts";

/** How near to a dot a finger has to come, CSS pixels. */
const dotReach = 6;

/** The place under a point of the map: a dot's within reach, a circle's, or the land itself; null is the sea. */
export function placeAt(map: MapLibreMap, { x, y }: Point): PlaceCode | null {
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

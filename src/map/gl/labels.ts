import { geoDistance } from "d3";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Label, MapFrame } from "../../display/types.ts";
import { toGl } from "../camera.ts";
import { type PlacedLabel, placeLabels } from "../labels.ts";
import type { Size } from "../picture.ts";

/** Past this angle from the globe's front a label would lie on its rim, radians. */
const rim = 1.3;

/** The labels of a frame that have room on the map as it stands: the same choice as on the SVG map. */
export function chosenLabels(map: MapLibreMap, frame: MapFrame, size: Size): PlacedLabel[] {
  const centre = map.getCenter().toArray();
  const seen = ({ at }: Label) => frame.projection !== "globe" || geoDistance([...at], centre) < rim;
  const placed = frame.labels.filter(seen).map((label): PlacedLabel => {
    const { x, y } = map.project(toGl(frame.projection, ...label.at));
    return { label, at: [x, y] };
  });
  return placeLabels(placed, size);
}

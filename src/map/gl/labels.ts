import { geoDistance } from "d3";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Label, MapFrame } from "../../display/map/types.ts";
import { baseZoom, toGl } from "../camera.ts";
import { labelsIn, type PlacedLabel, rim } from "../labels.ts";
import type { Point, Size } from "../picture.ts";

/** The labels of a frame that have room at the map's present camera, chosen by the same rules as on the SVG map. */
export function chosenLabels(map: MapLibreMap, frame: MapFrame, size: Size): PlacedLabel[] {
  const { lettering } = frame;
  const centre = map.getCenter().toArray();
  const screenAt = (at: Label["at"]): Point | null => {
    if (frame.projection === "globe" && geoDistance([...at], centre) >= rim) return null;
    const { x, y } = map.project(toGl(frame.projection, ...at));
    // Larger letters are usual ones in a smaller host.
    return [x / lettering, y / lettering];
  };
  const growth = 2 ** ((map.getZoom() - baseZoom(frame.projection, size)) / 2);
  const host = { width: size.width / lettering, height: size.height / lettering };
  return labelsIn(frame, screenAt, host, growth);
}

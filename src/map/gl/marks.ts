import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { MapFrame } from "../../display/map/types.ts";
import { labelChooser, type SeenWorld } from "./labels.ts";
import { markSource } from "./sources.ts";

/** A function that draws a frame's marks on a map; it writes their source only when its data have changed. */
export function createMarks(map: MapLibreMap): (frame: MapFrame, seen: SeenWorld) => void {
  const labelsOf = labelChooser(map);
  let last: readonly unknown[] = [];
  let written = "";
  return (frame, seen) => {
    const { arcs, circles, badges, labels, projection, lettering, theme, ramp } = frame;
    const { width, height } = seen.size;
    // Which labels have room depends on the view, and their ink on the colours under them.
    const view = `${map.getCenter()} ${map.getZoom()} ${width} ${height} ${seen.world.land.length}`;
    const drawnFrom = [arcs, circles, badges, labels, projection, lettering, theme, ramp, view];
    if (drawnFrom.every((part, index) => part === last[index])) return;
    last = drawnFrom;
    const data = markSource(frame, labelsOf(frame, seen));
    const text = JSON.stringify(data);
    if (text !== written) map.getSource<GeoJSONSource>("marks")?.setData(data);
    written = text;
  };
}

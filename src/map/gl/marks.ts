import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { MapFrame, Projection } from "../../display/map/types.ts";
import { labelChooser, type SeenWorld } from "./labels.ts";
import { type MarkName, markNames, markSource } from "./sources.ts";

/** The inputs from which a source of marks was last drawn. */
interface MarksDrawn {
  readonly content: unknown;
  readonly projection: Projection;
  readonly lettering: number;
  readonly colours: string;
  readonly view: string;
  readonly text: string;
}

/** A function that draws a frame's marks on a map; it writes a source only when its data have changed. */
export function createMarks(map: MapLibreMap): (frame: MapFrame, seen: SeenWorld) => void {
  const labelsOf = labelChooser(map);
  const drawn = new Map<MarkName, MarksDrawn>();
  return (frame, seen) => {
    const { width, height } = seen.size;
    const view = `${map.getCenter()} ${map.getZoom()} ${width} ${height} ${seen.world.land.length}`;
    const colours = `${frame.theme} ${frame.ramp}`;
    for (const name of markNames) {
      const last = drawn.get(name);
      const { projection } = frame;
      // Which labels have room depends on the view, and their ink on the colours under them.
      const isSeen = name !== "labels" || (last?.view === view && last.colours === colours);
      const same = last?.projection === projection && last.lettering === frame.lettering;
      if (last && isSeen && same && last.content === frame[name]) continue;
      const data = markSource(name, frame, name === "labels" ? labelsOf(frame, seen) : []);
      const text = JSON.stringify(data);
      if (text !== last?.text) map.getSource<GeoJSONSource>(name)?.setData(data);
      drawn.set(name, { content: frame[name], projection, lettering: frame.lettering, colours, view, text });
    }
  };
}

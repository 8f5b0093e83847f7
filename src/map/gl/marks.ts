import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { MapFrame, Projection } from "../../display/map/types.ts";
import type { Size } from "../picture.ts";
import { chosenLabels } from "./labels.ts";
import { type MarkName, markNames, markSource } from "./sources.ts";

/** What a source of marks was last drawn from. */
interface Drawn {
  readonly content: unknown;
  readonly projection: Projection;
  readonly lettering: number;
  readonly view: string;
  readonly text: string;
}

/** A function that draws a frame's marks on a map; it writes a source only when its data have changed. */
export function createMarks(map: MapLibreMap): (frame: MapFrame, size: Size) => void {
  const drawn = new Map<MarkName, Drawn>();
  return (frame, size) => {
    const view = `${map.getCenter()} ${map.getZoom()} ${size.width} ${size.height}`;
    for (const name of markNames) {
      const last = drawn.get(name);
      const { projection } = frame;
      // Which labels have room depends on the view.
      const seen = last?.view === view || name !== "labels";
      const same = last?.projection === projection && last.lettering === frame.lettering;
      if (last && seen && same && last.content === frame[name]) continue;
      const data = markSource(name, frame, name === "labels" ? chosenLabels(map, frame, size) : []);
      const text = JSON.stringify(data);
      if (text !== last?.text) map.getSource<GeoJSONSource>(name)?.setData(data);
      drawn.set(name, { content: frame[name], projection, lettering: frame.lettering, view, text });
    }
  };
}

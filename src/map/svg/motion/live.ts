import type { LiveMap, MapEvents, MapFrame } from "../../../display/map/types.ts";
import { SvgMap } from "../map.ts";
import { makeRests } from "./motion.ts";

/**
 * The SVG map; it draws with the first `show`. It adopts a prerendered picture in the host and changes only what
 * differs, or draws one. Geometry that fails to load is reported to `events.failed`, and what is drawn stays.
 */
export function createSvgMap(host: HTMLElement, events: MapEvents): LiveMap {
  let map: SvgMap | null = null;
  const rests = makeRests();
  let moving = () => {};
  const mapOf = (frame: MapFrame): SvgMap => {
    map ??= new SvgMap(host, frame, events, { moved: () => moving(), ...rests });
    return map;
  };
  return {
    whenMoved: (listener) => {
      moving = listener;
    },
    rest: rests.wait,
    placeMarks: () => map?.placeMarks() ?? Promise.resolve(),
    show: (frame) => mapOf(frame).show(frame),
    fly: (place) => map?.fly(place),
    zoom: (by) => map?.zoom(by),
    refine: () => map?.refine(),
    remove: () => map?.remove(),
  };
}

import type { LiveMap, MapEvents } from "../../../display/map/types.ts";
import { SvgMap } from "../map.ts";
import { makeRests } from "./hand.ts";

/**
 * The map as SVG, from the first frame that it is shown. Adopts a picture that the host already holds (start
 * projection) and patches only what differs, or draws one. Geometry that cannot be had is told to `events.failed`;
 * what is drawn stays.
 */
export function createSvgMap(host: HTMLElement, events: MapEvents): LiveMap {
  let map: SvgMap | null = null;
  const rests = makeRests();
  let moving = () => {};
  return {
    whenMoved: (listener) => {
      moving = listener;
    },
    rest: rests.wait,
    show(frame) {
      if (map) map.show(frame);
      else map = new SvgMap(host, frame, events, { moved: () => moving(), ...rests });
    },
    fly: (place) => map?.fly(place),
    zoom: (by) => map?.zoom(by),
    refine: () => map?.refine(),
    remove: () => map?.remove(),
  };
}

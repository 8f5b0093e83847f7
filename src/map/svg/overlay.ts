import type { MapFrame } from "../../display/map/types.ts";
import { type MarkGroup, markGroups, markShapes, type Screen } from "./marks.ts";
import type { Projector } from "./projector.ts";
import { toElement } from "./shape.ts";

/** A function that draws a frame's marks over a picture; it replaces a group only when its shapes have changed. */
export function createOverlay(svg: SVGSVGElement): (frame: MapFrame, projector: Projector, screen: Screen) => void {
  const drawn = new Map<MarkGroup, { content: unknown; text: string; projector: Projector; place: string }>();
  return (frame, projector, screen) => {
    const place = JSON.stringify([screen.host, screen.unit, screen.toScreen([0, 0])]);
    for (const group of markGroups) {
      const last = drawn.get(group);
      if (last && last.content === frame[group] && last.projector === projector && last.place === place) continue;
      const shapes = markShapes(group, frame, projector, screen);
      const text = JSON.stringify(shapes);
      if (text !== last?.text)
        svg.querySelector(`:scope > .${group}`)?.replaceChildren(...shapes.map((one) => toElement(document, one)));
      drawn.set(group, { content: frame[group], text, projector, place });
    }
  };
}

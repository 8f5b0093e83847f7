import type { MapFrame } from "../../display/map/types.ts";
import type { Lands } from "../labels/land.ts";
import type { Projector } from "./flat.ts";
import { type MarkGroup, markGroups, markShapes, type Screen } from "./marks.ts";
import { toElement } from "./shape.ts";

/** A function that draws a frame's marks over a picture; it replaces a group only when its shapes have changed. */
export function createOverlay(svg: SVGSVGElement): (frame: MapFrame, projector: Projector, screen: Screen) => void {
  const drawn = new Map<MarkGroup, { content: unknown; text: string; projector: Projector; place: string }>();
  let land: Element | null = null;
  let lands: Lands = [];
  return (frame, projector, screen) => {
    const place = JSON.stringify([screen.host, screen.unit, screen.toScreen([0, 0])]);
    const ground = svg.querySelector(":scope > .land");
    const isNew = ground !== land;
    if (isNew) lands = landsOf(svg);
    land = ground;
    for (const group of markGroups) {
      const last = drawn.get(group);
      const same = last?.content === frame[group] && last.projector === projector && last.place === place;
      if (same && !isNew) continue;
      const shapes = markShapes(group, frame, projector, screen, lands);
      const text = JSON.stringify(shapes);
      if (text !== last?.text)
        svg.querySelector(`:scope > .${group}`)?.replaceChildren(...shapes.map((one) => toElement(document, one)));
      drawn.set(group, { content: frame[group], text, projector, place });
    }
  };
}

/** The land and the dots that a picture has. */
function landsOf(svg: SVGSVGElement): Lands {
  const read = (element: Element, name: string) => element.getAttribute(name) ?? "";
  return [...svg.querySelectorAll(":scope > .land > path, :scope > .dots > circle")].map((element) =>
    element.tagName === "circle"
      ? [null, `M${read(element, "cx")} ${read(element, "cy")}`]
      : [element.getAttribute("data-place"), read(element, "d")],
  );
}

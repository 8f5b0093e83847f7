import type { MapFrame } from "../../display/map/types.ts";
import type { Lands } from "../labels/land.ts";
import { inTasks } from "../steps.ts";
import type { Projector } from "./flat.ts";
import { type MarkGroup, markGroups, markShapes, placingOn, type Screen } from "./marks.ts";
import { toElement } from "./shape.ts";

/** The marks over a picture. */
interface Overlay {
  /** Draws a frame's marks; it replaces a group only when its shapes have changed. */
  draw(frame: MapFrame, projector: Projector, screen: Screen): void;
  /** Does most of the work of the first `draw` in short tasks; `draw` finds its answers. */
  prepare(...drawing: Parameters<Overlay["draw"]>): Promise<void>;
}

/** Makes the overlay of a picture; nothing is drawn yet. */
export function createOverlay(svg: SVGSVGElement): Overlay {
  const drawn = new Map<MarkGroup, { content: unknown; text: string; projector: Projector; place: string }>();
  let land: Element | null = null;
  let lands: Lands = [];
  /** Reads the land anew if the picture has another; whether it had. */
  const hasNewLand = (): boolean => {
    const ground = svg.querySelector(":scope > .land");
    if (ground === land) return false;
    lands = landsOf(svg);
    land = ground;
    return true;
  };
  const draw: Overlay["draw"] = (frame, projector, screen) => {
    const place = JSON.stringify([screen.host, screen.unit, screen.toScreen([0, 0])]);
    const isNew = hasNewLand();
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
  const prepare: Overlay["prepare"] = (...drawing) => {
    hasNewLand();
    return inTasks(placingOn(...drawing, lands));
  };
  return { draw, prepare };
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

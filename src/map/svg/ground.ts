import { fillKey } from "../../display/map/palette.ts";
import type { MapFrame } from "../../display/map/types.ts";
import type { PlaceCode } from "../../facts/types.ts";
import { stillCamera } from "../aim.ts";
import type { PlaceState } from "../patch.ts";
import { dotRing } from "../picture.ts";
import type { WorldDrawing } from "./draw.ts";
import { dotRadius, groundShapes, pictureShape } from "./picture.ts";
import { shape, toElement } from "./shape.ts";

/** The picture's element, and the elements of each place: a shape, a dot, or with finer land both. */
export interface Ground {
  readonly svg: SVGSVGElement;
  readonly places: Map<PlaceCode, SVGElement[]>;
}

const nothing = { sphere: "", graticule: "", borders: "", land: [], dots: [] };

/** The prerendered picture in the host, unchanged, with `drawn` true; where there is none, a new empty one. */
export function adoptGround(host: HTMLElement, frame: MapFrame): { ground: Ground; drawn: boolean } {
  const found = host.querySelector<SVGSVGElement>("svg.world");
  if (found) return { ground: { svg: found, places: placesOf(found) }, drawn: true };
  const { projection } = frame;
  const svg = toElement(
    document,
    pictureShape(frame, { projection, camera: stillCamera(frame), ...nothing }),
  ) as SVGSVGElement;
  host.append(svg);
  return { ground: { svg, places: new Map() }, drawn: false };
}

/**
 * Replaces the picture's land, for another projection, a turned globe or finer shapes; `unit` is box units per CSS
 * pixel.
 */
export function redrawGround(ground: Ground, frame: MapFrame, drawing: WorldDrawing, unit: number): void {
  const { svg, places } = ground;
  for (const part of svg.querySelectorAll(":scope > :is(.sphere, .graticule, .land, .borders, .dots)")) part.remove();
  const outlines = svg.querySelector(":scope > .outlines");
  for (const part of groundShapes(frame, drawing, unit)) svg.insertBefore(toElement(document, part), outlines);
  setAttribute(svg, "data-projection", drawing.projection);
  places.clear();
  for (const [code, elements] of placesOf(svg)) places.set(code, elements);
}

/** Updates the elements of changed places. */
export function patchGround({ places }: Ground, changes: readonly PlaceState[], unit: number): void {
  for (const { code, band, age, dimmed } of changes)
    for (const element of places.get(code) ?? []) {
      setAttribute(element, "data-fill", fillKey(band, age));
      if (element.tagName === "circle") setAttribute(element, "r", (dotRadius(band) * unit).toFixed(2));
      if (dimmed) setAttribute(element, "data-dimmed", "");
      else element.removeAttribute("data-dimmed");
    }
}

/** Outlines the pinned places and the hovered one over everything else on the ground. */
export function outlineGround({ svg, places }: Ground, frame: MapFrame, unit: number): void {
  const group = svg.querySelector(":scope > .outlines");
  const codes = [
    ...frame.pins,
    ...(frame.hovered !== null && !frame.pins.includes(frame.hovered) ? [frame.hovered] : []),
  ];
  const outlines = codes.flatMap((code) =>
    (places.get(code) ?? []).map((element) => {
      const kind = frame.pins.includes(code) ? "pinned" : "hovered";
      const read = (name: string) => element.getAttribute(name) ?? "";
      return element.tagName === "circle"
        ? shape("circle", { class: kind, cx: read("cx"), cy: read("cy"), r: (dotRing * unit).toFixed(2) })
        : shape("path", { class: kind, d: read("d") });
    }),
  );
  group?.replaceChildren(...outlines.map((outline) => toElement(document, outline)));
}

/** Keeps the dots and the hatching at the same size on the screen. */
export function scaleGround({ svg }: Ground, frame: MapFrame, unit: number): void {
  for (const dot of svg.querySelectorAll(":scope > .dots > [data-place]"))
    setAttribute(
      dot,
      "r",
      (dotRadius(frame.marks.get(dot.getAttribute("data-place") ?? "")?.band ?? -1) * unit).toFixed(2),
    );
  setAttribute(svg.querySelector("#no-data"), "patternTransform", `scale(${unit.toFixed(4)})rotate(45)`);
}

/** Sets an attribute where it differs: the prerendered picture has most values already. */
export function setAttribute(element: Element | null, name: string, value: string): void {
  if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function placesOf(svg: SVGSVGElement): Map<PlaceCode, SVGElement[]> {
  const places = new Map<PlaceCode, SVGElement[]>();
  for (const element of svg.querySelectorAll<SVGElement>("[data-place]")) {
    const code = element.getAttribute("data-place") ?? "";
    places.set(code, [...(places.get(code) ?? []), element]);
  }
  return places;
}

import type { PlaceCode } from "../../facts/types.ts";
import { countryOf } from "../country.ts";
import type { Point } from "../picture.ts";
import type { Screen } from "./marks.ts";

/** The distance within which the pointer hits a dot, CSS pixels. */
const dotReach = 6;

/** The place under a point of a picture: of a circle, of a dot within reach, or of the land; null over the sea. */
export function placeAt(svg: SVGSVGElement, target: Element, at: Point, { toScreen }: Screen): PlaceCode | null {
  const circle = target.closest("[data-circle]")?.getAttribute("data-circle");
  if (circle) return countryOf(circle);
  for (const dot of svg.querySelectorAll(":scope > .dots > circle")) {
    const [x, y] = toScreen([Number(dot.getAttribute("cx")), Number(dot.getAttribute("cy"))]);
    if (Math.hypot(x - at[0], y - at[1]) <= dotReach) return dot.getAttribute("data-place");
  }
  return target.closest("[data-place]")?.getAttribute("data-place") ?? null;
}

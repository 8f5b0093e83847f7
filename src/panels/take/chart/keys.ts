import type { DrawnShape } from "../../../display/take/sizes.ts";
import { boxShapes } from "./boxes.ts";

/** The mark before an entry of a chart's key, which the style sheet draws; nothing where it draws none. */
export function keyShapesOf(entry: HTMLElement, box: DOMRect): readonly DrawnShape[] {
  const style = getComputedStyle(entry, "::before");
  if (style.content === "none" || style.content === "normal" || style.display !== "inline-block") return [];
  const { left, top, height: whole } = entry.getBoundingClientRect();
  const [width, given, upper, lower] = [style.width, style.height, style.borderTopWidth, style.borderBottomWidth].map(
    (size) => Number.parseFloat(size) || 0,
  ) as [number, number, number, number];
  // A mark without a height of its own is as high as its border.
  const height = Math.max(given, upper + lower);
  const y = top - box.top + whole / 2 - height / 2;
  return boxShapes(style, { x: left - box.left, y, width, height, turned: 0 });
}

import type { DrawnShape } from "../../../display/take/sizes.ts";
import { toHundredths } from "./coordinates.ts";
import { isBare, painted } from "./inks.ts";

/** The mark before an entry of a chart's key, which the style sheet draws; nothing where it draws none. */
export function keyShapesOf(entry: HTMLElement, box: DOMRect): readonly DrawnShape[] {
  const style = getComputedStyle(entry, "::before");
  if (style.content === "none" || style.content === "normal" || style.display !== "inline-block") return [];
  const { left, top, height: whole } = entry.getBoundingClientRect();
  const [width, height, upper, side] = [style.width, style.height, style.borderTopWidth, style.borderLeftWidth].map(
    (size) => Number.parseFloat(size) || 0,
  ) as [number, number, number, number];
  const x = toHundredths(left - box.left);
  const middle = toHundredths(top - box.top + whole / 2);
  const shapes: DrawnShape[] = [];
  const bar = (fill: string, tall: number) =>
    shapes.push({
      tag: "rect",
      attributes: {
        x,
        y: toHundredths(middle - tall / 2),
        width: toHundredths(width),
        height: toHundredths(tall),
        ...painted("fill", fill),
      },
      children: [],
    });
  const line = (to: { readonly x: number; readonly y: number }, stroke: string, thick: number, dashed: string) =>
    shapes.push({
      tag: "line",
      attributes: {
        x1: x,
        y1: to.x === x ? toHundredths(middle - height / 2) : middle,
        x2: to.x,
        y2: to.y,
        ...painted("stroke", stroke),
        "stroke-width": thick,
        ...(dashed === "" ? {} : { "stroke-dasharray": dashed }),
      },
      children: [],
    });
  if (!isBare(style.backgroundColor)) bar(style.backgroundColor, height);
  const dashes = { dashed: "4 3", dotted: "1.5 2" }[style.borderTopStyle];
  if (upper > 0 && dashes !== undefined) {
    line({ x: toHundredths(x + width), y: middle }, style.borderTopColor, upper, dashes);
  } else if (upper > 0 && style.borderTopStyle !== "none") bar(style.borderTopColor, upper);
  if (side > 0 && style.borderLeftStyle !== "none") {
    line({ x, y: toHundredths(middle + height / 2) }, style.borderLeftColor, side, "");
  }
  return shapes;
}

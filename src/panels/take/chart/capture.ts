import type { DrawnChart, DrawnShape } from "../../../display/take/sizes.ts";
import { fine, toHundredths } from "./coordinates.ts";
import { keyShapesOf } from "./keys.ts";
import { patternsOf } from "./patterns.ts";
import { textShapesOf } from "./texts.ts";

/** Elements that are no part of a picture: what is pressed or typed into, and what only a screen reader gets. */
const left = "input, select, textarea, label:has(select), label:has(input), .unseen, title, defs, [hidden]";

/**
 * A chart of the page as shapes in its own pixels: the outlines that the browser draws with the colours that it draws
 * them in, its texts as texts. Controls are left out.
 */
export function captured(element: HTMLElement): DrawnChart {
  const box = reachOf(element);
  const patterns = patternsOf(element);
  const shapes: DrawnShape[] = [];
  const visit = (one: Element) => {
    if (one.matches(left)) return;
    const style = getComputedStyle(one);
    if (style.display === "none" || style.visibility === "hidden" || Number(style.opacity) === 0) return;
    if (one instanceof SVGGeometryElement) shapes.push(...geometryOf(one, style, box, patterns.has));
    else if (one instanceof HTMLElement) shapes.push(...boxOf(one, style, box), ...keyShapesOf(one, box));
    for (const child of one.childNodes) {
      if (child instanceof Text) shapes.push(...textShapesOf(child, style, box));
      else if (child instanceof Element) visit(child);
    }
  };
  visit(element);
  return { width: box.width, height: box.height, shapes: [...patterns.shapes, ...shapes] };
}

/** The box of everything that the chart draws: its words may stand beside its own box. */
function reachOf(element: HTMLElement): DOMRect {
  const own = element.getBoundingClientRect();
  const boxes = [...element.querySelectorAll("text, path, rect, line, span, small, p, li")]
    .filter((one) => one.closest(left) === null)
    .map((one) => one.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  const [x, right] = [
    Math.min(own.left, ...boxes.map((one) => one.left)),
    Math.max(own.right, ...boxes.map((one) => one.right)),
  ];
  const [y, bottom] = [
    Math.min(own.top, ...boxes.map((one) => one.top)),
    Math.max(own.bottom, ...boxes.map((one) => one.bottom)),
  ];
  return new DOMRect(x, y, right - x, bottom - y);
}

/** The attributes that give a shape its form, in its own units; percentages become numbers. */
function formOf(one: SVGGeometryElement): Readonly<Record<string, string | number>> | null {
  if (one instanceof SVGPathElement) return { d: one.getAttribute("d") ?? "" };
  if (one instanceof SVGLineElement)
    return { x1: one.x1.baseVal.value, x2: one.x2.baseVal.value, y1: one.y1.baseVal.value, y2: one.y2.baseVal.value };
  if (one instanceof SVGCircleElement)
    return { cx: one.cx.baseVal.value, cy: one.cy.baseVal.value, r: one.r.baseVal.value };
  if (one instanceof SVGRectElement)
    return {
      x: one.x.baseVal.value,
      y: one.y.baseVal.value,
      width: one.width.baseVal.value,
      height: one.height.baseVal.value,
      rx: one.rx.baseVal.value,
    };
  return null;
}

function geometryOf(
  one: SVGGeometryElement,
  style: CSSStyleDeclaration,
  box: DOMRect,
  hasPattern: (id: string) => boolean,
): readonly DrawnShape[] {
  const form = formOf(one);
  const place = one.getScreenCTM();
  if (form === null || place === null || (form["d"] ?? "x") === "") return [];
  const { a, b, c, d, e, f } = place;
  const pattern = /url\("?#([\w-]+)"?\)/.exec(style.fill)?.[1];
  const fill = pattern === undefined ? style.fill : hasPattern(pattern) ? `url(#chart-${pattern})` : "none";
  const stroked = style.stroke !== "none" && Number.parseFloat(style.strokeWidth) > 0;
  if (fill === "none" && !stroked) return [];
  return [
    {
      tag: one.tagName,
      attributes: {
        ...form,
        transform: `matrix(${[a, b, c, d].map((part) => fine(part)).join(" ")} ${toHundredths(e - box.left)} ${toHundredths(f - box.top)})`,
        fill,
        ...part("fill-opacity", style.fillOpacity, "1"),
        ...part("opacity", style.opacity, "1"),
        ...(stroked ? strokeOf(style) : {}),
      },
      children: [],
    },
  ];
}

const strokeOf = (style: CSSStyleDeclaration) => ({
  stroke: style.stroke,
  "stroke-width": Number.parseFloat(style.strokeWidth),
  ...part("stroke-opacity", style.strokeOpacity, "1"),
  ...part("stroke-dasharray", style.strokeDasharray.replaceAll("px", ""), "none"),
  ...part("stroke-linejoin", style.strokeLinejoin, "miter"),
  ...part("stroke-linecap", style.strokeLinecap, "butt"),
  ...part("vector-effect", style.vectorEffect, "none"),
});

const part = (name: string, value: string, usual: string) => (value === usual || value === "" ? {} : { [name]: value });

/** The ground and the border of an element of HTML. */
function boxOf(one: HTMLElement, style: CSSStyleDeclaration, box: DOMRect): readonly DrawnShape[] {
  const { left: x, top: y, width, height } = one.getBoundingClientRect();
  const isBare = /^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
  const edge = Number.parseFloat(style.borderBottomWidth);
  const shapes: DrawnShape[] = [];
  const at = {
    x: toHundredths(x - box.left),
    y: toHundredths(y - box.top),
    width: toHundredths(width),
    height: toHundredths(height),
  };
  const { a, b } = new DOMMatrix(style.transform === "none" ? "" : style.transform);
  const turned = Math.round((180 / Math.PI) * Math.atan2(b, a)) + (Number.parseFloat(style.rotate) || 0);
  if (!isBare && turned !== 0) {
    // The box of a turned element is that of its corners: its own sides are those of its layout.
    const middle = [at.x + at.width / 2, at.y + at.height / 2].map(toHundredths) as [number, number];
    const { offsetWidth: wide, offsetHeight: high } = one;
    const sides = {
      x: toHundredths(middle[0] - wide / 2),
      y: toHundredths(middle[1] - high / 2),
      width: wide,
      height: high,
    };
    const transform = `rotate(${turned} ${middle[0]} ${middle[1]})`;
    shapes.push({ tag: "rect", attributes: { ...sides, transform, fill: style.backgroundColor }, children: [] });
  } else if (!isBare && width > 0 && height > 0) {
    const rx = Math.min(Number.parseFloat(style.borderRadius) || 0, width / 2, height / 2);
    shapes.push({
      tag: "rect",
      attributes: { ...at, rx: toHundredths(rx), fill: style.backgroundColor },
      children: [],
    });
  }
  if (edge > 0 && style.borderBottomStyle !== "none" && style.borderBottomColor !== "rgba(0, 0, 0, 0)") {
    const line = { x1: at.x, x2: at.x + at.width, y1: at.y + at.height, y2: at.y + at.height };
    shapes.push({
      tag: "line",
      attributes: { ...line, stroke: style.borderBottomColor, "stroke-width": edge },
      children: [],
    });
  }
  return shapes;
}

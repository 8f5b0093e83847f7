import type { Theme } from "../../../display/map/palette.ts";
import type { ChartRoom, DrawnChart, DrawnShape } from "../../../display/take/sizes.ts";
import { boxShapes } from "./boxes.ts";
import { geometryOf } from "./geometry.ts";
import { keyShapesOf } from "./keys.ts";
import { laidOut } from "./laid-out.ts";
import { patternsOf } from "./patterns.ts";
import { textShapesOf } from "./texts.ts";

/** Elements that are no part of a picture: what is pressed or typed into, and what only a screen reader gets. */
const left = "input, select, textarea, label:has(select), label:has(input), .unseen, title, defs, [hidden]";

/**
 * A chart of the page in the colours of a theme, whatever the page's own are, laid out for a room, which it `fills` or
 * stands in: as `captured` says.
 */
export function capturedIn(theme: Theme, element: HTMLElement, room: ChartRoom, fills: boolean): DrawnChart {
  const { dataset } = document.documentElement;
  const own = dataset["theme"];
  // The colours change back before the browser draws, so that nobody sees the others. The page has no transitions.
  dataset["theme"] = theme;
  try {
    return laidOut(element, room, fills, reachOf, captured);
  } finally {
    if (own === undefined) delete dataset["theme"];
    else dataset["theme"] = own;
  }
}

/**
 * A chart of the page as shapes in its own pixels: the outlines that the browser draws with the colours that it draws
 * them in, its texts as texts. Controls are left out.
 */
function captured(element: HTMLElement): DrawnChart {
  const box = reachOf(element);
  const patterns = patternsOf(element);
  const shapes: DrawnShape[] = [];
  const visit = (one: Element) => {
    if (one.matches(left)) return;
    const style = getComputedStyle(one);
    if (style.display === "none" || style.visibility === "hidden" || Number(style.opacity) === 0) return;
    if (one instanceof SVGGeometryElement) shapes.push(...geometryOf(one, style, box, patterns.has));
    else if (one instanceof HTMLElement) shapes.push(...boxOf(one, style, box), ...keyShapesOf(one, box));
    const isClosed = one instanceof HTMLDetailsElement && !one.open;
    for (const child of one.childNodes) {
      if (isClosed && !(child instanceof Element && child.matches("summary"))) continue;
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
    .filter((one) => one.closest(left) === null && one.closest("details:not([open]) > :not(summary)") === null)
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

/** The ground and the border of an element of HTML. */
function boxOf(one: HTMLElement, style: CSSStyleDeclaration, box: DOMRect): readonly DrawnShape[] {
  const around = one.getBoundingClientRect();
  const [left, top] = [around.left - box.left, around.top - box.top];
  const { a, b } = new DOMMatrix(style.transform === "none" ? "" : style.transform);
  const turned = Math.round((180 / Math.PI) * Math.atan2(b, a)) + (Number.parseFloat(style.rotate) || 0);
  if (turned === 0) return boxShapes(style, { x: left, y: top, width: around.width, height: around.height, turned });
  // The box around a turned element is that of its corners: its own sides are those of its layout, scaled.
  const scale = Math.hypot(a, b) * (Number.parseFloat(style.scale) || 1);
  const [width, height] = [one.offsetWidth * scale, one.offsetHeight * scale];
  const [x, y] = [left + (around.width - width) / 2, top + (around.height - height) / 2];
  return boxShapes(style, { x, y, width, height, turned });
}

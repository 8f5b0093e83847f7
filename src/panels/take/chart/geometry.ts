import type { DrawnShape } from "../../../display/take/sizes.ts";
import { fine, toHundredths } from "./coordinates.ts";
import { painted } from "./inks.ts";
import { type Placing, placedPath } from "./outline.ts";

/** An element of SVG as a shape in pixels of the chart, in the colours in which the browser draws it; none for nothing. */
export function geometryOf(
  one: SVGGeometryElement,
  style: CSSStyleDeclaration,
  box: DOMRect,
  hasPattern: (id: string) => boolean,
): readonly DrawnShape[] {
  const matrix = one.getScreenCTM();
  if (matrix === null) return [];
  const { a, b, c, d, e, f } = matrix;
  const place: Placing = { a, b, c, d, e: e - box.left, f: f - box.top };
  const form = formOf(one, place);
  const pattern = /url\("?#([\w-]+)"?\)/.exec(style.fill)?.[1];
  const fill = pattern === undefined ? style.fill : hasPattern(pattern) ? `url(#chart-${pattern})` : "none";
  const isStroked = style.stroke !== "none" && Number.parseFloat(style.strokeWidth) > 0;
  if (form === null || (fill === "none" && !isStroked)) return [];
  // A stroke that keeps its width in a stretched drawing has pixels; any other grows with the drawing.
  const growth = style.vectorEffect === "non-scaling-stroke" || !form.isPlaced ? 1 : Math.sqrt(Math.abs(a * d - b * c));
  return [
    {
      tag: form.tag ?? one.tagName,
      attributes: {
        ...form.attributes,
        ...painted("fill", fill, Number(style.fillOpacity)),
        ...part("opacity", style.opacity, "1"),
        ...(isStroked ? strokeOf(style, growth) : {}),
      },
      children: [],
    },
  ];
}

interface Form {
  readonly tag?: string;
  readonly attributes: DrawnShape["attributes"];
  /** Whether the numbers are pixels of the chart; else a transform stands beside them. */
  readonly isPlaced: boolean;
}

/** The attributes that give a shape its form; percentages become numbers. Null for a form that charts do not have. */
function formOf(one: SVGGeometryElement, place: Placing): Form | null {
  const { a, b, c, d } = place;
  const isUpright = b === 0 && c === 0;
  const x = (value: number) => a * value + place.e;
  const y = (value: number) => d * value + place.f;
  if (one instanceof SVGPathElement) {
    const data = one.getAttribute("d") ?? "";
    const placed = placedPath(data, place);
    if (data === "") return null;
    return placed === null ? turned({ d: data }, place) : { attributes: { d: placed }, isPlaced: true };
  }
  if (one instanceof SVGLineElement) {
    const [x1, x2, y1, y2] = [one.x1, one.x2, one.y1, one.y2].map(lengthOf) as [number, number, number, number];
    return isUpright ? inPixels({ x1: x(x1), x2: x(x2), y1: y(y1), y2: y(y2) }) : turned({ x1, x2, y1, y2 }, place);
  }
  if (one instanceof SVGCircleElement) {
    const [cx, cy, r] = [one.cx, one.cy, one.r].map(lengthOf) as [number, number, number];
    if (!isUpright) return turned({ cx, cy, r }, place);
    return { ...inPixels({ cx: x(cx), cy: y(cy), rx: Math.abs(a) * r, ry: Math.abs(d) * r }), tag: "ellipse" };
  }
  if (one instanceof SVGRectElement) {
    const [left, top, width, height] = [one.x, one.y, one.width, one.height].map(lengthOf) as Rectangle;
    const rx = lengthOf(one.rx);
    if (!isUpright) return turned({ x: left, y: top, width, height, rx }, place);
    return inPixels({ x: x(left), y: y(top), width: a * width, height: d * height, ...(rx > 0 ? { rx: a * rx } : {}) });
  }
  return null;
}

type Rectangle = [number, number, number, number];

const lengthOf = ({ baseVal }: SVGAnimatedLength): number => baseVal.value;

const inPixels = (attributes: Readonly<Record<string, number>>): Form => ({
  attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, toHundredths(value)])),
  isPlaced: true,
});

/** A form that is turned or slanted, in its own units with its transform. */
const turned = (attributes: DrawnShape["attributes"], { a, b, c, d, e, f }: Placing): Form => ({
  attributes: {
    ...attributes,
    transform: `matrix(${[a, b, c, d].map((part) => fine(part)).join(" ")} ${toHundredths(e)} ${toHundredths(f)})`,
  },
  isPlaced: false,
});

const strokeOf = (style: CSSStyleDeclaration, growth: number): DrawnShape["attributes"] => ({
  ...painted("stroke", style.stroke, Number(style.strokeOpacity)),
  "stroke-width": toHundredths(Number.parseFloat(style.strokeWidth) * growth),
  ...part(
    "stroke-dasharray",
    style.strokeDasharray
      .replace(/([\d.]+)(?:px)?,?/g, (_, length) => `${toHundredths(Number(length) * growth)} `)
      .trim(),
    "none",
  ),
  ...part("stroke-linejoin", style.strokeLinejoin, "miter"),
  ...part("stroke-linecap", style.strokeLinecap, "butt"),
});

const part = (name: string, value: string, usual: string) => (value === usual || value === "" ? {} : { [name]: value });

import type { DrawnShape } from "../../../display/take/sizes.ts";
import { toHundredths } from "./coordinates.ts";
import { isBare, painted } from "./inks.ts";

const sides = ["top", "right", "bottom", "left"] as const;
type Side = (typeof sides)[number];

/** The computed style of a box. */
export type BoxStyle = Pick<CSSStyleDeclaration, "getPropertyValue">;

/** Where a box lies, border included, px of the chart, and by how many degrees it is turned about its middle. */
export interface BoxPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly turned: number;
}

interface Edge {
  readonly width: number;
  readonly line: string;
  readonly colour: string;
}

/**
 * The background and the border of a box as shapes of a picture. Where all four sides have the same border, it becomes one
 * closed outline with the box's rounded corners, dashes and rotation: a circle stays a circle, a hollow square stays
 * hollow. Else each side with a border becomes a line.
 */
export function boxShapes(style: BoxStyle, place: BoxPlace): readonly DrawnShape[] {
  const edges = sides.map((side) => edgeOf(style, side));
  const [first] = edges as [Edge, ...Edge[]];
  const ground = style.getPropertyValue("background-color");
  const isFilled = !isBare(ground) && place.width > 0 && place.height > 0;
  const isClosed = isSeen(first) && edges.every((edge) => isSame(edge, first));
  if (isClosed) {
    const fill = isFilled ? painted("fill", ground) : { fill: "none" };
    return [rectangle(style, place, first.width / 2, { ...fill, ...strokeOf(first) })];
  }
  return [
    ...(isFilled ? [rectangle(style, place, 0, painted("fill", ground))] : []),
    ...edges.flatMap((edge, at) => (isSeen(edge) ? [sideOf(sides[at] as Side, edge, place)] : [])),
  ];
}

const edgeOf = (style: BoxStyle, side: Side): Edge => ({
  width: Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0,
  line: style.getPropertyValue(`border-${side}-style`),
  colour: style.getPropertyValue(`border-${side}-color`),
});

const isSeen = ({ width, line, colour }: Edge): boolean =>
  width > 0 && line !== "none" && line !== "hidden" && !isBare(colour);

const isSame = (one: Edge, other: Edge): boolean =>
  one.width === other.width && one.line === other.line && one.colour === other.colour;

function strokeOf({ width, line, colour }: Edge): DrawnShape["attributes"] {
  const dashes = { dashed: [2, 1.5], dotted: [1, 1.5] }[line]?.map((part) => toHundredths(part * Math.max(width, 1.5)));
  return {
    ...painted("stroke", colour),
    "stroke-width": toHundredths(width),
    ...(dashes === undefined ? {} : { "stroke-dasharray": dashes.join(" ") }),
  };
}

/** The box, `inset` px inside its edge: the stroke of an outline lies on both sides of its line. */
function rectangle(
  style: BoxStyle,
  { x, y, width, height, turned }: BoxPlace,
  inset: number,
  paint: DrawnShape["attributes"],
): DrawnShape {
  const rx = Math.max(0, radiusOf(style, width, height) - inset);
  const middle = [x + width / 2, y + height / 2].map(toHundredths).join(" ");
  return {
    tag: "rect",
    attributes: {
      x: toHundredths(x + inset),
      y: toHundredths(y + inset),
      width: toHundredths(width - 2 * inset),
      height: toHundredths(height - 2 * inset),
      ...(rx === 0 ? {} : { rx: toHundredths(rx) }),
      ...(turned === 0 ? {} : { transform: `rotate(${toHundredths(turned)} ${middle})` }),
      ...paint,
    },
    children: [],
  };
}

/** The radius of the corners, px; in CSS it may be a part of the width. All corners of a chart's boxes are alike. */
function radiusOf(style: BoxStyle, width: number, height: number): number {
  const said = style.getPropertyValue("border-top-left-radius");
  const size = Number.parseFloat(said) || 0;
  return Math.min(/^[\d.]+%/.test(said) ? (size / 100) * width : size, width / 2, height / 2);
}

/** One side of a border: a line in the middle of its width. */
function sideOf(side: Side, edge: Edge, { x, y, width, height }: BoxPlace): DrawnShape {
  const half = edge.width / 2;
  const ends = {
    top: { x1: x, x2: x + width, y1: y + half, y2: y + half },
    bottom: { x1: x, x2: x + width, y1: y + height - half, y2: y + height - half },
    left: { x1: x + half, x2: x + half, y1: y, y2: y + height },
    right: { x1: x + width - half, x2: x + width - half, y1: y, y2: y + height },
  }[side];
  const placed = Object.fromEntries(Object.entries(ends).map(([name, value]) => [name, toHundredths(value)]));
  return { tag: "line", attributes: { ...placed, ...strokeOf(edge) }, children: [] };
}

import type { DrawnShape } from "../../../display/take/sizes.ts";
import { toTenths } from "./coordinates.ts";
import { painted } from "./inks.ts";

/** The lines of a text of the page as texts, each where the browser has set it. */
export function textShapesOf(text: Text, style: CSSStyleDeclaration, box: DOMRect): readonly DrawnShape[] {
  if (text.data.trim() === "" || style.fontSize === "0px") return [];
  const parent = text.parentElement;
  const inSvg = parent instanceof SVGElement;
  // A drawing that is stretched evenly has larger letters than its style says.
  const growth = parent instanceof SVGGraphicsElement ? Math.abs(parent.getScreenCTM()?.d ?? 1) : 1;
  return linesOf(text).flatMap(({ said, place, right }) => {
    const line: DrawnShape = {
      tag: "text",
      attributes: {
        x: toTenths(place.left - box.left),
        y: toTenths(place.top + ascentOf(style, place.height) - box.top),
        // Another font than the page's own must not run into what stands beside.
        textLength: toTenths(right - place.left),
        lengthAdjust: "spacingAndGlyphs",
        ...painted("fill", inSvg ? style.fill : style.color),
        "font-family": style.fontFamily.replaceAll('"', "'"),
        "font-size": toTenths(growth * Number.parseFloat(style.fontSize)),
        ...(style.fontWeight === "400" ? {} : { "font-weight": style.fontWeight }),
        ...(style.fontStyle === "normal" ? {} : { "font-style": style.fontStyle }),
        ...(style.opacity === "1" ? {} : { opacity: style.opacity }),
      },
      children: [said],
    };
    const edge = inSvg ? edgeOf(style, growth) : null;
    return edge === null ? [line] : [{ ...line, attributes: { ...line.attributes, ...edge } }, line];
  });
}

/**
 * The edge in the colour of the ground that keeps what is drawn under a text from crossing its letters; null for none.
 * It is a text of its own under the text, since many vector editors draw a text's edge over its letters.
 */
function edgeOf(style: CSSStyleDeclaration, growth: number): DrawnShape["attributes"] | null {
  const width = Number.parseFloat(style.strokeWidth);
  if (!style.paintOrder.startsWith("stroke") || style.stroke === "none" || !(width > 0)) return null;
  return {
    ...painted("fill", style.stroke),
    ...painted("stroke", style.stroke),
    "stroke-width": toTenths(growth * width),
    "stroke-linejoin": "round",
  };
}

interface Line {
  said: string;
  readonly place: DOMRect;
  right: number;
}

/** The words of a text, joined to lines by the height at which they stand. */
function linesOf(text: Text): readonly Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const place = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (place.width === 0) continue;
    if (last !== undefined && Math.abs(last.place.top - place.top) < 3) {
      last.said += ` ${word}`;
      last.right = place.right;
    } else lines.push({ said: word, place, right: place.right });
  }
  return lines;
}

/** How far under the top of a line of `height` pixels its letters stand. */
function ascentOf(style: CSSStyleDeclaration, height: number): number {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return 0.8 * height;
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText("x");
  return (height - up - down) / 2 + up;
}

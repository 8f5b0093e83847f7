import type { DrawnShape } from "../../../display/take/sizes.ts";
import { painted } from "./inks.ts";

/** The hatchings that the shapes of a chart are filled with, as `chart-<id>`, with their colours in them. */
export function patternsOf(element: HTMLElement): { readonly shapes: readonly DrawnShape[]; has(id: string): boolean } {
  const found = [...element.querySelectorAll("pattern")];
  const ids = new Set(found.map(({ id }) => id));
  return { shapes: found.map(patternOf), has: (id) => ids.has(id) };
}

function patternOf(pattern: SVGPatternElement): DrawnShape {
  const kept = ["width", "height", "patternUnits", "patternTransform"].flatMap((name) => {
    const value = pattern.getAttribute(name);
    return value === null ? [] : [[name, value] as const];
  });
  const children = [...pattern.querySelectorAll<SVGGeometryElement>("path, rect")].map((one): DrawnShape => {
    const { fill, stroke, strokeWidth } = getComputedStyle(one);
    const form = one.getAttributeNames().filter((name) => ["d", "x", "y", "width", "height"].includes(name));
    return {
      tag: one.tagName,
      attributes: {
        ...Object.fromEntries(form.map((name) => [name, one.getAttribute(name) ?? ""])),
        ...painted("fill", fill),
        ...painted("stroke", stroke),
        "stroke-width": Number.parseFloat(strokeWidth),
      },
      children: [],
    };
  });
  return { tag: "pattern", attributes: { id: `chart-${pattern.id}`, ...Object.fromEntries(kept) }, children };
}

import { rgb } from "d3";
import { grounds, type RampId, ramps, type Theme } from "./palette.ts";

/**
 * The colour painted for a band (0–6, −1 no data) of a ramp, as `#rrggbb`; the same for current and for held values.
 */
export const fillColour = (theme: Theme, ramp: RampId, band: number): string =>
  ramps[theme][ramp][band] ?? grounds[theme].land;

/**
 * The edge of a held value, CSS pixels: the width of its dotted line, the lengths of its dashes (with round ends) and
 * gaps, and the width of the solid line around a place that is drawn as a dot.
 */
export const heldEdge = { width: 1.6, dash: [0.1, 3], ring: 1 } as const;

/** The least contrast of a name with the land under it (WCAG 2.2, 1.4.6). */
const leastContrast = 7;

/**
 * The colour of a name and of a dotted edge on a band of a ramp, as `#rrggbb`: the ground of text or of the page,
 * whichever has more contrast with the band; black or white where neither has 7 : 1.
 */
export function inkOn(theme: Theme, ramp: RampId, band: number): string {
  const fill = fillColour(theme, ramp, band);
  const better = (...inks: readonly string[]) =>
    inks.reduce((best, ink) => (contrastOf(ink, fill) > contrastOf(best, fill) ? ink : best));
  const ink = better(grounds[theme].text, grounds[theme].page);
  return contrastOf(ink, fill) >= leastContrast ? ink : better("#000000", "#ffffff");
}

/** The contrast of two colours, 1 to 21: (lighter + 0.05) / (darker + 0.05) of their relative luminances (WCAG 2.2). */
function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const { r, g, b } = rgb(colour);
  return 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
}

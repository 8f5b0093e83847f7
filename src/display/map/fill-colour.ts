import { lab } from "d3";
import { grounds, type RampId, ramps, type Theme } from "./palette.ts";

/**
 * The colour painted for a band (0–6, −1 no data) of a ramp, as `#rrggbb`; the same for current and for held values.
 */
export const fillColour = (theme: Theme, ramp: RampId, band: number): string =>
  ramps[theme][ramp][band] ?? grounds[theme].land;

/** The dotted edge of a held value, CSS pixels: its width, its dashes with round ends, and the width of a dot’s whole one. */
export const heldEdge = { width: 1.6, dash: [0.1, 3], ring: 1 } as const;

/**
 * The colour of a dotted edge on a band of a ramp, as `#rrggbb`: the ground of text or of the page, whichever is further
 * from the band in lightness.
 */
export function inkOn(theme: Theme, ramp: RampId, band: number): string {
  const { l } = lab(fillColour(theme, ramp, band));
  const { text, page } = grounds[theme];
  return Math.abs(lab(text).l - l) >= Math.abs(lab(page).l - l) ? text : page;
}

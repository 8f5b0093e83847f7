import { lab, rgb } from "d3";
import { grounds, type RampId, ramps, type Theme } from "./palette.ts";

/** How far each age class fades toward bare land: of the moment, under a year, one to two years, older. */
const fades = [0, 0.18, 0.3, 0.42] as const;
/** How many age classes there are: marks have classes from 0 to one less. */
export const ageClasses = fades.length;

/** The colour painted for a band (0–6, −1 no data) of a ramp at an age class (0–3), as `#rrggbb`. */
export function fillColour(theme: Theme, ramp: RampId, band: number, age: number): string {
  const land = grounds[theme].land;
  const full = ramps[theme][ramp][band];
  if (full === undefined) return land;
  const fade = fades[age] ?? 0;
  if (fade === 0) return full;
  const from = lab(full);
  const to = lab(land);
  const mix = (a: number, b: number) => a + (b - a) * fade;
  return rgb(lab(mix(from.l, to.l), mix(from.a, to.a), mix(from.b, to.b))).formatHex();
}

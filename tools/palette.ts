import type { Plugin } from "vite";
import { fillColour, heldEdge, inkOn } from "../src/display/map/fill-colour.ts";
import { grounds, type RampId, ramps } from "../src/display/map/palette.ts";

const id = "virtual:palette.css";

/**
 * The style sheet of the palette: background colours as custom properties, one fill rule for each layer and band, and the
 * edge of held values.
 */
const paletteCss = (): string =>
  `${[groundsCss(), ...(Object.keys(ramps.dark) as RampId[]).map(rampCss), heldCss()].join("\n")}\n`;

/** The background colours as custom properties. */
export function groundsCss(): string {
  const names = Object.keys(grounds.dark) as (keyof typeof grounds.dark)[];
  const properties = names.map((name) => `--${name}:light-dark(${grounds.light[name]},${grounds.dark[name]})`);
  return `:root{${properties.join(";")}}`;
}

/** The fill rules of one layer. */
export function rampCss(ramp: RampId): string {
  return ramps.dark[ramp].map((_, band) => fillCss(ramp, band)).join("\n");
}

/** The fill rule of one band of a layer, with the colour of its edge where it is held. */
export function fillCss(ramp: RampId, band: number): string {
  const both = (colour: typeof fillColour) =>
    `light-dark(${colour("light", ramp, band)},${colour("dark", ramp, band)})`;
  return `[data-ramp=${ramp}] [data-fill^="${band}-"]{fill:${both(fillColour)};--ink:${both(inkOn)}}`;
}

/** The rules of the edge that every held value has: dotted, but whole around a dot, which is too small for dots. */
export function heldCss(): string {
  const edge = `stroke:var(--ink);stroke-width:${heldEdge.width};stroke-dasharray:${heldEdge.dash.join(" ")}`;
  const held = `[data-fill]:not([data-fill$="-0"],[data-fill=none])`;
  const ring = `stroke-width:${heldEdge.ring};stroke-dasharray:none`;
  return `[data-ramp] ${held}{${edge};stroke-linecap:round;vector-effect:non-scaling-stroke}[data-ramp] circle${held}{${ring}}`;
}

/**
 * The Vite plugin that serves the palette's style sheet as `virtual:palette.css`, so that colours are defined once, in
 * the code.
 */
export function palettePlugin(): Plugin {
  return {
    name: "hashfall:palette",
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (resolved) => (resolved === `\0${id}` ? paletteCss() : null),
  };
}

import type { Plugin } from "vite";
import { ageClasses, fillColour } from "../src/display/map/fill-colour.ts";
import { fillKey, grounds, type RampId, ramps } from "../src/display/map/palette.ts";

const id = "virtual:palette.css";

/**
 * The style sheet of the palette: background colours as custom properties, and one fill rule for each layer, band and
 * age.
 */
const paletteCss = (): string => `${groundsCss()}\n${(Object.keys(ramps.dark) as RampId[]).map(rampCss).join("\n")}\n`;

/** The background colours as custom properties. */
export function groundsCss(): string {
  const names = Object.keys(grounds.dark) as (keyof typeof grounds.dark)[];
  const properties = names.map((name) => `--${name}:light-dark(${grounds.light[name]},${grounds.dark[name]})`);
  return `:root{${properties.join(";")}}`;
}

/** The fill rules of one layer. */
export function rampCss(ramp: RampId): string {
  const bands = ramps.dark[ramp].flatMap((_, band) =>
    Array.from({ length: ageClasses }, (_unused, age) => fillCss(ramp, band, age)),
  );
  return bands.join("\n");
}

/** The fill rule of one band of a layer in one age. */
export function fillCss(ramp: RampId, band: number, age: number): string {
  const colour = `light-dark(${fillColour("light", ramp, band, age)},${fillColour("dark", ramp, band, age)})`;
  return `[data-ramp=${ramp}] [data-fill="${fillKey(band, age)}"]{fill:${colour}}`;
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

import type { Map as MapLibreMap } from "maplibre-gl";
import type { MapFrame } from "../../../display/map/types.ts";
import { baseZoom } from "../../camera.ts";
import type { Size } from "../../picture.ts";
import type { Look } from "./layers.ts";
import { fontsOf, restyleMap } from "./style.ts";

/** The look that a frame asks for in a host of this size. */
export function lookOf(host: HTMLElement, { theme, ramp, projection }: MapFrame, size: Size): Look {
  return { theme, ramp, projection, base: baseZoom(projection, size), fonts: fontsNow(host) };
}

const fontsNow = (host: HTMLElement) => fontsOf(getComputedStyle(host).fontFamily, document.fonts);

/** Keeps a map's style in step with its frame, its size and the letters that the page has. */
export interface LookKeeper {
  follow(frame: MapFrame, size: Size): void;
  remove(): void;
}

/** A keeper for a map that was made with the look `first`. */
export function keepLook(map: MapLibreMap, host: HTMLElement, first: Look): LookKeeper {
  let look = first;
  // Labels that were drawn before the page's own letters came are drawn anew.
  const reletter = () => {
    look = restyleMap(map, look, { ...look, fonts: fontsNow(host) });
  };
  map.once("style.load", () => {
    reletter();
    document.fonts.addEventListener("loadingdone", reletter);
  });
  return {
    follow(frame, size) {
      const { theme, ramp, projection, base } = look;
      // A step of time changes none of these, and building a style is dearer than painting all places.
      if (theme === frame.theme && ramp === frame.ramp && projection === frame.projection)
        if (base === baseZoom(projection, size)) return;
      look = restyleMap(map, look, lookOf(host, frame, size));
    },
    remove: () => document.fonts.removeEventListener("loadingdone", reletter),
  };
}

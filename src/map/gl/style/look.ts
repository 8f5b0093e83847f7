import type { Map as MapLibreMap } from "maplibre-gl";
import type { MapFrame } from "../../../display/map/types.ts";
import type { PlaceCode } from "../../../facts/types.ts";
import { baseZoom } from "../../camera.ts";
import type { Size } from "../../picture.ts";
import type { Look } from "./layers.ts";
import { fontsOf, restyleMap } from "./style.ts";

/** The look of a frame in a host of this size, with the fonts that are loaded now. */
export function lookOf(host: HTMLElement, frame: MapFrame, size: Size): Look {
  const { theme, ramp, projection } = frame;
  const edged = new Set(valuedIn(frame));
  return { theme, ramp, projection, base: baseZoom(projection, size), fonts: fontsNow(host), edged };
}

/** The places with a value, of the moment or held: those of the moment are held soon. */
const valuedIn = ({ marks }: Pick<MapFrame, "marks">): PlaceCode[] =>
  [...marks].flatMap(([code, { band }]) => (band < 0 ? [] : [code]));

/** Whether every held value of the frame gets its edge. */
const hasEdges = ({ marks }: Pick<MapFrame, "marks">, { edged }: Look): boolean =>
  [...marks].every(([code, { band, age }]) => band < 0 || age === 0 || edged.has(code));

const fontsNow = (host: HTMLElement) => fontsOf(getComputedStyle(host).fontFamily, document.fonts);

/** Keeps a map's style up to date with its frame, its size and the loaded fonts. */
export interface LookUpdater {
  /** Restyles the map where theme, layer, projection, size or the places with held values have changed. */
  follow(frame: MapFrame, size: Size): void;
  /** Stops listening for fonts. */
  remove(): void;
}

/**
 * The updater of a map that was made with the look `first`. When the page's fonts are loaded, it draws labels again.
 */
export function updateLook(map: MapLibreMap, host: HTMLElement, first: Look): LookUpdater {
  let look = first;
  const updateFonts = () => {
    look = restyleMap(map, look, { ...look, fonts: fontsNow(host) });
  };
  map.once("style.load", () => {
    updateFonts();
    document.fonts.addEventListener("loadingdone", updateFonts);
  });
  return {
    follow(frame, size) {
      const { theme, ramp, projection, base } = look;
      // A step of time changes none of these, and building a style takes longer than painting all places.
      if (theme === frame.theme && ramp === frame.ramp && projection === frame.projection)
        if (base === baseZoom(projection, size) && hasEdges(frame, look)) return;
      look = restyleMap(map, look, lookOf(host, frame, size));
    },
    remove: () => document.fonts.removeEventListener("loadingdone", updateFonts),
  };
}

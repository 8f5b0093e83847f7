import type { MapFrame } from "../display/map/types.ts";
import type { PlaceCode } from "../facts/types.ts";
import { globeFront, type Point } from "./picture.ts";

/** Finer land is fetched from this zoom on. */
export const fineZoom = 1.3;

/** How long a flight takes, ms. */
export const flight = 450;

/** Where a frame's globe is first seen from: the place whose label weighs most, to a hundredth of a degree as in links. */
export function frontOf({ labels }: Pick<MapFrame, "labels">): Point {
  const [first, ...others] = labels;
  if (first === undefined) return globeFront;
  const [lon, lat] = others.reduce((most, one) => (one.weight > most.weight ? one : most), first).at;
  return [Number(lon.toFixed(2)), Number(lat.toFixed(2))];
}

/** What a visitor who zooms in from the whole world wants to see nearer: the last pin, else the hovered place. */
export const wantedPlace = ({ pins, hovered }: Pick<MapFrame, "pins" | "hovered">): PlaceCode | null =>
  pins.at(-1) ?? hovered;

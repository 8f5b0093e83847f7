import type { Camera, MapFrame } from "../display/map/types.ts";
import type { PlaceCode } from "../facts/types.ts";
import { globeFront, type Point } from "./picture.ts";

/** The zoom above which finer land is fetched. */
export const fineZoom = 1.3;

/** How long a flight takes, ms. */
export const flight = 450;

/** The point of the globe that faces the visitor at first: the heaviest label's place, to 0.01° as in links. */
export function frontOf({ labels }: Pick<MapFrame, "labels">): Point {
  const [first, ...others] = labels;
  if (first === undefined) return globeFront;
  const [lon, lat] = others.reduce((most, one) => (one.weight > most.weight ? one : most), first).at;
  return [Number(lon.toFixed(2)), Number(lat.toFixed(2))];
}

/** The camera from which a still picture of a frame is drawn: its own, and for a globe that nobody has turned, its front. */
export function stillCamera({ projection, camera, labels }: Pick<MapFrame, "projection" | "camera" | "labels">) {
  if (projection !== "globe" || camera !== null) return camera;
  const [lon, lat] = frontOf({ labels });
  return { lon, lat, zoom: 0 } satisfies Camera;
}

/** The place to zoom in on from the whole world: the last pin, else the hovered place, else null. */
export const wantedPlace = ({ pins, hovered }: Pick<MapFrame, "pins" | "hovered">): PlaceCode | null =>
  pins.at(-1) ?? hovered;

import { geoEqualEarthRaw, geoMercatorRaw } from "d3";
import type { Projection } from "../display/map/types.ts";

/** A point; its unit is named where it is used. */
export type Point = readonly [x: number, y: number];
/** A width and a height. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of the world picture in its own units; it is fitted into any host without distortion (`xMidYMid meet`). */
export const pictureBox: Size = { width: 960, height: 426 };
/**
 * The room in which a printed map's marks are placed, CSS pixels: the box's shape, so that none lies outside it. A
 * label, 14 px in this room, is 12 px on a map of 80 mm.
 */
export const paperRoom: Size = { width: 795, height: 352.8 };
/** The middle of the picture, box units. */
export const boxCentre: Point = [pictureBox.width / 2, pictureBox.height / 2];

/** The latitudes at which the flat pictures end, degrees: Antarctica is cropped. */
export const crop = { south: -59, north: 84.5 } as const;

/** The central meridian of Equal Earth, degrees east: its edge, 169° W, then runs through the Bering Strait. */
export const middle = 11;

/** Half the width of Equal Earth's plane at scale 1. */
export const planeHalfWidth = geoEqualEarthRaw(Math.PI, 0)[0];

const radians = Math.PI / 180;
const margin = 2;

/** A flat picture: how it maps degrees to a plane with y down, and that plane to the box. */
export interface Flat {
  readonly plane: (lon: number, lat: number) => Point;
  readonly degrees: (x: number, y: number) => Point;
  /** The plane's point for a coordinate of the geometry file that this picture draws. */
  readonly ofFile: (x: number, y: number) => Point;
  /** Box units per unit of the plane. */
  readonly scale: number;
  /** The plane's origin in box units. */
  readonly origin: Point;
}

const invertEqualEarth = geoEqualEarthRaw.invert ?? (() => [Number.NaN, Number.NaN]);
const wrapped = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;

const mercator = (lon: number, lat: number): Point => {
  // The geometry in degrees reaches the pole, where Mercator has no point.
  const [x, y] = geoMercatorRaw(lon * radians, Math.max(-85, Math.min(85, lat)) * radians);
  return [x, -y];
};

const flats: Readonly<Record<Exclude<Projection, "globe">, Flat>> = {
  "equal-earth": fitted({
    plane: (lon, lat) => {
      const [x, y] = geoEqualEarthRaw(wrapped(lon - middle) * radians, lat * radians);
      return [x, -y];
    },
    degrees: (x, y) => {
      const [lon, lat] = invertEqualEarth(x, -y);
      return [wrapped(lon / radians + middle), lat / radians];
    },
    ofFile: (x, y) => [x, y],
    halfWidth: planeHalfWidth,
  }),
  mercator: fitted({
    plane: mercator,
    degrees: (x, y) => [x / radians, (2 * Math.atan(Math.exp(-y)) - Math.PI / 2) / radians],
    ofFile: mercator,
    halfWidth: Math.PI,
  }),
};

/** The flat picture of a projection; null for the globe. */
export function flatOf(projection: Projection): Flat | null {
  return projection === "globe" ? null : flats[projection];
}

/** Radius of the globe in box units. */
export const globeRadius = pictureBox.height / 2 - margin;

/** The point that faces the visitor on a globe that nobody has turned and that has no label, degrees. */
export const globeFront: Point = [40, 25];

/** Radius of the ring around a pinned or hovered dot, CSS pixels. */
export const dotRing = 6.5;

/** Width added to an arc for its casing, CSS pixels: in the ground's colour, so that the arc is seen over any land. */
export const arcCasing = 2;

/** A point of the plane in box units. */
export function toBox(flat: Flat, [x, y]: Point): Point {
  return [flat.origin[0] + flat.scale * x, flat.origin[1] + flat.scale * y];
}

/** A point in box units on the plane. */
export function fromBox(flat: Flat, [x, y]: Point): Point {
  return [(x - flat.origin[0]) / flat.scale, (y - flat.origin[1]) / flat.scale];
}

function fitted(shape: Omit<Flat, "scale" | "origin"> & { readonly halfWidth: number }): Flat {
  const { plane, degrees, ofFile, halfWidth } = shape;
  const top = plane(middle, crop.north)[1];
  const bottom = plane(middle, crop.south)[1];
  const scale = Math.min(
    (pictureBox.width - 2 * margin) / (2 * halfWidth),
    (pictureBox.height - 2 * margin) / (bottom - top),
  );
  return {
    plane,
    degrees,
    ofFile,
    scale,
    origin: [pictureBox.width / 2, pictureBox.height / 2 - (scale * (top + bottom)) / 2],
  };
}

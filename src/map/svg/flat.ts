import type { Position } from "geojson";
import type { Projection } from "../../display/map/types.ts";
import { crop, flatOf, middle, type Point, toBox } from "../picture.ts";
import { pathDataOf } from "./path.ts";

/** Degrees between the lines of the graticule. */
export const mesh = 30;
/** Degrees between the points of a curved line. */
const fineness = 2.5;

/** Draws geometry in one projection as SVG path data in box units. */
export interface Projector {
  /** A true coordinate in box units; null on the far side of the globe. */
  at(lon: number, lat: number): Point | null;
  land(polygons: readonly (readonly Position[][])[]): string;
  lines(lines: readonly Position[][]): string;
  sphere(): string;
  graticule(): string;
  /**
   * A curve from one true coordinate to another, and its middle; null where the middle lies on the globe's far side.
   */
  arc(from: readonly [number, number], to: readonly [number, number]): { path: string; middle: Point } | null;
}

/** The projector of a flat projection. `digits` are decimals of a box unit. */
export function flatProjector(projection: "equal-earth" | "mercator", digits: number): Projector {
  const flat = flatOf(projection);
  if (flat === null) throw new Error("a globe is not flat");
  const ofFile = (line: readonly Position[]) => line.map(([x = 0, y = 0]) => toBox(flat, flat.ofFile(x, y)));
  const [west, east] = edgesOf(projection);
  const ofDegrees = (line: readonly Point[]) => line.map(([lon, lat]) => toBox(flat, flat.plane(lon, lat)));
  return {
    at: (lon, lat) => toBox(flat, flat.plane(lon, lat)),
    land: (polygons) => pathDataOf(polygons.flat().map(ofFile), true, digits),
    lines: (lines) => pathDataOf(lines.map(ofFile), false, digits),
    sphere: () => pathDataOf([ofDegrees([...meridian(east), ...meridian(west).reverse()])], true, digits),
    graticule: () => pathDataOf(gridLines(west, east).map(ofDegrees), false, digits),
    arc: (from, to) => bow(toBox(flat, flat.plane(...from)), toBox(flat, flat.plane(...to)), digits),
  };
}

/**
 * The longitudes of a picture's west and east edge, degrees. At exactly the middle ± 180° wrapping would put both edges at the
 * same place; slightly inside them, it does not.
 */
export function edgesOf(projection: Projection): Point {
  const centre = projection === "equal-earth" ? middle : 0;
  return [centre - 179.9999, centre + 179.9999];
}

/** A meridian from the crop's south to its north, degrees. */
export function meridian(lon: number): Point[] {
  const steps = Math.ceil((crop.north - crop.south) / fineness);
  return Array.from({ length: steps + 1 }, (_, index) => [
    lon,
    crop.south + ((crop.north - crop.south) * index) / steps,
  ]);
}

/** Meridians and parallels of the flat pictures, degrees; parallels are straight in both. */
export function gridLines(west: number, east: number): Point[][] {
  const lines: Point[][] = [];
  for (let lon = Math.ceil(west / mesh) * mesh; lon < east; lon += mesh) lines.push(meridian(lon));
  for (let lat = Math.ceil(crop.south / mesh) * mesh; lat < crop.north; lat += mesh)
    lines.push([
      [west, lat],
      [east, lat],
    ]);
  return lines;
}

/** How far the middle of an arc lies from the straight line: 22 % of the line's length, but at most 55 box units. */
const bulgePart = 0.22;
const mostBulge = 55;

/** The 25 points of an arc between two points, box units; its middle lies above the straight line. */
export function bowPoints(from: Point, to: Point): Point[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const bulge = Math.min(bulgePart, mostBulge / Math.hypot(dx, dy));
  const side = dx >= 0 ? 1 : -1;
  const control: Point = [(from[0] + to[0]) / 2 + 2 * bulge * dy * side, (from[1] + to[1]) / 2 - 2 * bulge * dx * side];
  return Array.from({ length: 25 }, (_, index) => {
    const t = index / 24;
    const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c;
    return [mix(from[0], control[0], to[0]), mix(from[1], control[1], to[1])];
  });
}

function bow(from: Point, to: Point, digits: number) {
  const points = bowPoints(from, to);
  return { path: pathDataOf([points], false, digits), middle: points[12] ?? from };
}

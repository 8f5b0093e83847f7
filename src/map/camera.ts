import type { Camera, Projection } from "../display/map/types.ts";
import {
  boxCentre,
  flatOf,
  fromBox,
  globeFront,
  globeRadius,
  type Point,
  pictureBox,
  planeHalfWidth,
  type Size,
  toBox,
} from "./picture.ts";

/** The least and the greatest zoom of the page's camera: 0 shows the whole world, and each step doubles the scale. */
export const zoomRange = { least: 0, most: 5 } as const;

/** MapLibre's camera: a centre in MapLibre's degrees (see `toGl`) and the zoom of its 512-pixel world. */
export interface GlCamera {
  readonly center: [lon: number, lat: number];
  readonly zoom: number;
}

/** The visible part of a flat picture: its centre in box units, and the zoom. */
export interface BoxView {
  readonly centre: Point;
  readonly zoom: number;
}

/** CSS pixels per box unit at zoom 0 in a host of this size (`xMidYMid meet`); 1 for a host without size. */
export const fitScale = ({ width, height }: Size): number =>
  Math.min(width / pictureBox.width, height / pictureBox.height) || 1;

/** A view moved so that it lies inside the picture, with its zoom within `zoomRange`; at zoom 0 it is centred. */
export function heldView(view: BoxView): BoxView {
  const zoom = Math.max(zoomRange.least, Math.min(zoomRange.most, view.zoom));
  const hold = (value: number, length: number) => {
    const margin = length / 2 / 2 ** zoom;
    return Math.max(margin, Math.min(length - margin, value));
  };
  return { centre: [hold(view.centre[0], pictureBox.width), hold(view.centre[1], pictureBox.height)], zoom };
}

/** The view of a camera; null is the whole world. A globe turns instead of moving, so its view stays centred. */
export function viewOf(projection: Projection, camera: Camera | null): BoxView {
  const flat = flatOf(projection);
  if (camera === null) return { centre: boxCentre, zoom: 0 };
  if (flat === null) return { centre: boxCentre, zoom: camera.zoom };
  return heldView({ centre: toBox(flat, flat.plane(camera.lon, camera.lat)), zoom: camera.zoom });
}

/** The camera of a view on a flat picture; null for the whole world. */
export function cameraOfView(projection: "equal-earth" | "mercator", { centre, zoom }: BoxView): Camera | null {
  if (zoom < 0.01) return null;
  const flat = flatOf(projection);
  if (flat === null) return null;
  const [lon, lat] = flat.degrees(...fromBox(flat, centre));
  return rounded({ lon, lat, zoom });
}

/** A camera as links carry it: degrees to a hundredth, zoom to a hundredth. */
export function rounded({ lon, lat, zoom }: Camera): Camera {
  return { lon: Number(lon.toFixed(2)), lat: Number(lat.toFixed(2)), zoom: Number(zoom.toFixed(2)) };
}

/**
 * The longitude and latitude at which web Mercator draws a point of Equal Earth's plane (y down), degrees:
 * lon = x·180/xMax, lat = (2·atan(exp(y')) − π/2)·180/π with y' = −y·π/xMax.
 */
export function planeToMercator([x, y]: Point): [lon: number, lat: number] {
  const up = (-y * Math.PI) / planeHalfWidth;
  return [(x * 180) / planeHalfWidth, ((2 * Math.atan(Math.exp(up)) - Math.PI / 2) * 180) / Math.PI];
}

/** The inverse of `planeToMercator`. */
export function mercatorToPlane([lon, lat]: Point): Point {
  const up = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [(lon * planeHalfWidth) / 180, (-up * planeHalfWidth) / Math.PI];
}

/**
 * The coordinate to give MapLibre for a true one, degrees. MapLibre knows no Equal Earth, so it gets the coordinate
 * that its web Mercator draws at the point's place in Equal Earth's plane; the other projections get the true one.
 */
export function toGl(projection: Projection, lon: number, lat: number): [lon: number, lat: number] {
  const flat = flatOf(projection);
  return projection === "equal-earth" && flat ? planeToMercator(flat.plane(lon, lat)) : [lon, lat];
}

/** MapLibre's zoom at which its world is `pixels` CSS pixels wide: the width is 512·2^zoom. */
const zoomOfWidth = (pixels: number) => Math.log2(pixels / 512);

/** MapLibre's zoom at which the whole picture fits, before the globe's correction for latitude. */
export function baseZoom(projection: Projection, size: Size): number {
  const flat = flatOf(projection);
  if (flat === null) return zoomOfWidth(2 * Math.PI * globeRadius * fitScale(size));
  const halfWidth = projection === "equal-earth" ? planeHalfWidth : Math.PI;
  return zoomOfWidth(2 * halfWidth * flat.scale * fitScale(size));
}

/**
 * The correction to add to MapLibre's zoom on the globe: MapLibre keeps Mercator's scale at the centre, so its globe
 * grows by 1/cos(latitude).
 */
const globeCorrection = (lat: number) => Math.log2(Math.cos((lat * Math.PI) / 180));

/**
 * MapLibre's camera for what the SVG map shows with a camera in a host of this size; `front` is the globe's for null.
 */
export function glCamera(projection: Projection, camera: Camera | null, size: Size, front = globeFront): GlCamera {
  const base = baseZoom(projection, size);
  const flat = flatOf(projection);
  if (flat === null) {
    const { lon, lat, zoom } = camera ?? { lon: front[0], lat: front[1], zoom: 0 };
    return { center: [lon, lat], zoom: base + zoom + globeCorrection(lat) };
  }
  return glOfView(projection, viewOf(projection, camera), size);
}

/** MapLibre's camera for a view on a flat picture; throws for the globe. */
export function glOfView(projection: Projection, { centre, zoom }: BoxView, size: Size): GlCamera {
  const flat = flatOf(projection);
  if (flat === null) throw new Error("a globe has no flat view");
  const plane = fromBox(flat, centre);
  const center = projection === "equal-earth" ? planeToMercator(plane) : flat.degrees(...plane);
  return { center: [center[0], center[1]], zoom: baseZoom(projection, size) + zoom };
}

/** The view that MapLibre's camera shows of a flat picture; throws for the globe. */
export function viewOfGl(projection: Projection, { center, zoom }: GlCamera, size: Size): BoxView {
  const flat = flatOf(projection);
  if (flat === null) throw new Error("a globe has no flat view");
  const plane = projection === "equal-earth" ? mercatorToPlane(center) : flat.plane(...center);
  return { centre: toBox(flat, plane), zoom: zoom - baseZoom(projection, size) };
}

/** The page's camera for MapLibre's; null for the whole world, on the globe as seen from `front`. */
export function cameraOfGl(projection: Projection, camera: GlCamera, size: Size, front = globeFront): Camera | null {
  if (projection !== "globe") return cameraOfView(projection, viewOfGl(projection, camera, size));
  const [lon, lat] = camera.center;
  const turned = rounded({ lon, lat, zoom: camera.zoom - baseZoom("globe", size) - globeCorrection(lat) });
  const untouched = turned.lon === front[0] && turned.lat === front[1] && Math.abs(turned.zoom) < 0.01;
  return untouched ? null : turned;
}

/** Whether two cameras are the same; null is the whole world. */
export const sameCamera = (a: Camera | null, b: Camera | null): boolean =>
  a === null || b === null ? a === b : a.lon === b.lon && a.lat === b.lat && a.zoom === b.zoom;

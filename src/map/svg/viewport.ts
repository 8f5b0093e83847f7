import type { Camera, Projection } from "../../display/map/types.ts";
import { type BoxView, cameraOfView, fitScale, heldView, rounded, viewOf, zoomRange } from "../camera.ts";
import { boxCentre, globeFront, globeRadius, type Point, type Size } from "../picture.ts";
import type { Screen } from "./marks.ts";

/** The visible part of a map: on flat pictures a view; on the globe the view stays centred and the front turns. */
export interface Viewport {
  readonly projection: Projection;
  readonly view: BoxView;
  /** The point of the globe that faces the visitor, degrees; unused by flat pictures. */
  readonly front: Point;
  /** The front of a globe that nobody has turned, degrees. */
  readonly start: Point;
}

/** The viewport of a camera; for null, the whole world, with the globe's front at `start`. */
export function viewportOf(projection: Projection, camera: Camera | null, start = globeFront): Viewport {
  const front: Point = camera === null ? start : [camera.lon, camera.lat];
  return { projection, view: viewOf(projection, camera), front, start };
}

/** The camera of a viewport; null for the whole world, on the globe as seen from its start. */
export function cameraOf({ projection, view, front, start }: Viewport): Camera | null {
  if (projection !== "globe") return cameraOfView(projection, view);
  const untouched = front[0] === start[0] && front[1] === start[1] && view.zoom < 0.01;
  return untouched ? null : rounded({ lon: front[0], lat: front[1], zoom: view.zoom });
}

/**
 * The camera that the projector needs: on the globe its front, on flat pictures null, since one projector serves all
 * views.
 */
export const seenFrom = ({ projection, front }: Viewport): Camera | null =>
  projection === "globe" ? { lon: front[0], lat: front[1], zoom: 0 } : null;

/** Box units per CSS pixel. */
export const boxUnitsPerPixel = ({ view }: Viewport, host: Size): number => 1 / (fitScale(host) * 2 ** view.zoom);

/** How the box lies in a host at a viewport. Larger marks are usual ones in a smaller host. */
export function screenOf(viewport: Viewport, { width, height }: Size, lettering = 1): Screen {
  const host = { width: width / lettering, height: height / lettering };
  const unit = boxUnitsPerPixel(viewport, host);
  const [x, y] = viewport.view.centre;
  return {
    host,
    unit,
    growth: 2 ** (viewport.view.zoom / 2),
    toScreen: (point) => [host.width / 2 + (point[0] - x) / unit, host.height / 2 + (point[1] - y) / unit],
  };
}

/** The viewport after a drag by `by` CSS pixels; a globe turns. */
export function dragged(viewport: Viewport, by: Point, host: Size): Viewport {
  const unit = boxUnitsPerPixel(viewport, host);
  const { view, front, projection } = viewport;
  if (projection !== "globe") {
    const centre: Point = [view.centre[0] - by[0] * unit, view.centre[1] - by[1] * unit];
    return { ...viewport, view: heldView({ ...view, centre }) };
  }
  const turn = ((180 / Math.PI) * unit) / globeRadius;
  const lat = Math.max(-80, Math.min(80, front[1] + by[1] * turn));
  const lon = ((((front[0] - by[0] * turn + 180) % 360) + 360) % 360) - 180;
  return { ...viewport, front: [lon, lat] };
}

/**
 * The viewport after a zoom by `steps` about a point of the host, CSS pixels, which keeps its place on flat pictures.
 */
export function zoomed(viewport: Viewport, steps: number, about: Point, host: Size): Viewport {
  const { view, projection } = viewport;
  const wished = Math.max(zoomRange.least, Math.min(zoomRange.most, view.zoom + steps));
  // Zooming out, the last tenth of a step goes to the whole world.
  const zoom = steps < 0 && wished < 0.1 ? 0 : wished;
  if (projection === "globe") return { ...viewport, view: { centre: boxCentre, zoom } };
  const [before, after] = [
    boxUnitsPerPixel(viewport, host),
    boxUnitsPerPixel({ ...viewport, view: { ...view, zoom } }, host),
  ];
  const shift = before - after;
  const centre: Point = [
    view.centre[0] + (about[0] - host.width / 2) * shift,
    view.centre[1] + (about[1] - host.height / 2) * shift,
  ];
  return { ...viewport, view: heldView({ centre, zoom }) };
}

/** The viewport at `t`, 0 to 1, between two viewports of one projection; a globe turns the shorter way. */
export function between(from: Viewport, to: Viewport, t: number): Viewport {
  const mix = (a: number, b: number) => a + (b - a) * t;
  const pair = (a: Point, b: Point): Point => [mix(a[0], b[0]), mix(a[1], b[1])];
  const around = ((((to.front[0] - from.front[0] + 180) % 360) + 360) % 360) - 180;
  return {
    projection: to.projection,
    start: to.start,
    view: { centre: pair(from.view.centre, to.view.centre), zoom: mix(from.view.zoom, to.view.zoom) },
    front: pair(from.front, [from.front[0] + around, to.front[1]]),
  };
}

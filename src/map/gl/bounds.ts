import type { Projection } from "../../display/map/types.ts";
import { baseZoom, type GlCamera, glOfView, heldView, viewOfGl, type zoomRange } from "../camera.ts";
import type { Size } from "../picture.ts";

/** The greatest latitude of the globe's centre, degrees: nearer to a pole a drag would spin it. */
const mostLatitude = 80;

/** MapLibre's camera within its limits: flat pictures stay inside their box, the globe's centre off the poles. */
export function held(projection: Projection, camera: GlCamera, size: Size, range: typeof zoomRange): GlCamera {
  if (projection !== "globe") return glOfView(projection, heldView(viewOfGl(projection, camera, size)), size);
  const lat = Math.max(-mostLatitude, Math.min(mostLatitude, camera.center[1]));
  // MapLibre takes log2(1/cos latitude) off the zoom as the globe turns, so that it keeps its size.
  const correction = Math.log2(Math.cos((lat * Math.PI) / 180));
  const base = baseZoom("globe", size) + correction;
  const zoom = Math.max(base + range.least, Math.min(base + range.most, camera.zoom));
  return { center: [camera.center[0], lat], zoom };
}

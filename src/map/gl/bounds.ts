import type { Projection } from "../../display/types.ts";
import type { PlaceCode } from "../../facts/types.ts";
import { baseZoom, type GlCamera, glOfView, heldView, viewOfGl, type zoomRange } from "../camera.ts";
import { flatOf, globeRadius, type Size } from "../picture.ts";
import type { World } from "../world.ts";

/** The globe is never looked at straight from a pole, degrees. */
const mostLatitude = 80;

/** MapLibre's camera held within the picture: flat, inside its box; on the globe, off the poles. */
export function held(projection: Projection, camera: GlCamera, size: Size, range: typeof zoomRange): GlCamera {
  if (projection !== "globe") return glOfView(projection, heldView(viewOfGl(projection, camera, size)), size);
  const lat = Math.max(-mostLatitude, Math.min(mostLatitude, camera.center[1]));
  // MapLibre takes log2(1/cos latitude) off the zoom as the globe turns, to keep its size.
  const correction = Math.log2(Math.cos((lat * Math.PI) / 180));
  const base = baseZoom("globe", size) + correction;
  const zoom = Math.max(base + range.least, Math.min(base + range.most, camera.zoom));
  return { center: [camera.center[0], lat], zoom };
}

/** Width and height of a place's widest piece in box units; a place without land is a point. */
export function widestPiece(world: World, projection: Projection, code: PlaceCode): Size {
  const flat = flatOf(projection);
  // A degree of the globe's middle, in box units.
  const degree = (globeRadius * Math.PI) / 180;
  const pieces = (world.land.find((one) => one.code === code)?.polygons ?? []).map(([ring = []]) => {
    const points = ring.map(([x = 0, y = 0]) => (flat === null ? ([x, y] as const) : flat.ofFile(x, y)));
    const scale = flat?.scale ?? degree;
    const extent = (values: number[]) => (Math.max(...values) - Math.min(...values)) * scale;
    return { width: extent(points.map(([x]) => x)), height: extent(points.map(([, y]) => y)) };
  });
  return pieces.reduce((widest, piece) => (piece.width > widest.width ? piece : widest), { width: 1, height: 1 });
}

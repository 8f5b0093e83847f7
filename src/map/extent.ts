import type { Projection } from "../display/map/types.ts";
import type { PlaceCode } from "../facts/types.ts";
import { zoomRange } from "./camera.ts";
import { flatOf, globeRadius, pictureBox, type Size } from "./picture.ts";
import type { WorldShapes } from "./world.ts";

/** A place that is flown to fills about a third of the picture, but never closer than its neighbours can be seen. */
const part = 3;
const closest = 3;

/** The zoom at which a place is shown with its neighbours, by its widest piece. */
export function zoomFor(world: WorldShapes, projection: Projection, code: PlaceCode): number {
  const { width, height } = widestPiece(world, projection, code);
  const fitting = Math.log2(Math.min(pictureBox.width / (part * width), pictureBox.height / (part * height)));
  return Math.max(zoomRange.least, Math.min(closest, Number(fitting.toFixed(2))));
}

/** Width and height of a place's widest piece in box units; a place without land is a point. */
function widestPiece(world: WorldShapes, projection: Projection, code: PlaceCode): Size {
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

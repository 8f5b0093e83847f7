import type { Camera, Projection } from "../display/map/types.ts";
import type { Place, PlaceCode } from "../facts/types.ts";
import { zoomRange } from "./camera.ts";
import { flatOf, globeRadius, pictureBox, type Size } from "./picture.ts";
import type { WorldShapes } from "./world.ts";

/**
 * A place that the map flies to fills a third of the picture, at a zoom of at most 3, so that its neighbours are seen.
 */
const part = 3;
const closest = 3;

/** The zoom at which a place is shown with its neighbours, computed from its widest piece of land. */
function zoomFor(world: WorldShapes, projection: Projection, code: PlaceCode): number {
  const { width, height } = widestPiece(world, projection, code);
  const fitting = Math.log2(Math.min(pictureBox.width / (part * width), pictureBox.height / (part * height)));
  return Math.max(zoomRange.least, Math.min(closest, Number(fitting.toFixed(2))));
}

/** The camera on a place's label, at `zoom` or with its neighbours; null where no place has the code. */
export function cameraOn(
  world: WorldShapes,
  places: readonly Place[],
  [projection, code, zoom]: readonly [Projection, PlaceCode, number | undefined],
): Camera | null {
  const label = places.find((one) => one.code === code)?.label;
  return label === undefined ? null : { lon: label[0], lat: label[1], zoom: zoom ?? zoomFor(world, projection, code) };
}

/** The size of a place's widest piece of land in box units; 1 × 1 for a place without land. */
function widestPiece(world: WorldShapes, projection: Projection, code: PlaceCode): Size {
  const flat = flatOf(projection);
  // Box units per degree at the middle of the globe.
  const degree = (globeRadius * Math.PI) / 180;
  const pieces = (world.land.find((one) => one.code === code)?.polygons ?? []).map(([ring = []]) => {
    const points = ring.map(([x = 0, y = 0]) => (flat === null ? ([x, y] as const) : flat.ofFile(x, y)));
    const scale = flat?.scale ?? degree;
    const extent = (values: number[]) => (Math.max(...values) - Math.min(...values)) * scale;
    return { width: extent(points.map(([x]) => x)), height: extent(points.map(([, y]) => y)) };
  });
  return pieces.reduce((widest, piece) => (piece.width > widest.width ? piece : widest), { width: 1, height: 1 });
}

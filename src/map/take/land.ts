import type { Camera, MapFrame, Projection } from "../../display/map/types.ts";
import type { Place } from "../../facts/types.ts";
import { rememberingLast } from "../../kit/remember.ts";
import { fineZoom, stillCamera } from "../aim.ts";
import { drawWorld, type WorldDrawing } from "../svg/draw.ts";
import { loadPlaces, loadWorld, type WorldShapes } from "../world.ts";

/**
 * The land of a picture or a film, as fine as its zoom needs: a film's frame is the picture of its moment. Rejects with a
 * FileFault where the land is missing.
 */
export async function landOf(frame: Pick<MapFrame, "projection" | "camera" | "labels">): Promise<WorldDrawing> {
  const { projection } = frame;
  const camera = stillCamera(frame);
  const isNear = camera !== null && camera.zoom > fineZoom;
  const [world, places] = await Promise.all([loadWorld(projection, isNear ? "50m" : "110m"), loadPlaces()]);
  return drawn(world, places, projection, camera);
}

/**
 * The last three drawings: a printed story draws a picture for each step, and each choice in the picture's dialog draws
 * one more, mostly of the same land. What is read from a drawing, such as the room for names, is kept along with it.
 */
const drawn = rememberingLast(
  (world: WorldShapes, places: readonly Place[], projection: Projection, camera: Camera | null): WorldDrawing =>
    drawWorld(world, places, { projection, camera, digits: camera !== null && camera.zoom > digitsZoom ? 2 : 1 }),
  3,
  (world, places, projection, camera) => [world, places, projection, camera?.lon, camera?.lat, camera?.zoom],
);

/** The zoom beyond which a box unit has two decimals. */
const digitsZoom = 3;

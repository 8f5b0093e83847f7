import type { MapFrame } from "../../display/map/types.ts";
import { fineZoom, stillCamera } from "../aim.ts";
import { drawWorld, type WorldDrawing } from "../svg/draw.ts";
import { loadPlaces, loadWorld } from "../world.ts";

/**
 * The land of a picture or a film, as fine as its zoom needs: a film's frame is the picture of its moment. Rejects with a
 * FileFault where the land is missing.
 */
export async function landOf(frame: Pick<MapFrame, "projection" | "camera" | "labels">): Promise<WorldDrawing> {
  const { projection } = frame;
  const camera = stillCamera(frame);
  const isNear = camera !== null && camera.zoom > fineZoom;
  const [world, places] = await Promise.all([loadWorld(projection, isNear ? "50m" : "110m"), loadPlaces()]);
  return drawWorld(world, places, { projection, camera, digits: isNear && camera.zoom > 3 ? 2 : 1 });
}

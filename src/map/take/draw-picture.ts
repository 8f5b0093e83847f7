import type { MapFrame } from "../../display/map/types.ts";
import type { PictureText } from "../../display/take/picture.ts";
import type { PictureStyle } from "../../display/take/sizes.ts";
import { fineZoom } from "../aim.ts";
import { drawWorld } from "../svg/draw.ts";
import { toMarkup } from "../svg/shape.ts";
import { loadPlaces, loadWorld } from "../world.ts";
import { composed } from "./compose.ts";

/** The picture of a frame as a file of SVG, drawn from the frame alone. Rejects with a FileFault where the land is missing. */
export async function drawPicture(frame: MapFrame, text: PictureText, style: PictureStyle): Promise<string> {
  const { projection, camera } = frame;
  const isNear = camera !== null && camera.zoom > fineZoom;
  const [world, places] = await Promise.all([loadWorld(projection, isNear ? "50m" : "110m"), loadPlaces()]);
  const drawing = drawWorld(world, places, { projection, camera, digits: isNear && camera.zoom > 3 ? 2 : 1 });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup(composed(frame, drawing, text, style))}\n`;
}

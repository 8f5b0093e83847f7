import type { MapFrame } from "../../display/map/types.ts";
import type { PictureText } from "../../display/take/picture.ts";
import type { ChartDrawer, PictureStyle } from "../../display/take/sizes.ts";
import { fineZoom } from "../aim.ts";
import { drawWorld } from "../svg/draw.ts";
import { type Shape, toMarkup } from "../svg/shape.ts";
import { loadPlaces, loadWorld } from "../world.ts";
import { composed, composedChart } from "./compose.ts";

/**
 * The picture of a frame's map as a file of SVG, drawn from the frame alone; with a chart, of the chart. Rejects with a
 * FileFault where the land is missing.
 */
export async function drawPicture(
  frame: MapFrame,
  text: PictureText,
  style: PictureStyle,
  chart: ChartDrawer | null,
): Promise<string> {
  if (chart !== null) return fileOf(composedChart(chart, text, style));
  const { projection, camera } = frame;
  const isNear = camera !== null && camera.zoom > fineZoom;
  const [world, places] = await Promise.all([loadWorld(projection, isNear ? "50m" : "110m"), loadPlaces()]);
  const drawing = drawWorld(world, places, { projection, camera, digits: isNear && camera.zoom > 3 ? 2 : 1 });
  return fileOf(composed(frame, drawing, text, style));
}

const fileOf = (picture: Shape): string => `<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup(picture)}\n`;

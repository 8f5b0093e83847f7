import type { MapFrame } from "../../display/map/types.ts";
import type { PictureText } from "../../display/take/picture.ts";
import type { ChartDrawer, PictureStyle } from "../../display/take/sizes.ts";
import { type Shape, toMarkup } from "../svg/shape.ts";
import { composed, composedChart } from "./compose.ts";
import { landOf } from "./land.ts";

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
  return fileOf(composed(frame, await landOf(frame), text, style));
}

const fileOf = (picture: Shape): string => `<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup(picture)}\n`;

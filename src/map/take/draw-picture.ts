import type { MapFrame } from "../../display/map/types.ts";
import type { PictureText } from "../../display/take/picture.ts";
import { type ChartDrawer, type PictureFile, type PictureStyle, pictureSizes } from "../../display/take/sizes.ts";
import type { Size } from "../picture.ts";
import { type Shape, toMarkup } from "../svg/shape.ts";
import { composed, composedChart } from "./compose.ts";
import { landOf } from "./land.ts";

/**
 * The picture of a frame's map, drawn from the frame alone; with a chart, of the chart. Rejects with a FileFault where
 * the land is missing.
 */
export async function drawPicture(
  frame: MapFrame,
  text: PictureText,
  style: PictureStyle,
  chart: ChartDrawer | null,
): Promise<PictureFile> {
  if (chart !== null) {
    const { picture, size } = composedChart(chart, text, style);
    return fileOf(picture, size);
  }
  return fileOf(composed(frame, await landOf(frame), text, style), pictureSizes[style.format]);
}

const fileOf = (picture: Shape, { width, height }: Size): PictureFile => ({
  svg: `<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup(picture)}\n`,
  width,
  height,
});

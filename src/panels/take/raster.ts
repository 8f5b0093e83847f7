import { pngTexts } from "../../display/take/mark.ts";
import type { PictureText } from "../../display/take/picture.ts";
import { withTexts } from "../../display/take/png.ts";
import { MakingFault } from "../../kit/film/fault.ts";
import { lettered } from "./letters.ts";

/** A picture as PNG with its link inside, `scale` times as large as the SVG. Rejects where the browser cannot draw it. */
export async function pngOf(svg: string, text: PictureText, scale: number): Promise<Blob> {
  const image = await imageOf(svg);
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  const context = canvas.getContext("2d");
  if (context === null) throw new MakingFault({ code: "canvas" });
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (drawn === null) throw new MakingFault({ code: "png" });
  const bytes = new Uint8Array(await drawn.arrayBuffer());
  return new Blob([withTexts(bytes, pngTexts(text.title, text.alternative, text.sources, text.link))], {
    type: "image/png",
  });
}

/** A file of SVG as an image that can be drawn, in the page's letters; rejects where the browser cannot read it. */
export async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = await previewOf(svg);
  await image.decode();
  return image;
}

/** The address of a picture with the page's fonts inside, as the PNG and the films draw it. */
export const previewOf = async (svg: string): Promise<string> => svgAddress(await lettered(svg));

/** A file of SVG as an address: the page's policy admits pictures from data, and none from blobs. */
const svgAddress = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

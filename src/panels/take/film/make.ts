import { isSame, type Scene } from "../../../display/take/film/scenes.ts";
import type { PictureStyle } from "../../../display/take/sizes.ts";
import { nextTask } from "../../../kit/cell.ts";
import { MakingFault } from "../../../kit/film/fault.ts";
import type { FilmFile, FilmOrder } from "../../../kit/film/order.ts";
import type { Filming } from "../../shared/page.ts";
import { imageOf } from "../raster.ts";

/** Scenes in order, how their pictures look, and the file that they become. */
export interface Script {
  readonly scenes: readonly Scene[];
  readonly style: PictureStyle;
  readonly order: FilmOrder;
}

/**
 * Makes a film: draws each scene, hands its pixels to the encoder in the worker, and calls `progressed` with the number
 * of scenes that are done. Between two scenes the page handles waiting events. Rejects where `signal` ends it or a step
 * fails; a file exists only when all is done.
 */
export async function makeFilm(
  filming: Filming,
  { scenes, style, order }: Script,
  signal: AbortSignal,
  progressed: (done: number) => void = () => {},
): Promise<FilmFile> {
  const work = await filming.begin(order);
  signal.addEventListener("abort", work.cancel);
  try {
    const canvas = canvasOf(order);
    let pixels = new Uint8ClampedArray();
    for (const [index, scene] of scenes.entries()) {
      signal.throwIfAborted();
      if (!isSame(scene, scenes[index - 1])) {
        const svg = await filming.paint(scene, style);
        await nextTask();
        pixels = await canvas.pixels(svg);
      }
      await work.add(pixels.slice().buffer);
      progressed(index + 1);
      await nextTask();
    }
    signal.throwIfAborted();
    return await work.end();
  } catch (error) {
    work.cancel();
    throw error;
  } finally {
    signal.removeEventListener("abort", work.cancel);
  }
}

/** A canvas of the film's size that draws a file of SVG and gives its pixels, RGBA. */
function canvasOf({ width, height }: FilmOrder) {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new MakingFault({ code: "canvas" });
  return {
    async pixels(svg: string): Promise<Uint8ClampedArray<ArrayBuffer>> {
      context.drawImage(await imageOf(svg), 0, 0, width, height);
      return context.getImageData(0, 0, width, height).data;
    },
  };
}

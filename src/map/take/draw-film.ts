import type { MapFrame } from "../../display/map/types.ts";
import type { SceneText } from "../../display/take/film/text.ts";
import type { PictureStyle } from "../../display/take/sizes.ts";
import type { WorldDrawing } from "../svg/draw.ts";
import { toMarkup } from "../svg/shape.ts";
import { composedFilm } from "./film.ts";
import { landOf } from "./land.ts";

/** Draws one frame of a film as a file of SVG. */
export type FilmPainter = (frame: MapFrame, text: SceneText, style: PictureStyle) => Promise<string>;

/**
 * A painter of frames that draws the land again only where projection or camera change. Rejects with a FileFault where
 * the land is missing.
 */
export function filmPainter(): FilmPainter {
  let key = "";
  let drawn: Promise<WorldDrawing> | null = null;
  return async (frame, text, style) => {
    const { projection, camera } = frame;
    const own = JSON.stringify([projection, camera]);
    if (drawn === null || key !== own) {
      key = own;
      drawn = landOf(frame);
    }
    return toMarkup(composedFilm(frame, await drawn, text, style));
  };
}

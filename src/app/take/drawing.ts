import type { Facts } from "../../facts/types.ts";
import { drawPicture } from "../../map/take/draw-picture.ts";
import type { Drawing } from "../../panels/shared/page.ts";
import type { Choices } from "../../state/choices.ts";
import { axisFrom } from "../../state/start.ts";

/** The functions that draw pictures. The code that makes films is fetched with the first film. */
export const drawingOf = (all: () => Facts, start: Choices): Drawing => ({
  picture: drawPicture,
  film: async () => (await import("./filming.ts")).filming(all, axisFrom(start), start),
});

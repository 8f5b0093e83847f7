import { zoomRange } from "./camera.ts";
import { box, type Size } from "./picture.ts";

/** A place that is flown to fills about a third of the picture, but never closer than its neighbours can be seen. */
const part = 3;
const closest = 3;

/** The zoom at which land of this size, in box units, is shown with its neighbours. */
export function zoomForExtent({ width, height }: Size): number {
  const fitting = Math.log2(Math.min(box.width / (part * width), box.height / (part * height)));
  return Math.max(zoomRange.least, Math.min(closest, Number(fitting.toFixed(2))));
}

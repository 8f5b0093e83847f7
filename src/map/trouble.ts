import type { MapTrouble } from "../display/map/types.ts";
import { FileFault } from "../kit/file.ts";

/** What to tell of land that could not be drawn: a file that is not there, or one that cannot be drawn. */
export function landTrouble(what: "coasts" | "land", reason: unknown): MapTrouble {
  const fault = reason instanceof FileFault ? reason : new FileFault("damaged", "geo/land", String(reason));
  return { what, fault };
}

/** A WebGL map that could not be made, or not be gone on with. */
export class GlTrouble extends Error {
  readonly what: "none" | "worker" | "program" | "lost";
  constructor(what: GlTrouble["what"]) {
    super(`WebGL: ${what}`);
    this.what = what;
  }
}

/** What to tell of a WebGL map that could not be made. */
export function glTrouble(reason: unknown): MapTrouble {
  if (reason instanceof GlTrouble) return { what: reason.what } as MapTrouble;
  return reason instanceof FileFault ? { what: "land", fault: reason } : { what: "program" };
}

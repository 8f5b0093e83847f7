import type { MapTrouble } from "../display/map/types.ts";
import { FileFault } from "../kit/file.ts";

/** The report on land that failed to load or to be drawn; a reason that is no FileFault counts as a damaged file. */
export function landTrouble(what: "coasts" | "land", reason: unknown): MapTrouble {
  const fault = reason instanceof FileFault ? reason : new FileFault("damaged", "geo/land", String(reason));
  return { what, fault };
}

/** Why a WebGL map could not be made or was lost. */
export class GlTrouble extends Error {
  readonly what: "none" | "worker" | "program" | "lost";
  constructor(what: GlTrouble["what"]) {
    super(`WebGL: ${what}`);
    this.what = what;
  }
}

/** The report on a WebGL map that could not be made; an unknown reason counts as its program. */
export function glTrouble(reason: unknown): MapTrouble {
  if (reason instanceof GlTrouble) return { what: reason.what } as MapTrouble;
  return reason instanceof FileFault ? { what: "land", fault: reason } : { what: "program" };
}

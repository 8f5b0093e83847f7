import type { Camera, Projection } from "../../display/map/types.ts";
import { flatProjector, type Projector } from "./flat.ts";

/** The code of the globe's projector, 10 kB of d3; null until it is asked for, because the start page has no globe. */
let globe: typeof import("./globe.ts") | null = null;

/** Fetches what `projectorOf` needs for a projection; rejects with an Error with the reason. */
export async function loadProjector(projection: Projection): Promise<void> {
  if (projection === "globe") globe ??= await import("./globe.ts");
}

/**
 * The projector of a projection; the globe is turned to the camera. `digits` are decimals of a box unit. Throws before
 * `loadProjector`, which `loadWorld` calls.
 */
export function projectorOf(projection: Projection, camera: Camera | null, digits: number): Projector {
  const projector = projectorSoFar(projection, camera, digits);
  if (projector === null) throw new Error("the globe’s projector has not been loaded");
  return projector;
}

/** The same; null before it has been loaded. */
export function projectorSoFar(projection: Projection, camera: Camera | null, digits: number): Projector | null {
  return projection === "globe" ? (globe?.globeProjector(camera, digits) ?? null) : flatProjector(projection, digits);
}

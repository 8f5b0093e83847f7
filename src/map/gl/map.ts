import type { MapEvents, MapFrame } from "../../display/map/types.ts";
import type { TellingMap } from "../switch.ts";
import { GlTrouble } from "../trouble.ts";
import { loadPlaces, loadWorld } from "../world.ts";
import { coolDown, warmUp } from "./make.ts";
import { GlMapView } from "./view.ts";

/**
 * A map on MapLibre that shows what the SVG map shows, at the same camera; resolves when its first picture is complete.
 * Rejects without WebGL2, without its worker and without geometry; a context that is lost later is told to
 * `events.failed`.
 */
export async function createGlMap(host: HTMLElement, frame: MapFrame, events: MapEvents): Promise<TellingMap> {
  if (document.createElement("canvas").getContext("webgl2") === null) throw new GlTrouble("none");
  const warm = warmUp().catch(() => {
    throw new GlTrouble("program");
  });
  const [world, places] = await Promise.all([loadWorld(frame.projection, "110m"), loadPlaces(), warm]);
  const map = new GlMapView(host, frame, events, world, places);
  try {
    await answered(map.complete());
  } catch (reason) {
    map.remove();
    coolDown();
    throw reason;
  }
  return map;
}

/** A worker that never comes, or never answers, holds up every picture; a slow machine has taken 20 seconds. */
const longestSilence = 60_000;

function answered(complete: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const silence = setTimeout(() => reject(new GlTrouble("worker")), longestSilence);
    complete.then(resolve, reject).finally(() => clearTimeout(silence));
  });
}

import type { MapEvents, MapFrame } from "../../display/map/types.ts";
import type { TellingMap } from "../switch.ts";
import { GlTrouble } from "../trouble.ts";
import { loadPlaces, loadWorld } from "../world.ts";
import { GlMapView } from "./gl-map-view.ts";
import { coolDown, warmUp } from "./make.ts";
import { needGl } from "./probe.ts";

/**
 * A map on MapLibre that shows what the SVG map shows, at the same camera. Resolves when its first picture is drawn.
 * Rejects with a GlTrouble without WebGL2 or without its worker, with a FileFault without geometry. A context lost
 * later is reported to `events.failed`.
 */
export async function createGlMap(host: HTMLElement, frame: MapFrame, events: MapEvents): Promise<TellingMap> {
  await needGl();
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

/**
 * The longest wait for the first picture, ms: a worker that never answers would delay it for ever. A slow machine took
 * 20 s.
 */
const longestSilence = 60_000;

function answered(complete: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const silence = setTimeout(() => reject(new GlTrouble("worker")), longestSilence);
    complete.then(resolve, reject).finally(() => clearTimeout(silence));
  });
}

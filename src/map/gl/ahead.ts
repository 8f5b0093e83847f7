import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { fetchBytes } from "../../kit/file.ts";

/**
 * Fetches MapLibre's worker and the land of the start into the browser's cache, starting neither, so that a first
 * gesture waits for no line. A failure is left to that gesture.
 */
export async function fetchForGl(): Promise<void> {
  for (const file of [workerUrl, "geo/equal-earth-110m.json"])
    await fetchBytes(new URL(file, document.baseURI).href).catch(() => null);
}

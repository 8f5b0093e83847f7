import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { fetchBytes } from "../../kit/file.ts";
import { fetchOnly } from "../../kit/parts.ts";

/**
 * Fetches the code of the WebGL map, its worker and the land of the start into the browser's cache, starting none of
 * them, so that a first gesture waits for no line. A failure is left to that gesture. A browser without WebGL2 fetches
 * nothing.
 */
export async function fetchForGl(): Promise<void> {
  if (!drawsGl()) return;
  fetchOnly(() => import("./map.ts"));
  for (const file of [workerUrl, "geo/equal-earth-110m.json"])
    await fetchBytes(new URL(file, document.baseURI).href).catch(() => null);
}

function drawsGl(): boolean {
  const probe = document.createElement("canvas").getContext("webgl2");
  // Browsers keep few contexts alive, and this one has answered.
  probe?.getExtension("WEBGL_lose_context")?.loseContext();
  return probe !== null;
}

import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Projection } from "../../display/map/types.ts";
import { nextTask } from "../../kit/cell.ts";
import { fetchBytes, fetchShared } from "../../kit/file.ts";
import { fetchOnly } from "../../kit/parts.ts";
import { worldFile } from "../world.ts";
import { needGl } from "./probe.ts";

/**
 * Fetches the code of the WebGL map, its worker and the land of the shown projection into the browser's cache, starting
 * none of them, so that the first gesture need not wait for a download. A failure is left to that gesture. A browser
 * without WebGL2 fetches nothing.
 */
export async function fetchForGl(projection: Projection): Promise<void> {
  // Making a WebGL context takes a slow machine 40 ms and more, so that it has a task of its own.
  await nextTask();
  if (
    !(await needGl().then(
      () => true,
      () => false,
    ))
  )
    return;
  await nextTask();
  fetchOnly(() => import("./map.ts"));
  const address = (file: string) => new URL(file, document.baseURI).href;
  await fetchBytes(address(workerUrl)).catch(() => null);
  // Kept for `loadWorld`: the name of the file has no hash, so that a browser would ask the server again.
  await fetchShared(address(worldFile(projection, "110m"))).catch(() => null);
}

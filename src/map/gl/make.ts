import {
  clearPrewarmedResources,
  Map as MapLibreMap,
  prewarm,
  type StyleSpecification,
  setWorkerUrl,
  type TransformConstrainFunction,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Projection } from "../../display/map/types.ts";
import { fetchBytes } from "../../kit/file.ts";
import type { GlCamera } from "../camera.ts";
import { admitWorker } from "./admitted.ts";
import { keepForPaper } from "./style/paper.ts";

/** Vertical field of view, degrees: from far away the globe looks as the SVG map's; flat is MapLibre's own. */
const lens = { flat: 36.87, globe: 4 } as const;

/** Goes with every move that no visitor made: MapLibre tells of it all the same. */
export const silent = { silent: true } as const;

/** What a MapLibre map begins with. */
export interface Beginning {
  readonly projection: Projection;
  readonly style: StyleSpecification;
  readonly camera: GlCamera;
  readonly constrain: TransformConstrainFunction;
}

/**
 * Begins what MapLibre works with beside the page, so that it comes while geometry is read. Rejects with a FileFault where
 * its script is not there: MapLibre hears of that only while a map listens, and would wait for it for ever.
 */
export async function warmUp(): Promise<void> {
  admitWorker(workerUrl);
  setWorkerUrl(workerUrl);
  await fetchBytes(new URL(workerUrl, document.baseURI).href);
  prewarm();
}

/** Lets go of workers that did not start, so that the next map asks for them anew; no map may be left. */
export function coolDown(): void {
  clearPrewarmedResources();
}

/** MapLibre in a host, without controls, keys, rotation or pitch: the page has its own, and north stays up. */
export function makeMap(host: HTMLElement, { projection, style, camera, constrain }: Beginning): MapLibreMap {
  const map = new MapLibreMap({
    container: host,
    style,
    // A unit test holds every style to the specification; the visitor need not.
    validateStyle: false,
    ...camera,
    // The project's own limits hold in `constrain`; these only must not cut them off.
    minZoom: -3,
    maxZoom: 14,
    renderWorldCopies: false,
    transformConstrain: constrain,
    attributionControl: false,
    keyboard: false,
    boxZoom: false,
    doubleClickZoom: false,
    dragRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    // Coasts are edges of filled shapes, which step by whole pixels without it.
    canvasContextAttributes: { antialias: true },
  });
  map.setVerticalFieldOfView(projection === "globe" ? lens.globe : lens.flat, silent);
  map.touchZoomRotate.disableRotation();
  // The page's own application holds the focus and the keys.
  map.getCanvas().tabIndex = -1;
  map.getCanvas().setAttribute("aria-hidden", "true");
  keepForPaper(map);
  return map;
}

/** Lays the world flat or round. */
export function bend(map: MapLibreMap, projection: Projection): void {
  map.setProjection({ type: projection === "globe" ? "globe" : "mercator" });
  map.setVerticalFieldOfView(projection === "globe" ? lens.globe : lens.flat, silent);
}

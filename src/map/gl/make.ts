import {
  clearPrewarmedResources,
  type ErrorEvent,
  Map as MapLibreMap,
  prewarm,
  type StyleSpecification,
  setWorkerUrl,
  type TransformConstrainFunction,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Projection } from "../../display/map/types.ts";
import { nextTask } from "../../kit/cell.ts";
import { fetchBytes } from "../../kit/file.ts";
import type { GlCamera } from "../camera.ts";
import { admitWorker } from "./admitted.ts";
import { hasGraphicsCard } from "./probe.ts";

/** Vertical field of view, degrees: MapLibre's default for flat pictures; 4 makes its globe look like the SVG map's. */
const lens = { flat: 36.87, globe: 4 } as const;

/** Marks a move that the page itself made: MapLibre fires `moveend` for it too. */
export const silent = { silent: true } as const;

/** The inputs for making a MapLibre map. */
export interface Beginning {
  readonly projection: Projection;
  readonly style: StyleSpecification;
  readonly camera: GlCamera;
  readonly constrain: TransformConstrainFunction;
}

/**
 * Starts MapLibre's workers before a map needs them, while geometry is loading. Rejects with a FileFault where the
 * worker's script is missing: MapLibre itself would wait for it for ever.
 */
export async function warmUp(): Promise<void> {
  admitWorker(workerUrl);
  setWorkerUrl(workerUrl);
  await fetchBytes(new URL(workerUrl, document.baseURI).href);
  prewarm();
}

/** Stops the workers, so that the next map starts them again. Call it only when no map is left. */
export function coolDown(): void {
  clearPrewarmedResources();
}

/** A MapLibre map in a host, without controls and keys, which the page has itself, and without rotation and pitch. */
export function makeMap(host: HTMLElement, { projection, style, camera, constrain }: Beginning): MapLibreMap {
  const map = new MapLibreMap({
    container: host,
    style,
    // A unit test checks every style against the specification.
    validateStyle: false,
    ...camera,
    // `constrain` sets the limits; these must only be wider.
    minZoom: -3,
    maxZoom: 14,
    renderWorldCopies: false,
    transformConstrain: constrain,
    attributionControl: false,
    keyboard: false,
    boxZoom: false,
    dragRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    // Coasts are smooth with it; without a graphics card it makes each picture cost 2.5 times as much.
    canvasContextAttributes: { antialias: hasGraphicsCard() },
  });
  map.setVerticalFieldOfView(projection === "globe" ? lens.globe : lens.flat, silent);
  map.touchZoomRotate.disableRotation();
  // The page's map element has the focus and the keys.
  map.getCanvas().tabIndex = -1;
  map.getCanvas().setAttribute("aria-hidden", "true");
  return map;
}

/** Sets MapLibre's projection and field of view. */
export function bend(map: MapLibreMap, projection: Projection): void {
  map.setProjection({ type: projection === "globe" ? "globe" : "mercator" });
  map.setVerticalFieldOfView(projection === "globe" ? lens.globe : lens.flat, silent);
}

/** Resolves when a new map has drawn what `dress` adds to its style; rejects with MapLibre's error. */
export function firstPicture(map: MapLibreMap, dress: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = ({ error }: ErrorEvent) => reject(error);
    map.on("error", failed);
    const done = () => {
      map.off("error", failed);
      resolve();
    };
    map.once("style.load", () => {
      // MapLibre's reading of the style was one long task; the rest follows in the next task.
      nextTask()
        .then(dress)
        .then(() => map.once("idle", done))
        .catch(reject);
    });
  });
}

/** The longest time that a copy lies over the map, ms. */
const longestStill = 5000;

/**
 * Makes a change while a copy of the picture lies over the map, until the map has drawn all of the change; then calls
 * `drawn`.
 */
export function changeUnseen(map: MapLibreMap, change: () => void, drawn: () => void): void {
  map.once("render", () => {
    // A WebGL canvas can be copied only while its picture is being drawn.
    const canvas = map.getCanvas();
    const still = canvas.cloneNode() as HTMLCanvasElement;
    still.getContext("2d")?.drawImage(canvas, 0, 0);
    canvas.after(still);
    change();
    const lift = () => {
      if (!still.isConnected) return;
      still.remove();
      drawn();
    };
    map.once("idle", lift);
    // A map whose time plays may never be idle.
    setTimeout(lift, longestStill);
  });
  map.triggerRepaint();
}

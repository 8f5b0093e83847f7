import type { MapEvents, MapFrame, MapTrouble, MapView } from "../display/types.ts";
import type { PlaceCode } from "../facts/types.ts";
import { glTrouble } from "./trouble.ts";
import { loadWorld } from "./world.ts";

/** What a map has painted for a place, and where its label stands in the host, CSS pixels. */
type Painted = ReadonlyMap<PlaceCode, { readonly colour: string; readonly at: readonly [x: number, y: number] }>;

/** A map that can tell what it has painted. */
export interface TellingMap extends MapView {
  painted(): Painted;
}

/** Makes the WebGL map in a host; rejects where there is no WebGL2. */
export type MakeGlMap = (host: HTMLElement, frame: MapFrame, events: MapEvents) => Promise<TellingMap>;

/** A map that begins as SVG, hands over to WebGL when that stands, and takes back when its context is lost. */
export interface SwitchingMap extends MapView {
  /** Fetches and starts the WebGL map; the SVG stays where that fails. */
  upgrade(fetchMap: () => Promise<MakeGlMap>): Promise<void>;
  /** What the WebGL map has painted; null while the SVG stands. */
  painted(): Painted | null;
}

/** Both maps behind one door. `drawn` hears which of them is seen. */
export function switchingMap(
  svg: MapView,
  host: HTMLElement,
  events: MapEvents,
  drawn: (map: "svg" | "webgl") => void,
): SwitchingMap {
  const box = document.createElement("div");
  box.className = "map-gl";
  let gl: TellingMap | null = null;
  let last: MapFrame | null = null;
  let begun = 0;
  const takeBack = (trouble: MapTrouble) => {
    begun += 1;
    gl?.remove();
    gl = null;
    box.remove();
    box.replaceChildren();
    if (last !== null) svg.show(last);
    drawn("svg");
    events.failed(trouble);
  };
  drawn("svg");
  return {
    show(frame) {
      last = frame;
      (gl ?? svg).show(frame);
    },
    fly: (place) => (gl ?? svg).fly(place),
    zoom: (by) => (gl ?? svg).zoom(by),
    refine: () => (gl ?? svg).refine(),
    painted: () => gl?.painted() ?? null,
    remove() {
      gl?.remove();
      svg.remove();
    },
    async upgrade(fetchMap) {
      if (last === null || gl !== null) return;
      begun += 1;
      const mine = begun;
      try {
        // Geometry comes with the program that draws it, not after it; a failure is told by the map that asks again.
        loadWorld(last.projection, "110m").catch(() => null);
        const make = await fetchMap();
        // The picture stays in sight until the other one is drawn.
        box.style.visibility = "hidden";
        host.append(box);
        const failed = (trouble: MapTrouble | null) =>
          trouble?.what === "coasts" || trouble === null ? events.failed(trouble) : takeBack(trouble);
        const made = await make(box, last, { ...events, failed });
        // Its context was lost, or the visitor tried again, while it was being made.
        if (mine !== begun) {
          made.remove();
          return;
        }
        gl = made;
        made.show(last);
        box.style.visibility = "";
        drawn("webgl");
      } catch (reason) {
        if (mine === begun) takeBack(glTrouble(reason));
      }
    },
  };
}

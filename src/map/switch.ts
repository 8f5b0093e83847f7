import type { LiveMap, MapEvents, MapFrame, MapTrouble, MapView } from "../display/types.ts";
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

/**
 * A map that begins as SVG and hands over to WebGL when somebody moves it: by hand, by a button, by a flight, by another
 * projection or by a link with a camera. It takes back when WebGL's context is lost.
 */
export interface SwitchingMap extends MapView {
  /** From now on the WebGL map may be fetched; at once, where it is wanted already. */
  allow(): void;
  /** Fetches and starts the WebGL map again, after it had failed. */
  retry(): void;
  /** What the WebGL map has painted; null while the SVG stands. */
  painted(): Painted | null;
}

/** Where the WebGL map comes from, and who hears which of the two is seen. */
interface Switching {
  readonly fetchMap: () => Promise<MakeGlMap>;
  readonly drawn: (map: "svg" | "webgl") => void;
}

/** Both maps behind one door. */
export function switchingMap(
  svg: LiveMap,
  host: HTMLElement,
  events: MapEvents,
  { fetchMap, drawn }: Switching,
): SwitchingMap {
  const box = document.createElement("div");
  box.className = "map-gl";
  let gl: TellingMap | null = null;
  let last: MapFrame | null = null;
  let begun = 0;
  let allowed = false;
  let wanted = false;
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
  const upgrade = async () => {
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
      // The picture follows the hand that moves it to the end.
      await svg.rest();
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
  };
  /** Asked once: after a failure the visitor decides. */
  const want = () => {
    if (wanted || last?.drawer === "svg") return;
    wanted = true;
    if (allowed) void upgrade();
  };
  svg.whenMoved(want);
  drawn("svg");
  return {
    show(frame) {
      last = frame;
      (gl ?? svg).show(frame);
      if (frame.drawer === "webgl" || frame.camera !== null || frame.projection !== "equal-earth") want();
    },
    fly: (place) => (gl ?? svg).fly(place),
    zoom: (by) => (gl ?? svg).zoom(by),
    refine: () => (gl ?? svg).refine(),
    painted: () => gl?.painted() ?? null,
    remove() {
      gl?.remove();
      svg.remove();
    },
    allow() {
      allowed = true;
      if (wanted) void upgrade();
    },
    retry() {
      wanted = true;
      void upgrade();
    },
  };
}

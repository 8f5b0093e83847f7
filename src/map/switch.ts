import type { LiveMap, MapEvents, MapFrame, MapTrouble, MapView } from "../display/map/types.ts";
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
  let last: MapFrame | null = null;
  let allowed = false;
  let wanted = false;
  const fast = fastMap(host, events, {
    fetchMap,
    frame: () => last,
    // The picture follows the hand that moves it to the end.
    ready: svg.rest,
    drawn: (which) => {
      if (which === "svg" && last !== null) svg.show(last);
      drawn(which);
    },
  });
  /** Asked once: after a failure the visitor decides. */
  const want = () => {
    if (wanted || last?.drawer === "svg") return;
    wanted = true;
    if (allowed) void fast.start();
  };
  svg.whenMoved(want);
  drawn("svg");
  const seen = (): MapView => fast.map() ?? svg;
  return {
    show(frame) {
      last = frame;
      seen().show(frame);
      if (frame.drawer === "webgl" || frame.camera !== null || frame.projection !== "equal-earth") want();
    },
    fly: (place) => seen().fly(place),
    zoom: (by) => seen().zoom(by),
    refine: () => seen().refine(),
    painted: () => fast.map()?.painted() ?? null,
    remove() {
      fast.map()?.remove();
      svg.remove();
    },
    allow() {
      allowed = true;
      if (wanted) void fast.start();
    },
    retry() {
      wanted = true;
      void fast.start();
    },
  };
}

/** What the WebGL map is made from and when it may be seen. */
interface Making extends Switching {
  readonly frame: () => MapFrame | null;
  readonly ready: () => Promise<void>;
}

/** The WebGL map in a box of its own over the picture: none until it has been started and has drawn. */
function fastMap(host: HTMLElement, events: MapEvents, { fetchMap, drawn, frame, ready }: Making) {
  const box = document.createElement("div");
  box.className = "map-gl";
  let map: TellingMap | null = null;
  let begun = 0;
  const takeBack = (trouble: MapTrouble) => {
    begun += 1;
    map?.remove();
    map = null;
    box.remove();
    box.replaceChildren();
    drawn("svg");
    events.failed(trouble);
  };
  const failed = (trouble: MapTrouble | null) =>
    trouble?.what === "coasts" || trouble === null ? events.failed(trouble) : takeBack(trouble);
  const make = async (mine: number, first: MapFrame) => {
    // Geometry comes with the program that draws it, not after it; a failure is told by the map that asks again.
    loadWorld(first.projection, "110m").catch(() => null);
    const makeMap = await fetchMap();
    // The picture stays in sight until the other one is drawn.
    box.style.visibility = "hidden";
    host.append(box);
    const made = await makeMap(box, frame() ?? first, { ...events, failed });
    await ready();
    // Its context was lost, or the visitor tried again, while it was being made.
    if (mine !== begun) {
      made.remove();
      return;
    }
    map = made;
    made.show(frame() ?? first);
    box.style.visibility = "";
    drawn("webgl");
  };
  return {
    map: () => map,
    async start() {
      const first = frame();
      if (first === null || map !== null) return;
      begun += 1;
      const mine = begun;
      await make(mine, first).catch((reason: unknown) => {
        if (mine === begun) takeBack(glTrouble(reason));
      });
    },
  };
}

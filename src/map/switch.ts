import type { LiveMap, MapEvents, MapFrame, MapTrouble, MapView } from "../display/map/types.ts";
import type { PlaceCode } from "../facts/types.ts";
import { glTrouble } from "./trouble.ts";
import { loadWorld } from "./world.ts";

/** The colour of each place, whether it has the edge of a held value, and its label point in the host, CSS pixels. */
type Painted = ReadonlyMap<
  PlaceCode,
  { readonly colour: string; readonly held: boolean; readonly at: readonly [x: number, y: number] }
>;

/** A map whose painted colours can be read. */
export interface TellingMap extends MapView {
  painted(): Painted;
}

/** Makes the WebGL map in a host; rejects where it cannot be drawn. */
export type MakeGlMap = (host: HTMLElement, frame: MapFrame, events: MapEvents) => Promise<TellingMap>;

/**
 * A map that begins as SVG and changes to WebGL when the visitor moves it or chooses another projection, or the link
 * has a camera. It changes back to SVG when the WebGL context is lost.
 */
export interface SwitchingMap extends MapView {
  /** See `LiveMap`. */
  placeMarks(): Promise<void>;
  /** Allows the WebGL map to be fetched, and fetches it where it is wanted already. */
  allow(): void;
  /** Fetches and starts the WebGL map again after a failure. */
  retry(): void;
  /** The colours of the WebGL map; null while the SVG map is shown. */
  painted(): Painted | null;
}

/** `fetchMap` loads the maker of the WebGL map; `drawn` is called with the map that is shown. */
interface Switching {
  readonly fetchMap: () => Promise<MakeGlMap>;
  readonly drawn: (map: "svg" | "webgl") => void;
}

/** The SVG map and the WebGL map as one map. */
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
    // The SVG map is not replaced during a gesture or a flight.
    ready: svg.rest,
    drawn: (which) => {
      if (which === "svg" && last !== null) svg.show(last);
      drawn(which);
    },
  });
  /** Starts the WebGL map once; after a failure only `retry` does. */
  const want = () => {
    if (wanted || last?.drawer === "svg") return;
    wanted = true;
    if (allowed) void fast.start();
  };
  svg.whenMoved(want);
  drawn("svg");
  const seen = (): MapView => fast.map() ?? svg;
  return {
    placeMarks: svg.placeMarks,
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
      fast.remove();
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

/** `frame` gives the newest frame; `ready` resolves when the WebGL map may replace the SVG map. */
interface Making extends Switching {
  readonly frame: () => MapFrame | null;
  readonly ready: () => Promise<void>;
}

/** The WebGL map in a box over the SVG map; `map` gives null until it has been started and has drawn. */
function fastMap(host: HTMLElement, events: MapEvents, { fetchMap, drawn, frame, ready }: Making) {
  const box = document.createElement("div");
  box.className = "map-gl";
  const removal = removed();
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
  const failed = (trouble: MapTrouble | null) => {
    if (removal.done()) return;
    // Land that fails leaves the land of before, which is drawn.
    if (trouble === null || "fault" in trouble) events.failed(trouble);
    else takeBack(trouble);
  };
  const make = async (mine: number, first: MapFrame) => {
    // Loads geometry beside the program; the map loads it again and reports a failure.
    loadWorld(first.projection, "110m").catch(() => null);
    const makeMap = await fetchMap();
    if (mine !== begun) return;
    // The SVG map stays visible until the WebGL map is drawn.
    box.style.visibility = "hidden";
    host.append(box);
    const made = await makeMap(box, frame() ?? first, { ...events, failed });
    // A gesture that is under way when the map is removed may never end.
    await Promise.race([ready(), removal.promise]);
    // While it was made, its context was lost, the visitor tried again, or the map was removed.
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
      if (first === null || map !== null || removal.done()) return;
      begun += 1;
      const mine = begun;
      await make(mine, first).catch((reason: unknown) => {
        if (mine === begun) takeBack(glTrouble(reason));
      });
    },
    /** Removes the map, also one that is still being made; none is started afterwards. */
    remove() {
      removal.end();
      begun += 1;
      map?.remove();
      map = null;
      box.remove();
    },
  };
}

/** A removal: `done` says whether it has happened, and `promise` resolves when it does. */
function removed() {
  let isDone = false;
  let settle = () => {};
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return {
    promise,
    done: () => isDone,
    end() {
      isDone = true;
      settle();
    },
  };
}

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { LiveMap, MapEvents, MapFrame } from "../../src/display/map/types.ts";
import { type SwitchingMap, switchingMap, type TellingMap } from "../../src/map/switch.ts";
import { frameOf } from "./frame.ts";

const box = { className: "", style: { visibility: "" }, remove: () => {}, replaceChildren: () => {} };
beforeEach(() => {
  vi.stubGlobal("document", { createElement: () => box, baseURI: "https://x.example/" });
  // The geometry that is fetched beside the program is not looked at here.
  vi.stubGlobal("fetch", () => Promise.reject(new Error("no line")));
});
afterEach(() => vi.unstubAllGlobals());

const host = { append: () => {} } as unknown as HTMLElement;
const events: MapEvents = {
  hover: () => {},
  pick: () => {},
  doubled: () => {},
  moved: () => {},
  coming: () => {},
  failed: () => {},
};
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A map that can be moved, and which of the two maps was seen, in order; WebGL comes when it is asked for. */
function maps(more: Partial<MapFrame> = {}, { failed = events.failed, isThere = (): boolean => true } = {}) {
  let move = () => {};
  let letGo = () => {};
  let held = false;
  const seen: string[] = [];
  const shown = { svg: 0, webgl: 0 };
  const common = { fly: () => {}, zoom: () => {}, refine: () => {}, remove: () => {} };
  const svg: LiveMap = {
    ...common,
    placeMarks: async () => {},
    show: () => {
      shown.svg += 1;
    },
    whenMoved: (listener) => {
      move = listener;
    },
    rest: () =>
      held
        ? new Promise((resolve) => {
            letGo = resolve;
          })
        : Promise.resolve(),
  };
  const gl: TellingMap = {
    ...common,
    show: () => {
      shown.webgl += 1;
    },
    remove: () => {
      removed += 1;
    },
    painted: () => new Map(),
  };
  let fetched = 0;
  let made = 0;
  let removed = 0;
  const map: SwitchingMap = switchingMap(
    svg,
    host,
    { ...events, failed },
    {
      fetchMap: async () => {
        fetched += 1;
        if (!isThere()) throw new Error("no program");
        return async () => {
          made += 1;
          return gl;
        };
      },
      drawn: (which) => seen.push(which),
    },
  );
  map.show(frameOf({ KAZ: 1 }, more));
  const hold = () => {
    held = true;
  };
  const counts = () => ({ fetched, made, removed });
  return { map, seen, shown, fetched: () => fetched, counts, move: () => move(), hold, letGo: () => letGo() };
}

it("a map that nobody moves stays SVG, and WebGL's program is not started", async () => {
  const { map, seen, fetched } = maps();
  map.allow();
  await settled();
  expect([seen, fetched()]).toEqual([["svg"], 0]);
});

it("the first movement starts WebGL, once; before the page allows it, it waits", async () => {
  const { map, seen, fetched, move } = maps();
  move();
  move();
  expect(fetched()).toBe(0);
  map.allow();
  await settled();
  move();
  await settled();
  expect([seen, fetched()]).toEqual([["svg", "webgl"], 1]);
});

it.each<[string, Partial<MapFrame>]>([
  ["a globe", { projection: "globe" }],
  ["a link with a camera", { camera: { lon: 67, lat: 48, zoom: 3 } }],
  ["a link that asks for WebGL", { drawer: "webgl" }],
])("%s wants WebGL from the start", async (_, more) => {
  const { map, seen } = maps(more);
  map.allow();
  await settled();
  expect(seen).toEqual(["svg", "webgl"]);
});

it("a link that asks for SVG keeps it, whatever is moved and however the world is laid flat", async () => {
  const { map, seen, fetched, move } = maps({ drawer: "svg", projection: "globe" });
  map.allow();
  move();
  await settled();
  expect([seen, fetched()]).toEqual([["svg"], 0]);
});

it("while a hand holds the picture the picture is shown each frame; WebGL takes its place when the hand lets go", async () => {
  const { map, seen, shown, move, hold, letGo } = maps();
  map.allow();
  hold();
  move();
  await settled();
  map.show(frameOf({ KAZ: 2 }));
  expect([seen, shown]).toEqual([["svg"], { svg: 2, webgl: 0 }]);
  letGo();
  await settled();
  expect([seen, shown]).toEqual([["svg", "webgl"], { svg: 2, webgl: 1 }]);
});

it("a map that is removed while WebGL's program comes stays removed, and a movement or Try again starts none", async () => {
  const { map, seen, counts, move } = maps({ projection: "globe" });
  map.allow();
  map.remove();
  await settled();
  move();
  map.retry();
  await settled();
  expect([seen, counts()]).toEqual([["svg"], { fetched: 1, made: 0, removed: 0 }]);
});

it("a WebGL map that waits for a hand to let go is removed with the picture, though the hand never does", async () => {
  const { map, seen, counts, move, hold } = maps();
  map.allow();
  hold();
  move();
  await settled();
  map.remove();
  await settled();
  expect([seen, counts()]).toEqual([["svg"], { fetched: 1, made: 1, removed: 1 }]);
});

it("a WebGL map that is shown is removed once", async () => {
  const { map, counts } = maps({ projection: "globe" });
  map.allow();
  await settled();
  map.remove();
  await settled();
  expect(counts()).toEqual({ fetched: 1, made: 1, removed: 1 });
});

it("a program that does not come leaves the picture and is reported once; Try again fetches it again and starts WebGL", async () => {
  const failed = vi.fn();
  let isThere = false;
  const { map, seen, counts, move } = maps({}, { failed, isThere: () => isThere });
  map.allow();
  move();
  await settled();
  move();
  await settled();
  expect([seen, counts()]).toEqual([["svg", "svg"], { fetched: 1, made: 0, removed: 0 }]);
  expect(failed.mock.calls).toEqual([[{ what: "program" }]]);
  isThere = true;
  map.retry();
  await settled();
  expect([seen, counts()]).toEqual([["svg", "svg", "webgl"], { fetched: 2, made: 1, removed: 0 }]);
});

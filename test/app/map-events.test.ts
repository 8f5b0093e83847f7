import { afterEach, expect, test, vi } from "vitest";
import { mapEvents } from "../../src/app/map-events.ts";
import type { Projection } from "../../src/display/map/types.ts";
import { makeCell } from "../../src/kit/cell.ts";
import type { Pointer } from "../../src/panels/shared/page.ts";
import { hover } from "../../src/state/actions.ts";
import { axisOf, startChoices } from "../../src/state/start.ts";
import { makeStore } from "../../src/state/store.ts";

const newest = Date.UTC(2026, 8, 30);
const size = { width: 900, height: 500 };

function open() {
  const store = makeStore(startChoices(newest), axisOf(newest));
  const pointer = makeCell<Pointer | null>(null);
  const map = { clientWidth: size.width, clientHeight: size.height } as HTMLElement;
  const mapNote = makeCell<string | null>(null);
  const mapComing = makeCell<Projection | null>(null);
  const events = mapEvents(map, { store, pointer, mapNote, mapComing, picker: makeCell(null) });
  return { store, pointer, mapNote, mapComing, events };
}

test("a country that the pointer is over is hovered until the pointer leaves it", () => {
  const { store, pointer, events } = open();
  events.hover("KAZ", 400, 200);
  expect(store.get().hovered).toBe("KAZ");
  expect(pointer.get()).toEqual({ x: 400, y: 200, ...size });
  events.hover(null, 400, 300);
  expect(store.get().hovered).toBeNull();
  expect(pointer.get()).toBeNull();
});

test("a map that is replaced under a resting pointer leaves the country that the keys have reached", () => {
  const { store, pointer, events } = open();
  events.hover("KAZ", 400, 200);
  // As a walk by keys does.
  pointer.set(null);
  store.dispatch(hover("USA"));
  events.hover(null, 400, 200);
  expect(store.get().hovered).toBe("USA");
  events.hover("CHN", 500, 200);
  expect(store.get().hovered).toBe("CHN");
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("two picks of a double click leave Iran and Russia pinned, and a pick ten seconds before a double click is not taken back", () => {
  vi.useFakeTimers();
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  const { store, events } = open();
  store.dispatch(() => ({ pins: ["IRN", "RUS"] }));
  events.pick("KAZ");
  vi.advanceTimersByTime(400);
  events.pick("KAZ");
  expect(store.get().pins).toEqual(["IRN"]);
  events.doubled();
  expect(store.get().pins).toEqual(["IRN", "RUS"]);
  events.pick("KAZ");
  vi.advanceTimersByTime(10_000);
  events.pick(null);
  events.doubled();
  expect(store.get().pins).toEqual(["IRN", "KAZ"]);
});

test("a projection is on its way for 300 ms before the page says so, and one that has come by then is never said to", () => {
  vi.useFakeTimers();
  const { mapComing, events } = open();
  const said: (Projection | null)[] = [];
  mapComing.subscribe((projection) => said.push(projection));
  events.coming("globe");
  vi.advanceTimersByTime(299);
  events.coming(null);
  vi.advanceTimersByTime(1000);
  expect(said.filter((projection) => projection !== null)).toEqual([]);
  events.coming("mercator");
  vi.advanceTimersByTime(200);
  // A map that is moved meanwhile says it again.
  events.coming("mercator");
  vi.advanceTimersByTime(100);
  expect(mapComing.get()).toBe("mercator");
  events.coming(null);
  expect(mapComing.get()).toBeNull();
});

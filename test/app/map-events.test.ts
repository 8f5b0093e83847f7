import { expect, test } from "vitest";
import { mapEvents } from "../../src/app/map-events.ts";
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
  const events = mapEvents(map, { store, pointer, mapNote: makeCell<string | null>(null), picker: makeCell(null) });
  return { store, pointer, events };
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

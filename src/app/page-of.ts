import type { Frame } from "../display/frame/frame.ts";
import type { Shelf } from "../facts/shelf.ts";
import { fetchOnly, reloadAt } from "../kit/parts.ts";
import type { SwitchingMap } from "../map/switch.ts";
import type { Page } from "../panels/shared/page.ts";
import { moveCamera } from "../state/actions.ts";
import type { Choices } from "../state/choices.ts";
import { addressOf, linkTo } from "../state/link/address.ts";
import { axisFrom } from "../state/start.ts";
import type { Store } from "../state/store.ts";
import { en } from "../words/en.ts";
import { placeOf } from "./take-over.ts";

const fetchFans = async () => import("../workers/fans.ts");

/** The parts that a page acts on. */
interface Bound {
  readonly shelf: Shelf;
  readonly store: Store;
  readonly start: Choices;
  readonly map: SwitchingMap;
}

/** The page that every panel is given: what is shown first, and the ways to act, each bound to its part. */
export function pageOf(
  { shelf, store, start, map }: Bound,
  frame: Frame,
  cells: Pick<Page, "pointer" | "mapNote" | "picker">,
): Page {
  const { mapNote } = cells;
  return {
    facts: shelf.current(),
    frame,
    factual: frame,
    words: en,
    dropped: [],
    retryMap: () => {
      mapNote.set(null);
      map.refine();
      map.retry();
    },
    axis: axisFrom(start),
    ...cells,
    drawFan: async (request) => (await fetchFans()).drawFan(request),
    cancelFan: () =>
      void fetchFans().then(
        ({ cancelFan }) => cancelFan(),
        () => null,
      ),
    act: store.dispatch,
    fly: map.fly,
    zoom: map.zoom,
    reload: () => reloadAt(addressOf(location, store.get(), start)),
    wholeWorld: () => {
      store.dispatch(moveCamera(null));
      // The button goes with the need for it; the focus must not fall out of the page.
      placeOf("map").focus();
    },
    refit: async (request) => (await import("../workers/refits.ts")).refit(request),
    named: async () => {
      await shelf.load(["names"]);
      return shelf.current();
    },
    retry: (file) => void (file === "blocks" ? shelf.loadBlocks() : shelf.load([file])),
    link: () => linkTo(location, store.get(), start),
    address: () => addressOf(location, store.get(), start),
  };
}

/** The program of the WebGL map. */
export const fetchGlMap = async () => (await import("../map/gl/map.ts")).createGlMap;

/**
 * Brings the program of the WebGL map to the browser's store, without starting it, so that it is there when somebody
 * moves the map; not where the visitor asks to save data.
 */
export function fetchAhead(): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData === true) return;
  fetchOnly(() => import("../map/gl/map.ts"));
}

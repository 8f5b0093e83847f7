import type { Frame } from "../display/frame/frame.ts";
import type { Shelf } from "../facts/shelf.ts";
import { type Cell, makeCell } from "../kit/cell.ts";
import { reloadAt } from "../kit/parts.ts";
import { fetchForGl } from "../map/gl/ahead.ts";
import type { SwitchingMap } from "../map/switch.ts";
import { sayFault } from "../panels/faults.ts";
import type { Page } from "../panels/shared/page.ts";
import { moveCamera } from "../state/actions.ts";
import type { Choices } from "../state/choices.ts";
import { addressOf, linkTo } from "../state/link/address.ts";
import { fromQuery } from "../state/link/link.ts";
import { axisFrom } from "../state/start.ts";
import type { Store } from "../state/store.ts";
import { en } from "../words/en.ts";
import { placeOf } from "./take-over.ts";

const fetchFans = async () => import("../workers/fans.ts");

/** The parts that the actions of a page work on. */
interface Bound {
  readonly shelf: Shelf;
  readonly store: Store;
  readonly start: Choices;
  readonly map: SwitchingMap;
}

/** The page value that every panel gets: the first frame, and all actions. */
export function pageOf(
  { shelf, store, start, map }: Bound,
  frame: Frame,
  cells: Pick<Page, "pointer" | "mapNote" | "mapComing" | "picker">,
): Page {
  const { mapNote } = cells;
  const axis = axisFrom(start);
  return {
    facts: shelf.current(),
    frame,
    factual: frame,
    words: en,
    dropped: [],
    modelLost: null,
    retryMap: () => {
      mapNote.set(null);
      map.refine();
      map.retry();
    },
    axis,
    ...cells,
    lead: makeCell<string | null>(null),
    drawFan: async (request) => (await fetchFans()).drawFan(request),
    cancelFan: () =>
      void fetchFans().then(
        ({ cancelFan }) => cancelFan(),
        () => null,
      ),
    story: async (id) => (await import("../facts/stories/load-story.ts")).loadStory(id, sayFault),
    storyIn: async (...asked) => (await import("../facts/stories/read-own.ts")).readOwnStory(...asked),
    held: () => ({ facts: shelf.current() }),
    view: (query) => fromQuery(query, start).choices,
    act: store.dispatch,
    fly: map.fly,
    zoom: map.zoom,
    reload: () => reloadAt(addressOf(location, store.get(), start)),
    wholeWorld: () => {
      store.dispatch(moveCamera(null));
      // The button disappears after the press; the focus must stay in the page.
      placeOf("map").focus();
    },
    refit: async (request) => (await import("../workers/refits.ts")).refit(request),
    drawing: async () => (await import("./take/drawing.ts")).drawingOf(shelf.current, start),
    named: async () => {
      await shelf.load(["names"]);
      return { facts: shelf.current(), axis };
    },
    retry: (file) => void (file === "blocks" ? shelf.loadBlocks() : shelf.load([file])),
    link: (choices = store.get()) => linkTo(location, choices, start),
    address: () => addressOf(location, store.get(), start),
  };
}

/** Fetches the code of the WebGL map. */
export const fetchGlMap = async () => (await import("../map/gl/map.ts")).createGlMap;

const keeping = async (page: Cell<Page>) => (await import("./offline/keep.ts")).keep(page);

/**
 * Keeps the page for a visit without a network (src/app/offline/). Also fetches what the WebGL map needs, except where
 * the visitor asks to save data or the link has no WebGL.
 */
export function fetchAhead(page: Cell<Page>): void {
  keeping(page).catch(() => null);
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  const { drawer, projection } = page.get().frame;
  if (connection?.saveData === true || drawer === "svg") return;
  void fetchForGl(projection);
}

/** Retries failed files when the browser is online again. */
export function fetchWhenBack(page: Cell<Page>): void {
  addEventListener("online", () => {
    for (const { file } of page.get().frame.failures) page.get().retry(file);
  });
}

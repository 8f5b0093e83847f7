import "../../panels/embed/embed.css";
import "../../panels/embed/tight.css";
import { viewTitle } from "../../display/headline/view-title.ts";
import type { Cell } from "../../kit/cell.ts";
import { EmbedFoot, EmbedHead, EmbedNotices, EmbedSource } from "../../panels/embed/Embed.tsx";
import { OverMap } from "../../panels/map/Tooltip.tsx";
import type { Page } from "../../panels/shared/page.ts";
import { pause, play } from "../../state/actions.ts";
import type { Choices } from "../../state/choices.ts";
import { fromQuery, toQuery } from "../../state/link/link.ts";
import { inScenarioTime } from "../../state/scenario/scenario-time.ts";
import type { Store } from "../../state/store.ts";
import { existing } from "../follow-address.ts";
import { mount } from "../mount.tsx";
import { placeOf } from "../take-over.ts";
import { keepInHeight, loosely } from "./fit.ts";
import { heightPlaces, naturalHeight } from "./height.ts";
import { unreadOpening } from "./messages.ts";
import { talk } from "./talk.ts";

/** The parts of the running page that a frame shows and the page around it may move. */
interface Works {
  readonly store: Store;
  readonly page: Cell<Page>;
  readonly start: Choices;
}

/**
 * Milliseconds from a change until the frame reports it to the page around it: at most four reports a second while the
 * map plays.
 */
const rest = 250;

/**
 * Reduces the page to what a frame of another site shows: headline, map, legend, clock, axis and source line. It stores
 * nothing, adds nothing to the history, and leaves the wheel to the page around. Returns a function that begins to read
 * and answer the messages of docs/embedding.md. Call it after the page has shown the frame's own link, which would
 * replace the view that an earlier message asked for.
 */
export function arrange({ store, page, start }: Works): () => void {
  for (const one of document.querySelectorAll(".skip, #rail")) one.remove();
  const source = document.createElement("footer");
  source.id = "source";
  document.body.append(source);
  const { dropped } = page.get();
  const unread = unreadOpening(location.search);
  page.set({ ...page.get(), dropped: [...dropped, ...unread], reload: () => location.reload() });
  const parts = [
    ["top", EmbedHead],
    ["stage-top", EmbedNotices],
    ["stage-foot", EmbedFoot],
    ["tooltip", OverMap],
    ["source", EmbedSource],
  ] as const;
  for (const [id, Part] of parts) mount(placeOf(id), page, Part, false);
  leaveWheel();
  keepInFrame(store);
  keepInHeight(document);
  return () => hear({ store, page, start });
}

/** Reads the messages of the page around, and reports to it each change of the view and of the height. */
function hear({ store, page, start }: Works): void {
  const state = () => {
    const { frame } = page.get();
    const title = viewTitle(frame);
    const { playing } = frame.choices;
    return { verb: "state", query: toQuery(store.get(), start), title, moment: frame.moment, playing } as const;
  };
  const height = () => ({ verb: "height", height: loosely(document, () => naturalHeight(document)) }) as const;
  const tell = talk(window, {
    show: (query) => {
      const { choices, dropped } = fromQuery(query, start, existing(page.get()));
      if (dropped.length === 0)
        store.dispatch(({ theme }) => ({ ...choices, theme, presenting: false, readingView: null }));
    },
    play: (playing) => {
      // The page around cannot start playback for a visitor who prefers reduced motion; the frame's own button can.
      if (playing && matchMedia("(prefers-reduced-motion: reduce)").matches) return;
      store.dispatch(inScenarioTime(playing ? play() : pause(), page.get().frame.scenario?.time));
    },
    state,
    height,
  });
  follow(page, () => tell(state()));
  followHeight(() => tell(height()));
}

/** Calls `tell` `rest` ms after a change of the choices, once for all changes until then. */
function follow(page: Cell<Page>, tell: () => void): void {
  let waiting = false;
  let { choices } = page.get().frame;
  page.subscribe(({ frame }) => {
    if (frame.choices === choices || waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      ({ choices } = page.get().frame);
      tell();
    }, rest);
  });
}

/** Calls `tell` now, and again each time the height that the page needs changes. */
function followHeight(tell: () => void): void {
  let sentHeight = 0;
  const look = () => {
    const height = loosely(document, () => naturalHeight(document));
    if (height === sentHeight) return;
    sentHeight = height;
    tell();
  };
  const watcher = new ResizeObserver(look);
  for (const id of heightPlaces) watcher.observe(placeOf(id));
  addEventListener("resize", look);
}

/** Refuses what needs the whole page: presenting (by key or link) and an analysis laid over the map. */
function keepInFrame(store: Store): void {
  const refuse = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type !== "range";
    if (event.key === "p" && !typing) event.stopPropagation();
  };
  addEventListener("keydown", refuse, { capture: true });
  store.watch(({ presenting, readingView }) => {
    if (presenting || readingView !== null) store.dispatch(() => ({ presenting: false, readingView: null }));
  });
}

/** Leaves the wheel to the page around, so that it scrolls; with Ctrl or ⌘, and by a pinch, the wheel zooms the map. */
function leaveWheel(): void {
  const pass = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
  };
  document.addEventListener("wheel", pass, { capture: true, passive: true });
}

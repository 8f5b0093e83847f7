import { replays } from "../facts/replays.ts";
import type { Asked } from "./asked.ts";
import type { Choices } from "./choices.ts";
import { addressOf, isRest } from "./link/address.ts";
import type { Store } from "./store.ts";

/** The window as far as its history goes. */
export type HistoryPage = Pick<Window, "history" | "location" | "addEventListener">;

/** What stands beside an address in the history: whose page it is, and the questions with the steps to them. */
interface Entry {
  readonly page: number;
  readonly asked: Asked;
}

/** How long a change waits to be written, ms. Safari takes a hundred writes in thirty seconds. */
const usualWait = 400;
const playingWait = 1000;
const refusedWait = 5000;
/** Steps back and forward of a question that outlive a reload. */
const stepsKept = 30;

/**
 * Keeps the history in step with the store, which is the truth. What a person would call another page (a tab, a pin, a
 * replay, a layer, a question) is a new entry; a step of time or of the camera alters the one that is there. Back and
 * Forward restore a page's whole state, undo of the questions with it. A jump within the page (a fragment) is no other
 * page and changes nothing. A history that refuses to be written (a sandboxed frame, a file, too many writes) is asked
 * again later, and nothing else depends on it.
 *
 * `read` tells what an address says that was written before a reload.
 */
export function keepHistory(page: HistoryPage, store: Store, start: Choices, read: (query: string) => Choices): void {
  const left = new Map<number, Choices>();
  let current = entryIn(page)?.page ?? 1;
  let last = current;
  let settled: Choices | null = null;
  let arriving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function write(how: "pushState" | "replaceState" = "replaceState", choices = store.get()) {
    clearTimeout(timer);
    timer = undefined;
    const { hash } = page.location;
    const kept = how === "pushState" || isRest(hash) ? "" : hash;
    const entry: Entry = { page: current, asked: keptOf(choices.asked) };
    try {
      page.history[how]({ hashfall: entry }, "", addressOf(page.location, choices, start) + kept);
    } catch {
      later(refusedWait);
    }
  }

  function later(wait: number) {
    timer ??= setTimeout(write, wait);
  }

  /** All that one event has changed is one change. */
  function turn() {
    const before = settled as Choices;
    const now = store.get();
    settled = null;
    if (pageOf(before) === pageOf(now)) {
      later(now.playing ? playingWait : usualWait);
      return;
    }
    write("replaceState", before);
    left.set(current, before);
    last += 1;
    current = last;
    write("pushState");
  }

  function arrive() {
    const entry = entryIn(page);
    if (entry !== null && entry.page !== current) {
      left.set(current, store.get());
      current = entry.page;
      last = Math.max(last, current);
      const there = left.get(current) ?? withEntry(read(page.location.search.slice(1)), entry);
      arriving = true;
      store.dispatch(({ theme }) => ({ ...there, theme, playing: false, hovered: null, band: null }));
      arriving = false;
    }
    write();
  }

  store.watch((_, before) => {
    if (arriving) return;
    if (settled === null) queueMicrotask(turn);
    settled ??= before;
  });
  page.addEventListener("popstate", arrive);
  // A page that comes back from the browser's memory may stand at another of its entries.
  page.addEventListener("pageshow", ({ persisted }) => persisted && arrive());
  // A reload or a closed tab must not lose what waits to be written.
  page.addEventListener("pagehide", () => write());
  write();
}

/** What of an entry goes beyond its address: the steps of undo, and questions that are too long for a link. */
export function withEntry(choices: Choices, entry: Entry | null): Choices {
  return entry === null ? choices : { ...choices, asked: entry.asked };
}

/** The history's present entry, where this page has written it; null for any other. */
export function entryIn({ history }: Pick<HistoryPage, "history">): Entry | null {
  const entry: Entry | undefined = history.state?.hashfall;
  return typeof entry?.page === "number" && Array.isArray(entry.asked?.past) ? entry : null;
}

/** What makes a page another page: an equal text for two states of one. */
function pageOf({ tab, pins, layer, openItem, known, estimate, span, asked }: Choices): string {
  const replay = replays.find((one) => one.span.from === span.from && one.span.to === span.to)?.id;
  const question = asked.scenario.split("~", 3);
  return JSON.stringify([tab, pins, layer, openItem, known, estimate, replay, question, asked.time === null]);
}

const keptOf = (asked: Asked): Asked => ({
  ...asked,
  past: asked.past.slice(-stepsKept),
  future: asked.future.slice(0, stepsKept),
});

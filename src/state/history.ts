import { replays } from "../facts/replays.ts";
import type { Asked } from "./asked.ts";
import type { Choices } from "./choices.ts";
import { addressOf, isRest } from "./link/address.ts";
import type { Store } from "./store.ts";

/** The parts of the window that the history needs. */
export type HistoryPage = Pick<Window, "history" | "location" | "addEventListener">;

/** The state of a history entry: the number of its page, and the questions with their undo steps. */
interface Entry {
  readonly page: number;
  readonly asked: Asked;
}

/** Time from a change to its writing, ms. Safari allows a hundred writes in thirty seconds. */
const usualWait = 400;
const playingWait = 1000;
const refusedWait = 5000;
/** Undo and redo steps of a question that survive a reload. */
const stepsKept = 30;

/**
 * Keeps the browser's history equal to the store. A change that a visitor would call another page (a tab, a pin, a
 * replay, a layer, a question, a step of a story, an analysis open to be read, presenting) adds an entry; a step of time or of the
 * view replaces the current one. Back and Forward restore all choices of a page, undo steps included. A jump within the
 * page (a fragment) is no other page. Where the browser refuses a write (a sandboxed frame, a file, too many writes) it
 * is tried again later; nothing else depends on it.
 *
 * `read` reads the query of an address that was written before a reload.
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

  /** Handles all changes of one event together. */
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
  // A page restored from the browser's memory may be at another of its entries.
  page.addEventListener("pageshow", ({ persisted }) => persisted && arrive());
  // A reload or a closed tab must not lose a pending write.
  page.addEventListener("pagehide", () => write());
  write();
}

/** Choices with what an entry holds beyond its address: undo steps, and questions too long for a link. */
export function withEntry(choices: Choices, entry: Entry | null): Choices {
  return entry === null ? choices : { ...choices, asked: entry.asked };
}

/** The current history entry, if this site wrote it; else null. */
export function entryIn({ history }: Pick<HistoryPage, "history">): Entry | null {
  const entry: Entry | undefined = history.state?.hashfall;
  return typeof entry?.page === "number" && Array.isArray(entry.asked?.past) ? entry : null;
}

/** A text that is equal for two choices if and only if they are the same page. */
function pageOf(choices: Choices): string {
  const { tab, readingView, pins, layer, openItem, known, estimate, span, asked, story, storyStep, presenting } =
    choices;
  const replay = replays.find((one) => one.span.from === span.from && one.span.to === span.to)?.id;
  const question = asked.scenario.split("~", 3);
  const shown = [story, storyStep, readingView, presenting];
  return JSON.stringify([tab, pins, layer, openItem, known, estimate, replay, question, asked.time === null, shown]);
}

const keptOf = (asked: Asked): Asked => ({
  ...asked,
  past: asked.past.slice(-stepsKept),
  future: asked.future.slice(0, stepsKept),
});

import { vi } from "vitest";
import type { Change } from "../../../src/state/choices.ts";
import { entryIn, type HistoryPage, keepHistory, withEntry } from "../../../src/state/history.ts";
import { fromQuery } from "../../../src/state/link/link.ts";
import { axisOf, startChoices } from "../../../src/state/start.ts";
import { makeStore } from "../../../src/state/store.ts";

export const newest = Date.UTC(2026, 8, 30);
export const start = startChoices(newest);
const origin = "https://x.example/";

/** One tab of a browser, with as much of its history as a page sees. */
function tabAt(query = "") {
  const entries: { href: string; state: unknown }[] = [{ href: origin + query, state: null }];
  const heard = new EventTarget();
  let here = 0;
  let refuses = false;
  const url = () => new URL(entries[here]?.href ?? "");
  const tell = (type: string, more = {}) => heard.dispatchEvent(Object.assign(new Event(type), more));
  const put = (index: number, state: unknown, href: string) => {
    if (refuses) throw new DOMException("too many calls", "SecurityError");
    entries.splice(index, index === here ? 1 : entries.length, {
      href: new URL(href, url()).href,
      state: structuredClone(state),
    });
    here = index;
  };
  const page = {
    get location() {
      return url();
    },
    history: {
      get state() {
        return entries[here]?.state ?? null;
      },
      replaceState: (state: unknown, _title: string, href: string) => put(here, state, href),
      pushState: (state: unknown, _title: string, href: string) => put(here + 1, state, href),
    },
    addEventListener: heard.addEventListener.bind(heard),
  } as unknown as HistoryPage;
  return {
    page,
    addresses: () => entries.map(({ href }) => href.replace(origin, "")),
    here: () => entries[here]?.href.replace(origin, ""),
    refuse: (now: boolean) => {
      refuses = now;
    },
    /** A link to a fragment, or one that is typed. */
    jump(fragment: string) {
      const to = url();
      to.hash = fragment;
      entries.splice(here + 1, entries.length, { href: to.href, state: null });
      here += 1;
      tell("popstate");
    },
    go(by: number) {
      here += by;
      tell("popstate");
    },
    /** Back to this page from another site, out of the browser's memory. */
    wake(by: number) {
      here += by;
      tell("pageshow", { persisted: true });
    },
    hide: () => tell("pagehide"),
  };
}

/** The page in a tab; `act` is one event of the visitor's. */
export async function opened(query = "", tab = tabAt(query)) {
  const store = makeStore(start, axisOf(newest));
  const read = (text: string) => fromQuery(text, start).choices;
  const link = withEntry(read(tab.page.location.search.slice(1)), entryIn(tab.page));
  store.dispatch(() => link);
  keepHistory(tab.page, store, start, read);
  const act = async (...changes: readonly Change[]) => {
    for (const change of changes) store.dispatch(change);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { tab, store, act, later: () => vi.advanceTimersByTimeAsync(1100) };
}

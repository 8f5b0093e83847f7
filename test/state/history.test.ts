import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as actions from "../../src/state/actions.ts";
import { entryIn, type HistoryPage, keepHistory, withEntry } from "../../src/state/history.ts";
import { fromQuery } from "../../src/state/link.ts";
import { askScenario, undoScenario } from "../../src/state/scenario.ts";
import { axisOf, presetsFor, startChoices } from "../../src/state/start.ts";
import { makeStore } from "../../src/state/store.ts";

const newest = Date.UTC(2026, 8, 30);
const start = startChoices(newest);
const origin = "https://x.example/";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

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
async function opened(query = "", tab = tabAt(query)) {
  const store = makeStore(start, axisOf(newest));
  const read = (text: string) => fromQuery(text, start).choices;
  const link = withEntry(read(tab.page.location.search.slice(1)), entryIn(tab.page));
  store.dispatch(() => link);
  keepHistory(tab.page, store, start, read);
  const act = async (...changes: readonly actions.Change[]) => {
    for (const change of changes) store.dispatch(change);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { tab, store, act, later: () => vi.advanceTimersByTimeAsync(1100) };
}

describe("what is another page", () => {
  it("a tab, a pin, a layer, a replay, a question: an entry each, at once", async () => {
    const { tab, act } = await opened();
    await act(actions.chooseTab("what-if"));
    await act(actions.pin("KAZ"));
    await act(actions.chooseLayer("risk"));
    await act(actions.choosePreset(presetsFor(newest).china), actions.play());
    expect(tab.addresses()).toEqual([
      "",
      "?tab=what-if&v=1",
      "?pin=KAZ&tab=what-if&v=1",
      "?layer=risk&pin=KAZ&tab=what-if&v=1",
      "?t=2021-04&layer=risk&pin=KAZ&span=2021-04..2021-12-31&tab=what-if&speed=10&v=1",
    ]);
  });

  it("no step of time, no camera, no sorting: the entry that is there says it a moment later", async () => {
    const { tab, act, later } = await opened();
    for (let step = 0; step < 20; step += 1) await act(actions.step(-1));
    await act(actions.moveCamera({ lon: 67, lat: 48, zoom: 2 }));
    await act(actions.sortBy("risk"));
    await later();
    expect(tab.addresses()).toEqual(["?t=2025-02&sort=-risk&view=67,48,2&v=1"]);
  });

  it("playback leaves one entry, which is never more than a second behind", async () => {
    const { tab, act, store } = await opened("?span=2021-04-01..2021-12-31&t=2021-04-01");
    await act(actions.play());
    for (let step = 0; step < 100; step += 1) {
      await act(actions.tick(1));
      await vi.advanceTimersByTimeAsync(50);
      const shown = fromQuery(tab.here()?.slice(1) ?? "", start).choices.at;
      expect(store.get().at - shown).toBeLessThanOrEqual(21 * 86_400_000);
    }
    expect(tab.addresses()).toHaveLength(1);
  });

  it("a hundred writes in thirty seconds, which Safari refuses, do not come: 300 steps are 75 at most", async () => {
    const { tab, act } = await opened();
    const written = vi.spyOn(tab.page.history, "replaceState");
    for (let step = 0; step < 300; step += 1) {
      await act(actions.step(step % 2 === 0 ? -1 : 1));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(written.mock.calls.length).toBeLessThanOrEqual(76);
  });
});

describe("Back and Forward", () => {
  it("restore each page's whole state, what no link holds with it", async () => {
    const { tab, act, store } = await opened();
    await act(actions.pin("KAZ"), actions.moveTo(Date.UTC(2022, 0, 6)));
    await act(actions.chooseSource("wgi-2024"));
    await act(actions.moveTo(Date.UTC(2020, 0, 1)));
    const there = store.get();
    tab.go(-1);
    expect(store.get()).toMatchObject({ pins: ["KAZ"], at: Date.UTC(2022, 0, 6), tab: "countries", source: null });
    tab.go(-1);
    expect(store.get()).toEqual(start);
    tab.go(2);
    expect(store.get()).toEqual(there);
  });

  it("a mark that was pressed moves time and opens a card: one Back undoes both", async () => {
    const { tab, act, store } = await opened();
    await act(actions.moveTo(Date.UTC(2021, 4, 21)), actions.openMark("cn-ban"));
    tab.go(-1);
    expect([store.get().at, store.get().item]).toEqual([newest, null]);
  });

  it("undo of a question survives Back, Forward and a reload", async () => {
    const { tab, act, store } = await opened();
    await act(actions.chooseTab("what-if"));
    await act(askScenario("1~a~2022-01-05T11~0~1~one"));
    await act(askScenario("1~a~2022-01-05T11~0~1~two"));
    await act(actions.chooseTab("sources"));
    tab.go(-1);
    expect(store.get().asked.past).toEqual(["", "1~a~2022-01-05T11~0~1~one"]);
    await act(undoScenario());
    expect(store.get().asked.scenario).toBe("1~a~2022-01-05T11~0~1~one");
    tab.hide();
    const again = await opened("", tab);
    expect(again.store.get().asked).toEqual(store.get().asked);
    tab.go(-1);
    expect(again.store.get().tab).toBe("what-if");
    expect(again.store.get().asked.scenario).toBe("");
  });

  it("stop playback, keep the colours, and a page left while it played is where it was left", async () => {
    const { tab, act, store } = await opened();
    await act(actions.choosePreset(presetsFor(newest).china), actions.play());
    await act(actions.tick(17));
    await act(actions.chooseTab("sources"), actions.chooseTheme("light"));
    tab.go(-1);
    expect(store.get()).toMatchObject({ at: Date.UTC(2021, 3, 18), playing: false, theme: "light", tab: "countries" });
  });

  it("a page forgotten by a reload is read from its address", async () => {
    const { tab, act } = await opened();
    await act(actions.pin("KAZ"));
    await act(actions.chooseTab("exposure"));
    const { store } = await opened("", tab);
    tab.go(-1);
    expect(store.get()).toMatchObject({ pins: ["KAZ"], tab: "countries" });
  });

  it("a page that the browser kept in memory is shown as the entry at which it wakes", async () => {
    const { tab, act, store } = await opened();
    await act(actions.pin("KAZ"));
    tab.wake(-1);
    expect(store.get().pins).toEqual([]);
    tab.wake(0);
    expect(tab.here()).toBe("");
  });
});

describe("a jump within the page", () => {
  it("during a replay changes nothing: 18 April stays 18 April, and Back stays there too", async () => {
    const { tab, act, store } = await opened();
    await act(actions.choosePreset(presetsFor(newest).china), actions.play());
    await act(actions.tick(17));
    const there = store.get();
    tab.jump("#rail");
    expect(store.get()).toBe(there);
    expect(tab.here()).toBe("?t=2021-04-18&span=2021-04..2021-12-31&speed=10&v=1#rail");
    tab.go(-1);
    expect(store.get()).toBe(there);
    expect(tab.here()).toContain("t=2021-04-18");
    tab.go(-1);
    expect(store.get().at).toBe(newest);
  });

  it("takes no step of undo back, and a second jump neither", async () => {
    const { tab, act, store } = await opened();
    await act(askScenario("1~a~2022-01-05T11~0~1"), actions.chooseTab("what-if"));
    tab.jump("#rail");
    tab.jump("#map");
    expect(store.get().asked.past).toEqual([""]);
    tab.go(-2);
    expect(store.get().asked.past).toEqual([""]);
  });
});

describe("a history that refuses", () => {
  it("loses nothing, and is written once it takes it again", async () => {
    const { tab, act, store, later } = await opened();
    tab.refuse(true);
    await act(actions.pin("KAZ"));
    await act(actions.moveTo(Date.UTC(2022, 0, 6)));
    tab.jump("#rail");
    tab.hide();
    expect(store.get()).toMatchObject({ pins: ["KAZ"], at: Date.UTC(2022, 0, 6) });
    tab.refuse(false);
    await vi.advanceTimersByTimeAsync(5000);
    await later();
    expect(tab.here()).toContain("t=2022-01-06&pin=KAZ");
  });

  it("entries of others, or of another version, are no entries", () => {
    const odd = [
      null,
      7,
      "x",
      {},
      { hashfall: 1 },
      { hashfall: { page: "1" } },
      { hashfall: { page: 1 } },
      { hashfall: { page: 1, asked: null } },
    ];
    expect(odd.map((state) => entryIn({ history: { state } as History }))).toEqual(odd.map(() => null));
  });
});

describe("what is too long for an address", () => {
  const long = `1~x~2022-01-05T11~0~1${"~o!KAZ!50!0!!0!n!!".repeat(150)}`;

  it("a question of 2,700 letters is in no address, and survives a reload all the same", async () => {
    const { tab, act, store } = await opened();
    await act(actions.chooseTab("what-if"), askScenario(long));
    expect(tab.here()).toBe("?t=2022-01-05T11:00Z&tab=what-if&v=1");
    const again = await opened("", tab);
    expect(again.store.get()).toEqual(store.get());
  });

  it("a long link that is opened is read, and shortened", async () => {
    const { tab, store } = await opened(`?sc=${long}&tab=what-if`);
    expect(store.get().asked.scenario).toBe(long);
    expect(tab.here()).toBe("?t=2022-01-05T11:00Z&tab=what-if&v=1");
  });
});

it("the rest of a query that an entity has made a fragment goes from the address once it is read", async () => {
  const { tab } = await opened("?t=2022-01#38;layer=risk");
  expect(tab.here()).toBe("?t=2022-01&v=1");
});

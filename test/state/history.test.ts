import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as actions from "../../src/state/actions.ts";
import { fromQuery } from "../../src/state/link/link.ts";
import { askScenario, undoScenario } from "../../src/state/scenario/scenario.ts";
import { presetsOf } from "../support/replays.ts";
import { newest, opened, start } from "./support/history.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("what is another page", () => {
  it("a tab, a pin, a layer, a replay, a question: an entry each, at once", async () => {
    const { tab, act } = await opened();
    await act(actions.chooseTab("what-if"));
    await act(actions.pin("KAZ"));
    await act(actions.chooseLayer("risk"));
    await act(actions.choosePreset(presetsOf(newest).china), actions.play());
    expect(tab.addresses()).toEqual([
      "",
      "?tab=what-if&v=1",
      "?pin=KAZ&tab=what-if&v=1",
      "?layer=risk&pin=KAZ&tab=what-if&v=1",
      "?t=2021-04-12&layer=risk&pin=KAZ&span=2021-04..2021-12-31&tab=what-if&speed=10&v=1",
    ]);
  });

  it("an analysis open to be read is one, and Back closes it; with its tab it closes too", async () => {
    const { tab, act, store } = await opened();
    await act(actions.chooseTab("exposure"));
    await act(actions.openReadingView("score"));
    expect(tab.addresses()).toEqual(["", "?tab=exposure&v=1", "?tab=exposure&read=score&v=1"]);
    tab.go(-1);
    expect([store.get().tab, store.get().readingView]).toEqual(["exposure", null]);
    tab.go(1);
    expect([store.get().tab, store.get().readingView]).toEqual(["exposure", "score"]);
    await act(actions.chooseTab("countries"));
    expect([store.get().readingView, tab.addresses().at(-1)]).toEqual([null, ""]);
  });

  it("no step of time, no camera, no sorting: the entry that is there says it a moment later", async () => {
    const { tab, act, later } = await opened();
    for (let step = 0; step < 20; step += 1) await act(actions.moveSteps(-1));
    await act(actions.moveCamera({ lon: 67, lat: 48, zoom: 2 }));
    await act(actions.sortBy("risk"));
    await later();
    expect(tab.addresses()).toEqual(["?t=2025-02&sort=-risk&view=67,48,2&v=1"]);
  });

  it("playback leaves one entry, which is never more than a second behind", async () => {
    const { tab, act, store } = await opened("?span=2021-04-01..2021-12-31&t=2021-04-01");
    await act(actions.play());
    for (let step = 0; step < 100; step += 1) {
      await act(actions.playOn(1));
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
      await act(actions.moveSteps(step % 2 === 0 ? -1 : 1));
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
    expect([store.get().at, store.get().openItem]).toEqual([newest, null]);
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
    await act(actions.choosePreset(presetsOf(newest).china), actions.play());
    await act(actions.playOn(6));
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

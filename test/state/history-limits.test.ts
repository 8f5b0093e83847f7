import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as actions from "../../src/state/actions.ts";
import { entryIn } from "../../src/state/history.ts";
import { askScenario } from "../../src/state/scenario/scenario.ts";
import { presetsOf } from "../support/replays.ts";
import { newest, opened } from "./support/history.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("a jump within the page", () => {
  it("during a replay changes nothing: 18 April stays 18 April, and Back stays there too", async () => {
    const { tab, act, store } = await opened();
    await act(actions.choosePreset(presetsOf(newest).china), actions.play());
    await act(actions.playOn(6));
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

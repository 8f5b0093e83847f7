import { describe, expect, it } from "vitest";
import { moveTo } from "../../../src/state/actions.ts";
import type { Change, Choices } from "../../../src/state/choices.ts";
import { forgetOne, keepOne, readKept, watchKept } from "../../../src/state/kept.ts";
import { fromQuery, toQuery } from "../../../src/state/link/link.ts";
import {
  askInstead,
  askScenario,
  redoScenario,
  setRival,
  swapScenarios,
  undoScenario,
} from "../../../src/state/scenario/scenario.ts";
import { enterScenarioTime } from "../../../src/state/scenario/scenario-time.ts";
import { startChoices } from "../../../src/state/start.ts";

const start = startChoices(Date.UTC(2026, 8, 30));
const time = {
  at: Date.UTC(2022, 0, 7, 12),
  span: { from: Date.UTC(2022, 0, 2), to: Date.UTC(2022, 0, 24) },
  speed: 10,
};
function having(...changes: readonly Change[]): Choices {
  let choices = start;
  for (const change of changes) choices = { ...choices, ...change(choices) };
  return choices;
}

describe("asking, undoing, redoing", () => {
  it("a, b, undo is a again; redo is b; another question forgets what was undone", () => {
    const [a, b, c] = ["a", "b", "c"].map(askScenario) as [Change, Change, Change];
    expect(having(a, b, undoScenario()).asked).toMatchObject({
      scenario: "a",
      past: [""],
      future: ["b"],
    });
    expect(having(a, b, undoScenario(), redoScenario()).asked).toMatchObject({ scenario: "b", future: [] });
    expect(having(a, b, undoScenario(), c).asked).toMatchObject({ scenario: "c", past: ["", "a"], future: [] });
  });

  it("the same question again is no step, and there is nothing before the first", () => {
    expect(having(askScenario("a"), askScenario("a")).asked.past).toEqual([""]);
    expect(having(undoScenario(), redoScenario()).asked).toEqual(start.asked);
  });

  it("a slider's way from b to d is one step: undo is a again", () => {
    const drawn = having(askScenario("a"), askScenario("b"), askInstead("c"), askInstead("d"));
    expect(drawn.asked).toMatchObject({ scenario: "d", past: ["", "a"], future: [], time: null });
    expect({ ...drawn, ...undoScenario()(drawn) }.asked).toMatchObject({ scenario: "a", future: ["d"] });
  });

  it("remembers the newest hundred steps: of 150 the words 49 to 148", () => {
    const many = Array.from({ length: 150 }, (_, step) => askScenario(`s${step}`));
    const { past } = having(...many).asked;
    expect(past).toEqual(Array.from({ length: 100 }, (_, step) => `s${step + 49}`));
  });

  it("a step that is made again, and a swap, can be taken back like any other", () => {
    const [a, b] = ["a", "b"].map(askScenario) as [Change, Change];
    expect(having(a, b, undoScenario(), redoScenario()).asked.past).toEqual(["", "a"]);
    const swapped = having(a, setRival("b"), swapScenarios());
    expect(swapped.asked).toMatchObject({ past: ["", "a"], future: [] });
    expect({ ...swapped, ...undoScenario()(swapped) }.asked.scenario).toBe("a");
  });

  it("a change of the question leaves scenario time", () => {
    const enter = enterScenarioTime(time, false);
    expect(having(askScenario("a"), enter).asked.time).toEqual(time);
    for (const change of [askScenario("b"), undoScenario(), swapScenarios()]) {
      expect(having(askScenario("a"), enter, change).asked.time).toBeNull();
    }
  });

  it("swaps the two of a comparison", () => {
    const { asked } = having(askScenario("a"), setRival("b"), swapScenarios());
    expect([asked.scenario, asked.rival]).toEqual(["b", "a"]);
  });
});

describe("where the map goes with a question", () => {
  const [ban, later] = ["1~Ban~2021-05-21T00~0~1~b!CHN!100!0!!0!n!!", "1~Ban~2021-05-21T00~0~1~b!CHN!90!0!!0!n!!"];
  const may = Date.UTC(2021, 4, 21);

  it("to its beginning when it is asked, taken back to or swapped in, and to none when only its loss changes", () => {
    expect(having(askScenario(ban)).at).toBe(may);
    expect(having(askScenario(ban), moveTo(0), askScenario(later), askInstead(ban)).at).toBe(0);
    expect(having(askScenario(ban), askScenario("1~x~2022-01-05T11~0~1"), undoScenario()).at).toBe(may);
    expect(having(askScenario("1~x~2022-01-05T11~0~1"), setRival(ban), swapScenarios()).at).toBe(may);
  });

  it("to its beginning where a link names no moment, and to the moment where it names one", () => {
    expect(fromQuery(`sc=${ban}`, start).choices.at).toBe(may);
    expect(fromQuery(`t=2022-01-06&sc=${ban}`, start).choices.at).toBe(Date.UTC(2022, 0, 6));
    expect(toQuery({ ...having(askScenario(ban)), at: start.at }, start)).toBe(`t=2026-09-30&sc=${ban}&v=1`);
    expect(fromQuery("sc=1~x~2009-01-03T18~0~1", start).choices.at).toBe(start.at);
  });
});

describe("the link", () => {
  it("holds both questions, not the steps to them", () => {
    const choices = having(askScenario("1~a!b"), setRival("1~c"));
    expect(toQuery(choices, start)).toBe("sc=1~a!b&vs=1~c&v=1");
    expect(fromQuery("sc=1~a!b&vs=1~c", start).choices.asked).toEqual({
      ...start.asked,
      scenario: "1~a!b",
      rival: "1~c",
    });
  });

  it("holds the moment of scenario time, what the axis shows of it, and its speed", () => {
    const choices = having(askScenario("1~a!b"), enterScenarioTime(time, false));
    const link = "sc=1~a!b&replay=2022-01-07T12:00Z,2022-01-02..2022-01-24T00:00Z,10&v=1";
    expect(toQuery(choices, start)).toBe(link);
    expect(fromQuery(link, start).choices.asked.time).toEqual(time);
  });

  it("drops a replay that is none, and one of no scenario", () => {
    const bad = [
      "2022-01-07T12:00Z",
      "x,2022-01-02..2022-01-24,10",
      "2022-02-07,2022-01-02..2022-01-24,10",
      "2022-01-07,2022-01-02..2022-01-24,100",
      "2022-01-07,2022-01-07..2022-01-07T12:00Z,10",
    ];
    for (const replay of bad) expect(fromQuery(`sc=1~a&replay=${replay}`, start).choices.asked.time).toBeNull();
    expect(fromQuery("replay=2022-01-07T12:00Z,2022-01-02..2022-01-24,10", start).choices.asked).toEqual(start.asked);
  });

  it("drops a word with signs that no link of ours has", () => {
    expect(fromQuery("sc=<b>", start)).toEqual({ choices: start, dropped: ["sc=<b>"] });
  });
});

describe("what the browser keeps", () => {
  const full = () => ({
    getItem: (_key: string) => "[]",
    setItem: () => {
      throw new Error("full");
    },
  });

  it("the newest twenty", () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    expect(readKept(storage)).toEqual([]);
    for (let place = 0; place < 30; place += 1) expect(keepOne(storage, String(place))).toBe(true);
    expect(readKept(storage)).toHaveLength(20);
    expect(readKept(storage)[0]).toBe("29");
  });

  it("what two tabs keep, each beside the other's, and forgets only what was meant", () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    keepOne(storage, "from the first tab");
    keepOne(storage, "from the second tab");
    keepOne(storage, "from the first tab");
    expect(readKept(storage)).toEqual(["from the first tab", "from the second tab"]);
    expect(forgetOne(storage, "from the first tab")).toBe(true);
    expect(readKept(storage)).toEqual(["from the second tab"]);
  });

  it("and tells of what another tab changes, not of another page's keys", () => {
    const page = new EventTarget();
    let heard = 0;
    const stop = watchKept(page as Window, () => {
      heard += 1;
    });
    const changed = (key: string | null) => page.dispatchEvent(Object.assign(new Event("storage"), { key }));
    for (const key of ["hashfall-scenarios", "hashfall-theme", null]) changed(key);
    expect(heard).toBe(2);
    stop();
    changed("hashfall-scenarios");
    expect(heard).toBe(2);
  });

  it("nothing, where storage is full, closed or holds something else", () => {
    const fullAndEmpty = () => ({ ...full(), getItem: () => null });
    expect(keepOne(fullAndEmpty, "a")).toBe(false);
    for (const text of ["{", "{}", '[1, "a"]', `["a", "${"x".repeat(1_000_001)}"]`]) {
      expect(readKept(() => ({ getItem: () => text }))).toEqual(text.startsWith("[") ? ["a"] : []);
    }
    expect(
      readKept(() => {
        throw new Error("closed");
      }),
    ).toEqual([]);
  });
});

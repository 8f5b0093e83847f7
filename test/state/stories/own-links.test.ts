import { describe, expect, it } from "vitest";
import { fromQuery } from "../../../src/state/link/link.ts";
import { startChoices } from "../../../src/state/start.ts";
import { keepDraft, readDraft } from "../../../src/state/stories/drafts.ts";
import { besideViewIn, stepLink, strangeIn } from "../../../src/state/stories/own-links.ts";

const start = startChoices(Date.UTC(2026, 8, 30));
const existing = { place: (code: string) => code === "KAZ", estimate: () => true };

describe("the links of steps of one's own", () => {
  it("are those of the view without its story; the start's has its day", () => {
    const view = { ...start, layer: "risk", story: "own", storyStep: 3 } as const;
    expect(stepLink(view, start)).toMatch(/^layer=risk&v=\d+$/);
    expect(stepLink({ ...start, story: "own" }, start)).toBe("t=2026-09-30");
    const open = { ...view, presenting: true, rail: 500, figures: "2026-09-30.0a1b2c3d" };
    expect(besideViewIn(stepLink(open, start))).toEqual([]);
  });

  it("lead nowhere where a day does not exist, a key is strange, a country unknown, or nothing is named", () => {
    expect(strangeIn("t=2022-01-05&pin=KAZ", start, existing)).toEqual([]);
    expect(strangeIn("t=2021-02-30", start, existing)).toEqual(["t=2021-02-30"]);
    expect(strangeIn("zoom=4&pin=ZZZ", start, existing)).toEqual(["zoom=4", "pin=ZZZ"]);
    expect(strangeIn("nowhere", start, existing).length).toBe(1);
    expect(strangeIn("v=4", start, existing)).toEqual(["v=4"]);
  });
});

describe("what a step's link holds beside a view", () => {
  it("is each word of a story, of a room, of the reader's column, of the figures' version and of a frame", () => {
    const beside = ["story=own", "step=3", "present=1", "rail=500", "data=2026-09-30.0a1b2c3d", "embed=1"];
    const link = [...beside, "host=https://example.org", "read=backtest", "speed=4", "t=2022-01-05"].join("&");
    expect(besideViewIn(link)).toEqual([...beside, "host=https://example.org"]);
  });
});

describe("the story of a link", () => {
  it.each(["kazakhstan-2022", "own", "lessons/kz.json", "kz.json", "a.b/c_d-1.json"])("may be %s", (story) => {
    expect(fromQuery(`story=${story}`, start).choices.story).toBe(story);
  });

  it.each([
    "https://example.org/kz.json",
    "//example.org/kz.json",
    "/kz.json",
    "../kz.json",
    "a/../kz.json",
    "a//kz.json",
    "kz.json?x",
    "data:kz.json",
    "kz.js",
  ])("is none for %s", (story) => {
    const { choices, dropped } = fromQuery(`story=${encodeURIComponent(story)}`, start);
    expect([choices.story, dropped.length]).toEqual([null, 1]);
  });
});

describe("a draft", () => {
  it("is kept as it is; without storage, or with a full one, it is not, and nothing throws", () => {
    const held = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, text: string) => void held.set(key, text),
    });
    expect(keepDraft(storage, "{}")).toBe(true);
    expect(readDraft(storage)).toBe("{}");
    const none = () => {
      throw new Error("denied");
    };
    expect([keepDraft(none, "{}"), readDraft(none)]).toEqual([false, null]);
  });
});

import { describe, expect, it } from "vitest";
import { checkLinksAndFigures } from "../../tools/stories/check.ts";
import type { Story } from "../../tools/stories/story.ts";
import { json, problemsIn } from "../data/fixture.ts";
import { realStoryFacts } from "./facts.ts";
import { step } from "./step.ts";

const story = {
  id: "one",
  order: 1,
  title: "One, 2021",
  summary: "What was.",
  steps: Array<object>(8).fill(step),
  version: 1,
};
/** Step 2 (of index 1) begins on line 18; its link is on line 19, its title on 20, its first paragraph on 22. */
const withStep = (changes: object) => ({ ...story, steps: [step, { ...step, ...changes }, ...story.steps.slice(2)] });

/** What is wrong with a story in a file of this name. */
const problemsWith = (told: object, name = "one") => problemsIn({ [`stories/${name}.json`]: json(told) });

describe("checkStories(texts, registers, problems)", () => {
  it("takes a story of eight sound steps", () => expect(problemsWith(story)).toEqual([]));

  it("refuses seven steps and fifteen", () => {
    expect(problemsWith({ ...story, steps: story.steps.slice(1) })).toEqual([
      "stories/one.json:6:steps: has fewer than 8 steps",
    ]);
    expect(problemsWith({ ...story, steps: Array<object>(15).fill(step) })).toEqual([
      "stories/one.json:6:steps: has more than 14 steps",
    ]);
  });

  it.each<readonly [what: string, changes: object, said: string]>([
    [
      "a digit",
      { text: ["China had 46 %."] },
      "22:steps[1].text[0]: 46 is a number without a fact behind it: write a reference",
    ],
    ["markup", { text: ["China had <b>much</b>."] }, "22:steps[1].text[0]: has markup: <b"],
    ["a brace", { caption: "{share CHN}" }, "24:steps[1].caption: {share CHN is no reference"],
    [
      "a digit in a title",
      { title: "All 46" },
      "20:steps[1].title: 46 is a number without a fact behind it: write a reference",
    ],
    [
      "a figure in a title",
      { title: "{share:CHN@2021-04}" },
      "20:steps[1].title: has a reference: only text and caption may",
    ],
    [
      "a strange source",
      { sources: ["cbeci", "rumour"] },
      "27:steps[1].sources[1]: rumour is not in data/sources.json",
    ],
    ["no source", { sources: [] }, "25:steps[1].sources: names no source"],
    ["no paragraph", { text: [] }, "21:steps[1].text: has no paragraph"],
    ["four paragraphs", { text: ["a", "b", "c", "d"] }, "21:steps[1].text: has more than three paragraphs"],
    ["a blank title", { title: " " }, "20:steps[1].title: is blank"],
    ["a number for a link", { link: 7 }, "19:steps[1].link: is no text: write it between quotation marks"],
  ])("refuses %s by line and field", (_, changes, said) => {
    expect(problemsWith(withStep(changes))).toContain(`stories/one.json:${said}`);
  });

  it("refuses an unknown key by its line", () => {
    expect(problemsWith(withStep({ music: "loud" }))).toEqual([
      "stories/one.json:28:steps[1].music: is a key that stories of version 1 do not have",
    ]);
  });

  it("refuses a key that is missing at its step", () => {
    const { caption: _, ...rest } = step;
    expect(problemsWith({ ...story, steps: [rest, ...story.steps.slice(1)] })).toEqual([
      "stories/one.json:7:steps[0].caption: is missing",
    ]);
  });

  it("refuses an id that is not the file's name, an order that another has, and what is no JSON", () => {
    expect(problemsWith(story, "two")).toEqual(["stories/two.json:2:id: one is not the name of the file, two"]);
    const two = { "stories/one.json": json(story), "stories/two.json": json({ ...story, id: "two" }) };
    expect(problemsIn(two)).toEqual(["stories/two.json:3:order: is that of one too"]);
    expect(problemsIn({ "stories/one.json": '{\n  "id": oops\n}\n' })[0]).toMatch(/^stories\/one\.json:2:: not JSON/);
  });
});

describe("checkLinksAndFigures(texts, facts)", () => {
  /** What the facts refuse of a story. */
  const refusalsOf = (told: object) =>
    checkLinksAndFigures(new Map([["stories/one.json", json(told)]]), {
      ...realStoryFacts,
      stories: [told as Story],
    }).map(({ path, line, column, text }) => `${path}:${line}:${column}: ${text}`);

  it("takes links that the page reads whole and references with facts", () => expect(refusalsOf(story)).toEqual([]));

  it.each<readonly [what: string, changes: object, said: string]>([
    ["a day that does not exist", { link: "t=2021-02-30" }, "19:steps[1].link: the page does not read t=2021-02-30"],
    ["a day after the axis", { link: "t=2031-01-01" }, "19:steps[1].link: the page does not read t=2031-01-01"],
    ["a strange key", { link: "t=2021-04&zoom=4" }, "19:steps[1].link: the page does not read zoom=4"],
    ["a country of no map", { link: "pin=ZZZ" }, "19:steps[1].link: the page does not read pin=ZZZ"],
    ["an estimate of nobody", { link: "est=nobody-2026" }, "19:steps[1].link: the page does not read est=nobody-2026"],
    [
      "an item that is not there",
      { link: "item=cn-nothing" },
      "19:steps[1].link: the page does not read item=cn-nothing",
    ],
    [
      "a whole address",
      { link: "?t=2021-04" },
      "19:steps[1].link: is an address: write what stands behind its question mark",
    ],
    [
      "a story within a story",
      { link: "t=2021-04&story=difficulty&step=2" },
      "19:steps[1].link: holds what is no part of a view: take it out of the link (story=difficulty, step=2)",
    ],
    [
      "a figure without a fact",
      { text: ["{claim:kz-nobody}"] },
      "22:steps[1].text[0]: {claim:kz-nobody} stands for no fact",
    ],
    ["a kind that is none", { caption: "{rumour:KAZ}" }, "24:steps[1].caption: {rumour:KAZ}: there is no kind rumour"],
    [
      "a stretch that ends elsewhere than its link",
      { play: { from: "2021-03-01", until: "2021-03-31" } },
      "30:steps[1].play.until: 2021-03-31 is not the link’s moment, 2021-04",
    ],
    [
      "a stretch that begins at its end",
      { play: { from: "2021-04", until: "2021-04" } },
      "30:steps[1].play.until: 2021-04 is not after 2021-04",
    ],
    [
      "a stretch that begins before its axis",
      { link: "t=2021-05-21&span=2021-04-01..2021-12-31", play: { from: "2021-03-31", until: "2021-05-21" } },
      "29:steps[1].play.from: 2021-03-31 is before the time axis of the link",
    ],
    [
      "a stretch without a date",
      { play: { from: "in May", until: "2021-04" } },
      "29:steps[1].play.from: in May is no moment",
    ],
    [
      "a note without a fact",
      { notes: ["{claim:kz-nobody}"] },
      "29:steps[1].notes[0]: {claim:kz-nobody} stands for no fact",
    ],
  ])("refuses %s by line and field", (_, changes, said) => {
    expect(refusalsOf(withStep(changes))).toEqual([`stories/one.json:${said}`]);
  });
});

import { describe, expect, it } from "vitest";
import { checkLinksAndFigures } from "../../tools/stories/check.ts";
import type { Story } from "../../tools/stories/story.ts";
import { json, problemsIn } from "../data/fixture.ts";
import { realStoryFacts } from "./facts.ts";
import { step } from "./step.ts";

const told = {
  version: 1,
  id: "one",
  order: 1,
  title: "One, 2021",
  summary: "What was.",
  steps: Array<object>(8).fill(step),
};
/** A story whose second step is changed, and which lists its words that count. */
const storyWith = (changes: object, says?: readonly object[]) => ({
  ...told,
  ...(says === undefined ? {} : { says }),
  steps: [step, { ...step, ...changes }, ...told.steps.slice(2)],
});
const formed = (story: object) => problemsIn({ "stories/one.json": json(story) });
const unheld = (story: object) =>
  checkLinksAndFigures(new Map([["stories/one.json", json(story)]]), {
    ...realStoryFacts,
    stories: [story as Story],
  }).map(({ path, column, text }) => `${path}:${column}: ${text}`);
const half = { words: "Almost half", fact: "{share:CHN@2021-04}", from: 45, to: 50 };

describe("words that count or rank without a digit", () => {
  it.each<readonly [word: string, changes: object, field: string]>([
    ["half", { title: "Almost half" }, "title"],
    ["largest", { text: ["It was the largest cut."] }, "text[0]"],
    ["ever", { caption: "As never before, or ever" }, "caption"],
    ["seven", { room: "Back in seven months" }, "room"],
    ["third", { notes: ["It stood third."] }, "notes[0]"],
    ["most", { text: ["It lost most of it, at most {share:CHN@2021-04}."] }, "text[0]"],
    [
      "twice",
      { ask: { kind: "line", question: "Is it twice as much?", of: "hashrate", from: "2021-05-20", to: "2021-07-03" } },
      "ask.question",
    ],
    ["doubled", { text: ["It doubled."] }, "text[0]"],
  ])("are refused by story, step and field: %s", (word, changes, field) => {
    expect(formed(storyWith(changes)).join("\n")).toMatch(
      new RegExp(
        `^stories/one\\.json:\\d+:steps\\[1\\]\\.${field.replace(/[[\]]/g, "\\$&")}: “${word}” counts or ranks without a fact behind it: write a reference, or list the words under says$`,
      ),
    );
  });

  it.each([
    "A block every ten minutes, a change every two weeks.",
    "It holds the true value nineteen times in twenty.",
    "At most {share:CHN@2021-04}, at least that.",
    "One day is few blocks.",
  ])("are taken as terms: %s", (text) => expect(formed(storyWith({ text: [text] }))).toEqual([]));

  it("are taken with a fact or a reason, in any text of the story, and refused with both or with neither", () => {
    const story = (says: object) => formed(storyWith({ title: "Almost half" }, [says])).join();
    expect(story(half)).toBe("");
    expect(story({ words: "Almost half", why: "Somebody’s words" })).toBe("");
    expect(story({ ...half, why: "Somebody’s words" })).toContain("says[0]: has either a fact or a why");
    expect(story({ words: "Almost half" })).toContain("says[0]: has either a fact or a why");
    expect(story({ words: "Almost half", fact: "{share:CHN@2021-04}" })).toContain("says[0]: has bounds");
  });

  it("are refused where no text has them", () => {
    expect(formed(storyWith({}, [half]))).toEqual([
      expect.stringMatching(/^stories\/one\.json:\d+:says\[0\]\.words: no text has “Almost half”$/),
    ]);
  });

  it("hold while each number of their fact lies in its bounds: 46.0 % is from 45 to 50, not from 47", () => {
    const story = (changes: object) => unheld(storyWith({ title: "Almost half" }, [{ ...half, ...changes }]));
    expect(story({})).toEqual([]);
    expect(story({ from: 47 })).toEqual([
      "stories/one.json:says[0].fact: “Almost half” is not so: {share:CHN@2021-04} is 46.0\u00a0%",
    ]);
    const month = { from: undefined, to: undefined, fact: "{share:CHN@2021-04.lastMonth}" };
    expect(story({ ...month, is: "January 2022" })).toEqual([]);
    expect(story({ ...month, is: "April 2021" })).toEqual([
      "stories/one.json:says[0].fact: “Almost half” is not so: {share:CHN@2021-04.lastMonth} is January 2022",
    ]);
    expect(story({ fact: "{share:USA@2026-Q3.publisher}" })[0]).toContain("“Almost half” is not so");
    expect(story({ fact: "46" })).toEqual(["stories/one.json:says[0].fact: 46 is no reference"]);
    expect(story({ fact: "{claim:kz-nobody}" })).toEqual([
      "stories/one.json:says[0].fact: “Almost half”: {claim:kz-nobody} stands for no fact",
    ]);
  });
});

describe("the digits of an answer", () => {
  const choice = (text: string) => ({
    ask: {
      kind: "choice",
      question: "What did the difficulty do on 3 July 2021?",
      answers: [
        { text, from: -20, to: 0 },
        { text: "It fell by more", to: -20 },
      ],
      truth: "{retarget@2021-07-03}",
    },
  });

  it("are its own bounds: 20 where it holds from −20, not 15", () => {
    expect(formed(storyWith(choice("It fell by less than 20 %")))).toEqual([]);
    expect(formed(storyWith(choice("It fell by less than 15 %"))).join()).toContain(
      "steps[1].ask.answers[0].text: 15 is a number without a fact behind it",
    );
  });
});

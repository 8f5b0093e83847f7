import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { readOwnStory } from "../../../src/facts/stories/read-own.ts";
import { besideViewIn } from "../../../src/state/stories/own-links.ts";
import { sayOwnFault } from "../../../src/words/stories/faults.ts";

const schema = JSON.parse(readFileSync("public/schema/story-1.json", "utf8"));
const validate = new Ajv2020({ allErrors: true }).compile(schema);

const step = {
  link: "t=2022-01-05&pin=KAZ",
  title: "A step",
  text: ["<b>Bold</b> stays as it is written."],
  caption: "January 2022",
  sources: ["cbeci"],
};
const choice = { kind: "choice", question: "Which?", answers: [{ text: "One", right: true }, { text: "Two" }] };
const number = { kind: "number", question: "How many?", scale: { from: 0, to: 10 }, unit: "%", truth: 4 };
const line = { kind: "line", question: "Where to?", of: "share", place: "KAZ", from: "2021-08", to: "2022-01" };
const story = {
  version: 1,
  title: "Mine",
  steps: [step, { ...step, ask: choice }, { ...step, ask: number }, { ...step, ask: line }],
};
/** Printed as a file: step 1 (of index 0) begins on line 5, its title on line 7. */
const printed = (value: object) => JSON.stringify(value, null, 2);
const read = (value: object) => readOwnStory(printed(value), () => []);
const said = (text: string) =>
  readOwnStory(text, () => []).faults.map((fault) =>
    sayOwnFault({ ...fault, line: String(fault.line), column: String(fault.column) }),
  );
const withStep = (changes: object) => ({ ...story, steps: [{ ...step, ...changes }] });

describe("the published schema of stories", () => {
  it.each(["exodus-2021", "kazakhstan-2022", "difficulty", "known-then", "who-is-next"])("holds for %s", (id) => {
    // What holds a story's words to the figures is for the build alone; the published file has none of it.
    const { says: _, ...published } = JSON.parse(readFileSync(`data/stories/${id}.json`, "utf8"));
    validate(published);
    expect(validate.errors).toBeNull();
  });

  it("holds for no step whose link opens a story, a room or a frame: each of the seven words that are no view", () => {
    for (const word of ["story", "step", "present", "rail", "data", "embed", "host"]) {
      expect(validate(withStep({ link: `t=2022-01&${word}=1` }))).toBe(false);
      expect(besideViewIn(`t=2022-01&${word}=1`)).toEqual([`${word}=1`]);
    }
    expect(validate(withStep({ link: "t=2022-01&read=backtest" }))).toBe(true);
  });

  it("holds for a story of one's own with all three kinds of questions, which the page reads", () => {
    expect(validate(story)).toBe(true);
    expect(read(story).story).toEqual(story);
  });
});

describe("a file that is refused, by the page and by the schema,", () => {
  it.each<readonly [what: string, file: object, sentence: string]>([
    ["is of version 2", { ...story, version: 2 }, "Line 2, version: this page reads version 1, and the file has 2."],
    [
      "has its version as a text",
      { ...story, version: "1" },
      "Line 2, version: is no number: write it in digits, without quotation marks.",
    ],
    [
      "has no version",
      { title: "Mine", steps: [step] },
      "Line 1, version: is missing, so this is no story of version 1.",
    ],
    [
      "has an unknown key",
      withStep({ music: "loud" }),
      "Line 15, steps[0].music: is a key that stories of version 1 do not have.",
    ],
    ["has a blank title", withStep({ title: " " }), "Line 7, steps[0].title: is blank."],
    ["names no source", withStep({ sources: [] }), "Line 12, steps[0].sources: names no source."],
    ["lacks its caption", withStep({ caption: undefined }), "Line 5, steps[0].caption: is missing."],
    [
      "has a number for a link",
      withStep({ link: 7 }),
      "Line 6, steps[0].link: is no text: write it between quotation marks.",
    ],
    [
      "has a text for its paragraphs",
      withStep({ text: "One" }),
      "Line 8, steps[0].text: is no list: write its entries between [ and ].",
    ],
    [
      "has a text for a step",
      { ...story, steps: ["One"] },
      "Line 5, steps[0]: is no object: write its keys between { and }.",
    ],
    [
      "has a text for the end of a scale",
      withStep({ ask: { ...number, scale: { from: 0, to: "10" } } }),
      "Line 20, steps[0].ask.scale.to: is no number: write it in digits, without quotation marks.",
    ],
    [
      "has a number for a truth value",
      withStep({ ask: { ...choice, answers: [{ text: "One", right: 1 }, { text: "Two" }] } }),
      "Line 21, steps[0].ask.answers[0].right: is neither true nor false: write one of the two words, without quotation marks.",
    ],
    [
      "asks in a way that there is not",
      withStep({ ask: { ...number, kind: "guess" } }),
      'Line 16, steps[0].ask.kind: has none of the values that it may have: "line", "choice", "number".',
    ],
    [
      "has a month 13",
      withStep({ ask: { ...line, to: "2021-13" } }),
      "Line 21, steps[0].ask.to: is no date: write a month, 2022-01, or a day, 2022-01-05.",
    ],
    ["has no step", { ...story, steps: [] }, "Line 4, steps: has no step."],
  ])("because it %s", (_, file, sentence) => {
    const text = printed(file);
    expect(said(text)).toContain(sentence);
    expect(validate(JSON.parse(text))).toBe(false);
  });

  it("because it has 10,000 short steps says so, whatever else is wrong with them", () => {
    const short = { ...step, link: "t=2022", title: "A", text: ["x"], caption: "c" };
    expect(said(JSON.stringify({ ...story, steps: Array(10_000).fill(short) }))).toEqual([
      "Line 1, steps: has more than 99 steps.",
    ]);
  });
});

describe("a file that the page refuses", () => {
  it("and is no JSON is named by line and column: a comma is missing before the second key", () => {
    expect(said('{\n  "version": 1\n  "title": "Mine"\n}')).toEqual([
      "Line 3, column 3: from here on the file is no JSON.",
    ]);
  });

  it("and is a list, or nests 30 lists, or has a million characters more, is refused as a whole", () => {
    expect(said("[]")).toEqual(["The file is no story: it is not an object."]);
    expect(said("[".repeat(30))[0]).toMatch(/nests lists and objects deeper than 20/);
    expect(said(" ".repeat(1_000_001))[0]).toMatch(/has more than 1000000 characters/);
  });

  it.each<readonly [what: string, ask: object, sentence: string]>([
    [
      "a reference for its truth",
      { ...number, truth: "{share:KAZ@2022-01}" },
      "references are filled by the build alone",
    ],
    ["a truth off its scale", { ...number, truth: 11 }, "ask.truth: is not on the scale"],
    [
      "two right answers",
      { ...choice, answers: choice.answers.map((one) => ({ ...one, right: true })) },
      "need exactly one right answer",
    ],
    ["no right answer", { ...choice, answers: [{ text: "One" }, { text: "Two" }] }, "need exactly one right answer"],
  ])("has %s", (_, ask, sentence) => expect(said(printed(withStep({ ask }))).join()).toContain(sentence));

  it("names the first eight faults and how many more there are", () => {
    const { faults, more } = read({ ...story, steps: Array(12).fill({ ...step, title: "" }) });
    expect([faults.length, more]).toEqual([8, 4]);
  });

  it("for its links or sources names their lines too", () => {
    const check = () => [{ field: "steps[0].link", code: "no link", detail: "zoom=4" }];
    expect(readOwnStory(printed(story), check).faults).toEqual([
      { field: "steps[0].link", line: 6, column: 0, code: "no link", detail: "zoom=4" },
    ]);
  });
});

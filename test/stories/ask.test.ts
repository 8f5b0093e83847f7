import { describe, expect, it } from "vitest";
import { choiceVerdict } from "../../src/display/stories/ask/verdict.ts";
import type { WrittenAsk } from "../../src/facts/stories/shape.ts";
import { asked } from "../../tools/stories/ask.ts";
import { checkLinksAndFigures } from "../../tools/stories/check.ts";
import type { Story } from "../../tools/stories/story.ts";
import { json, problemsIn } from "../data/fixture.ts";
import { realStoryFacts } from "./facts.ts";

const questions = realStoryFacts.stories.flatMap(({ id, steps }) =>
  steps.flatMap(({ ask }) => (ask === undefined ? [] : [{ id, ask }])),
);

/** Eight steps, of which the second asks. */
const step = {
  link: "t=2022-01-07&known=then&pin=KAZ",
  title: "A step",
  text: ["What was it?"],
  caption: "January 2022",
  sources: ["cbeci"],
};
const number = {
  kind: "number",
  question: "How much of the hashrate had Kazakhstan in January 2022?",
  scale: { from: 0, to: 50 },
  unit: "%",
  truth: "{share:KAZ@2022-01}",
};
const choice = {
  kind: "choice",
  question: "What did the difficulty do on 3 July 2021?",
  answers: [
    { text: "It rose", from: 0 },
    { text: "It fell", to: 0 },
  ],
  truth: "{retarget@2021-07-03}",
};
const line = { kind: "line", question: "And then?", of: "share", place: "KAZ", from: "2021-08", to: "2022-01" };
const storyWith = (ask: object, link = step.link) => ({
  id: "one",
  order: 1,
  title: "One, 2021",
  summary: "What was.",
  steps: [step, { ...step, link, ask }, ...Array<object>(6).fill(step)],
  version: 1,
});
const told = (ask: object, link?: string) =>
  checkLinksAndFigures(new Map([["stories/one.json", json(storyWith(ask, link))]]), {
    ...realStoryFacts,
    stories: [storyWith(ask, link) as unknown as Story],
  }).map(({ column, text }) => `${column}: ${text}`);
const formed = (ask: object) => problemsIn({ "stories/one.json": json(storyWith(ask)) });

describe("the questions of the five stories", () => {
  it("are one at least in each, of all three kinds", () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(5);
    expect(new Set(questions.map(({ ask }) => ask.kind))).toEqual(new Set(["line", "choice", "number"]));
  });

  it("have their truth from the facts: a cut of 27.94 %, −7 to +13 % lost, Iran first", () => {
    const of = (id: string) => {
      const found = questions.find((one) => one.id === id);
      if (found === undefined) throw new Error(`${id} asks nothing`);
      return asked(found.ask, realStoryFacts);
    };
    expect(of("difficulty")).toMatchObject({ truth: { text: "−27.94\u00a0%", status: "measured" } });
    expect(of("difficulty")).toMatchObject({ answers: [{}, {}, {}, { right: true }] });
    expect(of("kazakhstan-2022")).toMatchObject({ truth: { figure: { text: "−7 to +13\u00a0%" } } });
    expect(of("who-is-next")).toMatchObject({ answers: [{}, {}, { text: "Iran", right: true }, {}, {}] });
  });

  it("have the numbers that are printed, from which a distance is told: −7 and 13 of a loss, 13.2 of a share", () => {
    const loss = questions.find(({ id }) => id === "kazakhstan-2022")?.ask;
    expect(loss && asked(loss, realStoryFacts)).toMatchObject({ truth: { low: -7, high: 13 } });
    expect(asked(number as WrittenAsk, realStoryFacts)).toMatchObject({ truth: { low: 13.2, high: 13.2 } });
  });

  it("of the kind choice tell how far each wrong answer is from the truth, in its figure's unit, by their bounds and figures", () => {
    const wrong = questions.flatMap(({ ask }) => {
      const published = asked(ask, realStoryFacts);
      if (published.kind !== "choice") return [];
      return published.answers.flatMap(({ right }, place) =>
        right ? [] : [choiceVerdict(published, place, "en-GB").sentence],
      );
    });
    // Three of difficulty's four answers, and four of the five countries.
    expect(wrong).toHaveLength(7);
    // −27.94 % is below 0, −10 and −20; the first answer is a rise.
    const points = wrong.map((sentence) => / ([\d.]+) percentage points (?:beyond|apart)/.exec(sentence)?.[1]);
    expect(points.slice(0, 3)).toEqual(["27.94", "17.94", "7.94"]);
    const chances = wrong
      .slice(3)
      .map((sentence) => [...sentence.matchAll(/: ([\d.]+)\u00a0%/g)].map(([, one]) => Number(one)));
    expect(points.slice(3).map(Number)).toEqual(
      chances.map(([mine = 0, right = 0]) => Math.round((right - mine) * 1e6) / 1e6),
    );
  });
});

describe("a question of data/ is taken", () => {
  it.each([
    ["a number", number],
    ["a choice by bounds", choice],
    ["a line of a share whose months were not out yet", line],
  ])("as %s", (_, ask) => {
    expect(formed(ask)).toEqual([]);
    expect(told(ask)).toEqual([]);
  });
});

describe("a question of data/ is refused by field", () => {
  it.each<readonly [what: string, ask: object, said: string]>([
    ["a number for the truth", { ...number, truth: 13.2 }, "steps[1].ask.truth: is a number: write a reference"],
    [
      "words for the truth",
      { ...number, truth: "13" },
      "steps[1].ask.truth: 13 is no reference: the facts say what is true",
    ],
    [
      "a truth beyond the scale",
      { ...number, scale: { from: 0, to: 10 } },
      "steps[1].ask.scale: does not hold 13.2\u00a0%",
    ],
    [
      "a right answer that the file names",
      { ...choice, answers: [{ text: "It rose" }, { text: "It fell", right: true }] },
      "steps[1].ask.truth: which answer is right follows from the facts: write a reference, largest or smallest",
    ],
    [
      "bounds that both hold the truth",
      {
        ...choice,
        answers: [
          { text: "It fell", to: 0 },
          { text: "By half", from: -50 },
        ],
      },
      "steps[1].ask.answers: −27.94\u00a0% lies in the bounds of 2 answers, not of one",
    ],
    [
      "a line without a figure",
      { kind: "line", question: "And then?", of: "share", place: "VAT", from: "2021-08", to: "2022-01" },
      "steps[1].ask.to: there is no figure between from and to",
    ],
  ])("%s", (_, ask, said) => expect(told(ask)).toEqual([said]));

  it.each<readonly [what: string, ask: object, link: string, said: string]>([
    [
      "a view that shows today's knowledge",
      number,
      "t=2022-01-07&pin=KAZ",
      "steps[1].link: a view that asks shows what was known then: known=then",
    ],
    [
      "a view whose map prints the truth",
      number,
      "t=2022-06-01&known=then&pin=KAZ",
      "steps[1].link: the view shows 13.2\u00a0% before the answer",
    ],
    [
      "a view on whose day a part of the line was known",
      line,
      "t=2022-06-01&known=then",
      "steps[1].link: the view shows a part of the line that is to be drawn",
    ],
  ])("%s", (_, ask, link, said) => expect(told(ask, link)).toEqual([said]));

  it.each<readonly [what: string, ask: object, said: string]>([
    [
      "a digit in the question",
      { ...number, question: "More than 13 then?" },
      "steps[1].ask.question: 13 is a number without a fact behind it",
    ],
    [
      "markup in an answer",
      { ...choice, answers: [{ text: "<b>" }, { text: "b" }] },
      "steps[1].ask.answers[0].text: has markup",
    ],
    ["a day that does not exist", { ...line, from: "2021-13" }, "steps[1].ask.from: is no date"],
    ["an end before the beginning", { ...line, to: "2021-07" }, "steps[1].ask.to: does not come after from"],
    ["a share of nobody", { ...line, place: undefined }, "steps[1].ask.place: is needed for a share"],
    ["one answer", { ...choice, answers: [{ text: "It rose" }] }, "steps[1].ask.answers: has fewer than two answers"],
    ["a kind that is none", { ...number, kind: "guess" }, "steps[1].ask.kind: has none of the values that it may have"],
  ])("%s", (_, ask, said) => expect(formed(ask).join()).toContain(said));
});

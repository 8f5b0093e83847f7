import { describe, expect, it } from "vitest";
import { askLinesOf } from "../../../src/display/stories/ask/chart.ts";
import { gapWords } from "../../../src/display/stories/ask/gap.ts";
import { askStandOf } from "../../../src/display/stories/ask/stand.ts";
import { choiceVerdict } from "../../../src/display/stories/ask/verdict.ts";
import { factFaults } from "../../../src/display/stories/own/faults.ts";
import { askHints } from "../../../src/display/stories/own/hints.ts";
import { lineFrom, recorded } from "../../../src/display/stories/own/publish.ts";
import { stoppedText } from "../../../src/display/stories/own/stopped.ts";
import { shownAt } from "../../../src/display/stories/shown-at.ts";
import type { WrittenAsk, WrittenStep } from "../../../src/facts/stories/shape.ts";
import { fromQuery } from "../../../src/state/link/link.ts";
import { startChoices } from "../../../src/state/start.ts";
import { en } from "../../../src/words/en.ts";
import { realFacts } from "../../support/real-facts.ts";
import { realFiles, september2026 } from "../../support/real-files.ts";

type Line = Extract<WrittenAsk, { readonly kind: "line" }>;

/** Cambridge's map has months from September 2019 to January 2022; Kazakhstan's figures came out in 2021 and 2022. */
const share: Line = { kind: "line", question: "Where to?", of: "share", place: "KAZ", from: "2021-08", to: "2022-01" };
const hashrate: Line = { kind: "line", question: "Where to?", of: "hashrate", from: "2021-05-20", to: "2021-07-03" };
const stepOf = (link: string, ask: WrittenAsk, words: Partial<WrittenStep> = {}): WrittenStep => ({
  link,
  title: "A step",
  text: ["What was it?"],
  caption: "January 2022",
  sources: ["cbeci"],
  ask,
  ...words,
});
const view = (link: string) => fromQuery(link, startChoices(september2026)).choices;
const held = { facts: realFacts };
const hints = (step: WrittenStep) => askHints(step, view(step.link), held, en);
const faults = (link: string, ask: WrittenAsk) =>
  factFaults({ version: 1, title: "Mine", steps: [stepOf(link, ask)] }, held, view);
const then = "t=2022-01-07&known=then";

describe("a line of one's own question", () => {
  it("is taken where figures are known before and after its first date", () => {
    expect(faults(then, share)).toEqual([]);
    expect(faults("t=2021-05-20&known=then", hashrate)).toEqual([]);
  });

  it.each<readonly [what: string, link: string, ask: Line, field: string, code: string]>([
    [
      "to months after the map's last, January 2022",
      then,
      { ...share, from: "2022-01", to: "2022-06" },
      "to",
      "no-truth",
    ],
    ["of a country without a share", then, { ...share, place: "VAT" }, "to", "no-truth"],
    ["to days that are still to come", then, { ...hashrate, from: "2099-01-01", to: "2099-02-01" }, "to", "no-truth"],
    [
      "over all days from year 1 to year 9999",
      then,
      { ...hashrate, from: "0001-01-01", to: "9999-12-31" },
      "to",
      "no-truth",
    ],
    ["from a month before the map's first, September 2019", then, { ...share, from: "2019-06" }, "from", "no-start"],
    ["of a map that was not out on the view's day", "t=2019-12-01&known=then", share, "from", "no-start"],
  ])("is refused by field and told in the chart's place, in the form too, %s", (_, link, ask, field, code) => {
    expect(faults(link, ask)).toMatchObject([{ field: `steps[0].ask.${field}`, code }]);
    expect(hints(stepOf(link, ask))).toHaveLength(1);
    expect(hints(stepOf(link, ask))[0]).toMatch(code === "no-truth" ? /nothing to compare/ : /no line to go on from/);
  });

  it("that cannot be asked for stands nowhere, and says so where its chart would be", () => {
    const ask = lineFrom({ ...share, from: "2022-01", to: "2022-06" });
    const lines = askLinesOf(ask, realFiles, realFiles);
    expect(askStandOf(ask, lines, { line: [], chosen: null, placed: null }, "en")).toBeNull();
    expect(gapWords(lines)).toMatch(/^No figure is known for the dates/);
    expect(gapWords(null)).toBe("The figures for this question have not come yet.");
    expect(gapWords(askLinesOf(lineFrom(share), realFiles, realFiles))).toBe("");
  });

  it("names known=then where the view shows all that is known now, an earlier time where it is too late, else nothing", () => {
    expect(hints(stepOf("t=2022-01-07", share))[0]).toMatch(/known=then/);
    expect(hints(stepOf("t=2022-06-01&known=then", share))[0]).toMatch(/set an earlier time/);
    expect(hints(stepOf(then, share))).toEqual([]);
  });
});

describe("a number of one's own question", () => {
  const number = {
    kind: "number",
    question: "How much?",
    scale: { from: 0, to: 100 },
    unit: "%",
    truth: 13.2,
  } as const;

  it("whose truth its title or the sentence above the map says is named; not one within a longer number", () => {
    expect(hints(stepOf(then, number, { title: "It had 13.2 %" }))[0]).toMatch(/^The step says “13\.2\u00a0%” before/);
    expect(hints(stepOf(then, number, { title: "It had 113.2 %" }))).toEqual([]);
    expect(hints(stepOf("t=2022-01", { ...number, truth: 40.1 }))).toHaveLength(1);
  });

  it("of 120 is not on a scale from 0 to 100", () => {
    expect(hints(stepOf(then, { ...number, truth: 120 }))).toEqual([
      "The truth, 120\u00a0%, is not on the scale from 0 to 100.",
    ]);
  });

  it("of 0.342 is not on a scale from 0 to 0.34, whose end is not printed as 0.3", () => {
    const fine = { ...number, scale: { from: 0, to: 0.34 }, unit: "", truth: 0.342 };
    expect(hints(stepOf(then, fine))).toEqual(["The truth, 0.342, is not on the scale from 0 to 0.34."]);
  });
});

describe("a choice of one's own question", () => {
  const answers = [{ text: "Kazakhstan", right: true }, { text: "Russia" }];
  const choice = { kind: "choice", question: "Who lost more?", answers } as const;

  it("needs one right answer, and one only; without one its key says that none is marked", () => {
    const none = { ...choice, answers: answers.map(({ text }) => ({ text })) };
    expect(hints(stepOf(then, none as WrittenAsk))[0]).toMatch(/must be right: begin its line with \*/);
    const published = { kind: "choice", question: "?", told: [], truth: null, measure: null } as const;
    const asked = { ...published, answers: none.answers.map(({ text }) => ({ text, right: false, value: null })) };
    expect(choiceVerdict(asked, 0, "en-GB").sentence).toBe("No answer is marked as right.");
  });

  it("whose right answer alone stands in the step's words is told before it is asked", () => {
    const said = (caption: string) => hints(stepOf("t=2022-01-07&known=then", choice as WrittenAsk, { caption }));
    expect(said("Kazakhstan went dark")).toHaveLength(1);
    expect(said("Kazakhstan or Russia")).toEqual([]);
    expect(said("Somebody went dark")).toEqual([]);
  });
});

describe("a recorded step", () => {
  it.each<readonly [end: string, text: string, most: number, said: string]>([
    ["a sentence", "It fell. Then it rose again.", 20, "It fell."],
    ["a clause, with an ellipsis,", "It fell, and then it rose again.", 20, "It fell…"],
    ["a word, with an ellipsis,", "Kazakhstan went dark", 18, "Kazakhstan went…"],
    ["a word that leaves room for the ellipsis,", "Kazakhstan went dark", 15, "Kazakhstan…"],
    ["a word, where the sentence before is short,", "So. Kazakhstan went dark", 20, "So. Kazakhstan went…"],
    ["a whole text, where it has its room,", "It fell. Then it rose.", 22, "It fell. Then it rose."],
  ])("stops at the end of %s within its characters", (_, text, most, said) => {
    expect(stoppedText(text, most)).toBe(said);
  });

  it.each(["t=2026-09-30", "t=2022-01-05&pin=KAZ", "t=2026-09-30&layer=at-risk", "t=2026-09-30&layer=electricity"])(
    "of %s has a title of at most 80 characters: the whole headline, or its beginning with an ellipsis",
    (link) => {
      const shown = shownAt(held, view(link), en);
      const { title } = recorded(link, shown);
      const { title: headline } = shown.frame.headline;
      expect(title.length).toBeLessThanOrEqual(80);
      expect([headline, `${headline.slice(0, title.length - 1)}…`]).toContain(title);
      expect(title.endsWith("…")).toBe(headline.length > 80);
    },
  );
});

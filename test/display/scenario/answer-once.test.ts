import { describe, expect, it } from "vitest";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { answerOf } from "../../../src/display/scenario/answer.ts";
import { answerWordsOf } from "../../../src/display/scenario/figures.ts";
import { presetWords } from "../../../src/display/scenario/form/edit.ts";
import { simulatorOf } from "../../../src/display/scenario/simulator.ts";
import type { Outcome } from "../../../src/display/scenario/types.ts";
import { startChoices } from "../../../src/state/start.ts";
import { axis, facts, newest } from "./facts.ts";

const words = new Map(presetWords(newest).map(({ id, word }) => [id, word]));
const wordOf = (id: string) => words.get(id) ?? "";
const frame = frameAt(facts, { ...startChoices(newest), at: Date.UTC(2022, 0, 5) });
const { voice } = simulatorOf({ facts, axis, frame, words: { locale: "en-GB" } });

const outcomeOf = (word: string): Outcome => {
  const answer = answerOf(facts, axis, word);
  if (answer.state !== "answered") throw new Error(`no answer: ${JSON.stringify(answer)}`);
  return answer.outcome;
};
const said = (word: string) => answerWordsOf(outcomeOf(word), voice);
const figure = (word: string, label: string) => said(word).figures.find((one) => one.label === label);

describe("the head of an answer", () => {
  it("says in one sentence what half the network for good does", () => {
    expect(said(wordOf("half")).title).toBe(
      "50.0 % of the hashrate is lost worldwide, and a block comes every 20 min 1 s instead of every 10 min 0 s.",
    );
    expect(figure(wordOf("half"), "Lost at the worst")?.value).toBe("475 of 950 EH/s");
    expect(figure(wordOf("half"), "First retarget")).toMatchObject({
      value: "−19.10 % on 6 October 2026",
      note: "3.3 days later than without the shock; −0.09 % on 3 October 2026 without the shock",
    });
    expect(figure(wordOf("half"), "Old interval")?.value).toBe("after 29.2 days");
  });

  it("says each thing once: the first three figures and the text repeat no number of the title", () => {
    for (const id of ["half", "kazakhstan", "china"]) {
      const { title, text: more, figures } = said(wordOf(id));
      const numbers = (words: string) => [...words.matchAll(/[\d.,]+ (?:%|min|s\b)/g)].map(([number]) => number);
      expect(numbers(title).length, title).toBeGreaterThan(2);
      const below = [...more, ...figures.slice(0, 3).flatMap(({ value, note }) => [value, note])].join(" ");
      expect(
        numbers(title).filter((number) => numbers(below).includes(number)),
        `${title} ${below}`,
      ).toEqual([]);
    }
  });
});

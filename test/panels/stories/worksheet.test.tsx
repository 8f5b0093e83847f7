import renderToString from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { paperSteps } from "../../../src/display/stories/on-paper.ts";
import type { PublishedAsk, PublishedStory, StoryText } from "../../../src/facts/types/stories.ts";
import { type Page, PageContext } from "../../../src/panels/shared/page.ts";
import { StorySheet } from "../../../src/panels/stories/paper/StorySheet.tsx";
import { fromQuery } from "../../../src/state/link/link.ts";
import { startChoices } from "../../../src/state/start.ts";
import { en } from "../../../src/words/en.ts";
import { fillStories, published } from "../../../tools/stories/pages/filled.ts";
import { realStoryFacts } from "../../stories/facts.ts";
import { realFacts, september2026 } from "../../support/real-facts.ts";

const stories = fillStories(realStoryFacts).map((story) => JSON.parse(published(story)) as PublishedStory);

const start = startChoices(september2026);
const page = {
  words: en,
  frame: { nameOf: (code: string) => code },
  held: () => ({ facts: realFacts }),
  view: (link: string) => fromQuery(link, start).choices,
} as unknown as Page;

/** A sheet's words, and the steps whose pictures it has. */
function sheetOf(story: PublishedStory, isKey: boolean) {
  const pictures = story.steps.map((_, index) => `picture-${index + 1}.svg`);
  const markup = renderToString(
    <PageContext.Provider value={page}>
      <StorySheet story={story} pictures={pictures} isKey={isKey} />
    </PageContext.Provider>,
  );
  const words = markup.replace(/<[^>]*>/g, " ").replace(/&amp;/g, "&");
  return { words, pictures: [...markup.matchAll(/picture-(\d+)\.svg/g)].map(([, number]) => Number(number)) };
}

const figuresIn = (text: StoryText) => text.flatMap((part) => (typeof part === "string" ? [] : [part.text]));

/** A day, which earlier steps may name as well: it answers no question. */
const isDay = (figure: string) => /^\d{1,2} \p{L}+ \d{4}$/u.test(figure);

/** Whether words have a figure as it stands, not within a longer number. */
const says = (words: string, figure: string) => {
  const plain = figure.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<!\\d|\\d[.,])${plain}(?!\\d)`).test(words);
};

/** The figures that answer a question, as they are printed. */
function truthsOf(ask: PublishedAsk): readonly string[] {
  const truth = ask.kind === "line" ? null : ask.kind === "number" ? ask.truth.figure : ask.truth;
  const values = ask.kind === "choice" ? ask.answers.map(({ value }) => value) : [];
  const figures = [truth, ...values].flatMap((figure) => (figure === null ? [] : [figure.text]));
  return [...figures, ...ask.told.flatMap(figuresIn)].filter((figure) => !isDay(figure));
}

describe("a worksheet of the five stories", () => {
  it.each(stories.map((story) => [story.id, story] as const))(
    "%s: no figure that answers its question, nor text or picture of a later step, stands on it; its key has all",
    (_, story) => {
      const asking = story.steps.findIndex(({ ask }) => ask !== undefined);
      const ask = story.steps[asking]?.ask;
      const truths = ask === undefined ? [] : truthsOf(ask);
      expect(truths.length).toBeGreaterThan(0);
      const [worksheet, key] = [sheetOf(story, false), sheetOf(story, true)];
      expect(truths.filter((truth) => says(worksheet.words, truth))).toEqual([]);
      expect(truths.filter((truth) => !says(key.words, truth))).toEqual([]);
      expect(worksheet.words).toContain(ask?.question);
      expect(worksheet.pictures).toEqual(story.steps.slice(0, asking + 1).map((_, index) => index + 1));
      expect(key.pictures).toEqual(story.steps.map((_, index) => index + 1));
      const later = story.steps.slice(asking + 1);
      expect(worksheet.words.split("Told after the answer.")).toHaveLength(later.length + 1);
      for (const { title } of later) expect(worksheet.words).toContain(title);
    },
  );

  it("difficulty asks in step 4 of 10: the cut of 27.94 %, told in step 5, stands on the key alone", () => {
    const story = stories.find(({ id }) => id === "difficulty");
    expect(story && sheetOf(story, false).words).not.toContain("27.94");
    expect(story && sheetOf(story, true).words).toContain("27.94");
  });
});

it("of four steps, of which the second and the fourth ask, a worksheet has all but the third whole, and the page ends below the second", () => {
  const ask: PublishedAsk = { kind: "choice", question: "Which?", told: [], answers: [], truth: null, measure: null };
  const step = { link: "", title: "A", text: [], caption: [], sources: [] };
  const steps = [step, { ...step, ask }, step, { ...step, ask }];
  const whole = (isKey: boolean) => paperSteps({ steps }, isKey).map(({ isWhole }) => isWhole);
  expect(whole(false)).toEqual([true, true, false, true]);
  expect(whole(true)).toEqual([true, true, true, true]);
  expect(paperSteps({ steps }, false).map(({ turns }) => turns)).toEqual([false, true, false, false]);
  expect(paperSteps({ steps: [step, step] }, false).every(({ isWhole }) => isWhole)).toBe(true);
});

import { describe, expect, it } from "vitest";
import { momentSlide, stopSlides, stopsOf, storySlide } from "../../../src/display/present/slide.ts";
import type { NumberAsk, PublishedStory } from "../../../src/facts/types/stories.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { startChoices } from "../../../src/state/start.ts";
import { frameWithReplays as frameAt } from "../../support/frame-with-replays.ts";
import { presetsOf } from "../../support/replays.ts";
import { realFacts } from "../claims/real.ts";
import { language, newest } from "../timeline/fixtures.ts";

const { kazakhstan } = presetsOf(newest);
const inKazakhstan = (at: string, known: Choices["known"] = "now"): Choices => ({
  ...startChoices(newest),
  span: kazakhstan.span,
  at: Date.parse(at),
  known,
});
const slideAt = (choices: Choices) =>
  momentSlide(
    { facts: realFacts, frame: frameAt(realFacts, choices), words: language },
    stopsOf({ facts: realFacts, frame: { choices }, words: language }),
  );

const step = { link: "t=2021-04", sources: [] };
const story: PublishedStory = {
  id: "one",
  title: "One",
  summary: "",
  steps: [
    { ...step, title: "First", text: [["Said."]], caption: ["Seen."], notes: [["Point at it."]] },
    { ...step, title: "Second", text: [["Said again."], ["And more."]], caption: ["On the axis."], room: ["Seen."] },
  ],
};

describe("the slide of a story's step", () => {
  it("shows title and caption, or its sentence for a room; its notes are its own, or its paragraphs where it has none", () => {
    expect(storySlide(story, 1)).toEqual({
      title: "First",
      said: ["Seen."],
      question: "",
      notes: [["Point at it."]],
      next: "Second",
      number: 1,
      count: 2,
    });
    expect(storySlide(story, 2)).toMatchObject({
      notes: [["Said again."], ["And more."]],
      next: "",
      number: 2,
      said: ["Seen."],
    });
  });
});

describe("the slide of a step that asks", () => {
  it("has its question beside its title and its sentence, and neither the answers nor the truth", () => {
    const ask: NumberAsk = {
      kind: "number",
      question: "How many?",
      told: [["It was 41."]],
      scale: { from: 0, to: 100, step: 1 },
      unit: "",
      truth: { low: 41, high: 41, figure: null },
    };
    const [first, second] = story.steps;
    if (first === undefined || second === undefined) throw new Error("the story has two steps");
    const slide = storySlide({ ...story, steps: [{ ...first, ask }, second] }, 1);
    expect(slide).toMatchObject({ title: "First", question: "How many?", said: ["Seen."], next: "Second" });
    expect(JSON.stringify(slide)).not.toContain("41");
  });
});

describe("the slides of a replay", () => {
  it("stop at each event of the 14 days once, in order, and never outside of them", () => {
    const moments = stopsOf({
      facts: realFacts,
      frame: { choices: inKazakhstan("2022-01-05T10:30Z") },
      words: language,
    }).map(({ at }) => at);
    expect(moments.length).toBeGreaterThan(20);
    expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
    expect(moments.every((at) => at >= kazakhstan.span.from && at <= kazakhstan.span.to)).toBe(true);
  });

  it("on 6 January 2022 at noon say the replay's headline and the newest line with whose word it is", () => {
    const choices = inKazakhstan("2022-01-06T12:00Z");
    const slide = slideAt(choices);
    expect(slide.title).toBe(frameAt(realFacts, choices).headline.title);
    expect(slide.said).toHaveLength(1);
    expect(String(slide.said[0])).toMatch(/^.+ \(.+2022.*\)$/);
    const stops = stopsOf({ facts: realFacts, frame: { choices }, words: language });
    const next = stops[slide.number];
    expect(slide.next).toBe(`${next?.when}: ${next?.name}`);
    expect(next?.at).toBeGreaterThan(choices.at);
  });

  it("with known then name the time of the next event, and not what nobody knew yet", () => {
    const choices = inKazakhstan("2022-01-05T12:00Z", "then");
    const next = stopsOf({ facts: realFacts, frame: { choices }, words: language }).find(({ at }) => at > choices.at);
    expect(slideAt(choices).next).toBe(next?.when);
  });

  it("on paper are one for each event, with its time and its name", () => {
    const stops = stopsOf({ facts: realFacts, frame: { choices: inKazakhstan("2022-01-05T10:30Z") }, words: language });
    const slides = stopSlides(stops);
    expect(slides.map(({ title }) => title)).toEqual(stops.map(({ when }) => when));
    expect(slides.at(-1)?.number).toBe(stops.length);
  });
});

import { describe, expect, it } from "vitest";
import { DAY } from "../../src/kit/time.ts";
import { checkLinksAndFigures } from "../../tools/stories/check.ts";
import { figureOf } from "../../tools/stories/figures.ts";
import { referencesOf } from "../../tools/stories/grammar.ts";
import { textsOf } from "../../tools/stories/story.ts";
import { linkReader } from "../../tools/stories/views.ts";
import { factOf } from "./fact-of.ts";
import { realStoryFacts, realTexts } from "./facts.ts";

const { stories } = realStoryFacts;
const steps = stories.flatMap((story) =>
  story.steps.map((step, index) => ({ ...step, name: `${story.id}, step ${index + 1}` })),
);
const told = steps.flatMap((step) =>
  textsOf(step).flatMap(([field, text]) =>
    referencesOf(text).map((reference) => [step.name, field, reference.written, reference] as const),
  ),
);

/** A printed number; a printed range, percentage or count begins with its first. */
const numberIn = (text: string): number =>
  Number(/[−+]?[\d,.]*\d/.exec(text)?.[0]?.replace("−", "-").replaceAll(",", ""));

/** A printed moment; facts above `firstMoment` are moments. */
const momentIn = (text: string): number => Date.parse(text.endsWith("UTC") ? text : `${text} UTC`);
const firstMoment = Date.UTC(2009, 0, 1);

/** Kinds and fields that print names or words: `kinds.test.ts` has each beside its fact. */
const uncounted: readonly string[] = [
  "share.period",
  "share.publisher",
  "share.age",
  "risk.period",
  "price.period",
  "claim.finding",
  "backtest.first",
  "backtest.last",
];

describe("the stories of data/", () => {
  it("are the five, in their order, with 8 to 14 steps each", () => {
    expect(stories.map(({ id }) => id)).toEqual([
      "exodus-2021",
      "kazakhstan-2022",
      "difficulty",
      "known-then",
      "who-is-next",
    ]);
    for (const { steps: own } of stories) expect(own.length >= 8 && own.length <= 14).toBe(true);
  });

  it("are refused by nothing", () => expect(checkLinksAndFigures(realTexts, realStoryFacts)).toEqual([]));

  it.each(steps.map(({ name, link }) => [name, link] as const))(
    "%s is a view that the page reads whole: %s",
    (_, link) => {
      expect(linkReader(realStoryFacts)(link).dropped).toEqual([]);
    },
  );

  it("tell more than 150 figures, and at least one in nearly every step", () => {
    expect(told.length).toBeGreaterThan(150);
    const named = new Set(told.map(([step]) => step));
    expect(steps.filter(({ name }) => !named.has(name)).length).toBeLessThanOrEqual(5);
  });

  it.each(told)("%s, %s: %s prints its fact", (_, __, written, reference) => {
    const { text, status, about } = figureOf(reference, realStoryFacts);
    expect(text, written).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(["measured", "reported", "claimed", "held", "modelled"]).toContain(status);
    expect(about.length).toBeGreaterThan(5);
    const fact = factOf(reference);
    // Printed with one decimal at least, or whole.
    if (fact !== undefined && fact > firstMoment) expect(Math.abs(momentIn(text) - fact)).toBeLessThan(DAY);
    else if (fact !== undefined) expect(Math.abs(numberIn(text) - fact)).toBeLessThanOrEqual(0.5);
    else expect(uncounted, written).toContain(`${reference.kind}.${reference.field}`);
  });

  it("asks the model itself for more than 150 of them", () => {
    expect(told.filter(([, , , reference]) => factOf(reference) !== undefined).length).toBeGreaterThan(150);
  });

  it("never tells a claim as a measurement", () => {
    for (const [, , written, reference] of told) {
      const { status } = figureOf(reference, realStoryFacts);
      if (["claim", "line"].includes(reference.kind) && reference.field === "") expect(status, written).toBe("claimed");
      if (["chance", "atRisk", "exposure", "without", "power"].includes(reference.kind)) {
        expect(status, written).toBe("modelled");
      }
    }
  });
});

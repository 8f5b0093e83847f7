import { describe, expect, it } from "vitest";
import { DAY } from "../../src/kit/time.ts";
import { checkLinksAndFigures } from "../../tools/stories/check.ts";
import { figureOf } from "../../tools/stories/figures.ts";
import { referencesOf } from "../../tools/stories/grammar.ts";
import { textsOf } from "../../tools/stories/story.ts";
import { linkReader } from "../../tools/stories/views.ts";
import { factOf, type PrintedFact } from "./fact-of.ts";
import { realStoryFacts, realTexts } from "./facts.ts";

const { stories } = realStoryFacts;
const steps = stories.flatMap((story) =>
  story.steps.map((step, index) => ({ ...step, name: `${story.id}, step ${index + 1}` })),
);
const inSteps = steps.flatMap((step) =>
  textsOf(step).flatMap(([field, text]) =>
    referencesOf(text).map((reference) => [step.name, field, reference.written, reference] as const),
  ),
);
/** The facts behind the words that count or rank, too. */
const told = [
  ...inSteps,
  ...stories.flatMap(({ id, says = [] }) =>
    says.flatMap(({ words, fact = "" }) =>
      referencesOf(fact).map((reference) => [id, words, reference.written, reference] as const),
    ),
  ),
];

/** The numbers of a printed figure, each with its last digit's unit: 13.2 has 0.1. */
const numbersIn = (text: string) =>
  [...text.matchAll(/[−+]?\d[\d,]*(?:\.(\d+))?/g)].map(([number, decimals = ""]) => ({
    value: Number(number.replace("−", "-").replaceAll(",", "")),
    digit: 10 ** -decimals.length,
  }));

/** What a figure prints other than its fact; empty where it prints just that, each number rounded to the digits shown. */
function apart(text: string, fact: PrintedFact): string {
  if (typeof fact === "string") return text === fact ? "" : `${text} is not ${fact}`;
  if ("moment" in fact) {
    const size = text.endsWith("UTC") ? 60_000 : DAY;
    const printed = Date.parse(text.endsWith("UTC") ? text : `${text} UTC`);
    return printed === Math.floor(fact.moment / size) * size
      ? ""
      : `${text} is not ${new Date(fact.moment).toISOString()}`;
  }
  const printed = numbersIn(text);
  if (printed.length !== fact.length) return `${text} has not the numbers ${fact.join(", ")}`;
  const wrong = fact.filter((one, index) => {
    const { value = Number.NaN, digit = 0 } = printed[index] ?? {};
    return !(Math.abs(value - one) <= digit / 2 + 1e-9);
  });
  return wrong.length === 0 ? "" : `${text} is not ${wrong.join(", ")}`;
}

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
    expect(inSteps.length).toBeGreaterThan(150);
    const named = new Set(inSteps.map(([step]) => step));
    expect(steps.filter(({ name }) => !named.has(name)).length).toBeLessThanOrEqual(5);
  });

  it.each(told)("%s, %s: %s prints its fact", (_, __, written, reference) => {
    const { text, status, about } = figureOf(reference, realStoryFacts);
    expect(text, written).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(["measured", "reported", "claimed", "held", "modelled"]).toContain(status);
    expect(about.length).toBeGreaterThan(5);
    const fact = factOf(reference);
    if (fact === undefined) throw new Error(`${written}: the test does not know ${reference.kind}.${reference.field}`);
    expect(apart(text, fact)).toBe("");
  });

  it("notices a figure whose last digit is one off, an end of a range that is not there, and another day", () => {
    expect(apart("13.2\u00a0%", [13.22])).toBe("");
    expect(apart("13.3\u00a0%", [13.22])).not.toBe("");
    expect(apart("−7 to +13\u00a0%", [-6.9, 13.4])).toBe("");
    expect(apart("−7 to +14\u00a0%", [-6.9, 13.4])).not.toBe("");
    expect(apart("−7\u00a0%", [-6.9, 13.4])).not.toBe("");
    expect(apart("7 to 13\u00a0%", [-6.9, 13.4])).not.toBe("");
    expect(apart("5 January 2022", { moment: Date.UTC(2022, 0, 6) })).not.toBe("");
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

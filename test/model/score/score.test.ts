import { randomLcg } from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  components,
  drawMix,
  type Ingredients,
  rankByExposure,
  ranker,
  rankSpans,
  scoreOf,
} from "../../../src/model/score/score.ts";
import { usualWeights } from "../../../src/state/weights.ts";

describe("scoreOf", () => {
  it("the usual score is political stability alone", () => {
    expect(scoreOf({ stability: 62, voice: 99 }, usualWeights)?.score).toBe(62);
  });

  it("two parts 60 and one part 30 make 50", () => {
    expect(scoreOf({ stability: 60, legal: 30 }, { stability: 2, legal: 1 })?.score).toBe(50);
  });

  it("what nobody publishes is left out with its weight and named, not counted as zero", () => {
    const score = scoreOf({ stability: 60 }, { stability: 2, legal: 1 });
    expect(score).toMatchObject({ score: 60, missing: ["legal"] });
  });

  it("no known component makes no score", () => {
    expect(scoreOf({ legal: 30 }, usualWeights)).toBeNull();
    expect(scoreOf({ stability: 30 }, { stability: 0 })).toBeNull();
  });

  it("a score lies between its smallest and its largest component, and scaling all weights changes nothing", () => {
    const value = fc.record(Object.fromEntries(components.map((one) => [one, fc.integer({ min: 0, max: 100 })])));
    const weight = fc.record(Object.fromEntries(components.map((one) => [one, fc.integer({ min: 1, max: 10 })])));
    fc.assert(
      fc.property(value, weight, (ingredients, weights) => {
        const { score } = scoreOf(ingredients, weights) ?? { score: Number.NaN };
        const tripled = Object.fromEntries(Object.entries(weights).map(([key, one]) => [key, one * 3]));
        const values = Object.values(ingredients);
        expect(score).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(score).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(scoreOf(ingredients, tripled)?.score).toBeCloseTo(score, 9);
      }),
    );
  });
});

describe("rankByExposure", () => {
  const shares = new Map([
    ["USA", 40],
    ["RUS", 20],
    ["XAA", 5],
  ] as const);
  const ingredients = new Map<string, Ingredients>([
    ["USA", { stability: 30, legal: 0 }],
    ["RUS", { stability: 80, legal: 50 }],
  ]);

  it("20 % at risk 80 stand above 40 % at risk 30: 16 points against 12", () => {
    const { ranked, unscored } = rankByExposure(shares, ingredients, usualWeights);
    expect(ranked.map(({ place, exposure, rank }) => [place, exposure, rank])).toEqual([
      ["RUS", 16, 1],
      ["USA", 12, 2],
    ]);
    expect(unscored).toEqual(["XAA"]);
  });

  it("other weights rank at once: with voice alone nobody is scored", () => {
    expect(rankByExposure(shares, ingredients, { voice: 1 }).ranked).toEqual([]);
  });
});

describe("ranker", () => {
  it("ranks as rankByExposure does, whatever the shares, the gaps and the weights", () => {
    const value = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
    const country = fc.record({
      share: fc.integer({ min: 0, max: 4 }),
      values: fc.array(value, { minLength: 10, maxLength: 10 }),
    });
    const weight = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(fc.array(country, { maxLength: 8 }), weight, (countries, drawn) => {
        const shares = new Map(countries.map(({ share }, index) => [`A${index}`, share]));
        const ingredients = new Map(
          countries.map(({ values }, index) => [
            `A${index}`,
            Object.fromEntries(components.flatMap((one, at) => (values[at] === undefined ? [] : [[one, values[at]]]))),
          ]),
        );
        const weights = Object.fromEntries(components.map((one, at) => [one, drawn[at] as number]));
        const { ranked } = rankByExposure(shares, ingredients, weights);
        const wanted = [...shares.keys()].map((place) => ranked.find((row) => row.place === place)?.rank ?? null);
        expect(ranker(shares, ingredients)(weights)).toEqual(wanted);
      }),
    );
  });
});

describe("rankSpans", () => {
  it("a country above another in every component never changes places with it", () => {
    const shares = new Map([
      ["AAA", 10],
      ["BBB", 10],
    ] as const);
    const ingredients = new Map<string, Ingredients>([
      ["AAA", Object.fromEntries(components.map((one) => [one, 90]))],
      ["BBB", Object.fromEntries(components.map((one) => [one, 10]))],
    ]);
    const spans = rankSpans(shares, ingredients, "all", 200);
    expect(spans.map(({ place, best, worst }) => [place, best, worst])).toEqual([
      ["AAA", 1, 1],
      ["BBB", 2, 2],
    ]);
  });

  it("two that lead in one half of the components each take both ranks, and the same seed draws the same", () => {
    const shares = new Map([
      ["AAA", 10],
      ["BBB", 10],
    ] as const);
    const half = (first: number, second: number): Ingredients =>
      Object.fromEntries(components.map((one, index) => [one, index % 2 === 0 ? first : second]));
    const ingredients = new Map([
      ["AAA", half(90, 10)],
      ["BBB", half(10, 90)],
    ] as const);
    const spans = rankSpans(shares, ingredients, "all", 200, 0.25);
    expect(spans.every(({ best, worst }) => best === 1 && worst === 2)).toBe(true);
    expect(rankSpans(shares, ingredients, "all", 200, 0.25)).toEqual(spans);
  });
});

describe("reasonable mixes", () => {
  it("leave stability half of the weight at least and no other more than a quarter; all mixes go beyond both", () => {
    const chance = randomLcg(0.5);
    const draw = (mixes: "reasonable" | "all") => Array.from({ length: 500 }, () => drawMix(mixes, chance));
    const others = ({ stability: _, ...rest }: ReturnType<typeof drawMix>) => Math.max(...Object.values(rest));
    for (const mix of [...draw("reasonable"), ...draw("all")]) {
      expect(Object.values(mix).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    }
    const within = draw("reasonable");
    expect(Math.min(...within.map(({ stability = 0 }) => stability))).toBeGreaterThanOrEqual(0.5);
    expect(Math.max(...within.map(others))).toBeLessThanOrEqual(0.25);
    const all = draw("all");
    expect(Math.min(...all.map(({ stability = 0 }) => stability))).toBeLessThan(0.01);
    expect(Math.max(...all.map(others))).toBeGreaterThan(0.4);
  });

  it("stability 90 against 10, all else 0 against 100: never overtaken where stability has half, 45 against 5 + 50 at most", () => {
    const shares = new Map([
      ["AAA", 10],
      ["BBB", 5],
    ] as const);
    const made = (stability: number, rest: number): Ingredients =>
      Object.fromEntries(components.map((one) => [one, one === "stability" ? stability : rest]));
    const ingredients = new Map([
      ["AAA", made(90, 0)],
      ["BBB", made(10, 100)],
    ] as const);
    // Exposure at half of stability: 10 × 45 = 450 against 5 × 55 = 275.
    const [first] = rankSpans(shares, ingredients, "reasonable", 300);
    expect(first).toMatchObject({ place: "AAA", best: 1, worst: 1 });
    expect(rankSpans(shares, ingredients, "all", 300).map(({ worst }) => worst)).toEqual([2, 2]);
  });
});

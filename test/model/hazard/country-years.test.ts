import { describe, expect, it } from "vitest";
import { atRiskSpread, hashrateAtRisk } from "../../../src/model/hazard/at-risk.ts";
import { beforeMoment, type HazardFacts, hazards } from "../../../src/model/hazard/before.ts";
import { countryYears, fittableYears } from "../../../src/model/hazard/country-years.ts";

const none = [null, null];
/** Two economies, stability of 2017 and 2018, lists of 2016 to 2019. */
const facts: HazardFacts = Object.freeze({
  governance: {
    years: [2017, 2018],
    published: ["2018-09-21", "2019-09-30"],
    places: ["IRN", "NOR"],
    stability: [
      [-0.9, -1.3],
      [1.2, null],
    ],
    ranks: {
      voice_accountability: [none, none],
      government_effectiveness: [none, none],
      regulatory_quality: [none, none],
      rule_of_law: [none, none],
      control_of_corruption: [none, none],
    },
    source: "wgi-2024",
  },
  shutdowns: {
    lists: [
      { year: 2016, published: "2017-03-31" },
      { year: 2017, published: "2018-03-31" },
      { year: 2018, published: "2019-03-31" },
      { year: 2019, published: "2020-03-31" },
    ],
    rows: [
      { place: "IRN", year: 2017, full: null, any: "2018-03-31" },
      { place: "IRN", year: 2019, full: "2020-03-31", any: "2020-03-31" },
    ],
    source: "access-now",
  },
});
/** The same with these lists and years of stability. */
const withYears = (lists: readonly number[], years: readonly number[]): HazardFacts => ({
  governance: { ...facts.governance, years },
  shutdowns: { ...facts.shutdowns, lists: lists.map((year) => ({ year, published: `${year + 1}-03-31` })) },
});
const now = { at: Date.UTC(2026, 0, 1), vintage: "now" } as const;
const then = (day: string) => ({ at: Date.parse(day), vintage: "then" }) as const;

describe("country-years", () => {
  it("two lags and a year of stability before it leave 2018 and 2019", () => {
    expect(fittableYears(facts, now)).toEqual([2018, 2019]);
  });

  it("on 1 April 2019 the list of 2018 was out, that of 2019 not", () => {
    expect(fittableYears(facts, then("2019-04-01"))).toEqual([2018]);
    expect(fittableYears(facts, then("2019-03-30"))).toEqual([]);
  });

  it("of lists of 2020 to 2016 without that of 2017, and stability of 2016 to 2019, 2020 alone has both years before it", () => {
    expect(fittableYears(withYears([2020, 2019, 2018, 2016], [2016, 2017, 2018, 2019]), now)).toEqual([2020]);
  });

  it("of lists of 2020 to 2016 all but 2019 have stability of the year before: 2018 and 2020, the older first", () => {
    expect(fittableYears(withYears([2020, 2019, 2018, 2017, 2016], [2017, 2019]), now)).toEqual([2018, 2020]);
  });

  it("Iran 2019: stability of 2018, no full shutdown in 2017 and 2018, and one in the year; any service counts 2017", () => {
    expect(countryYears(facts, "full", [2019], now)).toEqual([
      { place: "IRN", year: 2019, x: [1, -1.3, 0], happened: true },
    ]);
    expect(countryYears(facts, "any", [2019], now)[0]?.x).toEqual([1, -1.3, 1]);
  });

  it("Iran's shutdown of 2017 counts as one before in 2018, a year later, and not in 2017 itself", () => {
    const [year] = countryYears(facts, "any", [2018], now);
    expect(year).toEqual({ place: "IRN", year: 2018, x: [1, -0.9, 1], happened: false });
    expect(countryYears(withYears([], [2016]), "any", [2017], now)[0]).toMatchObject({
      x: [1, -0.9, 0],
      happened: true,
    });
  });

  it("Iran's full shutdown of 2019 counts as one before in 2020 and not in 2018, the year that comes before it", () => {
    const later = withYears([], [2017, 2019]);
    expect(countryYears(later, "full", [2018, 2020], now).filter(({ place }) => place === "IRN")).toEqual([
      { place: "IRN", year: 2018, x: [1, -0.9, 0], happened: false },
      { place: "IRN", year: 2020, x: [1, -1.3, 1], happened: false },
    ]);
  });

  it("2017 has no country-year: no stability of 2016 is here", () => {
    expect(countryYears(facts, "full", [2017], now)).toEqual([]);
  });

  it("an economy without a stability of the year before is left out, not taken as average", () => {
    expect(countryYears(facts, "full", [2018, 2019], now).map(({ place, year }) => `${place} ${year}`)).toEqual([
      "IRN 2018",
      "NOR 2018",
      "IRN 2019",
    ]);
  });
});

describe("what the next twelve months are foretold from", () => {
  it("in 2026 the newest stability and the two newest lists are held, and say of which years", () => {
    const before = beforeMoment(facts, "full", now);
    expect(before.get("IRN")).toEqual({ x: [1, -1.3, 1], stabilityYear: 2018, listYears: [2019, 2018] });
    expect(before.get("NOR")).toMatchObject({ x: [1, 1.2, 0], stabilityYear: 2017 });
  });

  it("known then, on 1 January 2020, Iran's cut of November 2019 was in no list yet", () => {
    expect(beforeMoment(facts, "full", then("2020-01-01")).get("IRN")).toEqual({
      x: [1, -1.3, 0],
      stabilityYear: 2018,
      listYears: [2018, 2017],
    });
  });
});

describe("hashrate at risk", () => {
  const picture = {
    share: new Map([
      ["IRN", 20],
      ["USA", 50],
      ["TWN", 10],
    ] as const),
    unnamed: 20,
  };
  const chances = new Map([
    ["IRN", 0.1],
    ["USA", 0.02],
    ["NOR", 0.01],
  ] as const);

  it("20 % at 0.1 and 50 % at 0.02 are 3 points; the 30 % without a chance add 0.3 to 3", () => {
    const answer = hashrateAtRisk(picture, chances);
    expect(answer.expected).toBeCloseTo(3, 9);
    expect(answer.bounds.low).toBeCloseTo(3.3, 9);
    expect(answer.bounds.high).toBeCloseTo(6, 9);
    expect(answer.unscored).toBe(10);
  });

  it("at least one of the two is shut down with 1 − 0.9 × 0.98 = 0.118", () => {
    expect(hashrateAtRisk(picture, chances).anyShutdown).toBeCloseTo(0.118, 9);
  });

  it("log odds of 0 are even chances, and the interval spans the coefficients drawn", () => {
    const before = new Map([["IRN", { x: [1, 0, 0] as const }]]);
    expect(hazards(before, [0, -1, 1]).get("IRN")).toBe(0.5);
    const draws = Array.from({ length: 101 }, (_, index) => [Math.log((index + 1) / (102 - index - 1)), 0, 0]);
    const { expected, anyShutdown } = atRiskSpread({ share: new Map([["IRN", 100]]) }, before, draws);
    expect(expected?.low).toBeCloseTo((100 * 6) / 102, 6);
    expect(expected?.high).toBeCloseTo((100 * 96) / 102, 6);
    // With one country the chance of at least one is its own.
    expect(anyShutdown?.low).toBeCloseTo(6 / 102, 8);
    expect(atRiskSpread({ share: new Map([["IRN", 100]]) }, before, []).expected).toBeNull();
  });
});

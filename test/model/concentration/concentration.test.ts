import fc from "fast-check";
import { expect, it } from "vitest";
import {
  concentrationHistory,
  concentrationOf,
  herfindahl,
  riskyShareOf,
} from "../../../src/model/concentration/concentration.ts";
import { smallHashrate } from "../../support/small-facts.ts";

it("half, three tenths and two tenths make an index of 3,800", () => {
  expect(herfindahl([50, 30, 20])).toBe(2500 + 900 + 400);
});

it("four equal countries count as four, one alone as one", () => {
  const four = concentrationOf({ share: new Map(["A", "B", "C", "D"].map((place) => [place, 25])), unnamed: 0 });
  expect(four.effective).toEqual({ low: 4, high: 4 });
  expect(concentrationOf({ share: new Map([["A", 100]]), unnamed: 0 }).effective.low).toBe(1);
});

it("twenty unnamed beside fifty and thirty bound the index by 3,400 and 3,800", () => {
  const picture = {
    share: new Map([
      ["USA", 50],
      ["RUS", 30],
    ] as const),
    unnamed: 20,
  };
  const { index, effective, largest } = concentrationOf(picture);
  expect(index).toEqual({ low: 3400, high: 3800 });
  expect(effective.low).toBeCloseTo(2.632, 3);
  expect(effective.high).toBeCloseTo(2.941, 3);
  expect(largest).toEqual({ place: "USA", share: 50 });
});

it("the largest is the one with most, wherever it stands; of two alike the first; of nobody there is none", () => {
  const largest = (...shares: readonly (readonly [string, number])[]) =>
    concentrationOf({ share: new Map(shares), unnamed: 0 }).largest?.place;
  expect(largest(["KAZ", 20], ["USA", 50], ["RUS", 30])).toBe("USA");
  expect(largest(["KAZ", 50], ["USA", 50])).toBe("KAZ");
  expect(largest()).toBeUndefined();
});

it("where nobody is named and nothing is unnamed, none is counted; where all is unnamed, any number may be", () => {
  expect(concentrationOf({ share: new Map(), unnamed: 0 }).effective).toEqual({
    low: 0,
    high: Number.POSITIVE_INFINITY,
  });
  expect(concentrationOf({ share: new Map(), unnamed: 100 }).effective).toEqual({
    low: 1,
    high: Number.POSITIVE_INFINITY,
  });
});

// US Department of Justice and Federal Trade Commission, Horizontal Merger Guidelines (2010), § 5.3, note 9.
it("a market of firms with 30, 30, 20 and 20 % has an index of 2,600", () => {
  expect(herfindahl([30, 30, 20, 20])).toBe(2600);
});

it("the index of any split lies between its bounds, however the unnamed part is really divided", () => {
  const parts = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(parts, fc.nat(28), (weights, cut) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const shares = weights.map((weight) => (100 * weight) / total);
      const named = shares.slice(0, 1 + (cut % (shares.length - 1)));
      const unnamed = 100 - named.reduce((sum, share) => sum + share, 0);
      const { index } = concentrationOf({
        share: new Map(named.map((share, place) => [String(place), share])),
        unnamed,
      });
      const truth = herfindahl(shares);
      expect(truth).toBeGreaterThanOrEqual(index.low - 1e-6);
      expect(truth).toBeLessThanOrEqual(index.high + 1e-6);
    }),
  );
});

it("half above risk 70, ten of unknown risk and twenty unnamed: between 50 and 80", () => {
  const picture = {
    share: new Map([
      ["RUS", 50],
      ["CAN", 20],
      ["ATA", 10],
    ] as const),
    unnamed: 20,
  };
  const risks = new Map([
    ["RUS", { risk: 86 }],
    ["CAN", { risk: 20 }],
  ] as const);
  expect(riskyShareOf(picture, risks, 70)).toEqual({ low: 50, high: 80 });
  // A risk that is the threshold is at it.
  expect(riskyShareOf(picture, risks, 86)).toEqual({ low: 50, high: 80 });
  expect(riskyShareOf(picture, risks, 87)).toEqual({ low: 0, high: 30 });
});

it("the history has each month once and each later estimate once, each by its own method", () => {
  const steps = concentrationHistory(smallHashrate);
  expect(steps.map((step) => step.period)).toEqual(["2021-07", "2021-08", "2021-09", "2025-Q2", "2026-Q3"]);
  expect(steps.map((step) => step.publisher)).toEqual([...Array(3).fill("Cambridge CBECI"), "Luxor", "Luxor"]);
  // September 2021: 20² + 16² + 4² named, and 60 unnamed.
  expect(steps[2]?.concentration.index.low).toBe(400 + 256 + 16);
  expect(steps[2]?.concentration.index.high).toBe(672 + 3600);
});

it("the history asks for CBECI's own months, also where an estimate had come out by then, and passes over no date", () => {
  const [first] = smallHashrate.estimates;
  if (first === undefined) throw new Error("the small world has an estimate");
  const early = { ...smallHashrate, estimates: [{ ...first, from: "2021-08-01" }] };
  expect(concentrationHistory(early).map(({ publisher }) => publisher)).toEqual([
    ...Array(3).fill("Cambridge CBECI"),
    "Luxor",
  ]);
  const odd = { ...smallHashrate, cbeci: { ...smallHashrate.cbeci, months: ["nonsense"] }, estimates: [] };
  expect(concentrationHistory(odd)).toEqual([]);
});

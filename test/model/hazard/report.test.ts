import { describe, expect, it } from "vitest";
import { hazardReport, reportInShort } from "../../../src/model/hazard/report.ts";
import { economies, withEconomy, worldOf } from "./support/small-hazard.ts";

const near = (...values: readonly number[]) => values.map((value) => expect.closeTo(value, 6));
/** The same economies, and in 2023 a shutdown in these alone. */
const in2023 = (...places: readonly string[]) =>
  economies.map(
    ([place, stability, shutdowns]) =>
      [place, stability, shutdowns.slice(0, 4) + (places.includes(place) ? "x" : ".")] as const,
  );

// The table of small-hazard.ts: until 2022 one in seven, two in four and eight in ten, odds of 1/6, 1 and 4.
describe("the report of a regression on eleven economies, three of whose years can be fitted", () => {
  it("is fitted on 2021 and 2022, 21 country-years of which 11 had one: odds 1 where unstable, 6 times less where stable, 4 times more after one", () => {
    const report = hazardReport(worldOf(), "full");
    expect(report).toMatchObject({ count: 21, positives: 11, firstYear: 2021, lastYear: 2022 });
    expect(report.coefficients).toEqual(near(0, -Math.log(6), Math.log(4)));
    // The error of a log odds ratio: one over each count, summed (Woolf 1955). 2 and 2; 1 and 6; 8 and 2.
    expect(report.standardErrors).toEqual(near(1, Math.sqrt(1 + 1 / 6 + 1), Math.sqrt(1 / 8 + 1 / 2 + 1)));
  });

  it("is judged on 2023: of 5 × 6 pairs the four at 4/5 win 3 and tie 3 each, the one at 1/2 wins 3: (18 + 3) / 30", () => {
    const { heldOut } = hazardReport(worldOf(), "full");
    expect(heldOut).toMatchObject({ year: 2023, count: 11, positives: 5, area: expect.closeTo(0.7, 9) });
    expect(heldOut.bands).toMatchObject([
      { from: 0.1, to: 0.2, count: 3, happened: 0, foretold: expect.closeTo(1 / 7, 6) },
      { from: 0.2, to: 1, count: 8, happened: 5, foretold: expect.closeTo((7 * 0.8 + 0.5) / 8, 6) },
    ]);
    expect(heldOut.areaLow).toBeLessThan(0.7);
    expect(heldOut.areaHigh).toBeGreaterThan(0.7);
    expect(heldOut.areaError).toBeLessThanOrEqual(0.02);
  });

  it("draws of one kind only say nothing: where the one economy of 2023 was alone at 24/25, the interval is 1 to 1", () => {
    // Stability −1 and a shutdown before: odds 6 · 4 = 24. A draw of eleven leaves it out in (10/11)¹¹ = 35 of 100 cases.
    const rows = in2023("A").map((one) => (one[0] === "A" ? (["A", [0, 0, -1], one[2]] as const) : one));
    const { heldOut } = hazardReport(worldOf(rows), "full");
    expect(heldOut).toMatchObject({ positives: 1, area: 1, areaLow: 1, areaHigh: 1, areaError: 0 });
    expect(heldOut.bands.at(-1)?.foretold).toBeCloseTo((24 / 25 + 6 * 0.8 + 0.5) / 8, 6);
  });

  it("missed Kazakhstan by the fit on 2021 alone: 1/2, behind the six at 3/4 and level with F: rank 7 of 11", () => {
    const { missed } = hazardReport(worldOf(), "full");
    expect(missed).toMatchObject({ rank: 7, of: 11, count: 10, positives: 5, firstYear: 2021, lastYear: 2021 });
    expect(missed.probability).toBeCloseTo(1 / 2, 6);
    expect(missed.coefficients).toEqual(near(0, -Math.log(3), Math.log(3)));
  });

  it("one stable in 2021 would have had 1/4, behind the six and F: rank 8", () => {
    const { missed } = hazardReport(withEconomy(["KAZ", [1, 1, 0], "...xx"]), "full");
    expect(missed).toMatchObject({ rank: 8, of: 11, probability: expect.closeTo(1 / 4, 6) });
  });

  it("in short says the same: 11, the same odds, the area 0.7 and Kazakhstan's 1/2", () => {
    expect(reportInShort(worldOf(), "full")).toEqual({
      positives: 11,
      coefficients: near(0, -Math.log(6), Math.log(4)),
      standardErrors: near(1, Math.sqrt(13 / 6), Math.sqrt(13 / 8)),
      area: expect.closeTo(0.7, 9),
      missedChance: expect.closeTo(1 / 2, 6),
    });
  });
});

describe.each([
  ["the report", hazardReport],
  ["the report in short", reportInShort],
])("%s says why there is none", (_, report) => {
  it("without a shutdown no regression has a maximum", () => {
    const quiet = economies.map(([place, stability]) => [place, stability, "....."] as const);
    expect(() => report(worldOf(quiet), "full")).toThrow("the regression on full shutdowns has no maximum");
  });

  it("with the lists of 2022 and 2023 alone no year has two lists before it", () => {
    const { shutdowns, ...rest } = worldOf();
    const few = { ...rest, shutdowns: { ...shutdowns, lists: shutdowns.lists.slice(-2) } };
    expect(() => report(few, "any")).toThrow("no year can be held out of the regression on any shutdowns");
  });

  it("a 2023 without a shutdown cannot be judged, nor a 2022 without Kazakhstan", () => {
    expect(() => report(worldOf(in2023()), "full")).toThrow("2023 cannot be judged");
    const renamed = economies.map(([place, ...rest]) => [place.replace("KAZ", "AZZ"), ...rest] as const);
    expect(() => report(worldOf(renamed), "full")).toThrow("2022 cannot be judged");
  });
});

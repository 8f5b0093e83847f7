import { describe, expect, it } from "vitest";
import type { FittedHazard, HazardFit, ShutdownReading } from "../../../src/facts/types.ts";
import type { HazardFacts } from "../../../src/model/hazard/before.ts";
import { hazardFitAt } from "../../../src/model/hazard/fit-at.ts";
import { fitKnown, refitHistory } from "../../../src/model/hazard/refits.ts";
import { economies, worldOf } from "./support/small-hazard.ts";

const facts = worldOf();
const now = { at: Number.POSITIVE_INFINITY, vintage: "now" } as const;
const then = (day: string) => ({ at: Date.parse(day), vintage: "then" }) as const;
const near = (...values: readonly number[]) => values.map((value) => expect.closeTo(value, 6));
const history = (world: HazardFacts, reading: ShutdownReading) =>
  refitHistory(world, reading).map(({ from, fit }) => [from, fit?.positives]);

// The table of small-hazard.ts: 1 of 4, 1 of 2 and 3 of 4 in 2021, 11 of 21 with 2022, 16 of 32 with 2023.
describe("the regression of a day", () => {
  it("on 1 April 2022 the lists of 2019 to 2021 are out: fitted on 2021, 10 economies of which 5 had one, odds 1, 1/3 and 3", () => {
    const fit = fitKnown(facts, "any", then("2022-04-01"));
    expect(fit).toMatchObject({ count: 10, positives: 5, firstYear: 2021, lastYear: 2021 });
    expect(fit?.coefficients).toEqual(near(0, -Math.log(3), Math.log(3)));
    // The error of a log odds ratio: one over each count, summed (Woolf 1955).
    expect(fit?.standardErrors).toEqual(near(Math.sqrt(1 + 1), Math.sqrt(10 / 3), Math.sqrt(10 / 3)));
  });

  it("now it is that of 2021 to 2023: 32 country-years, 16 with one", () => {
    expect(fitKnown(facts, "any", now)).toMatchObject({ count: 32, positives: 16, firstYear: 2021, lastYear: 2023 });
  });

  it("is none before three lists are out, and none where nothing ever happened", () => {
    expect(fitKnown(facts, "any", then("2022-03-30"))).toBeNull();
    const quiet = economies.map(([place, stability]) => [place, stability, "....."] as const);
    expect(fitKnown(worldOf(quiet), "any", now)).toBeNull();
  });
});

describe("the history of the regression", () => {
  it("begins with the third list, on 31 March 2022, and goes on with each later one: 5, 11 and 16 shutdowns", () => {
    const expected = [
      ["2022-03-31", 5],
      ["2023-03-31", 11],
      ["2024-03-31", 16],
    ];
    expect(history(facts, "any")).toEqual(expected);
    for (const { from, fit } of refitHistory(facts, "any")) expect(fit).toEqual(fitKnown(facts, "any", then(from)));
  });

  it("begins with the stability of 2020 where that came out after the third list, on 15 April 2022", () => {
    const { governance, shutdowns } = facts;
    const late = { governance: { ...governance, published: governance.published.with(0, "2022-04-15") }, shutdowns };
    expect(history(late, "any")[0]).toEqual(["2022-04-15", 5]);
  });

  it("a row that came out late changes it on its own day: for any service on 5 May, for the whole network on 10 October 2023", () => {
    const withRow = (full: string | null, any: string) => {
      const rows = [...facts.shutdowns.rows, { place: "F", year: 2022, full, any }];
      return { ...facts, shutdowns: { ...facts.shutdowns, rows } };
    };
    const first = [
      ["2022-03-31", 5],
      ["2023-03-31", 11],
    ];
    const late = withRow("2023-10-10", "2023-05-05");
    expect(history(late, "any")).toEqual([...first, ["2023-05-05", 12], ["2024-03-31", 17]]);
    expect(history(late, "full")).toEqual([...first, ["2023-10-10", 12], ["2024-03-31", 17]]);
    const partial = withRow(null, "2023-05-05");
    expect(history(partial, "any")).toEqual([...first, ["2023-05-05", 12], ["2024-03-31", 17]]);
    expect(history(partial, "full")).toEqual([...first, ["2024-03-31", 16]]);
  });
});

describe("the regression that a view may use", () => {
  const fitOf = (count: number): FittedHazard => ({
    coefficients: [],
    standardErrors: [],
    count,
    positives: 0,
    firstYear: 2018,
    lastYear: 2018,
  });
  const published = { full: fitOf(1) as HazardFit, any: fitOf(2) as HazardFit };
  const refits = {
    full: [
      { from: "2020-01-01", fit: fitOf(3) },
      { from: "2021-01-01", fit: fitOf(4) },
    ],
    any: [{ from: "2020-01-01", fit: null }],
  };
  const used = (reading: "full" | "any", day: string, vintage: "now" | "then") =>
    hazardFitAt({ fits: published, refits }, reading, { at: Date.parse(day), vintage })?.count ?? null;

  it("is the published one now, and then the newest that was out: none in 2019, one of 2020, one of 2021", () => {
    expect([used("full", "2019-01-01", "now"), used("any", "2019-01-01", "now")]).toEqual([1, 2]);
    const days = ["2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01", "2030-01-01"];
    expect(days.map((day) => used("full", day, "then"))).toEqual([null, 3, 3, 4, 4]);
    expect(used("any", "2022-01-01", "then")).toBeNull();
  });
});

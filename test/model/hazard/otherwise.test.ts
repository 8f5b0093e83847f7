import { describe, expect, it } from "vitest";
import type { DoubtId, OtherYear } from "../../../src/facts/types.ts";
import { decisiveDoubt, expectedOtherwise } from "../../../src/model/hazard/otherwise.ts";
import { worldOf } from "./support/small-hazard.ts";

// A chance of 1/10 without a shutdown before and of 1/2 with one: log odds of −ln 9 and 0. Kazakhstan has 40 % and a
// shutdown in 2024, Norway 10 % and none: 20 + 1 = 21 points as published.
const coefficients = [-Math.log(9), 0, Math.log(9)];
const short = { positives: 1, coefficients, standardErrors: [], area: 0, missedChance: 0 };
const doubt = (id: DoubtId, ...otherwise: readonly OtherYear[]) => ({
  doubt: id,
  rows: 1,
  readAs: true,
  fits: { full: short, any: short },
  otherwise,
});
const facts = {
  governance: {
    years: [2024],
    published: ["2025-01-01"],
    places: ["KAZ", "NOR"],
    stability: [[0], [0]],
    ranks: worldOf([]).governance.ranks,
    source: "wgi",
  },
  shutdowns: {
    lists: [2024, 2025].map((year) => ({ year, published: `${year + 1}-03-31` })),
    rows: [{ place: "KAZ", year: 2024, full: "2025-03-31", any: "2025-03-31" }],
    source: "access-now",
  },
  doubts: [
    doubt("russia-october", { place: "KAZ", year: 2024, full: null, any: "2025-03-31" }),
    doubt("delhi", { place: "NOR", year: 2025, full: "2026-03-31", any: "2026-03-31" }),
    doubt("parts", { place: "KAZ", year: 2024, full: null, any: null }),
  ],
};
const picture = {
  share: new Map([
    ["KAZ", 40],
    ["NOR", 10],
  ]),
};
const known = { at: Date.UTC(2026, 8, 30), vintage: "now" } as const;
const points = (reading: "full" | "any") =>
  expectedOtherwise(facts, reading, picture, known).map(({ expected }) => Number(expected.toFixed(9)));

describe("what is expected to go dark had one doubt been decided the other way", () => {
  it("21 points are 4 + 1 = 5 without Kazakhstan's year, and 20 + 5 = 25 with one of Norway", () => {
    expect(points("full")).toEqual([5, 25, 5]);
  });

  it("a year that stays in the wider reading still counts there: 21, and 5 where it is gone from both", () => {
    expect(points("any")).toEqual([21, 25, 5]);
  });

  it("is said of the doubt that moves the figure most, from a tenth on", () => {
    const one = (expected: number) => ({ doubt: "delhi" as const, rows: 1, expected });
    expect(decisiveDoubt(21, [one(25), one(5), one(20)])).toEqual(one(5));
    expect(decisiveDoubt(20, [one(21.9)])).toBeNull();
    expect(decisiveDoubt(20, [one(22)])).toEqual(one(22));
    expect(decisiveDoubt(20, [])).toBeNull();
  });
});

describe("a doubt about several years of the lists", () => {
  // As published Kazakhstan had one in 2024 and 2025, Norway in 2024: 20 + 5 = 25 points.
  const rows = [
    { place: "KAZ", year: 2024, full: "2025-03-31", any: "2025-03-31" },
    { place: "KAZ", year: 2025, full: "2026-03-31", any: "2026-03-31" },
    { place: "NOR", year: 2024, full: "2025-03-31", any: "2025-03-31" },
  ];
  const without = (...years: readonly (readonly [string, number])[]) => {
    const struck = years.map(([place, year]) => ({ place, year, full: null, any: null }));
    const doubted = { ...facts, shutdowns: { ...facts.shutdowns, rows }, doubts: [doubt("parts", ...struck)] };
    return expectedOtherwise(doubted, "full", picture, known)[0]?.expected;
  };

  it("leaves the others: without Kazakhstan's 2024 its 2025 and Norway's 2024 stay, 25 points", () => {
    expect(without(["KAZ", 2024])).toBeCloseTo(25, 9);
  });

  it("strikes each of its own: without both of Kazakhstan 4 + 5 = 9, without all three 4 + 1 = 5", () => {
    expect(without(["KAZ", 2024], ["KAZ", 2025])).toBeCloseTo(9, 9);
    expect(without(["KAZ", 2024], ["KAZ", 2025], ["NOR", 2024])).toBeCloseTo(5, 9);
  });
});

it("a country without a chance adds nothing: Taiwan's 50 % beside Kazakhstan's 40 % leave 4 points of the first doubt", () => {
  const share = new Map([
    ["KAZ", 40],
    ["TWN", 50],
  ]);
  expect(expectedOtherwise(facts, "full", { share }, known)[0]).toEqual({
    doubt: "russia-october",
    rows: 1,
    expected: expect.closeTo(4, 9),
  });
});

describe("asked of the same facts again", () => {
  /** Points had Norway had one in 2025, whose list came out on 31 March 2026: 25 with it, 20 + 1 = 21 before. */
  const norway = (day: string, vintage: "now" | "then") =>
    expectedOtherwise(facts, "full", picture, { at: Date.parse(day), vintage })[1]?.expected;

  it("answers for each year: in 2026 25 points, in 2025 21, in 2026 25 again", () => {
    const points = ["2026-07-01", "2025-07-01", "2026-07-01"].map((day) => norway(day, "now"));
    expect(points).toEqual([expect.closeTo(25, 9), expect.closeTo(21, 9), expect.closeTo(25, 9)]);
  });

  it("answers for each reading: without Kazakhstan's full shutdown 5 points, where any service counts 21", () => {
    expect([points("full")[0], points("any")[0]]).toEqual([5, 21]);
  });

  it("answers for what was known each day: on 30 March 2026 21 points, a day later 25", () => {
    expect(norway("2026-03-30", "then")).toBeCloseTo(21, 9);
    expect(norway("2026-03-31", "then")).toBeCloseTo(25, 9);
  });

  it("reckons a year once: for 1 January and 31 December 2026 it reads the fit of a doubt once, for 2027 again", () => {
    let read = 0;
    const counted = {
      ...doubt("delhi"),
      get fits() {
        read += 1;
        return { full: short, any: short };
      },
    };
    const world = { ...facts, doubts: [counted] };
    const ask = (day: string) => expectedOtherwise(world, "full", picture, { at: Date.parse(day), vintage: "now" });
    expect(ask("2026-01-01")).toEqual(ask("2026-12-31"));
    expect(read).toBe(1);
    ask("2027-01-01");
    expect(read).toBe(2);
  });
});

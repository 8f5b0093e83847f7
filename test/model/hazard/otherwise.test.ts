import { describe, expect, it } from "vitest";
import type { DoubtId, OtherYear } from "../../../src/facts/types.ts";
import { decisiveDoubt, expectedOtherwise } from "../../../src/model/hazard/otherwise.ts";
import { sharesAt } from "../../../src/model/shares/shares.ts";
import { realFiles } from "../../support/real-files.ts";

// A chance of 1/10 without a shutdown before and of 1/2 with one: log odds of −ln 9 and 0. Kazakhstan has 40 % and a
// shutdown in 2024, Norway 10 % and none: 20 + 1 = 21 points as published.
const coefficients = [-Math.log(9), 0, Math.log(9)];
const short = { positives: 1, coefficients, standardErrors: [], area: 0, kazakhstan: 0 };
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
    ranks: realFiles.exposure.governance.ranks,
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

// Russia: 29.5 % with the week of October 2024, 6.0 % without, and about 17 % of the network: 4.1 points of 6.9.
it("September 2026: without Russia's week of October 2024 the 6.9 points are 2.8, and every other doubt leaves 6.6 to 7.1", () => {
  const shown = sharesAt(realFiles.hashrate, known.at, "now", "reported");
  const others = shown === null ? [] : expectedOtherwise(realFiles.exposure, "full", shown, known);
  const rounded = others.map(({ doubt: id, expected }) => [id, Number(expected.toFixed(1))] as const);
  expect(new Map(rounded).get("russia-october")).toBe(2.8);
  const rest = rounded.filter(([id]) => id !== "russia-october").map(([, expected]) => expected);
  expect([rest.length, Math.min(...rest), Math.max(...rest)]).toEqual([11, 6.6, 7.1]);
});

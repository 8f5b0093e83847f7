import { describe, expect, it } from "vitest";
import { closenessOf, lineDistance, numberDistance } from "../../../src/model/stories/distance.ts";
import { knotsOf, lineBefore, lineTruth } from "../../../src/model/stories/line.ts";
import { realFiles } from "../../support/real-files.ts";

const day = (text: string) => Date.parse(text);
const exodus = { of: "hashrate", place: null, from: "2021-05-20", to: "2021-07-03" } as const;

describe("the points of a line to be drawn", () => {
  it("are ten days at most, evenly spread, the last of them the end", () => {
    const knots = knotsOf(exodus);
    expect(knots.length).toBe(10);
    expect(knots.at(-1)).toBe(day("2021-07-03"));
    expect(knotsOf({ ...exodus, to: "2021-05-23" })).toEqual(["2021-05-21", "2021-05-22", "2021-05-23"].map(day));
  });

  it("are the months of a share, without the one that is known; of 28 months every other one", () => {
    const share = { of: "share", place: "CHN", from: "2020-04", to: "2020-07" } as const;
    expect(knotsOf(share)).toEqual(["2020-05", "2020-06", "2020-07"].map(day));
    const long = knotsOf({ ...share, from: "2019-09", to: "2022-01" });
    expect([long.length, long.at(-1)]).toEqual([14, day("2022-01")]);
  });

  it("have the page's own figures: 84.8 EH/s before 3 July 2021, difficulty 14.36 T a day after, China 43.98 % in May 2021", () => {
    expect(lineTruth(realFiles, exodus).at(-1)?.value).toBeCloseTo(84.8, 1);
    const cut = { of: "difficulty", place: null, from: "2021-07-01", to: "2021-07-05" } as const;
    expect(lineTruth(realFiles, cut).at(-1)?.value).toBeCloseTo(14.363, 3);
    const share = { of: "share", place: "CHN", from: "2020-04", to: "2021-05" } as const;
    expect(lineTruth(realFiles, share).at(-1)?.value).toBeCloseTo(43.98, 1);
    expect(lineBefore(realFiles, share).at(-1)?.at).toBe(day("2020-04"));
  });
});

describe("a distance", () => {
  it("from −7 to 13 is 7 above for 20, 3 below for −10, none for 5", () => {
    const truth = { low: -7, high: 13 };
    expect([20, -10, 5].map((guess) => numberDistance(guess, truth))).toEqual([7, -3, 0]);
  });

  it("of 1, 5, 15 and 30 in a range of 100 is a hit, close, near and far; without a range only 0 hits", () => {
    expect([1, 5, -15, 30].map((distance) => closenessOf(distance, 100))).toEqual(["hit", "close", "near", "far"]);
    expect([closenessOf(0, 0), closenessOf(1, 0)]).toEqual(["hit", "far"]);
  });

  it("of a line is the mean of its points, 10 for 20 and 0 off, and leaves out what is missing on either side", () => {
    const truth = [
      { at: 1, value: 100 },
      { at: 2, value: null },
      { at: 3, value: 80 },
    ];
    expect(lineDistance([120, 5, 80], truth, [])).toMatchObject({ mean: 10, at: 3, drawn: 80, truth: 80 });
    expect(lineDistance([null, 5, null], truth, [])).toBeNull();
  });
});

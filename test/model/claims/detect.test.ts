import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countChanceOf,
  hoursToDetect,
  powerToSee,
  slowestOrdinary,
  smallestVisible,
} from "../../../src/model/claims/detect.ts";
import { poissonAtMost } from "../../../src/model/network/counts/tails.ts";

describe("slowestOrdinary", () => {
  it("1 block where 6 are due is slow (1.7 %), 2 are not (6.2 %)", () => {
    expect(slowestOrdinary(6)).toBe(1);
    expect(poissonAtMost(1, 6)).toBeCloseTo(7 * Math.exp(-6), 9);
    expect(poissonAtMost(2, 6)).toBeCloseTo(25 * Math.exp(-6), 9);
  });

  it("where 2 are due, none at all comes once in seven windows and is no sign", () => {
    expect(slowestOrdinary(2)).toBe(-1);
    expect(smallestVisible(2)).toBeNull();
    expect(powerToSee(100, 2)).toBe(0);
  });
});

describe("powerToSee", () => {
  // docs/vectors.md, "Hours until a loss is seen": the Poisson terms summed in Python, six blocks an hour.
  it.each([
    [10, [0.11, 0.33, 0.51, 0.67]],
    [13, [0.15, 0.48, 0.72, 0.87]],
    [15, [0.18, 0.58, 0.83, 0.94]],
    [18, [0.23, 0.73, 0.93, 0.99]],
    [35, [0.68, 1, 1, 1]],
    [50, [0.96, 1, 1, 1]],
  ])("a loss of %i per cent over 6, 24, 48 and 72 h is seen as tabled, to 0.01", (loss, chances) => {
    [6, 24, 48, 72].forEach((hours, index) => {
      expect(Math.abs(powerToSee(loss, 6 * hours) - (chances[index] as number))).toBeLessThan(0.01);
    });
  });

  it("agrees with 20,000 seeded windows of a 15 % loss over a day, to 0.01", () => {
    const random = seeded(2022);
    const slow = slowestOrdinary(144);
    let seen = 0;
    for (let window = 0; window < 20_000; window += 1) if (poissonDraw(144 * 0.85, random) <= slow) seen += 1;
    expect(Math.abs(seen / 20_000 - powerToSee(15, 144))).toBeLessThan(0.01);
  });

  it("without a loss raises no more than one false alarm in twenty, whatever is due", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 3000, noNaN: true }), (due) => {
        expect(powerToSee(0, due)).toBeLessThanOrEqual(0.05);
      }),
      { seed: 3 },
    );
  });

  it("sees a larger loss at least as well", () => {
    const loss = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(loss, loss, fc.double({ min: 1, max: 1500, noNaN: true }), (a, b, due) => {
        expect(powerToSee(Math.max(a, b), due)).toBeGreaterThanOrEqual(powerToSee(Math.min(a, b), due) - 1e-9);
      }),
      { seed: 4 },
    );
  });
});

describe("hoursToSee", () => {
  it.each([
    [10, 101],
    [13, 58],
    [15, 44],
    [18, 31],
    [35, 8],
    [50, 4],
  ])("a loss of %i per cent is seen four times in five after %i h", (loss, hours) => {
    expect(hoursToDetect(loss)).toBe(hours);
  });

  it("never sees what is not lost", () => {
    expect(hoursToDetect(0)).toBeNull();
  });
});

describe("smallestVisible", () => {
  it("is 39.9 % in six hours, 19.8 % in a day, 11.8 % in three: seen four times in five, and a point less is not", () => {
    for (const [hours, loss] of [
      [6, 39.9],
      [24, 19.8],
      [72, 11.8],
    ] as const) {
      expect(smallestVisible(6 * hours)).toBeCloseTo(loss, 1);
      expect(powerToSee(loss + 0.1, 6 * hours)).toBeGreaterThanOrEqual(0.8);
      expect(powerToSee(loss - 1, 6 * hours)).toBeLessThan(0.8);
    }
  });
});

describe("luckOf", () => {
  // Expected values: scipy 1.17, binom.cdf(425, 2484, 1/5) and binom.cdf(30, 2089, 0.02).
  it("425 blocks beside 2059, where a fifth of the sum were due: once in 7,300 windows", () => {
    expect(countChanceOf(425, 2059, 2059 / 4).few).toBeCloseTo(0.000136227, 7);
    expect(countChanceOf(30, 2059, 2059 / 49).few).toBeCloseTo(0.034040811, 7);
  });

  it("one block beside one, both equally due: three in four to be as few, three in four to be as many", () => {
    expect(countChanceOf(1, 1, 1).few).toBeCloseTo(0.75, 9);
    expect(countChanceOf(1, 1, 1).many).toBeCloseTo(0.75, 9);
  });

  it("no block is as few as can be: half to the power of three beside three", () => {
    expect(countChanceOf(0, 3, 3)).toEqual({ few: expect.closeTo(0.125, 9), many: 1 });
  });
});

/** A linear congruential generator (Numerical Recipes), 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A Poisson count as the arrivals of one unit of time. */
function poissonDraw(mean: number, random: () => number): number {
  let count = -1;
  for (let time = 0; time <= 1; count += 1) time -= Math.log(1 - random()) / mean;
  return count;
}

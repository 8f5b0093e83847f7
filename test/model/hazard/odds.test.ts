import fc from "fast-check";
import { expect, it } from "vitest";
import { dot, probability } from "../../../src/model/hazard/odds.ts";

it("log odds of 0 are a chance of 1/2, of ln 3 one of 3/4, of −ln 9 one of 1/10", () => {
  expect(probability(0)).toBe(1 / 2);
  expect(probability(Math.log(3))).toBeCloseTo(3 / 4, 12);
  expect(probability(-Math.log(9))).toBeCloseTo(1 / 10, 12);
});

it("log odds beyond what a double can hold are a chance of 0 or of 1", () => {
  expect(probability(-1000)).toBe(0);
  expect(probability(1000)).toBe(1);
});

it("opposite log odds are the chances that it happens and that it does not", () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (logOdds) => {
      expect(probability(logOdds) + probability(-logOdds)).toBeCloseTo(1, 12);
    }),
  );
});

it("1, 2 and 3 by 4, 5 and 6 are 4 + 10 + 18 = 32; nothing by nothing is 0", () => {
  expect(dot([1, 2, 3], [4, 5, 6])).toBe(32);
  expect(dot([], [])).toBe(0);
});

import { expect, it } from "vitest";
import { bivariateBand, legendBandOf } from "../../../src/display/map/bands.ts";

it("a share of 36.7 % at risk 53 is the middle of the highest row of nine; 1.8 % at 71 ends the lowest", () => {
  expect(bivariateBand(36.7, 53)).toBe(7);
  expect(bivariateBand(1.8, 71)).toBe(2);
  expect([bivariateBand(0, 0), bivariateBand(100, 100)]).toEqual([0, 8]);
});

it("a lower edge belongs to the class above it: 2 % at risk 45 is the centre", () => {
  expect(bivariateBand(2, 45)).toBe(4);
});

it("0.98 points at risk are the sixth band, an exact zero the first, the unknown none", () => {
  expect([legendBandOf("at-risk", 0.98), legendBandOf("at-risk", 0), legendBandOf("at-risk", null)]).toEqual([
    5, 0, -1,
  ]);
});

import { describe, expect, it } from "vitest";
import { nearestOf } from "../../../src/panels/timeline/pointing/nearest.ts";

/** A dot of 4 pixels around a point. */
const dot = (x: number, y: number) => ({ left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 });

describe("nearestOf", () => {
  it("finds the nearer of two dots 20 pixels apart: 9 pixels from the first, 7 from the second", () => {
    expect(nearestOf([dot(10, 10), dot(30, 10)], 21, 10)).toBe(1);
  });

  it("reaches 12 pixels from a mark's edge and no farther", () => {
    expect(nearestOf([dot(10, 10)], 24, 10)).toBe(0);
    expect(nearestOf([dot(10, 10)], 25, 10)).toBe(-1);
    expect(nearestOf([dot(10, 10)], 10, 25)).toBe(-1);
  });

  it("is the mark itself inside a long bar, however near another one is", () => {
    expect(nearestOf([{ left: 0, right: 100, top: 0, bottom: 4 }, dot(50, 7)], 50, 3)).toBe(0);
  });
});

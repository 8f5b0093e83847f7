import { describe, expect, it } from "vitest";
import { inReach, nearestOf } from "../../../src/panels/timeline/pointing/nearest.ts";

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

describe("inReach", () => {
  it("has the marks of a square of 44 pixels around the point, the nearest first: 6, 8 and 22 pixels off, not 23", () => {
    // Edges at 108, 92, 122 and 123 across; the point is at 100.
    const boxes = [dot(110, 50), dot(124, 50), dot(92, 50), dot(125, 50)];
    expect(inReach(boxes, 100, 50, 22)).toEqual([2, 0, 1]);
  });

  it("leaves out a mark 23 pixels below, however near it is across", () => {
    expect(inReach([dot(100, 74), dot(100, 75)], 100, 50, 22)).toEqual([0]);
  });

  it("with no reach has the boxes that the point lies on alone: two that overlap there, not a third that begins a pixel on", () => {
    const box = (left: number) => ({ left, right: left + 14, top: 0, bottom: 14 });
    expect(inReach([box(0), box(10), box(13)], 12, 7, 0)).toEqual([0, 1]);
  });
});

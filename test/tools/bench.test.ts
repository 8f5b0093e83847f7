import { describe, expect, it } from "vitest";
import { median, medianKnown } from "../../tools/bench/median.ts";
import { isOver, type Line, tableOf } from "../../tools/bench/report.ts";

const canvas: Line = { what: "canvas", ours: 3200, bare: 2000, unit: "ms", budget: 1.6 };

describe("median", () => {
  it("is the middle of three values and the mean of the middle two of four", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 4, 100])).toBe(3);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });

  it("leaves out what was not measured, and is null where nothing was", () => {
    expect(medianKnown([null, 3, null, 1, 2])).toBe(2);
    expect(medianKnown([null, null])).toBeNull();
  });
});

describe("the bench's table", () => {
  it("3,200 ms against 2,000 are 1.60 ×, just inside a budget of 1.6", () => {
    expect(
      tableOf([canvas])
        .split("\n")[1]
        ?.split(/\s{2,}/),
    ).toEqual(["canvas", "3200 ms", "2000 ms", "1.60 ×", "≤ 1.6 ×", "pass"]);
    expect(isOver(canvas)).toBe(false);
  });

  it("one millisecond more is over", () => {
    const late = { ...canvas, ours: 3201 };
    expect(tableOf([late])).toMatch(/OVER$/);
    expect(isOver(late)).toBe(true);
  });

  it("a size has a budget of its own: 150.1 kB of 150 is over, none at all is not measured", () => {
    const bytes: Line = { what: "bytes", ours: 150.1, unit: "kB", budget: 150 };
    expect(isOver(bytes)).toBe(true);
    expect(isOver({ ...bytes, ours: 150 })).toBe(false);
    expect(tableOf([{ ...bytes, ours: null }])).toMatch(/– .*≤ 150 kB .*not measured$/);
    expect(isOver({ ...bytes, ours: null })).toBe(false);
  });

  it("what has no budget has no verdict", () => {
    expect(tableOf([{ what: "windows", ours: 1.234, unit: "ms" }])).toMatch(/windows +1\.23 ms$/);
  });
});

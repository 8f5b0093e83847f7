import { describe, expect, it } from "vitest";
import { countsWithin } from "../../../../src/model/network/counts/counts.ts";

describe("countsWithin", () => {
  it("144 blocks due a day: 121 to 168 come on 95 days of 100, as R's qpois has it", () => {
    expect(countsWithin(144)).toEqual({ low: 121, high: 168 });
    expect(countsWithin(125.3)).toEqual({ low: 104, high: 148 });
    expect(countsWithin(6)).toEqual({ low: 2, high: 11 });
    expect(countsWithin(0.5)).toEqual({ low: 0, high: 2 });
    expect(countsWithin(1000)).toEqual({ low: 938, high: 1062 });
  });
});

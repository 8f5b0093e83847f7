import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { leftAfter, naturalLog } from "../../src/kit/exact.ts";

describe("naturalLog", () => {
  it("ln 1 = 0, ln 2, ln 10, ln 2⁻³² and ln 0.999, to the digit", () => {
    expect(naturalLog(1)).toBe(0);
    expect(naturalLog(2)).toBe(Math.LN2);
    expect(naturalLog(10)).toBe(Math.LN10);
    expect(naturalLog(2 ** -32)).toBe(-22.18070977791825);
    expect(naturalLog(0.999)).toBe(-0.0010005003335835344);
  });

  it("is within one unit in the last place of the engine's own, from 1e-12 to 1e12", () => {
    assert(
      property(double({ min: 1e-12, max: 1e12, noNaN: true }), (x) => {
        const own = Math.log(x);
        expect(Math.abs(naturalLog(x) - own)).toBeLessThanOrEqual(2.3e-16 * Math.max(Math.abs(own), Math.abs(x - 1)));
      }),
    );
  });
});

describe("leftAfter", () => {
  it("a half after one half-life, a quarter after two, a millionth after twenty, √½ after half of one", () => {
    expect([0, 1, 2, 20].map(leftAfter)).toEqual([1, 0.5, 0.25, 2 ** -20]);
    expect(leftAfter(0.5)).toBeCloseTo(Math.SQRT1_2, 15);
  });

  it("is within two units in the last place of the engine's own power", () => {
    assert(
      property(double({ min: 0, max: 60, noNaN: true }), (x) => {
        expect(Math.abs(leftAfter(x) / 2 ** -x - 1)).toBeLessThan(4.5e-16);
      }),
    );
  });
});

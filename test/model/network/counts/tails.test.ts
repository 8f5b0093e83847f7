import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialAtMost, poissonAtMost } from "../../../../src/model/network/counts/tails.ts";

// Expected values: scipy 1.17, poisson.cdf and binom.cdf.
describe("poissonAtMost", () => {
  it.each([
    [0, 3, Math.exp(-3)],
    [10, 36, 3.1929005430636126e-7],
    [121, 144, 0.027872704522079902],
    [425, 353, 0.9999099675874631],
    [1900, 2016, 0.004745956176257649],
    [2016, 2016, 0.5059230584291657],
    [5000, 5100, 0.08143182864539492],
  ])("%i blocks or fewer where %f are due: %f", (count, mean, chance) => {
    expect(poissonAtMost(count, mean) / chance).toBeCloseTo(1, 9);
  });

  it("is 0 below no block and 1 where none is due", () => {
    expect(poissonAtMost(-1, 6)).toBe(0);
    expect(poissonAtMost(0, 0)).toBe(1);
  });

  it("one block more adds that block's own chance: e⁻ᵐ mⁿ / n!", () => {
    const mean = fc.double({ min: 0.5, max: 40, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), mean, (count, due) => {
        let chance = Math.exp(-due);
        for (let n = 1; n <= count; n += 1) chance *= due / n;
        expect(Math.abs(poissonAtMost(count, due) - poissonAtMost(count - 1, due) - chance)).toBeLessThan(1e-12);
      }),
      { seed: 7 },
    );
  });
});

describe("binomialAtMost", () => {
  it.each([
    [425, 2484, 0.2, 0.00013622710450555305],
    [425, 2484, 72 / 408, 0.25035142191104154],
    [30, 2089, 0.02, 0.03404081135086674],
    [1, 2, 0.5, 0.75],
    [0, 6, 0.5, 1 / 64],
  ])("%i or fewer of %i at %f each: %f", (count, total, part, chance) => {
    expect(binomialAtMost(count, total, part) / chance).toBeCloseTo(1, 9);
  });

  it("so few of one kind is so many of the other", () => {
    const counts = fc.tuple(fc.nat(400), fc.nat(400));
    fc.assert(
      fc.property(counts, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ([a, b], part) => {
        const few = binomialAtMost(a, a + b, part);
        const many = 1 - binomialAtMost(b - 1, a + b, 1 - part);
        expect(Math.abs(few - many)).toBeLessThan(1e-9);
      }),
      { seed: 8 },
    );
  });

  it("is 0 below none, 1 for all, and sure where the chance is 0 or 1", () => {
    expect([binomialAtMost(-1, 5, 0.5), binomialAtMost(5, 5, 0.5)]).toEqual([0, 1]);
    expect([binomialAtMost(0, 5, 0), binomialAtMost(4, 5, 1), binomialAtMost(5, 5, 1)]).toEqual([1, 0, 1]);
  });
});

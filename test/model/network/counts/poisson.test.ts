import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poissonInterval, ratioInterval } from "../../../../src/model/network/counts/poisson.ts";

// Expected values: scipy 1.x, chi2.ppf(0.025, 2N)/2 and chi2.ppf(0.975, 2N+2)/2.
describe("poissonInterval", () => {
  it.each([
    [1, 0.025317807984, 5.571643390939],
    [10, 4.795388696132, 18.390356042018],
    [100, 81.363991250923, 121.626793792426],
    [144, 121.441421197865, 169.533512947541],
    [425, 385.549637358005, 467.391866122275],
    [2016, 1928.948784022353, 2105.96727848],
    [282_174, 281_133.813574721, 283_217.082575519],
  ])("%i blocks: between %f and %f", (count, low, high) => {
    const interval = poissonInterval(count);
    expect(interval.low / low).toBeCloseTo(1, 9);
    expect(interval.high / high).toBeCloseTo(1, 9);
  });

  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4: critical values of chi-square at 0.975 and at 0.025, to
  // three digits, for 2N and 2N + 2 degrees of freedom; the interval is half of each.
  it.each([
    [1, 0.051, 11.143],
    [2, 0.484, 14.449],
    [3, 1.237, 17.535],
    [4, 2.18, 20.483],
    [5, 3.247, 23.337],
    [10, 9.591, 36.781],
    [15, 16.791, 49.48],
  ])("%i blocks: half of NIST's printed chi-square values %f and %f", (count, low, high) => {
    const interval = poissonInterval(count);
    expect(2 * interval.low).toBeCloseTo(low, 3);
    expect(2 * interval.high).toBeCloseTo(high, 3);
  });

  it("no block at all leaves room for −ln 0.025 = 3.69, and none below", () => {
    expect(poissonInterval(0).low).toBe(0);
    expect(poissonInterval(0).high).toBeCloseTo(-Math.log(0.025), 9);
  });

  it("one block: the chance of one or more at the low end, and of one or none at the high end, is 2.5 %", () => {
    const { low, high } = poissonInterval(1);
    expect(1 - Math.exp(-low)).toBeCloseTo(0.025, 9);
    expect(Math.exp(-high) * (1 + high)).toBeCloseTo(0.025, 9);
  });
});

describe("poissonInterval and ratioInterval", () => {
  /** Chance of `upTo` or fewer where `mean` are expected, term by term. */
  const orFewer = (upTo: number, mean: number) => {
    let logTerm = -mean;
    let sum = Math.exp(logTerm);
    for (let count = 1; count <= upTo; count += 1) {
      logTerm += Math.log(mean / count);
      sum += Math.exp(logTerm);
    }
    return sum;
  };

  it("whatever the count, each end leaves 2.5 % outside", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (count) => {
        const { low, high } = poissonInterval(count);
        expect(1 - orFewer(count - 1, low)).toBeCloseTo(0.025, 9);
        expect(orFewer(count, high)).toBeCloseTo(0.025, 9);
      }),
    );
  });

  it("against a baseline a million times as long, the ratio's bounds are the count's own, to 1 in 1,000", () => {
    const ratio = ratioInterval(144, 144_000_000);
    const { low, high } = poissonInterval(144);
    expect((ratio.low * 144_000_000) / low).toBeCloseTo(1, 3);
    expect((ratio.high * 144_000_000) / high).toBeCloseTo(1, 3);
  });
});

// Expected values: scipy 1.x, beta.ppf(0.025, a, b + 1) and beta.ppf(0.975, a + 1, b), as odds.
describe("ratioInterval", () => {
  it.each([
    [1, 1, 0.012739367084, 78.496835316263],
    [30, 2059, 0.009804885526, 0.020864537162],
    [425, 2059, 0.185506218772, 0.22924309891],
    [10, 20, 0.209005965024, 1.119183044244],
  ])("%i against %i: between %f and %f", (first, second, low, high) => {
    const interval = ratioInterval(first, second);
    expect(interval.low / low).toBeCloseTo(1, 9);
    expect(interval.high / high).toBeCloseTo(1, 9);
  });

  it("is 1 / the interval of the two counts exchanged", () => {
    expect(ratioInterval(20, 30).low * ratioInterval(30, 20).high).toBeCloseTo(1, 9);
  });

  it("nothing against three is at least 0, three against nothing may be any more", () => {
    expect(ratioInterval(0, 3).low).toBe(0);
    expect(ratioInterval(3, 0).high).toBe(Number.POSITIVE_INFINITY);
  });
});

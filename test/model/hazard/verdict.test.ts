import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaOver, areaUnderCurve, calibration, type Judged, wilson } from "../../../src/model/hazard/verdict.ts";

const judged = (...rows: readonly (readonly [number, boolean])[]): Judged[] =>
  rows.map(([score, happened]) => ({ score, happened }));

describe("areaUnderCurve", () => {
  it("scores 0.8 and 0.4 against 0.5, 0.3 and 0.1: five of six pairs are in order", () => {
    expect(areaUnderCurve(judged([0.8, true], [0.4, true], [0.5, false], [0.3, false], [0.1, false]))).toBeCloseTo(
      5 / 6,
    );
  });

  it("a tie counts half, and nothing to compare has no answer", () => {
    expect(areaUnderCurve(judged([1, true], [1, false]))).toBe(0.5);
    expect(areaUnderCurve(judged([1, true], [2, true]))).toBeNull();
    expect(areaUnderCurve(judged([1, false], [2, false]))).toBeNull();
    expect(areaUnderCurve([])).toBeNull();
  });

  it("0.8 against 0.9, weighed 3, and 0.1, weighed 1, wins one of four pairs; unweighed one of two, by the same rows", () => {
    const area = areaOver(judged([0.8, true], [0.9, false], [0.1, false]));
    expect(area([1, 3, 1])).toBe(1 / 4);
    expect(area(null)).toBe(1 / 2);
  });

  it("equals counting every pair, weights as repetitions", () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean(), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const all = rows.flatMap(([score, happened, times]) =>
          Array.from({ length: times }, () => ({ score, happened })),
        );
        const did = all.filter((one) => one.happened);
        const not = all.filter((one) => !one.happened);
        const won = did.reduce(
          (sum, a) => sum + not.reduce((s, b) => s + (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0), 0),
          0,
        );
        const area = areaUnderCurve(
          rows.map(([score, happened]) => ({ score, happened })),
          rows.map(([, , times]) => times),
        );
        if (did.length === 0 || not.length === 0) expect(area).toBeNull();
        else expect(area).toBeCloseTo(won / (did.length * not.length), 9);
      }),
    );
  });
});

describe("calibration", () => {
  it("two of four foretold at 10 to 40 %: a rate of 50 % between 18 and 82 %", () => {
    const rows = judged([0.1, false], [0.2, true], [0.3, false], [0.4, true], [0.9, true]);
    const [low, high] = calibration(rows, [0.5, 1]);
    expect(low).toMatchObject({ count: 4, happened: 2, foretold: 0.25 });
    expect(low?.low).toBeCloseTo(0.182, 3);
    expect(low?.high).toBeCloseTo(0.818, 3);
    expect(high).toMatchObject({ from: 0.5, to: 1, count: 1, happened: 1 });
  });

  it("each row falls into one band, 1 into the last", () => {
    expect(calibration(judged([0, false], [0.5, false], [1, true]), [0.5, 1]).map(({ count }) => count)).toEqual([
      1, 2,
    ]);
  });

  it("of bands to 0.2, 0.4 and 1 the middle one, without a row, is left out: 0.1 and 0.19 lie in the first, 0.4 in the last", () => {
    const bands = calibration(judged([0.1, false], [0.19, true], [0.4, true]), [0.2, 0.4, 1]);
    expect(bands.map(({ from, to, count, happened }) => [from, to, count, happened])).toEqual([
      [0, 0.2, 2, 1],
      [0.4, 1, 1, 1],
    ]);
  });
});

it("none of ten leaves room for a rate of up to 21 %", () => {
  expect(wilson(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.213, 3) });
});

// With z = 1.6448536: z² = 2.7055.
it("none of n leaves 0 to 2.7055 / (n + 2.7055), all of n as much below 1; neither end leaves 0 to 1", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
      const edge = 2.70554 / (count + 2.70554);
      const [none, all] = [wilson(0, count), wilson(count, count)];
      expect(none).toEqual({ low: expect.closeTo(0, 12), high: expect.closeTo(edge, 5) });
      expect(all).toEqual({ low: expect.closeTo(1 - edge, 5), high: expect.closeTo(1, 12) });
      expect(none.low).toBeGreaterThanOrEqual(0);
      expect(all.high).toBeLessThanOrEqual(1);
    }),
  );
});

// E. B. Wilson, Journal of the American Statistical Association 22, 1927: the ends p solve |0.3 − p| = z √(p (1 − p) / 50).
it("15 of 50 leave 20.6 to 41.5 %, the two rates from which 30 % is 1.6448536 standard errors away", () => {
  const { low, high } = wilson(15, 50);
  const away = (rate: number) => Math.abs(0.3 - rate) / Math.sqrt((rate * (1 - rate)) / 50);
  expect([away(low), away(high)]).toEqual([expect.closeTo(1.6448536, 9), expect.closeTo(1.6448536, 9)]);
  expect([Math.round(low * 1000), Math.round(high * 1000)]).toEqual([206, 415]);
});

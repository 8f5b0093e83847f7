import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaUnderCurve, calibration, type Judged, wilson } from "../../../src/model/hazard/verdict.ts";

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
});

it("none of ten leaves room for a rate of up to 21 %", () => {
  expect(wilson(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.213, 3) });
});

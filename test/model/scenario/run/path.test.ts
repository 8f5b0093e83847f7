import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashrateOf } from "../../../../src/model/network/hashrate.ts";
import { difficultyFromBits } from "../../../../src/model/network/retarget.ts";
import { blocksBy, epochPathOf, intervalAt } from "../../../../src/model/scenario/run/path.ts";
import { hashrateAt, hashrateSteps, madeUntil, secondOf } from "../../../../src/model/scenario/run/steps.ts";

const day = 86_400;
const bits = 0x170e1ef9;
const balanced = hashrateOf(difficultyFromBits(bits));
const start = { bits, height: 687_456, blocksInto: 1, epochStart: 0 };
const eight = { epochs: 8, until: 0 };

/** Steps in parts of the hashrate that the difficulty balances. */
const parts = (...steps: readonly (readonly [second: number, part: number])[]) =>
  hashrateSteps(
    steps.map(([second]) => second),
    steps.map(([, part]) => part * balanced),
  );

describe("a hashrate as steps", () => {
  const rates = hashrateSteps([0, 10, 20], [5, 0, 2]);

  it("5 EH/s for 10 s, nothing for 10 s, then 2 EH/s: 50 EH by then, 54 two seconds later", () => {
    expect([0, 4, 10, 15, 20, 22].map((second) => madeUntil(rates, second))).toEqual([0, 20, 50, 50, 50, 54]);
    expect([0, 9, 10, 19, 20, 99].map((second) => hashrateAt(rates, second))).toEqual([5, 5, 0, 0, 2, 2]);
  });

  it("the 50th exahash comes at 10 s, before the pause, the 52nd at 21 s", () => {
    expect([0, 25, 50, 52].map((made) => secondOf(rates, made))).toEqual([0, 5, 10, 21]);
  });

  it("what is never made comes at infinity", () => {
    expect(secondOf(hashrateSteps([0, 10], [5, 0]), 51)).toBe(Number.POSITIVE_INFINITY);
  });

  it("refuses steps out of order and negative hashrates", () => {
    expect(() => hashrateSteps([0, 0], [1, 1])).toThrow("step 1 does not begin after");
    expect(() => hashrateSteps([0], [-1])).toThrow("from 0 up");
    expect(() => hashrateSteps([], [])).toThrow(RangeError);
  });
});

// docs/vectors.md, "Epochs under a shock": each figure by hand from 2015 intervals.
describe("the epochs of docs/vectors.md, reference hashrate 1, 2015 intervals", () => {
  it.each([
    ["no change", parts([0, 1]), 0, 600, 13.993, 0.05],
    ["−15 % for 3 days inside the epoch", parts([0, 1], [2 * day, 0.85], [5 * day, 1]), 3, 705.88, 14.443, -3.07],
    ["−18 % for 5 days inside the epoch", parts([0, 1], [2 * day, 0.82], [7 * day, 1]), 3, 731.71, 14.893, -6.0],
    ["−15 % from the epoch's start", parts([0, 0.85]), 3, 705.88, 16.462, -14.96],
    ["−35 % for good", parts([0, 0.65]), 3, 923.08, 21.528, -34.97],
    ["−50 % for good", parts([0, 0.5]), 3, 1200, 27.986, -49.98],
    ["−80 % for good", parts([0, 0.2]), 3, 3000, 69.965, -75.0],
  ])("%s", (_what, rates, days, interval, epochDays, change) => {
    const epochs = epochPathOf(start, rates, eight);
    expect(intervalAt(epochs, rates, days * day)).toBeCloseTo(interval, 2);
    expect((epochs[0]?.timespan ?? 0) / day).toBeCloseTo(epochDays, 3);
    expect(epochs[0]?.change).toBeCloseTo(change, 2);
  });

  it("no change: an epoch of 1,209,000 s, and difficulty 2016/2015 of the old", () => {
    const [first, second] = epochPathOf(start, parts([0, 1]), eight);
    expect(first?.timespan).toBeCloseTo(1_209_000, 6);
    expect((second?.difficulty ?? 0) / (first?.difficulty ?? 0)).toBeCloseTo(2016 / 2015, 5);
  });

  it("after −80 % the next epoch has 750 s between blocks and ends with −19.96 %", () => {
    const rates = parts([0, 0.2]);
    const epochs = epochPathOf(start, rates, eight);
    expect(intervalAt(epochs, rates, 71 * day)).toBeCloseTo(750, 1);
    expect(epochs[1]?.change).toBeCloseTo(-19.96, 2);
  });

  it("the real epoch of 13 June 2021: 1,678,665 s at its mean hashrate end in the real bits", () => {
    const rates = parts([0, (2015 * 600) / 1_678_665]);
    const [june, july] = epochPathOf(start, rates, eight);
    expect(june?.timespan).toBeCloseTo(1_678_665, 3);
    expect(july?.bits).toBe(0x171398ce);
    expect(june?.change).toBeCloseTo(-27.94, 2);
  });
});

describe("a path", () => {
  it("that begins in the middle of an epoch keeps the time that has passed: 1008 blocks to go, 7 days ago", () => {
    const middle = { bits, height: 688_463, blocksInto: 1008, epochStart: -7 * day };
    const [first] = epochPathOf(middle, parts([0, 0.5]), eight);
    expect(first?.to).toBeCloseTo(1008 * 1200, 6);
    expect(first?.timespan).toBeCloseTo(7 * day + 1008 * 1200, 6);
    expect(first?.change).toBeCloseTo(100 * (14 / 21 - 1), 2);
  });

  it("ends where no hash is made any more, instead of dividing by zero", () => {
    const rates = parts([0, 1], [day, 0]);
    const epochs = epochPathOf(start, rates, eight);
    expect(epochs).toHaveLength(1);
    expect(epochs[0]).toMatchObject({ to: Number.POSITIVE_INFINITY, timespan: Number.POSITIVE_INFINITY, change: null });
    expect(intervalAt(epochs, rates, 2 * day)).toBe(Number.POSITIVE_INFINITY);
    expect(blocksBy(epochs, start, rates, 5 * day)).toBeCloseTo(144, 6);
  });

  it("goes on after a pause of everything: ten days without a hash lengthen the epoch by ten days", () => {
    const [first] = epochPathOf(start, parts([0, 1], [day, 0], [11 * day, 1]), eight);
    expect(first?.timespan).toBeCloseTo(1_209_000 + 10 * day, 6);
  });

  it("counts 144 blocks a day, 2015 until the retarget and one interval more to the next epoch's first", () => {
    const rates = parts([0, 1]);
    const epochs = epochPathOf(start, rates, eight);
    expect(blocksBy(epochs, start, rates, day)).toBeCloseTo(144, 6);
    expect(blocksBy(epochs, start, rates, 1_209_000)).toBeCloseTo(2015, 6);
    expect(epochs[1]?.firstBlock).toBeCloseTo(1_209_000 + (600 * 2016) / 2015, 2);
    expect(blocksBy(epochs, start, rates, epochs[1]?.to ?? 0)).toBeCloseTo(2015 + 2016, 6);
  });

  it("never finds more blocks where hashrate is lower all the time", () => {
    const share = fc.double({ min: 0.05, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 100 }), (a, b, at, seen) => {
        const full = parts([0, 1]);
        const less = parts([0, a], [at * day, Math.min(a, b)]);
        const until = { epochs: 8, until: seen * day };
        const most = blocksBy(epochPathOf(start, full, until), start, full, seen * day);
        expect(blocksBy(epochPathOf(start, less, until), start, less, seen * day)).toBeLessThanOrEqual(most + 1e-6);
      }),
    );
  });
});

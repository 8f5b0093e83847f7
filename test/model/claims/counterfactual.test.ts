import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR } from "../../../src/kit/time.ts";
import { type EndedEpoch, epochEndedAt, timeGone, withoutLoss } from "../../../src/model/claims/counterfactual.ts";
import { outlookAt } from "../../../src/model/network/outlook.ts";
import { readChain, readEpochs } from "../network/chain.ts";

const blocks = readChain();
const epochs = readEpochs();
const shutdown = Date.UTC(2022, 0, 5, 10, 30);

/** 600-second blocks for 2015 intervals: 1 209 000 s, after which the rule adds 0.05 %. */
const balanced: EndedEpoch = Object.freeze({
  height: 4032,
  from: 0,
  to: 2015 * 600_000,
  difficultyBefore: 24_371_874_614_346,
  change: 0.05,
});

function ended(height: number): EndedEpoch {
  const epoch = epochEndedAt(blocks, epochs, height);
  if (epoch === null) throw new Error(`no epoch ends at ${height}`);
  return epoch;
}

describe("epochEndedAt", () => {
  it("8 January 2022 raised the difficulty by 0.41 %, 2.88 days after Kazakhstan went dark", () => {
    const epoch = ended(717_696);
    expect(epoch.change).toBeCloseTo(0.41, 2);
    expect(timeGone(epoch, shutdown, Number.POSITIVE_INFINITY) / DAY).toBeCloseTo(2.88, 1);
  });

  it("says nothing of an epoch that the block file does not hold", () => {
    expect(epochEndedAt(blocks, epochs, 548_352 + 2016)).toBeNull();
    expect(epochEndedAt(blocks, epochs, 717_697)).toBeNull();
  });
});

describe("withoutLoss", () => {
  it("without a loss it is what happened: +0.41 % on 8 January 2022, −27.94 % on 3 July 2021", () => {
    expect(withoutLoss(ended(717_696), 0, 3 * DAY).change).toBeCloseTo(0.41, 2);
    expect(withoutLoss(ended(689_472), 0, 19 * DAY).change).toBeCloseTo(-27.94, 2);
  });

  it("8 January 2022 with 15 % gone for the 2.88 days before it: +3.6 %", () => {
    const epoch = ended(717_696);
    expect(withoutLoss(epoch, 15, 2.88 * DAY).change).toBeCloseTo(3.6, 1);
    expect(withoutLoss(epoch, 15, timeGone(epoch, shutdown, Number.POSITIVE_INFINITY)).change).toBeCloseTo(3.6, 1);
  });

  // The ranges over 2.2 to 3 days that were computed by hand from T = 1 209 600 / 1.0041.
  it.each([
    [13, 2.5, 3.3],
    [15, 2.8, 3.8],
    [18, 3.4, 4.5],
  ])("a loss of %i per cent for 2.2 to 3 days: +%f to +%f, to 0.06", (loss, low, high) => {
    const epoch = ended(717_696);
    expect(Math.abs(withoutLoss(epoch, loss, 2.2 * DAY).change - low)).toBeLessThan(0.06);
    expect(Math.abs(withoutLoss(epoch, loss, 3 * DAY).change - high)).toBeLessThan(0.06);
  });

  it("half gone for the whole of a balanced epoch: without it, twice the difficulty", () => {
    const half = withoutLoss(balanced, 50, Number.POSITIVE_INFINITY);
    expect(half.change).toBeCloseTo(100.1, 1);
    expect(half.difficulty / balanced.difficultyBefore).toBeCloseTo(2.001, 3);
  });

  it("a larger or a longer loss never makes the difficulty without it lower", () => {
    const share = fc.double({ min: 0, max: 99, noNaN: true });
    const time = fc.double({ min: 0, max: 20 * DAY, noNaN: true });
    fc.assert(
      fc.property(share, share, time, time, (a, b, short, long) => {
        const less = withoutLoss(balanced, Math.min(a, b), Math.min(short, long)).change;
        expect(withoutLoss(balanced, Math.max(a, b), Math.max(short, long)).change).toBeGreaterThanOrEqual(less);
      }),
      { seed: 5 },
    );
  });
});

describe("outlookAt", () => {
  it("holds what came, a day before the end, in at least nine of ten epochs: hashrate also drifts", () => {
    const ended = epochs.filter(({ height }) => epochEndedAt(blocks, epochs, height) !== null);
    const held = ended.filter((epoch) => {
      const outlook = outlookAt(blocks, epochs, epoch.time - DAY);
      return outlook !== null && outlook.low <= (epoch.change ?? 0) && (epoch.change ?? 0) <= outlook.high;
    });
    expect(ended.length).toBeGreaterThan(130);
    expect(held.length / ended.length).toBeGreaterThan(0.9);
  });

  it("an hour before the retarget of 8 January 2022 it is +0.4 %, good to a few points only at its beginning", () => {
    const end = ended(717_696).to;
    const late = outlookAt(blocks, epochs, end - HOUR);
    const early = outlookAt(blocks, epochs, end - 13 * DAY);
    expect(late?.change).toBeCloseTo(0.4, 0);
    // Four blocks are left; the exact interval of a count of four is 1.09 to 10.24: 9.15 blocks of 597 s, of 14 days.
    expect((late?.high ?? 0) - (late?.low ?? 0)).toBeCloseTo(0.457, 2);
    expect((early?.high ?? 0) - (early?.low ?? 0)).toBeGreaterThan(15);
    expect(Math.abs((late?.due ?? 0) - end)).toBeLessThan(HOUR);
  });

  it("with its last block in, it is the retarget itself", () => {
    const epoch = ended(717_696);
    const outlook = outlookAt(blocks, epochs, epoch.to);
    expect(outlook?.blocksInto).toBe(2016);
    expect(outlook?.change).toBeCloseTo(epoch.change, 6);
    expect(outlook?.low).toBe(outlook?.high);
  });

  it("says nothing before the block file, after it, and with a single block", () => {
    const first = epochs.find(({ height }) => height > blocks.firstHeight)?.time ?? 0;
    expect(outlookAt(blocks, epochs, first - HOUR)).toBeNull();
    expect(outlookAt(blocks, epochs, Date.UTC(2026, 8, 30))).toBeNull();
    expect(outlookAt(blocks, epochs, first)).toBeNull();
  });
});

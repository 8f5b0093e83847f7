import { describe, expect, it } from "vitest";
import type { Moment } from "../../../src/facts/types.ts";
import { DAY, HOUR } from "../../../src/kit/time.ts";
import { chainAt, epochAt, retargetsIn } from "../../../src/model/network/epochs.ts";
import { type HashrateBand, hashrateBand, netLoss } from "../../../src/model/network/hashrate.ts";
import { BLOCKS_PER_EPOCH, bitsFromDifficulty, retarget } from "../../../src/model/network/retarget.ts";
import { readChain, readEpochs } from "./chain.ts";

const blocks = readChain();
const epochs = readEpochs();
const lastHeight = blocks.firstHeight + blocks.times.length - 1;

const timeOf = (height: number) => blocks.times[height - blocks.firstHeight] as number;

function band(from: Moment, to: Moment): HashrateBand {
  const answer = hashrateBand(blocks, epochs, from, to);
  if (answer === null) throw new Error("the block file does not cover the window");
  return answer;
}

describe("the block file and the retarget rule", () => {
  const whole = epochs.filter(
    ({ height }) => height >= blocks.firstHeight && height + BLOCKS_PER_EPOCH - 1 <= lastHeight,
  );

  it("holds 139 whole epochs with the target that follows each", () => {
    expect(whole).toHaveLength(139);
  });

  it("139 of 139 targets follow exactly from the header times of the epoch before", () => {
    const bitsAt = new Map(epochs.map((epoch) => [epoch.height, bitsFromDifficulty(epoch.difficulty)]));
    const wrong = whole.filter(({ height }) => {
      const timespan = timeOf(height + BLOCKS_PER_EPOCH - 1) - timeOf(height);
      const next = bitsAt.get(height + BLOCKS_PER_EPOCH);
      return retarget(bitsAt.get(height) as number, timespan) !== next;
    });
    expect(wrong).toEqual([]);
  });
});

describe("Kazakhstan, January 2022", () => {
  const cut = Date.UTC(2022, 0, 5, 10, 30);

  it("the 72 hours from 5 January 10:30 hold 425 blocks, 171.0 EH/s between 155.1 and 188.0", () => {
    const threeDays = band(cut, cut + 72 * HOUR);
    expect(threeDays.blocks).toBe(425);
    expect(threeDays.hashrate).toBeCloseTo(170.96, 1);
    expect(threeDays.low / threeDays.hashrate).toBeCloseTo(385.5496 / 425, 6);
    expect(threeDays.high / threeDays.hashrate).toBeCloseTo(467.3919 / 425, 6);
  });

  it("441 were due at the fortnight's hashrate: a net loss between −7 and +13 %", () => {
    const threeDays = netLoss(blocks, epochs, cut, cut + 72 * HOUR);
    expect(threeDays?.blocks).toBe(425);
    expect(threeDays?.due).toBeCloseTo(440.8, 1);
    expect(threeDays?.loss).toBeCloseTo(100 * (1 - 425 / 440.8), 1);
    expect(Math.round(threeDays?.low ?? 0)).toBe(-7);
    expect(Math.round(threeDays?.high ?? 0)).toBe(13);
  });

  it("in the first six hours the loss lies between −17 and +45 %: no shutdown can be told from luck", () => {
    const sixHours = netLoss(blocks, epochs, cut, cut + 6 * HOUR);
    expect(Math.round(sixHours?.low ?? 0)).toBe(-17);
    expect(Math.round(sixHours?.high ?? 0)).toBe(45);
  });

  it("the 24 hours to 6 January 06:00 hold 149 blocks, no fewer than 144", () => {
    expect(band(Date.UTC(2022, 0, 5, 6), Date.UTC(2022, 0, 6, 6)).blocks).toBe(149);
  });

  it("the first retarget after it came with block 717,696 on 8 January and was +0.41 %, the next +9.32 %", () => {
    const changes = retargetsIn(epochs, Date.UTC(2022, 0, 5), Date.UTC(2022, 0, 31));
    expect(changes.map(({ height, change }) => [height, change?.toFixed(2)])).toEqual([
      [717_696, "0.41"],
      [719_712, "9.32"],
    ]);
    expect(chainAt(blocks, epochs, changes[0]?.time ?? 0)).toEqual({
      height: 717_696,
      blocksInto: 1,
      blocksLeft: 2015,
    });
    expect(epochAt(epochs, cut)?.height).toBe(715_680);
  });
});

describe("China, summer 2021", () => {
  it("the seven-day mean is highest on 13 May 21:00, 182.3 EH/s, and lowest on 2 July 23:00, 84.6", () => {
    const hours = Array.from({ length: 150 * 24 }, (_, hour) => Date.UTC(2021, 3, 1) + hour * HOUR);
    const means = hours.map((at) => ({ at, mean: band(at - 7 * DAY, at).hashrate })).sort((a, b) => a.mean - b.mean);
    const [lowest, highest] = [means[0], means[means.length - 1]];
    expect(highest?.at).toBe(Date.UTC(2021, 4, 13, 21));
    expect(highest?.mean).toBeCloseTo(182.3, 1);
    expect(lowest?.at).toBe(Date.UTC(2021, 6, 2, 23));
    expect(lowest?.mean).toBeCloseTo(84.6, 1);
  });

  it("four retargets down: −15.965, −5.297, −27.943, −4.807 %", () => {
    const changes = retargetsIn(epochs, Date.UTC(2021, 4, 20), Date.UTC(2021, 6, 30)).map((epoch) => epoch.change);
    expect(changes).toEqual([-15.965, -5.297, -27.943, -4.807]);
  });
});

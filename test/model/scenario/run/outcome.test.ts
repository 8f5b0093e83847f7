import { describe, expect, it } from "vitest";
import { HOUR } from "../../../../src/kit/time.ts";
import { coinsBelow, incomePerTerahash, subsidyAt } from "../../../../src/model/scenario/run/money.ts";
import { outcomeOf } from "../../../../src/model/scenario/run/outcome.ts";
import { scenario, shock, smallWorld, start } from "../small-world.ts";

const day = 86_400;
const half = shock({ target: { by: "everyone" }, loss: 50 });

describe("half the network for good", () => {
  const outcomeOfHalf = () => outcomeOf(smallWorld, scenario(half));

  it("doubles the interval to 1200 s until 27.99 days later difficulty falls by 49.98 %", () => {
    const outcome = outcomeOfHalf();
    expect(outcome.interval.before).toBeCloseTo(600, 6);
    expect(outcome.interval.worst).toBeCloseTo(1200, 6);
    expect(outcome.interval.without).toBeCloseTo(600, 6);
    expect((outcome.retargets[0]?.second ?? 0) / day).toBeCloseTo(27.99, 2);
    expect(outcome.retargets[0]?.change).toBeCloseTo(-49.98, 2);
    expect(outcome.retargets[0]?.without?.change).toBeCloseTo(0.05, 2);
  });

  it("brings the old interval back with that retarget, the old hashrate never", () => {
    const outcome = outcomeOfHalf();
    expect(outcome.back.interval).toBeCloseTo(2015 * 1200, 3);
    expect(outcome.back.hashrate).toBeNull();
  });

  it("leaves 2015 blocks, 12,594 coins, behind what would have come: 27.99 days at half the pace", () => {
    const outcome = outcomeOfHalf();
    expect(outcome.missing.blocks).toBeCloseTo(2015, -1);
    expect(outcome.missing.coins).toBeCloseTo(outcome.missing.blocks * 6.25, 6);
  });

  it("pays the survivors nothing more until the retarget and twice as much after it", () => {
    const outcome = outcomeOfHalf();
    expect(outcome.income.after / outcome.income.before).toBeCloseTo(2, 2);
    expect(outcome.income.afterWithout / outcome.income.before).toBeCloseTo(1, 2);
  });

  it("is seen within 4 hours", () => {
    const outcome = outcomeOfHalf();
    expect(outcome.hoursToSee).toBe(4);
  });
});

describe("other scenarios", () => {
  it("without a shock nothing differs from nothing, exactly", () => {
    const outcome = outcomeOf(smallWorld, scenario());
    expect(outcome.missing).toEqual({ blocks: 0, coins: 0 });
    expect(outcome.back).toEqual({ interval: 0, hashrate: 0 });
    expect(outcome.course.epochs).toEqual(outcome.steady.epochs);
    expect(outcome.retargets.slice(0, 2).map(({ change }) => change?.toFixed(2))).toEqual(["0.05", "0.00"]);
  });

  it("15 % lost for 3 days: −3.07 %, and the old interval at once when they come back", () => {
    const outcome = outcomeOf(smallWorld, scenario(shock({ end: start + 72 * HOUR, back: { how: "at-once" } })));
    expect(outcome.retargets[0]?.change).toBeCloseTo(-3.07, 2);
    expect(outcome.back).toEqual({ interval: 3 * day, hashrate: 3 * day });
    expect(outcome.hoursToSee).toBe(44);
  });

  it("the whole network for good: no block, no retarget, no number that is not one", () => {
    const outcome = outcomeOf(smallWorld, scenario(shock({ target: { by: "everyone" } })));
    expect(outcome.interval.worst).toBe(Number.POSITIVE_INFINITY);
    expect(outcome.retargets).toEqual([
      {
        second: Number.POSITIVE_INFINITY,
        change: null,
        without: { second: expect.any(Number), change: expect.any(Number) },
      },
    ]);
    expect(outcome.back).toEqual({ interval: null, hashrate: null });
    expect(outcome.concentration).toMatchObject({ worst: null, after: null });
    expect(outcome.deepestLoss).toBe(100);
    expect(outcome.missing.blocks).toBeCloseTo((112 * 86_400) / 600.3, -1);
    expect(outcome.shares.every(({ share }) => share.every(Number.isFinite))).toBe(true);
  });

  it("Kazakhstan's machines all move: its 15 % spread over the rest, and the index rises from 3150 to 4048", () => {
    const move = { part: 100, delayHours: 24, overHours: 0, to: "everywhere" } as const;
    const outcome = outcomeOf(smallWorld, scenario(shock({ move })));
    const china = outcome.shares.find(({ place }) => place === "CHN");
    expect(china?.share.map((share) => Number(share.toFixed(2)))).toEqual([50, 58.82, 58.82]);
    // 50² + 20² + 15² + 5² = 3150; (50² + 20² + 5²) / 0.85² = 4048.4.
    expect(outcome.concentration.before).toBeCloseTo(3150, 6);
    expect(outcome.concentration.worst).toBeCloseTo(4048.44, 2);
    expect(outcome.concentration.after).toBeCloseTo(4048.44, 2);
  });
});

describe("coins", () => {
  it("6.25 BTC a block in 2021, 3.125 from block 840,000 on", () => {
    expect([0, 209_999, 210_000, 689_472, 839_999, 840_000].map(subsidyAt)).toEqual([50, 50, 25, 6.25, 6.25, 3.125]);
  });

  it("210,000 blocks make 10.5 million, the next two 25 each", () => {
    expect([coinsBelow(0), coinsBelow(210_000), coinsBelow(210_002)]).toEqual([0, 10_500_000, 10_500_050]);
    expect(coinsBelow(840_001) - coinsBelow(839_999)).toBe(6.25 + 3.125);
  });

  it("1 TH/s at difficulty 1 finds 86,400·10¹²/2³² blocks a day", () => {
    expect(incomePerTerahash(1, 689_472, 0)).toBeCloseTo((6.25 * 86_400 * 1e12) / 2 ** 32, 3);
    expect(incomePerTerahash(1, 689_472, 0)).toBeCloseTo(125_728_547.6, 1);
    expect(incomePerTerahash(19_932_791_027_262, 689_472, 0)).toBeCloseTo(0.0000063076, 10);
    expect(incomePerTerahash(1, 689_472, 0.25) / incomePerTerahash(1, 689_472, 0)).toBeCloseTo(6.5 / 6.25, 12);
  });
});

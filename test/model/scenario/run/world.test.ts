import { describe, expect, it } from "vitest";
import type { Blocks } from "../../../../src/facts/types.ts";
import { DAY } from "../../../../src/kit/time.ts";
import { bitsFromDifficulty } from "../../../../src/model/network/retarget.ts";
import { worldAt } from "../../../../src/model/scenario/run/world.ts";
import { day, days, facts, network, withNetwork } from "../small-network.ts";

describe("the world of a moment, from daily counts", () => {
  it("noon of the 21st day: the mean of days 6 to 19 is 112.5 EH/s, the 936th block of the second epoch, $19", () => {
    const world = worldAt(facts, day(20.5));
    expect(world).toMatchObject({
      at: day(20.5),
      position: "daily counts",
      hashrate: 112.5,
      hashrateStatus: "reported",
      ageDays: 0,
      difficultySince: day(14),
      price: 19,
    });
    // 6.5 days of 144 blocks are 936, and the first of them is the epoch's own.
    expect(world?.chain).toEqual({
      bits: bitsFromDifficulty(20e12),
      height: 4032 + 936 - 1,
      blocksInto: 936,
      epochStart: -6.5 * 86_400,
    });
  });

  it("says measured where the newest day of the mean is counted from blocks: day 30 is, day 29 is not", () => {
    expect([worldAt(facts, day(30.5)), worldAt(facts, day(31))].map((world) => world?.hashrateStatus)).toEqual([
      "reported",
      "measured",
    ]);
  });

  it("begins with the fifteenth day, and with an epoch", () => {
    expect(worldAt(facts, day(14) - 1)).toBeNull();
    expect(worldAt(facts, day(14))?.hashrate).toBeCloseTo(100 + 6.5, 9);
    expect(worldAt(withNetwork({ epochs: network.epochs.slice(2) }), day(20))).toBeNull();
  });

  it("leaves out the days that have no value, and wants fourteen that have one", () => {
    const gap = network.hashrate.with(19, null);
    // Day 19 is missing: the newest is day 18, one day old at the end of day 20.
    expect(worldAt(withNetwork({ hashrate: gap }), day(20))).toMatchObject({ hashrate: 111.5, ageDays: 1 });
    expect(worldAt(withNetwork({ hashrate: gap }), day(21))).toBeNull();
  });

  it("has no price where none is held", () => {
    expect(worldAt(withNetwork({ price: days.map(() => null) }), day(20))?.price).toBeNull();
    expect(worldAt(withNetwork({ price: [] }), day(20))?.price).toBeNull();
  });

  it("goes by the clock where a day of the epoch has no count: half of its time is half of its blocks", () => {
    const world = worldAt(withNetwork({ blocks: network.blocks.with(15, null) }), day(21));
    expect([world?.position, world?.chain.blocksInto]).toEqual(["daily counts", 1008]);
  });

  it("counts a whole epoch as 2016, however many its days are said to have: 72 of 144 a day is half way too", () => {
    const uneven = network.blocks.map((_, index) => (index < 21 ? 72 : 216));
    // 7 · 72 of 7 · 72 + 7 · 216: a quarter.
    expect(worldAt(withNetwork({ blocks: uneven }), day(21))?.chain.blocksInto).toBe(504);
  });

  it("stands on the first block at least and on the 2015th at most", () => {
    expect(worldAt(facts, day(14))?.chain).toMatchObject({ blocksInto: 1, height: 4032, epochStart: 0 });
    expect(worldAt(facts, day(28) - 1000)?.chain.blocksInto).toBe(2015);
  });

  it("takes the block file where it is held: block 4132 is the 101st of its epoch", () => {
    const times = Uint32Array.from({ length: 2016 }, (_, place) => day(14) / 1000 + place * 600);
    const blocks: Blocks = { firstHeight: 4032, times, pools: new Uint8Array(2016), poolNames: ["unknown"] };
    const at = day(14) + 100 * 600_000;
    const world = worldAt({ ...facts, blocks }, at);
    expect([world?.position, world?.chain.height, world?.chain.blocksInto]).toEqual(["counted", 4132, 101]);
    expect(world?.chain.epochStart).toBe(-60_000);
    // Beyond the file's end the days count again.
    expect(worldAt({ ...facts, blocks }, day(29))?.position).toBe("daily counts");
  });
});

describe("the world after its series", () => {
  it("in the last epoch its days count: twelve days of 144 blocks after its first block are 1,728", () => {
    expect(worldAt(facts, day(40))).toMatchObject({
      position: "daily counts",
      difficultySince: day(28),
      chain: { height: 6048 + 1727, blocksInto: 1728, epochStart: -12 * 86_400 },
    });
  });

  it("twenty days after the last one its last fortnight is held, twenty days old: 152.5 EH/s", () => {
    expect(worldAt(facts, day(80))).toMatchObject({ hashrate: 152.5, hashrateStatus: "held", ageDays: 20 });
    expect(worldAt(facts, day(60))).toMatchObject({ hashrateStatus: "measured", ageDays: 0 });
  });

  it("a retarget without a day: to twice the difficulty took half of 2016 · 600 s, by 2016/2015 from block to block", () => {
    const twice = withNetwork({ undated: [{ height: 8064, difficulty: 60e12 }] });
    const came = day(28) + ((2016 * 600 * 1000) / 2) * (2016 / 2015);
    expect(worldAt(twice, came - 1)?.chain.bits).toBe(bitsFromDifficulty(30e12));
    expect(worldAt(twice, came + 1)).toMatchObject({ chain: { bits: bitsFromDifficulty(60e12) } });
    expect(worldAt(twice, came + 1)?.difficultySince).toBeCloseTo(came, 3);
    // Only the last dated epoch has retargets after it.
    expect(worldAt(twice, day(27))?.chain.bits).toBe(bitsFromDifficulty(20e12));
  });

  const late = [
    { height: 8064, difficulty: 30e12 },
    { height: 10_080, difficulty: 30e12 },
    { height: 12_096, difficulty: 31e12 },
  ];

  it("a held hashrate keeps the difficulty of its own days, not that of the moment", () => {
    // 14.007 days each from day 28: days 42, 56; the series ends with day 60, and no epoch was over since.
    const world = worldAt(withNetwork({ undated: late }), day(65));
    expect(world).toMatchObject({ hashrateStatus: "held", position: "assumed" });
    expect(world?.chain.bits).toBe(bitsFromDifficulty(30e12));
    expect(((world?.difficultySince ?? 0) - day(56)) / DAY).toBeCloseTo(2 * (14 * (2016 / 2015) - 14), 6);
  });

  it("once an epoch was over after the series: its mean, modelled, and the difficulty in force since", () => {
    // The third came on day 69.56, of 30/31 of 14.007 days after day 56.01: in these 2016 blocks, 30e12 · 31/30 · 2³²/600.
    const world = worldAt(withNetwork({ undated: late }), day(75));
    expect(world).toMatchObject({ hashrateStatus: "modelled", ageDays: 5, position: "modelled" });
    expect(world?.chain.bits).toBe(bitsFromDifficulty(31e12));
    expect(world?.hashrate).toBeCloseTo((31e12 * 2 ** 32) / 600 / 1e18, 0);
    // 5.43 days into it, at ten minutes a block: about 783.
    expect(world?.chain.blocksInto).toBeGreaterThan(775);
    expect(world?.chain.blocksInto).toBeLessThan(790);
    expect(world?.chain.height).toBe(12_096 + (world?.chain.blocksInto ?? 0) - 1);
  });

  it("behind the last epoch that is held the place is assumed", () =>
    expect(worldAt(withNetwork({ undated: late }), day(95))).toMatchObject({
      hashrateStatus: "modelled",
      position: "assumed",
      chain: { blocksInto: 1, epochStart: 0 },
    }));
});

describe("the map of a world", () => {
  it("has China's provinces beside their own month only, and none beside an estimate or where no map is known", () => {
    const provinces = (at: number, basis?: Parameters<typeof worldAt>[2]) =>
      worldAt(facts, at, basis)?.provinces.map(({ name }) => name);
    expect(provinces(Date.UTC(2021, 6, 20))).toEqual(["Sichuan"]);
    expect(provinces(Date.UTC(2021, 7, 5))).toEqual([]);
    expect(provinces(Date.UTC(2025, 5, 1))).toEqual([]);
    expect(provinces(Date.UTC(2025, 5, 1), { known: "now", estimate: "cbeci" })).toEqual([]);
    expect(provinces(Date.UTC(2021, 6, 20), { known: "then", estimate: null })).toEqual([]);
  });

  it("is the estimate that is asked for, and what was known then where that is asked", () => {
    const at = Date.UTC(2025, 5, 1);
    expect(worldAt(facts, at)?.shares?.id).toBe("luxor-2025-q2");
    expect(worldAt(facts, at, { known: "now", estimate: "cbeci" })?.shares?.id).toBe("cbeci");
    const july = worldAt(facts, Date.UTC(2021, 6, 20), { known: "then", estimate: null });
    expect(july?.shares?.method).toBe("pool sample, first release");
    expect(july?.risks.size).toBe(0);
    expect(worldAt(facts, Date.UTC(2021, 6, 20))?.risks.get("KAZ")?.risk).toBe(62);
  });
});

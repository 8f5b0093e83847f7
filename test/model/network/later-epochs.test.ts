import { describe, expect, it } from "vitest";
import { DAY } from "../../../src/kit/time.ts";
import { dailyEnd, epochMeans } from "../../../src/model/network/epoch-means.ts";
import { hashrateOf } from "../../../src/model/network/hashrate.ts";
import { undatedEpochs } from "../../../src/model/network/undated.ts";
import { worldAt } from "../../../src/model/scenario/run/world.ts";
import { factsThen } from "../../../src/model/then/facts.ts";
import { realFacts, realFiles } from "../../support/real-facts.ts";
import { network as small, start } from "../scenario/small-network.ts";

const { network } = realFiles;
/** First blocks and means as derived outside this program (docs/vectors.md), to the minute and a hundredth of an EH/s. */
const derived = [
  [947_520, "2026-05-02T02:01Z", 977.39],
  [949_536, "2026-05-15T16:00Z", 994.19],
  [951_552, "2026-05-29T10:29Z", 893.86],
  [953_568, "2026-06-14T00:23Z", 957.8],
  [955_584, "2026-06-27T02:07Z", 909.87],
  [957_600, "2026-07-11T19:59Z", 903.15],
  [959_616, "2026-07-25T22:39Z", 912.08],
  [961_632, "2026-08-08T19:32Z", 900.12],
  [963_648, "2026-08-23T00:10Z", 911.88],
  [965_664, "2026-09-05T20:00Z", 949.84],
  [967_680, "2026-09-19T06:44Z", 949.55],
  [969_696, "2026-10-03T07:00Z", null],
] as const;

describe("undatedEpochs", () => {
  it("to twice the difficulty: half of 2016 · 600 s, a week, and half an interval of 600 · 2016/2015 s more; +100 %", () => {
    const last = { height: 4032, time: start, difficulty: 10e12, change: null };
    const [next] = undatedEpochs({ epochs: [last], undated: [{ height: 6048, difficulty: 20e12 }] });
    expect([next?.height, next?.change]).toEqual([6048, 100]);
    expect(((next?.time ?? 0) - start) / 1000).toBeCloseTo((604_800 * 2016) / 2015, 3);
  });

  it("gives the twelve epochs since 2 May 2026 the times derived elsewhere, to the minute", () => {
    const found = undatedEpochs(network);
    expect(found.map(({ height }) => height)).toEqual(derived.map(([height]) => height));
    const off = found.map(({ time }, index) => time - Date.parse(derived[index]?.[1] ?? ""));
    expect(Math.min(...off)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...off)).toBeLessThan(60_000);
  });

  it("would have been within an hour and a half, chained over any twelve epochs since 2018 whose times are held", () => {
    const { epochs } = network;
    const off = epochs.slice(12).map((last, index) => {
      const undated = epochs.slice(index + 1, index + 13);
      return ((undatedEpochs({ epochs: epochs.slice(0, index + 1), undated }).at(-1)?.time ?? 0) - last.time) / 60_000;
    });
    expect(off.length).toBeGreaterThan(150);
    expect(Math.max(...off.map(Math.abs))).toBeLessThan(90);
    expect(Math.abs(off.reduce((sum, one) => sum + one, 0) / off.length)).toBeLessThan(10);
  });
});

describe("epochMeans", () => {
  it("is what balances the next difficulty, by 2015 of 2016: 20 T after 10 T is 143.1 EH/s", () => {
    const epochs = [{ height: 4032, time: start, difficulty: 10e12, change: null }];
    const undated = [{ height: 6048, difficulty: 20e12 }];
    const [mean] = epochMeans({ ...small, hashrate: [100], epochs, undated });
    expect(mean?.hashrate).toBeCloseTo((hashrateOf(20e12) * 2015) / 2016, 6);
    // 20 · 10¹² · 2³² / 600 s is 143.17 EH/s.
    expect(mean?.hashrate).toBeCloseTo(143.09, 1);
    // The day that the series has is not modelled.
    expect(mean?.from).toBe(start + DAY);
  });

  it("begins where the series ends, on 2 June 2026, within the epoch of 29 May, and ends with the last that is over", () => {
    const means = epochMeans(network);
    expect(dailyEnd(network)).toBe(Date.UTC(2026, 5, 2));
    expect([means.length, means[0]?.height, means[0]?.from]).toEqual([9, 951_552, Date.UTC(2026, 5, 2)]);
    expect(means.at(-1)?.to).toBe(undatedEpochs(network).at(-1)?.time);
    const expected = new Map(derived.map(([height, , hashrate]) => [height as number, hashrate]));
    for (const { height, hashrate } of means)
      expect(hashrate, String(height)).toBeCloseTo(expected.get(height) ?? 0, 1);
  });

  it("knows a mean from its epoch's end on, never before: that of 14 June 2026 on 27 June, and no mean of one that runs", () => {
    const ends = undatedEpochs(network).find(({ height }) => height === 955_584)?.time ?? 0;
    expect(epochMeans(network, ends - 1).map(({ height }) => height)).toEqual([951_552]);
    expect(epochMeans(network, ends).map(({ height }) => height)).toEqual([951_552, 953_568]);
    expect(epochMeans(network).some(({ height }) => height === 969_696)).toBe(false);
  });

  it("has none while the series runs, and none without a series or an epoch", () => {
    for (const day of ["2021-06-01", "2026-05-15T18:00", "2026-05-29T12:00", "2026-06-01T12:00"]) {
      const then = factsThen(realFacts, Date.parse(`${day}${day.length > 10 ? ":00Z" : ""}`)).network;
      expect(then.state === "ready" && epochMeans(then.value), day).toEqual([]);
    }
    expect(epochMeans({ ...small, hashrate: [] })).toEqual([]);
    expect(epochMeans({ ...small, epochs: [] })).toEqual([]);
  });
});

describe("a scenario of 30 September 2026", () => {
  it("has the difficulty of block 967,680 and the mean of the epoch before, 949.84 EH/s, modelled and ten days old", () => {
    const { hashrate, risk } = realFiles;
    const world = worldAt({ network, hashrate, risk, blocks: null }, Date.UTC(2026, 8, 30));
    const [, , mean] = derived.find(([height]) => height === 965_664) ?? [];
    expect(world?.hashrate).toBeCloseTo(mean ?? 0, 2);
    expect([world?.hashrateStatus, world?.ageDays]).toEqual(["modelled", 10]);
    expect(new Date(world?.difficultySince ?? 0).toISOString().slice(0, 16)).toBe("2026-09-19T06:44");
    expect(world?.chain.bits).toBe(0x17021ec5);
  });
});

describe("the network as it was known", () => {
  const at = (day: string) => {
    const then = factsThen(realFacts, Date.parse(day)).network;
    if (then.state !== "ready") throw new Error("no network");
    return then.value;
  };

  it("on 20 June 2026 has the difficulty of 14 June and none after it, and one mean", () => {
    expect(at("2026-06-20").undated.at(-1)?.height).toBe(953_568);
    expect(epochMeans(at("2026-06-20")).map(({ height }) => height)).toEqual([951_552]);
  });

  it("has a reading from the day after: none on 22 August 2026, one on the 23rd, all ten on 11 October", () => {
    expect(["2026-08-22", "2026-08-23", "2026-09-20", "2026-10-11"].map((day) => at(day).points.length)).toEqual([
      0, 1, 4, 10,
    ]);
  });
});

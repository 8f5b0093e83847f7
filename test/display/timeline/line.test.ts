import { describe, expect, it } from "vitest";
import { dailyPoints, weeklyPoints } from "../../../src/display/timeline/close-up/daily.ts";
import { blockTicks, hourlyPoints, stripOf } from "../../../src/display/timeline/close-up/hours.ts";
import { lineOf, weeklyMeans } from "../../../src/display/timeline/line.ts";
import { DAY, HOUR } from "../../../src/kit/time.ts";
import { timeline } from "../../../src/words/timeline/timeline.ts";
import { network, statement, twoMonths } from "./fixtures.ts";

const points = (...values: (number | null)[]) =>
  values.map((value, index) => ({ x: index * 100, value, low: null, high: null }));

describe("lineOf", () => {
  it("from zero, the largest value stands 8 units under the top: 50 of 100 is half of the other 92", () => {
    expect(lineOf(points(100, 50, 0), "fromZero", "")?.path).toBe("M0 8L100 54L200 100");
  });

  it("on the log scale each doubling climbs alike: 50, 100, 200 from 92 to 8", () => {
    const line = lineOf(points(50, 100, 200), "log", "");
    expect(line?.path).toBe("M0 92L100 50L200 8");
    expect(line?.scale.map(({ text }) => text)).toEqual(["50", "100", "200"]);
  });

  it("has a scale with both ends: 0 and the highest round number below 260, with 150 in the middle of six", () => {
    const { scale } = lineOf(points(260, 10), "fromZero", "") ?? { scale: [] };
    expect(scale.map(({ text, rank }) => [text, rank])).toEqual([
      ["0", "end"],
      ["50", "other"],
      ["100", "other"],
      ["150", "middle"],
      ["200", "other"],
      ["250", "end"],
    ]);
  });

  it("has two ends on the log scale, too, between 800 and 1,100, which hold one of its usual steps", () => {
    expect(lineOf(points(800, 1100), "log", "")?.scale.map(({ text }) => text)).toEqual(["800", "1,000"]);
  });

  it("keeps a gap: two days, nothing, two days are two lines", () => {
    expect(lineOf(points(100, 100, null, 100, 100), "fromZero", "")?.path).toBe("M0 8L100 8M300 8L400 8");
  });

  it("draws the band between the bounds and leaves it out where there are none", () => {
    const banded = points(100, 100, 100).map((one, index) => (index < 2 ? { ...one, low: 50, high: 200 } : one));
    expect(lineOf(banded, "fromZero", "")?.band).toBe("M0 8L100 8L100 77L0 77Z");
  });

  it("is nothing where every value is a gap", () => {
    expect(lineOf(points(null, null), "fromZero", "")).toBeNull();
  });
});

describe("weeklyMeans", () => {
  it("takes the seven days around each day: of 1 to 7 the fourth is 4, the first (1 + 2 + 3 + 4) / 4", () => {
    expect(weeklyMeans([1, 2, 3, 4, 5, 6, 7])).toEqual([2.5, 3, 3.5, 4, 4.5, 5, 5.5]);
  });

  it("keeps a gap a gap, and says nothing from fewer than four days", () => {
    expect(weeklyMeans([1, 1, null, 1, 1])).toEqual([null, 1, null, 1, null]);
    expect(weeklyMeans([1, 1, 1])).toEqual([null, null, null]);
  });
});

describe("dailyPoints", () => {
  const span = { from: twoMonths.from, to: twoMonths.from + 4 * DAY };

  it("stands at each day's noon: an eighth, three, five and seven eighths of four days", () => {
    expect(dailyPoints(network, span, Infinity).map(({ x }) => x)).toEqual([125, 375, 625, 875]);
  });

  it("bounds 100 EH/s of 144 blocks by the exact Poisson interval of 144, 121.4 to 169.5 blocks: 84.3 to 117.7", () => {
    const [first, , , last] = dailyPoints(network, span, Infinity);
    expect(first?.low).toBeCloseTo(84.3, 1);
    expect(first?.high).toBeCloseTo(117.7, 1);
    expect([last?.value, last?.low]).toEqual([100, null]);
  });

  it("says nothing of a day that is not over: at noon of the third, two days are known", () => {
    expect(dailyPoints(network, span, span.from + 2.5 * DAY).map(({ value }) => value)).toEqual([100, 120]);
  });

  it("leaves out days outside the span", () => {
    expect(
      dailyPoints(network, { from: span.from + DAY, to: span.from + 3 * DAY }, Infinity).map(({ value }) => value),
    ).toEqual([120, 80]);
  });
});

describe("weeklyPoints", () => {
  it("thins 2,000 days to 500 points and the last one", () => {
    const long = { ...network, hashrate: Array.from({ length: 2000 }, () => 100) };
    expect(weeklyPoints(long, { from: network.start, to: network.start + 2000 * DAY }, Infinity)).toHaveLength(501);
  });
});

/** A block every ten minutes for three days before and after 1 July 2021, at a difficulty that makes 1 EH/s. */
const steady = {
  firstHeight: 100,
  times: Uint32Array.from({ length: 864 }, (_, index) => (twoMonths.from - 3 * DAY) / 1000 + index * 600),
  pools: new Uint8Array(864),
  poolNames: ["unknown"],
};
const oneExahash = { ...network, epochs: [{ height: 0, time: 0, difficulty: (1e18 * 600) / 2 ** 32, change: null }] };

describe("hourlyPoints", () => {
  it("measures 1 EH/s from 144 blocks in every 24 hours, between 0.843 and 1.177", () => {
    const span = { from: twoMonths.from, to: twoMonths.from + 2 * HOUR };
    const all = hourlyPoints(steady, oneExahash, span);
    expect(all.map(({ x }) => x)).toEqual([0, 500, 1000]);
    expect(all[1]?.value).toBeCloseTo(1, 9);
    expect(all[1]?.low).toBeCloseTo(0.843, 3);
    expect(all[1]?.high).toBeCloseTo(1.177, 3);
  });

  it("is a gap where the block file does not cover the day before", () => {
    const [first] = hourlyPoints(steady, oneExahash, { from: twoMonths.from - 3 * DAY, to: twoMonths.from });
    expect(first?.value).toBeNull();
  });
});

describe("blockTicks", () => {
  it("draws each block of the span: three in twenty minutes, both ends counted", () => {
    const ticks = blockTicks(steady, { from: twoMonths.from, to: twoMonths.from + HOUR / 3 });
    expect(ticks).toBe("M0 0V100M500 0V100M1000 0V100");
  });
});

describe("stripOf", () => {
  it("has a stretch for each state, unknown until the first statement", () => {
    const span = { from: Date.UTC(2022, 0, 4), to: Date.UTC(2022, 0, 8) };
    const items = [statement(Date.UTC(2022, 0, 5)), statement(Date.UTC(2022, 0, 7), { state: "ordinary" })];
    const strip = stripOf(items, span, Infinity, timeline, "en-GB");
    expect(strip.map(({ state, x, width }) => [state, x, width])).toEqual([
      ["unknown", "0%", "25%"],
      ["down", "25%", "50%"],
      ["ordinary", "75%", "25%"],
    ]);
    expect(strip[1]?.title).toBe("down, 5 Jan 2022, 00:00 – 7 Jan 2022, 00:00 (NetBlocks)");
  });
});

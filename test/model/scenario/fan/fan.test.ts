import { describe, expect, it } from "vitest";
import { mixedSeed, seededSource } from "../../../../src/kit/chance.ts";
import { type Fan, fanOf } from "../../../../src/model/scenario/fan/fan.ts";
import { luckOf } from "../../../../src/model/scenario/fan/luck.ts";
import type { Scenario } from "../../../../src/model/scenario/question/scenario.ts";
import { steadyRates } from "../../../../src/model/scenario/run/hashrates.ts";
import { outcomeOf } from "../../../../src/model/scenario/run/outcome.ts";
import { epochPathOf } from "../../../../src/model/scenario/run/path.ts";
import { scenario, shock, smallWorld, start } from "../small-world.ts";

const horizon = 112 * 86_400;
const half = scenario(shock({ target: { by: "everyone" }, loss: 50 }));
const fan = (asked: Scenario, runs = 1000): Fan =>
  fanOf({ world: smallWorld, scenario: asked, rival: null, runs, horizon });

describe("a fan", () => {
  it("is the same for the same seed and another for another", () => {
    expect(fan(half, 50)).toEqual(fan(half, 50));
    expect(fan({ ...half, seed: 2 }, 50).missing).not.toEqual(fan(half, 50).missing);
  });

  it("begins as these digits on every machine", () => {
    const next = seededSource(1);
    expect([next(), next()]).toEqual([0.6270739405881613, 0.002735721180215478]);
    expect(mixedSeed(1, 0, 0, 2015)).toBe(1_761_458_384);
  });

  it("of seed 1 has these very bits, all of it, on every machine", () => {
    const returning = shock({
      loss: 70,
      end: start + 3_600_000 * 100,
      back: { how: "exponential", halfLifeHours: 31 },
    });
    expect(fan(half).missing[2]).toBe(2015.333489497476);
    expect(digestOf(fan(half))).toBe("75bddf48");
    expect(digestOf(fan(scenario(returning)))).toBe("fd07998a");
  });

  it("without a shock lies on the one without a shock: common luck, difference exactly 0", () => {
    const steady = fan(scenario(), 200);
    expect(steady.missing).toEqual([0, 0, 0, 0, 0]);
    expect(steady.retargets.map(({ later }) => later)).toEqual(Array.from({ length: 8 }, () => [0, 0, 0, 0, 0]));
  });

  it("beside itself differs by exactly 0, beside the steady network by what it lacks", () => {
    const beside = (asked: Scenario) =>
      fanOf({ world: smallWorld, scenario: half, rival: { world: smallWorld, scenario: asked }, runs: 200, horizon });
    expect(beside(half).rival?.behind).toEqual([0, 0, 0, 0, 0]);
    expect(beside(half).rival?.interval).toEqual(beside(half).interval);
    expect(beside(half).rival?.difference.every((band) => band.every((value) => value === 0))).toBe(true);
    expect(beside(scenario()).rival?.behind).toEqual(beside(scenario()).missing);
  });

  it("differs from another before the shock by exactly 0, at the shock by the same seconds in every run", () => {
    const late = scenario(shock({ target: { by: "everyone" }, loss: 50, start: start + 864_000_000 }));
    const other = { world: smallWorld, scenario: scenario() };
    const made = fanOf({ world: smallWorld, scenario: late, rival: other, runs: 200, horizon });
    const at = (second: number) => made.rival?.difference[made.seconds.indexOf(second)];
    expect(at(863_999)).toEqual([0, 0, 0, 0, 0]);
    const [low = 0, , , , high = 0] = at(864_000) ?? [];
    expect([low, high].map((value) => Math.round(value))).toEqual([600, 600]);
  });

  it("of a network that is gone beside itself differs by 0, beside a living one by no end of seconds", () => {
    const gone = scenario(shock({ target: { by: "everyone" } }));
    const beside = (asked: Scenario) =>
      fanOf({ world: smallWorld, scenario: gone, rival: { world: smallWorld, scenario: asked }, runs: 5, horizon });
    expect(beside(gone).rival?.difference.at(-1)).toEqual([0, 0, 0, 0, 0]);
    expect(beside(half).rival?.difference.at(-1)?.[2]).toBe(Number.POSITIVE_INFINITY);
  });

  it("has its middle where the expected path goes: the first epoch of half the network within 4 standard errors", () => {
    const expected = outcomeOf(smallWorld, half).retargets[0]?.second ?? 0;
    // The time of 2015 blocks has a deviation of √2015 intervals of 1200 s; a median's error is 1.2533 of a mean's.
    const error = (1.2533 * 1200 * Math.sqrt(2015)) / Math.sqrt(1000);
    expect(Math.abs((fan(half).retargets[0]?.second[2] ?? 0) - expected)).toBeLessThan(4 * error);
  });

  it("of a steady hashrate raises difficulty by 2016/2014 on average, not by 2016/2015: the mean of an inverse", () => {
    const steady = steadyRates(smallWorld);
    const ratios = Array.from({ length: 20_000 }, (_, run) => {
      const [first, second] = epochPathOf(smallWorld.chain, steady, { epochs: 2, until: 0 }, luckOf(1, run));
      return (second?.difficulty ?? 0) / (first?.difficulty ?? 1);
    });
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    const error = 1 / Math.sqrt(2015 * 20_000);
    expect(Math.abs(mean - 2016 / 2014)).toBeLessThan(4 * error);
  });

  it("is narrow where luck is common: the first retarget comes 13.99 days later, give or take, in each run", () => {
    const later = fan(half).retargets[0]?.later ?? [0, 0, 0, 0, 0];
    const alone = fan(half).retargets[0]?.second ?? [0, 0, 0, 0, 0];
    expect(later[2] / 86_400).toBeCloseTo(13.99, 0);
    expect(later[4] - later[0]).toBeLessThan(0.6 * (alone[4] - alone[0]));
  });

  it("of a network that is gone has no retarget and no number that is not one", () => {
    const gone = fan(scenario(shock({ target: { by: "everyone" } })), 20);
    expect(gone.interval.at(-1)).toEqual(Array.from({ length: 5 }, () => Number.POSITIVE_INFINITY));
    expect(gone.missing.every(Number.isFinite)).toBe(true);
  });

  it("keeps its order: 5 % ≤ 25 % ≤ 50 % ≤ 75 % ≤ 95 %", () => {
    const later = scenario(shock({ start: start + 36_000_000, rampHours: 100 }));
    for (const band of fan(later, 100).interval) expect([...band].sort((a, b) => a - b)).toEqual(band);
  });
});

/** FNV-1a over the 64-bit patterns of all numbers of a value, in the order in which JSON prints them. */
function digestOf(value: unknown): string {
  const view = new DataView(new ArrayBuffer(8));
  let hash = 0x811c9dc5;
  const add = (number: number) => {
    view.setFloat64(0, Number.isNaN(number) ? 0 : number);
    for (let byte = 0; byte < 8; byte += 1) hash = Math.imul(hash ^ view.getUint8(byte), 0x01000193) >>> 0;
  };
  const walk = (part: unknown): void => {
    if (typeof part === "number") add(part);
    else if (typeof part === "object" && part !== null) Object.values(part).forEach(walk);
  };
  walk(value);
  return hash.toString(16);
}

describe("luck", () => {
  it("takes 2015 blocks' work for 2015 blocks, within 4 of its errors over 4000 runs", () => {
    const draws = Array.from({ length: 4000 }, (_, run) => luckOf(1, run)(2015, 1));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const spread = Math.sqrt(draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length);
    expect(Math.abs(mean - 2015)).toBeLessThan(4 * Math.sqrt(2015 / 4000));
    expect(Math.abs(spread / Math.sqrt(2015) - 1)).toBeLessThan(0.05);
  });

  it("of neighbouring runs and epochs has nothing to do with each other", () => {
    const pairs = Array.from({ length: 4000 }, (_, run) => [luckOf(1, run)(1, 1), luckOf(1, run + 1)(1, 1)] as const);
    const product = pairs.reduce((sum, [a, b]) => sum + (a - 1) * (b - 1), 0) / pairs.length;
    expect(Math.abs(product)).toBeLessThan(4 / Math.sqrt(4000));
  });

  it("needs none for no block", () => {
    expect(luckOf(1, 0)(0, 0)).toBe(0);
  });
});

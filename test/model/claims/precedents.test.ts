import { describe, expect, it } from "vitest";
import type { Blocks } from "../../../src/facts/types.ts";
import { DAY, HOUR } from "../../../src/kit/time.ts";
import { curveAround, lowestDays, ordinaryFalls, precedentAt } from "../../../src/model/claims/precedents.ts";
import { netLoss } from "../../../src/model/network/hashrate.ts";
import { countAndDue, hourlyChain } from "../../../src/model/network/hourly.ts";
import type { Epochs } from "../../../src/model/network/time-index.ts";
import { readChain, readEpochs } from "../network/chain.ts";

const blocks = readChain();
const epochs = readEpochs();
const at = (text: string) => precedentAt(blocks, epochs, Date.parse(text));
const rounded = (text: string) => at(text)?.depths.map(({ low, high }) => [Math.round(low), Math.round(high)]);

const begin = Date.UTC(2021, 0, 4);
const oneDifficulty: Epochs = [{ height: 2016, time: begin, difficulty: 1e12, change: null }];

/** A block every ten minutes for 42 days, but none of every second one in the three days from `from`. */
function halvedFor3Days(from: number): Blocks {
  const seconds = Array.from({ length: 42 * 144 }, (_, place) => place * 600).filter(
    (second) => second < from || second >= from + 3 * 86_400 || second % 1200 === 0,
  );
  const times = Uint32Array.from(seconds, (second) => begin / 1000 + second);
  return { firstHeight: 2016, times, pools: new Uint8Array(times.length), poolNames: ["unknown"] };
}

/** All heights in one epoch, so that the small chain may be longer than one. */
const longEpochs: Epochs = [...Array(4).keys()].map((epoch) => ({
  ...(oneDifficulty[0] as Epochs[number]),
  height: 2016 * (epoch + 1),
}));

describe("precedentAt", () => {
  it("half gone for three days: 50 % over 24 and 72 h, 21 % over the week, back with the second week", () => {
    const found = precedentAt(halvedFor3Days(15 * 86_400), longEpochs, begin + 15 * DAY);
    expect(found?.depths.map(({ loss }) => Math.round(loss))).toEqual([50, 50, 21]);
    expect(found?.depths.map(({ blocks: count }) => count)).toEqual([72, 216, 792]);
    expect(found?.lowest).toBeCloseTo(50, 6);
    expect(found?.distinguishable).toBe(true);
    expect(found?.recovery).toBeGreaterThan(7);
    expect(found?.recovery).toBeLessThan(10);
  });

  it("an even chain has nothing to tell apart and nothing to come back from", () => {
    const found = precedentAt(halvedFor3Days(40 * 86_400), longEpochs, begin + 15 * DAY);
    expect(found?.distinguishable).toBe(false);
    expect(found?.recovery).toBeNull();
    expect(found?.lowest).toBeCloseTo(0, 6);
  });

  it("Kazakhstan 2022 is not distinguishable: −11 to 22 % over a day, −7 to 13 over three, −5 to 10 over a week", () => {
    expect(rounded("2022-01-05T10:30Z")).toEqual([
      [-11, 22],
      [-7, 13],
      [-5, 10],
    ]);
    expect(at("2022-01-05T10:30Z")?.distinguishable).toBe(false);
    expect(at("2022-01-05T10:30Z")?.asLow).toBeGreaterThan(0.7);
  });

  it("the ban of 2021 is: 3 to 18 % over the first week, and back after 158 days", () => {
    expect(rounded("2021-05-21")?.[2]).toEqual([3, 18]);
    expect(Math.round(at("2021-05-21")?.recovery ?? 0)).toBe(158);
  });

  it("a recovery is known once its week is over and not an hour sooner, whatever was asked before: the ban's, Xinjiang's", () => {
    for (const start of ["2021-05-21", "2021-04-16"].map(Date.parse)) {
      const whole = precedentAt(blocks, epochs, start)?.recovery ?? Number.NaN;
      const over = start + whole * DAY;
      for (const until of [over - HOUR, over, over - HOUR, over + 300 * DAY]) {
        const found = precedentAt(blocks, epochs, start, until)?.recovery;
        expect(found, new Date(until).toISOString()).toBe(until < over ? null : whole);
      }
    }
  });

  it("Xinjiang in April 2021 lost 13 to 42 % over a day and was back in 12 days", () => {
    expect(rounded("2021-04-16")?.[0]).toEqual([13, 42]);
    expect(Math.round(at("2021-04-16")?.recovery ?? 0)).toBe(12);
  });

  it("says nothing without a fortnight on either side", () => {
    expect(at("2021-01-10")).toBeNull();
    expect(at("2026-04-20")).toBeNull();
    expect(at("2020-05-01")).toBeNull();
  });
});

describe("what happens without a shock", () => {
  const chain = hourlyChain(blocks, epochs);

  it("half of all fortnights have a day 18 % or more below the fortnight before", () => {
    const sorted = [...lowestDays(chain)].sort((a, b) => a - b);
    expect(sorted.length).toBe(1908);
    expect(Math.round(sorted[954] ?? 0)).toBe(18);
  });

  it("a day in 34, three days in 23 and a week in 19 look like a fall", () => {
    expect(ordinaryFalls(chain, 24)).toBeCloseTo(1 / 34, 2);
    expect(ordinaryFalls(chain, 72)).toBeCloseTo(1 / 23, 2);
    expect(ordinaryFalls(chain, 168)).toBeCloseTo(1 / 19, 2);
  });

  it("the hours and the exact windows count the same blocks, and the same due", () => {
    const start = Date.UTC(2022, 0, 5, 10);
    const base = (start - chain.start) / HOUR;
    const exact = netLoss(blocks, epochs, start, start + 3 * DAY);
    const byHour = countAndDue(chain, base, base + 72, base, 14 * 24);
    expect([byHour.blocks, byHour.blocksBefore]).toEqual([exact?.blocks, exact?.blocksBefore]);
    expect(byHour.due).toBeCloseTo(exact?.due ?? 0, 6);
  });
});

describe("curveAround", () => {
  it("stands at 100 % before, at 50 in the shock, and at 100 after it", () => {
    const start = begin + 15 * DAY;
    const curve = curveAround(halvedFor3Days(15 * 86_400), longEpochs, start, 7, 14);
    const level = (day: number) => curve.find((point) => point.day === day)?.level;
    expect([level(-1), level(0), level(1), level(3), level(4)].map((value) => Math.round(value ?? 0))).toEqual([
      100, 100, 50, 50, 100,
    ]);
    for (const { low, level: middle, high } of curve) expect(low < middle && middle < high).toBe(true);
  });
});

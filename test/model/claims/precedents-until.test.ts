import { describe, expect, it } from "vitest";
import type { Blocks } from "../../../src/facts/types.ts";
import { DAY, HOUR } from "../../../src/kit/time.ts";
import {
  curveAround,
  lowestDays,
  lowestFrom,
  ordinaryFalls,
  precedentAt,
} from "../../../src/model/claims/precedents.ts";
import { hourlyChain } from "../../../src/model/network/hourly.ts";
import type { Epochs } from "../../../src/model/network/time-index.ts";

const begin = Date.UTC(2021, 0, 4);
const day = (count: number) => begin + count * DAY;
/** All heights at one difficulty, so that 42 days are no retarget. */
const epochs: Epochs = [0, 1, 2, 3].map((epoch) => ({
  height: 2016 * (epoch + 1),
  time: begin,
  difficulty: 1e12,
  change: null,
}));

/** A block every ten minutes for 42 days, and every twenty for some days from the fifteenth. */
function halvedFor(days: number): Blocks {
  const seconds = Array.from({ length: 42 * 144 }, (_, place) => place * 600).filter(
    (second) => second < 15 * 86_400 || second >= (15 + days) * 86_400 || second % 1200 === 0,
  );
  const times = Uint32Array.from(seconds, (second) => begin / 1000 + second);
  return { firstHeight: 2016, times, pools: new Uint8Array(times.length), poolNames: ["unknown"] };
}

const three = halvedFor(3);
const start = day(15);

describe("a shock as it stands at a moment", () => {
  const hoursAt = (until: number) => precedentAt(three, epochs, start, until)?.depths.map(({ hours }) => hours);

  it("a window is measured from the moment in which it is over, and not a second sooner", () => {
    expect(hoursAt(start + 24 * HOUR - 1)).toEqual([]);
    expect(hoursAt(start + 24 * HOUR)).toEqual([24]);
    expect(hoursAt(start + 72 * HOUR)).toEqual([24, 72]);
    expect(hoursAt(start + 168 * HOUR)).toEqual([24, 72, 168]);
  });

  it("nothing is distinguishable before a window is over, and no week is back before one is over", () => {
    expect(precedentAt(three, epochs, start, start + HOUR)?.distinguishable).toBe(false);
    const after = precedentAt(three, epochs, start, start + 6 * DAY);
    expect([after?.distinguishable, after?.recovery]).toEqual([true, null]);
  });

  it("its lowest day waits for the end of the fortnight, which may be the very hour", () => {
    expect(precedentAt(three, epochs, start, day(29) - 1)).toMatchObject({ lowest: null, asLow: null });
    expect(precedentAt(three, epochs, start, day(29))?.lowest).toBeCloseTo(50, 9);
  });

  it("needs a whole fortnight before it, in the file and by the moment", () => {
    expect(lowestFrom(three, epochs, day(14) - HOUR)).toBeNull();
    expect(lowestFrom(three, epochs, day(14))?.lowest).toBeCloseTo(50, 9);
    expect(lowestFrom(three, epochs, day(15), day(15) - HOUR)).toBeNull();
    expect(lowestFrom(three, epochs, day(15), day(15))).toEqual({ lowest: null, asLow: null });
  });

  it("needs the fortnight after it only where all of the file is known", () => {
    expect(lowestFrom(three, epochs, day(30))).toBeNull();
    expect(lowestFrom(three, epochs, day(30), day(31))).toEqual({ lowest: null, asLow: null });
  });
});

describe("beside all fortnights of the 42 days", () => {
  // The file ends ten minutes before day 42, so that fortnights begin on the days 14 to 27.
  it("two of fourteen have a day as low: those of day 14 and 15; later ones have halved days in the fortnight before", () => {
    const all = lowestDays(hourlyChain(three, epochs));
    expect(all).toHaveLength(14);
    // Day 16: 0.5 against 13.5 of 14 days; day 17: against 13 of 14.
    expect(all.slice(0, 4).map((loss) => Number(loss.toFixed(2)))).toEqual([50, 50, 48.15, 46.15]);
    expect(lowestFrom(three, epochs, start)?.asLow).toBeCloseTo(2 / 14, 9);
  });

  it("by day 29 two were over, both as low; by day 28 one", () => {
    expect(lowestFrom(three, epochs, start, day(29))?.asLow).toBe(1);
    expect(lowestDays(hourlyChain(three, epochs), day(29))).toHaveLength(2);
    expect(lowestDays(hourlyChain(three, epochs), day(28))).toHaveLength(1);
  });

  it("3 of the 27 days from day 14 to day 40 look like a fall; 2 of 3 by day 17, and none of none by day 14", () => {
    const chain = hourlyChain(three, epochs);
    expect(ordinaryFalls(chain, 24)).toBeCloseTo(3 / 27, 9);
    expect(ordinaryFalls(chain, 24, day(17))).toBeCloseTo(2 / 3, 9);
    expect(ordinaryFalls(chain, 24, day(14))).toBe(0);
  });
});

it("a fall of one day that no whole week shows is back with the first week", () => {
  // The week has 936 of 1,008 blocks: 72 fewer, 1.9 standard deviations of √(1008 · 1.5).
  const one = precedentAt(halvedFor(1), epochs, start);
  expect(one?.distinguishable).toBe(true);
  expect(one?.recovery).toBe(7);
});

it("a fall of three days is back with the first week, hour by hour, whose blocks are few by chance alone in 1 of 40", () => {
  const recovery = precedentAt(three, epochs, start)?.recovery ?? 0;
  // Its last week still holds some hours of the fall: it begins less than three days after the start.
  expect(recovery).toBeGreaterThan(7);
  expect(recovery).toBeLessThan(7 + 3);
  expect(precedentAt(three, epochs, start, start + recovery * DAY - HOUR)?.recovery).toBeNull();
  expect(precedentAt(three, epochs, start, start + recovery * DAY)?.recovery).toBe(recovery);
});

it("a curve goes from its days before to what is known: 33 points of six hours from day −7 to day 1", () => {
  const known = curveAround(three, epochs, start, 7, 14, start + DAY);
  expect(known).toHaveLength(33);
  expect([known[0]?.day, known.at(-1)?.day]).toEqual([-7, 1]);
  expect(curveAround(three, epochs, start, 7, 14)).toHaveLength(85);
});

it("a chain is made once for its blocks and epochs, and anew for other epochs", () => {
  expect(hourlyChain(three, epochs)).toBe(hourlyChain(three, epochs));
  const harder = epochs.map((epoch) => ({ ...epoch, difficulty: 2e12 }));
  expect(hourlyChain(three, harder)).not.toBe(hourlyChain(three, epochs));
});

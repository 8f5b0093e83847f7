import { describe, expect, it } from "vitest";
import { HOUR } from "../../../../src/kit/time.ts";
import { hashrateOf } from "../../../../src/model/network/hashrate.ts";
import { difficultyFromBits } from "../../../../src/model/network/retarget.ts";
import { sixBlocksFrom } from "../../../../src/model/scenario/run/confirmations.ts";
import { bothMoments, courseMoments, worstOf } from "../../../../src/model/scenario/run/course.ts";
import { arrivedAt, lossAt, stretchesOf } from "../../../../src/model/scenario/run/envelope.ts";
import { hoursUntilSeen } from "../../../../src/model/scenario/run/lens.ts";
import { outcomeOf } from "../../../../src/model/scenario/run/outcome.ts";
import { epochPathOf } from "../../../../src/model/scenario/run/path.ts";
import { networkPartsOf, reachOf } from "../../../../src/model/scenario/run/reach.ts";
import { hashrateSteps } from "../../../../src/model/scenario/run/steps.ts";
import { scenario, shock, smallWorld, start } from "../small-world.ts";

const day = 86_400;
const hours = (count: number) => start + count * HOUR;
const balanced = hashrateOf(difficultyFromBits(smallWorld.chain.bits));
/** A course of so many parts of the balanced hashrate from these seconds on. */
function course(...steps: readonly (readonly [second: number, part: number])[]) {
  const rates = hashrateSteps(
    steps.map(([second]) => second),
    steps.map(([, part]) => part * balanced),
  );
  return { rates, epochs: epochPathOf(smallWorld.chain, rates, { epochs: 8, until: 0 }) };
}

describe("the moments of a course", () => {
  const changing = course([0, 1], [2 * day, 0.5], [5 * day, 1]);

  it("are its start, its steps and the starts of its epochs, in order, up to the horizon and with it", () => {
    expect(courseMoments(changing, 5 * day)).toEqual([0, 0, 0, 2 * day, 5 * day]);
    expect(courseMoments(changing, 5 * day - 1)).toEqual([0, 0, 0, 2 * day]);
    const later = courseMoments(changing, 20 * day);
    expect(later).toEqual(later.toSorted((a, b) => a - b));
    // 1.5 days of work are lost: the first retarget comes after 13.993 + 1.5 days.
    expect((later.at(-1) ?? 0) / day).toBeCloseTo(15.493, 2);
  });

  it("of two courses stand in one order", () => {
    const both = bothMoments(changing, course([0, 1], [3 * day, 1]), 4 * day);
    expect(both).toEqual([0, 0, 0, 0, 0, 0, 2 * day, 3 * day]);
  });
});

describe("the longest interval that a shock makes", () => {
  const steady = course([0, 1]);

  it("is 1200 s from the second day on where half is gone, 600 s had nothing happened", () => {
    expect(worstOf(course([0, 1], [2 * day, 0.5], [5 * day, 1]), steady, 10 * day)).toEqual({
      worst: expect.closeTo(1200, 6),
      worstAt: 2 * day,
      without: expect.closeTo(600, 6),
    });
  });

  it("is the interval at the start where nothing is longer by a second, or for less than a minute", () => {
    const none = { worst: expect.closeTo(600, 6), worstAt: 0, without: expect.closeTo(600, 6) };
    expect(worstOf(steady, steady, 10 * day)).toEqual(none);
    expect(worstOf(course([0, 1], [day, 0.999]), steady, 10 * day)).toEqual(none);
    expect(worstOf(course([0, 1], [day, 0.5], [day + 59, 1]), steady, 10 * day)).toEqual(none);
    expect(worstOf(course([0, 1], [day, 0.5], [day + 60, 1]), steady, 10 * day).worstAt).toBe(day);
  });

  it("is the first of two that are as long, and none beyond the horizon", () => {
    const twice = course([0, 1], [day, 0.5], [2 * day, 1], [3 * day, 0.5], [4 * day, 1]);
    expect(worstOf(twice, steady, 10 * day).worstAt).toBe(day);
    expect(worstOf(course([0, 1], [3 * day, 0.5]), steady, 2 * day).worstAt).toBe(0);
  });

  it("a shock that lasts beyond the horizon counts from its beginning", () => {
    expect(worstOf(course([0, 1], [day, 0.5]), steady, day).worstAt).toBe(day);
  });
});

describe("the wait for six blocks from a moment on", () => {
  // The balanced rate finds a block every 600 s. Six of them take 3,600 s on average, and one wait in twenty is longer
  // than 10.513 × 600 = 6,308 s: half the χ² of 12 degrees at 95 %.
  const waits = (...steps: readonly (readonly [number, number])[]) => {
    const { mean, late } = sixBlocksFrom(course(...steps), 0);
    return [mean, late].map((seconds) => Math.round(seconds));
  };

  it("is six intervals at an even pace, and twice that at half of it", () => {
    expect(waits([0, 1])).toEqual([3600, 6308]);
    expect(waits([0, 0.5])).toEqual([7200, 12_616]);
  });

  it("an hour without a block is an hour more for everybody; a hundredth of the pace for an hour is nearly that", () => {
    expect(waits([0, 0], [3600, 1])).toEqual([7200, 9908]);
    const [mean = 0, late = 0] = waits([0, 0.01], [3600, 1]);
    // In that hour 0.06 of a block is expected: 36 s of the later pace.
    expect([mean, late]).toEqual([7200 - 36, 9908 - 36]);
  });

  it("never ends where nobody mines again", () => {
    expect(waits([0, 0])).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(waits([0, 1], [60, 0])[0]).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("machines that move", () => {
  const moving = shock({
    loss: 80,
    rampHours: 10,
    move: { part: 50, delayHours: 20, overHours: 40, to: "everywhere" },
    end: hours(30),
    back: { how: "at-once" },
  });

  it("run again from the 20th to the 60th hour: none, a quarter after 30, all after 60", () => {
    expect([0, 19, 20, 30, 60, 99].map((hour) => arrivedAt(moving, hours(hour)))).toEqual([0, 0, 0, 0.25, 1, 1]);
    const once = { ...moving, move: { part: 50, delayHours: 20, overHours: 0, to: "everywhere" } } as const;
    expect([19, 20].map((hour) => arrivedAt(once, hours(hour)))).toEqual([0, 1]);
    expect(arrivedAt(shock(), hours(99))).toBe(0);
  });

  it("are gone from their place for good: of 80 % lost 40 come back with the end and 40 do not", () => {
    expect([5, 10, 29, 30, 99].map((hour) => lossAt(moving, hours(hour)))).toEqual([40, 80, 80, 40, 40]);
  });

  it("a shock changes something in its ramp, its return and its machines' arrival", () => {
    expect(stretchesOf(moving)).toEqual([
      { from: start, to: hours(10) },
      { from: hours(30), to: hours(30) },
      { from: hours(20), to: hours(60) },
    ]);
    expect(stretchesOf(shock())).toEqual([{ from: start, to: start }]);
    const linear = shock({ end: hours(5), back: { how: "linear", hours: 7 } });
    expect(stretchesOf(linear)[1]).toEqual({ from: hours(5), to: hours(12) });
    const halves = shock({ end: hours(5), back: { how: "exponential", halfLifeHours: 3 } });
    expect(stretchesOf(halves)[1]).toEqual({ from: hours(5), to: hours(65) });
  });
});

describe("whom a shock reaches", () => {
  const parts = networkPartsOf(smallWorld, []);

  it("the riskiest stand in the order of their risk, whatever the order of the map, and a share of nothing is none", () => {
    const share = new Map([
      ["DEU", 30],
      ["CHN", 0],
      ["KAZ", 30],
      ["USA", 30],
    ]);
    const world = { ...smallWorld, shares: smallWorld.shares === null ? null : { ...smallWorld.shares, share } };
    const hit = (count: number) => reachOf({ by: "riskiest", count }, world, networkPartsOf(world, [])).hit;
    expect([hit(1), hit(2), hit(9)]).toEqual([["KAZ"], ["KAZ", "USA"], ["DEU", "KAZ", "USA"]]);
  });

  it("a risk that is the bound is within it", () => {
    expect(reachOf({ by: "risk", from: 65 }, smallWorld, parts).hit).toEqual(["CHN", "KAZ"]);
    expect(reachOf({ by: "risk", from: 65.1 }, smallWorld, parts).hit).toEqual(["CHN"]);
    expect(reachOf({ by: "everyone" }, smallWorld, parts).unknown).toEqual([]);
  });

  it("where no map is known, all is unnamed", () => {
    const world = { ...smallWorld, shares: null, provinces: [] };
    expect(networkPartsOf(world, [])).toEqual({ places: ["unnamed"], shares: [100] });
    expect(reachOf({ by: "riskiest", count: 3 }, world, networkPartsOf(world, []))).toEqual({ hit: [], unknown: [] });
  });
});

describe("the rows of an outcome", () => {
  const toNorway = { part: 100, delayHours: 0, overHours: 0, to: [{ place: "NOR", weight: 1 }] } as const;
  const outcome = () => outcomeOf(smallWorld, scenario(shock({ start: hours(48), move: toNorway })));
  const row = (place: string) => outcome().shares.find((one) => one.place === place);

  it("say of each place whether its share is known, whether it is hit, and what it has before, at the worst and after", () => {
    // What is lost in Kazakhstan runs in Norway in the same second, so that the worst is the beginning.
    expect(row("KAZ")).toMatchObject({ onMap: true, hit: true, share: [15, 15, 0] });
    expect(row("NOR")).toMatchObject({ onMap: false, hit: false });
    expect(row("unnamed")).toMatchObject({ onMap: true, hit: false });
    expect(row("USA")).toMatchObject({ onMap: true, hit: false });
    const [before, , after] = row("NOR")?.hashrate ?? [Number.NaN];
    expect([before, after]).toEqual([0, expect.closeTo(0.15 * smallWorld.hashrate, 6)]);
  });

  it("a country at a reported 0 % and a province are known", () => {
    const share = new Map([...(smallWorld.shares?.share ?? []), ["RUS", 0] as const]);
    const world = {
      ...smallWorld,
      shares: smallWorld.shares === null ? null : { ...smallWorld.shares, share },
      provinces: [{ place: "CN-XJ", name: "Xinjiang", ofChina: 0, ofWorld: 0 }],
    };
    const asked = scenario(shock({ target: { by: "places", places: ["CN-XJ", "RUS"] } }));
    const onMap = new Map(outcomeOf(world, asked).shares.map((one) => [one.place, one.onMap]));
    expect([onMap.get("RUS"), onMap.get("CN-XJ")]).toEqual([true, true]);
  });

  it("nothing is lost for good where all moves: the deepest loss is 15 % only while nothing has arrived", () => {
    const late = { ...toNorway, delayHours: 24 };
    expect(outcomeOf(smallWorld, scenario(shock({ move: late }))).deepestLoss).toBeCloseTo(15, 9);
    expect(outcome().deepestLoss).toBe(0);
  });

  it("the first shock is the earliest, in seconds from the start, and 0 where there is none", () => {
    const two = scenario(shock({ start: hours(48) }), shock({ start: hours(24) }));
    expect(outcomeOf(smallWorld, two).firstShock).toBe(day);
    expect(outcomeOf(smallWorld, scenario()).firstShock).toBe(0);
  });

  it("is followed for eight epochs, four weeks beyond its last change, and 1,100 days at most", () => {
    const horizon = (lasts: number) =>
      outcomeOf(smallWorld, scenario(shock({ end: hours(lasts), back: { how: "at-once" } }))).horizon / day;
    expect(horizon(24)).toBeCloseTo(112, 0);
    expect(horizon(200 * 24)).toBeCloseTo(228, 9);
    expect(horizon(3000 * 24)).toBe(1100);
  });

  it("half for five days from the second: the interval is back after five, the hashrate too, both counted from the shock", () => {
    const back = outcomeOf(
      smallWorld,
      scenario(
        shock({ target: { by: "everyone" }, loss: 50, start: hours(48), end: hours(168), back: { how: "at-once" } }),
      ),
    ).back;
    expect(back).toEqual({ interval: 5 * day, hashrate: 5 * day });
  });
});

describe("when a loss is seen", () => {
  const watch = (...steps: readonly (readonly [number, number])[]) => ({ ...course(...steps), before: balanced });

  it("counts from the second that it is asked from: 4 hours of half the network, also after a day without a loss", () => {
    expect(hoursUntilSeen(watch([0, 0.5]), 0, 1000)).toBe(4);
    expect(hoursUntilSeen(watch([0, 1], [day, 0.5]), day, 1000)).toBe(4);
  });

  it("a loss of five hours is seen in the fourth, one of three never", () => {
    expect(hoursUntilSeen(watch([0, 0.5], [5 * 3600, 1]), 0, 1000)).toBe(4);
    expect(hoursUntilSeen(watch([0, 0.5], [4 * 3600, 1]), 0, 1000)).toBe(4);
    expect(hoursUntilSeen(watch([0, 0.5], [3 * 3600, 1]), 0, 1000)).toBeNull();
  });

  it("looks as long as it is told to, that hour among it", () => {
    expect([3, 4].map((longest) => hoursUntilSeen(watch([0, 0.5]), 0, longest))).toEqual([null, 4]);
  });
});

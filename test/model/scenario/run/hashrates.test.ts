import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR } from "../../../../src/kit/time.ts";
import type { Shock } from "../../../../src/model/scenario/question/scenario.ts";
import { takenAt } from "../../../../src/model/scenario/run/envelope.ts";
import { planOf, ratesOf, runningAt } from "../../../../src/model/scenario/run/hashrates.ts";
import { networkPartsOf, reachOf } from "../../../../src/model/scenario/run/reach.ts";
import { hashrateAt, madeUntil } from "../../../../src/model/scenario/run/steps.ts";
import { scenario, shock, smallWorld, start } from "../small-world.ts";

const hours = (count: number) => start + count * HOUR;
const total = (...shocks: readonly Shock[]) => {
  const plan = planOf(smallWorld, scenario(...shocks));
  return (hour: number) => runningAt(plan, hours(hour)).reduce((sum, share) => sum + share, 0);
};
const at = (...places: readonly string[]) => ({ by: "places", places }) as const;

describe("a shock through time", () => {
  it("ramps up over 10 hours, lasts to the 20th, returns over 4 hours", () => {
    const ramped = shock({ rampHours: 10, end: hours(20), back: { how: "linear", hours: 4 } });
    expect([-1, 0, 5, 10, 19, 20, 22, 24, 99].map((hour) => takenAt(ramped, hours(hour)))).toEqual([
      0, 0, 0.5, 1, 1, 1, 0.5, 0, 0,
    ]);
  });

  it("halves every 6 hours of an exponential return, and is over after 20 half-lives", () => {
    const back = shock({ end: hours(0), back: { how: "exponential", halfLifeHours: 6 } });
    expect([0, 6, 12, 119, 120].map((hour) => takenAt(back, hours(hour)))).toEqual([1, 0.5, 0.25, 2 ** (-119 / 6), 0]);
  });
});

describe("what runs", () => {
  it("all of Kazakhstan's 15 % gone leaves 85", () => {
    expect(total(shock())(1)).toBeCloseTo(85, 9);
  });

  it("40 % of China's 50 % gone leaves 80, and at once at its end 100", () => {
    const running = total(shock({ target: at("CHN"), loss: 40, end: hours(10), back: { how: "at-once" } }));
    expect([9, 10].map(running).map((sum) => Number(sum.toFixed(9)))).toEqual([80, 100]);
  });

  it("two shocks of half of China at once leave a quarter of its 50 %", () => {
    const half = shock({ target: at("CHN"), loss: 50 });
    expect(total(half, half)(1)).toBeCloseTo(62.5, 9);
  });

  it("half of what Kazakhstan loses moves: 7.5 % are back after 100 hours, in proportion to what runs elsewhere", () => {
    const move = { part: 50, delayHours: 100, overHours: 0, to: "everywhere" } as const;
    const plan = planOf(smallWorld, scenario(shock({ move })));
    const running = new Map(plan.parts.places.map((place, part) => [place, runningAt(plan, hours(100))[part]]));
    expect(running.get("KAZ")).toBe(0);
    expect(running.get("CHN")).toBeCloseTo(50 + (7.5 * 50) / 85, 9);
    expect(running.get("unnamed")).toBeCloseTo(10 + (7.5 * 10) / 85, 9);
  });

  it("machines go where they are sent, also to a country that no map names", () => {
    const to = [
      { place: "USA", weight: 3 },
      { place: "NOR", weight: 1 },
    ];
    const plan = planOf(smallWorld, scenario(shock({ move: { part: 100, delayHours: 0, overHours: 0, to } })));
    const running = new Map(plan.parts.places.map((place, part) => [place, runningAt(plan, hours(1))[part]]));
    expect([running.get("USA"), running.get("NOR")]).toEqual([20 + 11.25, 3.75]);
  });

  it("where everything moves nothing is lost in the end, even from a country that is hit twice", () => {
    const move = { part: 100, delayHours: 0, overHours: 0, to: "everywhere" } as const;
    expect(total(shock({ loss: 50, move }), shock({ loss: 50, move }))(1)).toBeCloseTo(100, 9);
  });
});

describe("whom a shock hits", () => {
  const reached = (target: Shock["target"]) => reachOf(target, smallWorld, networkPartsOf(smallWorld, []));

  it("everyone is every part, the unnamed rest among them", () => {
    expect(reached({ by: "everyone" }).hit).toEqual(["CHN", "USA", "KAZ", "DEU", "unnamed"]);
  });

  it("a risk of 60 or more is China (70) and Kazakhstan (65); Syria (99) mines nothing that is known", () => {
    expect(reached({ by: "risk", from: 60 }).hit).toEqual(["CHN", "KAZ"]);
  });

  it("the riskiest three are China, Kazakhstan and the United States", () => {
    expect(reached({ by: "riskiest", count: 3 }).hit).toEqual(["CHN", "USA", "KAZ"]);
  });

  it("a country without a share is unknown, not zero", () => {
    expect(reached(at("KAZ", "IRN"))).toEqual({ hit: ["KAZ"], unknown: ["IRN"] });
  });

  it("Sichuan has 20 of China's 50 %; a shock on China hits both parts", () => {
    expect(total(shock({ target: at("CN-SC") }))(1)).toBeCloseTo(80, 9);
    expect(total(shock({ target: at("CN-SC") }), shock({ target: at("CHN") }))(1)).toBeCloseTo(50, 9);
  });
});

describe("the hashrate as steps", () => {
  it("does exactly the work of a linear ramp: 15 % lost over 1000 hours costs 75 of 1000 hours", () => {
    const rates = ratesOf(smallWorld, planOf(smallWorld, scenario(shock({ rampHours: 1000 }))));
    const made = madeUntil(rates, 1000 * 3600) / (smallWorld.hashrate * 3600);
    expect(made).toBeCloseTo(1000 - 75, 6);
    expect(hashrateAt(rates, 1001 * 3600) / smallWorld.hashrate).toBeCloseTo(0.85, 9);
  });

  it("an exponential return costs a half-life / ln 2 of the loss, to a thousandth of an hour", () => {
    const back = shock({ end: start, back: { how: "exponential", halfLifeHours: 24 } });
    const rates = ratesOf(smallWorld, planOf(smallWorld, scenario(back)));
    const made = madeUntil(rates, 480 * 3600) / (smallWorld.hashrate * 3600);
    expect(480 - made).toBeCloseTo((0.15 * 24 * (1 - 2 ** -20)) / Math.LN2, 3);
  });

  it("shares sum to what runs, and what runs is never negative nor more than all of it", () => {
    const any = fc.record({
      loss: fc.double({ min: 0, max: 100, noNaN: true }),
      rampHours: fc.integer({ min: 0, max: 300 }),
      part: fc.double({ min: 0, max: 100, noNaN: true }),
      lasts: fc.integer({ min: 0, max: 300 }),
      place: fc.constantFrom("CHN", "KAZ", "USA", "CN-SC"),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), fc.integer({ min: 0, max: 900 }), (shocks, hour) => {
        const running = total(
          ...shocks.map(({ loss, rampHours, part, lasts, place }) =>
            shock({
              target: at(place),
              loss,
              rampHours,
              end: hours(lasts),
              back: { how: "linear", hours: 10 },
              move: { part, delayHours: 20, overHours: 100, to: "everywhere" },
            }),
          ),
        )(hour);
        expect(running).toBeGreaterThanOrEqual(-1e-9);
        expect(running).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });

  it("the order of shocks that do not overlap does not matter", () => {
    const first = shock({ end: hours(50), back: { how: "at-once" }, loss: 80 });
    const second = shock({ target: at("USA"), start: hours(60), end: hours(90), back: { how: "at-once" } });
    const there = ratesOf(smallWorld, planOf(smallWorld, scenario(first, second)));
    const back = ratesOf(smallWorld, planOf(smallWorld, scenario(second, first)));
    expect(back).toEqual(there);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR } from "../../../src/kit/time.ts";
import { darkPartOf, incomesOf, neverDark, phasesOf, unrankedOf } from "../../../src/model/holdings/effect.ts";
import { changeOf, scaled, summed } from "../../../src/model/holdings/incomes.ts";
import type { Scenario, Shock } from "../../../src/model/scenario/question/scenario.ts";
import { outcomeOf } from "../../../src/model/scenario/run/outcome.ts";
import { times } from "../../support/chance.ts";
import { scenario, shock, smallWorld, start } from "../scenario/small-world.ts";

const day = 86_400;
const threeDays = shock({ end: start + 72 * HOUR, back: { how: "at-once" } });
const half = shock({ target: { by: "everyone" }, loss: 50 });
const incomes = (asked: Scenario, place: string, fees = 0) => {
  const outcome = outcomeOf(smallWorld, asked);
  return incomesOf(outcome, darkPartOf(outcome, place), fees);
};
/** Coins with the scenario as a part of those had nothing happened. */
const part = (income: { readonly coins: number; readonly without: number } | null) =>
  (income?.coins ?? Number.NaN) / (income?.without ?? Number.NaN);

describe("15 % of the network, all of Kazakhstan, dark for three days", () => {
  it("a Kazakh site earns nothing for 3 days of 14.443, so 79.2 % until the retarget, then 3.2 % more", () => {
    const { during, untilRetarget, after } = incomes(scenario(threeDays), "KAZ");
    expect(part(during)).toBe(0);
    // Without the shock the retarget of +0.05 % comes after 13.993 days, 0.45 before: 11.443 / (13.993 + 0.45 / 1.0005).
    expect(part(untilRetarget)).toBeCloseTo(11.443 / 14.4428, 4);
    // −3.07 % against +0.05 %: 1.0005 / 0.9693.
    expect(part(after)).toBeCloseTo(1.0005 / 0.9693, 3);
  });

  it("a German site earns what it always did for those 3 days, and the same 3.2 % more after the retarget", () => {
    const { during, untilRetarget, after } = incomes(scenario(threeDays), "DEU");
    expect(part(during)).toBe(1);
    expect(part(untilRetarget)).toBeCloseTo(1, 4);
    expect(part(after)).toBeCloseTo(1.0005 / 0.9693, 3);
  });
});

describe("other scenarios", () => {
  it("half of everybody for good: half until the retarget 27.99 days later, then as much as before", () => {
    const { during, untilRetarget, after } = incomes(scenario(half), "DEU");
    expect(during).toBeNull();
    expect(part(untilRetarget)).toBeCloseTo(0.5 * 1.00025, 3);
    expect(part(after)).toBeCloseTo(1, 2);
    const outcome = outcomeOf(smallWorld, scenario(half));
    expect(phasesOf(outcome).untilRetarget).toEqual({ from: 0, to: expect.closeTo(27.99 * day, -4) });
    expect(part(incomesOf(outcome, neverDark, 0).after)).toBeCloseTo(2, 2);
  });

  it("in money: 1 EH/s of the 106 that this difficulty balances earns a hundred-and-sixth of 900 coins a day, fees of 5 % a twentieth more", () => {
    const perDay = (fees: number) => (incomes(scenario(threeDays), "DEU", fees).during?.coins ?? 0) / 3;
    expect(perDay(0)).toBeCloseTo(900 / smallWorld.hashrate, 6);
    expect(perDay(0.05)).toBeCloseTo((1.05 * 900) / smallWorld.hashrate, 6);
  });

  it("a country that no map names goes dark where the scenario names it, and the network's loss stays unknown", () => {
    const syria = scenario(
      shock({ target: { by: "places", places: ["SYR"] }, end: start + 72 * HOUR, back: { how: "at-once" } }),
    );
    expect(part(incomes(syria, "SYR").during)).toBe(0);
    expect(part(incomes(syria, "DEU").during)).toBe(1);
    const risky = (from: number) => scenario({ ...threeDays, target: { by: "risk", from } });
    expect(part(incomes(risky(99), "SYR").during)).toBe(0);
    expect(part(incomes(risky(100), "SYR").during)).toBe(1);
  });

  it("the riskiest are ranked among the countries with a share: Syria (99) is passed over for China (70), and is told apart", () => {
    const riskiest = (count: number) => scenario({ ...threeDays, target: { by: "riskiest", count } });
    expect(part(incomes(riskiest(1), "SYR").during)).toBe(1);
    expect(part(incomes(riskiest(1), "CHN").during)).toBe(0);
    const unranked = (asked: Scenario) => unrankedOf(outcomeOf(smallWorld, asked), ["SYR", "SYR", "KAZ", "NOR"]);
    expect(unranked(riskiest(1))).toEqual(["SYR"]);
    // Four countries have a share and a risk; Norway's risk is not known.
    expect(unranked(riskiest(5))).toEqual(["SYR"]);
    expect(unranked(scenario(threeDays))).toEqual([]);
  });

  it("Sichuan dark, 20 of China's 50 points: a Chinese site loses two fifths", () => {
    const sichuan = scenario({ ...threeDays, target: { by: "places", places: ["CN-SC"] } });
    expect(part(incomes(sichuan, "CHN").during)).toBeCloseTo(0.6, 9);
  });

  it("machines that move are others': a site in the banned country stays dark, and comes back only with the shock's end", () => {
    const move = { part: 60, delayHours: 1, overHours: 0, to: "everywhere" } as const;
    expect(part(incomes(scenario({ ...threeDays, move }), "KAZ").during)).toBe(0);
    const { all, untilRetarget } = incomes(scenario({ ...threeDays, move }), "KAZ");
    expect(part(all)).toBeGreaterThan(part(untilRetarget));
  });

  it("a halving inside the stretch halves what comes after it", () => {
    const world = { ...smallWorld, chain: { ...smallWorld.chain, height: 840_000 - 1009 } };
    const outcome = outcomeOf(world, scenario({ ...threeDays, target: { by: "places", places: ["SYR"] } }));
    const { without } = incomesOf(outcome, neverDark, 0).untilRetarget ?? { without: Number.NaN };
    // 1,008 blocks of 6.25 before it and 1,007 of 3.125 after it, of 2015 in 13.993 days; 1 EH/s finds its part of them.
    expect(without * smallWorld.hashrate).toBeCloseTo(1008 * 6.25 + 1007 * 3.125, -1);
  });

  it("the whole network for good: no retarget, no income, no number that is not one", () => {
    const outcome = outcomeOf(smallWorld, scenario(shock({ target: { by: "everyone" } })));
    const found = incomesOf(outcome, darkPartOf(outcome, "DEU"), 0);
    expect(found).toMatchObject({ during: null, untilRetarget: null, after: null });
    expect(found.all?.coins).toBe(0);
  });
});

describe("a portfolio of 6 EH/s in Germany and 2 in Kazakhstan", () => {
  it("earns six and two times what one does, together eight; 2 of 8 dark for three days are a quarter less", () => {
    const [german, kazakh] = [incomes(scenario(threeDays), "DEU"), incomes(scenario(threeDays), "KAZ")];
    const total = summed([scaled(german, 6), scaled(kazakh, 2)]);
    expect(total.during?.without).toBeCloseTo(8 * (german.during?.without ?? 0), 9);
    expect(total.during?.coins).toBeCloseTo(6 * (german.during?.coins ?? 0), 9);
    expect(changeOf(total.during)).toBeCloseTo(-25, 6);
    expect(changeOf(null)).toBeNull();
    expect(summed([]).all).toBeNull();
  });
});

describe("laws", () => {
  const shocks = fc.record({
    place: fc.constantFrom("KAZ", "USA", "CHN"),
    loss: fc.integer({ min: 0, max: 90 }),
    begins: fc.integer({ min: 0, max: 400 }),
    lasts: fc.integer({ min: 1, max: 2000 }),
    ramp: fc.integer({ min: 0, max: 48 }),
  });
  const made = fc.array(shocks, { maxLength: 3 }).map((list) =>
    scenario(
      ...list.map(({ place, loss, begins, lasts, ramp }): Shock => {
        const from = start + begins * HOUR;
        const end = from + lasts * HOUR;
        return shock({
          target: { by: "places", places: [place] },
          loss,
          start: from,
          end,
          rampHours: ramp,
          back: { how: "linear", hours: 12 },
        });
      }),
    ),
  );

  it("with nothing lost nothing differs; a dark site never earns more than one that runs", () => {
    fc.assert(
      fc.property(made, fc.constantFrom("KAZ", "USA", "DEU"), (asked, place) => {
        const outcome = outcomeOf(smallWorld, asked);
        const own = incomesOf(outcome, darkPartOf(outcome, place), 0.1);
        const survivor = incomesOf(outcome, neverDark, 0.1);
        for (const phase of ["during", "untilRetarget", "after", "all"] as const) {
          expect(own[phase]?.coins ?? 0).toBeLessThanOrEqual((survivor[phase]?.coins ?? 0) + 1e-12);
          expect(own[phase]?.without).toBe(survivor[phase]?.without);
        }
        if (asked.shocks.every(({ loss }) => loss === 0)) expect(own.all?.coins).toBeCloseTo(own.all?.without ?? 0, 9);
      }),
      times(60),
    );
  });

  it("all miners together find the blocks that the chain finds: incomes × hashrate = blocks × subsidy", () => {
    fc.assert(
      fc.property(made, (asked) => {
        const outcome = outcomeOf(smallWorld, asked);
        const { share, unnamed } = smallWorld.shares ?? { share: new Map<string, number>(), unnamed: 0 };
        const coins = [...share, ["rest", unnamed] as const].reduce((sum, [place, percent]) => {
          const { all } = incomesOf(outcome, darkPartOf(outcome, place), 0);
          return sum + (percent / 100) * smallWorld.hashrate * (all?.coins ?? 0);
        }, 0);
        const { firstShock, horizon, missing } = outcome;
        const [steady] = [incomesOf(outcome, neverDark, 0).all?.without ?? 0];
        expect(horizon).toBeGreaterThan(firstShock);
        expect(steady * smallWorld.hashrate - coins).toBeCloseTo(missing.coins, 0);
      }),
      times(40),
    );
  });
});

import { randomLcg, randomNormal } from "d3";
import { describe, expect, it } from "vitest";
import { bootstrapFits, clusterDraws, percentileInterval } from "../../../src/model/hazard/bootstrap.ts";
import { fitLogistic, type Observation } from "../../../src/model/hazard/logistic.ts";
import { probability } from "../../../src/model/hazard/odds.ts";

describe("clusterDraws", () => {
  it("draws whole clusters, as many as there are: both rows of a country always together", () => {
    for (const weights of clusterDraws(["KAZ", "KAZ", "IRN", "CHN"], 50, 0.5)) {
      expect(weights[0]).toBe(weights[1]);
      expect((weights[1] ?? 0) + (weights[2] ?? 0) + (weights[3] ?? 0)).toBe(3);
    }
  });

  it("draws as often as it is asked; the same seed draws the same, another seed differently", () => {
    const names = ["A", "B", "C", "D", "E"];
    const drawn = (seed: number) => [...clusterDraws(names, 5, seed)];
    expect(drawn(0.5)).toHaveLength(5);
    expect(drawn(0.5)).toEqual(drawn(0.5));
    expect(drawn(0.5)).not.toEqual(drawn(0.25));
  });
});

it("a draw of one country twice, which did or did not, has no fit; a draw of both has log odds 0", () => {
  const observations = [true, false].map((happened) => ({ x: [1], happened }));
  const asked = { observations, clusters: ["IRN", "NOR"], coefficients: [0], draws: 40, seed: 0.5 };
  const both = [...clusterDraws(asked.clusters, asked.draws, asked.seed)].filter(([irn]) => irn === 1);
  // Half of all draws; 20 ± 4 standard errors of forty coins.
  expect(Math.abs(both.length - 20)).toBeLessThan(13);
  expect(bootstrapFits(asked)).toEqual(both.map(() => [expect.closeTo(0, 9)]));
});

it("the middle 90 % of 0 to 100 is 5 to 95", () => {
  const values = Array.from({ length: 101 }, (_, value) => value);
  expect(percentileInterval(values)).toMatchObject({ low: expect.closeTo(5, 9), high: expect.closeTo(95, 9) });
  expect(percentileInterval([])).toBeNull();
});

it("the error of an end of 0 to 1,899 is half of 75 to 114, its 76th value and its 115th: 95 ± 1.96 · 9.5 are 76.4 to 113.6", () => {
  // √(1900 · 0.05 · 0.95) = 9.5. The ends are rounded away from each other, and 0 is the first value.
  expect(percentileInterval(Array.from({ length: 1900 }, (_, value) => value))?.error).toBe((114 - 75) / 2);
});

it("the stated error of an end holds the true end in 95 of 100 draws of 4,000 even numbers between 0 and 1, and is about 0.007", () => {
  // The standard error of the 95th percentile of 4,000 is √(0.95 · 0.05 / 4000) = 0.00345; 1.96 of them are 0.00675.
  let held = 0;
  let errors = 0;
  for (let world = 0; world < 100; world += 1) {
    const chance = randomLcg((world + 0.5) / 100);
    const interval = percentileInterval(Array.from({ length: 4000 }, chance));
    if (interval === null) throw new Error("no interval");
    errors += interval.error;
    if (Math.abs(interval.high - 0.95) <= interval.error && Math.abs(interval.low - 0.05) <= interval.error) held += 1;
  }
  // The larger of both ends' is stated, so a little more.
  expect(errors / 100).toBeGreaterThan(0.0065);
  expect(errors / 100).toBeLessThan(0.0085);
  // Both ends at once: 0.95² = 90 of 100, less 3 standard errors.
  expect(held).toBeGreaterThanOrEqual(81);
});

it("nine tenths of the 90 % intervals hold the truth, in 100 seeded worlds of 60 countries over 4 years", () => {
  const truth = -0.9;
  const worlds = 100;
  let held = 0;
  for (let world = 0; world < worlds; world += 1) {
    const { observations, countries } = worldOf((world + 0.5) / worlds);
    const { coefficients = [] } = fitLogistic(observations) ?? {};
    const asked = { observations, clusters: countries, coefficients, draws: 120, seed: (world + 0.25) / worlds };
    const slopes = bootstrapFits(asked).map((fit) => fit[1] as number);
    const interval = percentileInterval(slopes);
    if (interval !== null && interval.low <= truth && truth <= interval.high) held += 1;
  }
  // 90 ± 3 standard errors of a hundred coins that fall well nine times in ten.
  expect(held).toBeGreaterThanOrEqual(81);
  expect(held).toBeLessThanOrEqual(99);
}, 60_000);

function worldOf(seed: number): { observations: Observation[]; countries: string[] } {
  const chance = randomLcg(seed);
  const normal = randomNormal.source(chance)(0, 1);
  const observations: Observation[] = [];
  const countries: string[] = [];
  for (let country = 0; country < 60; country += 1) {
    const stability = normal();
    for (let year = 0; year < 4; year += 1) {
      const x = [1, stability + normal() / 4];
      observations.push({ x, happened: chance() < probability(-1 - 0.9 * (x[1] as number)) });
      countries.push(String(country));
    }
  }
  return { observations, countries };
}

import { randomLcg, randomNormal } from "d3";
import { describe, expect, it } from "vitest";
import { fitLogistic, logLikelihood, type Observation } from "../../../src/model/hazard/logistic.ts";
import { probability } from "../../../src/model/hazard/odds.ts";
import { students } from "./spector-mazzeo.ts";

const rounded = (values: readonly number[], digits: number) => values.map((value) => Number(value.toFixed(digits)));

describe("fitLogistic", () => {
  it("gives Spector and Mazzeo's coefficients and standard errors as published: −13.0213, 2.8261, 0.0952, 2.3787", () => {
    const fit = fitLogistic(students);
    expect(rounded(fit?.coefficients ?? [], 4)).toEqual([-13.0213, 2.8261, 0.0952, 2.3787]);
    expect(rounded(fit?.standardErrors ?? [], 3)).toEqual([4.931, 1.263, 0.142, 1.065]);
    expect(fit?.logLikelihood).toBeCloseTo(-12.8896, 4);
  });

  // Wikipedia, Logistic regression, the example of twenty students: the hours they learnt, and whether they passed.
  it("gives the published fit of twenty students' hours: −4.0777 ± 1.7610 and 1.5046 ± 0.6287, 87 % after four hours", () => {
    const failed = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5];
    const passed = [1.75, 2.25, 2.75, 3.25, 4, 4.25, 4.5, 4.75, 5, 5.5];
    const fit = fitLogistic([
      ...failed.map((hours) => ({ x: [1, hours], happened: false })),
      ...passed.map((hours) => ({ x: [1, hours], happened: true })),
    ]);
    const [intercept = 0, slope = 0] = fit?.coefficients ?? [];
    expect(rounded([intercept, slope], 4)).toEqual([-4.0777, 1.5046]);
    expect(rounded(fit?.standardErrors ?? [], 3)).toEqual([1.761, 0.629]);
    expect(
      rounded(
        [2, 4].map((hours) => probability(intercept + slope * hours)),
        2,
      ),
    ).toEqual([0.26, 0.87]);
  });

  it("agrees with arithmetic on a table of two by two: 10 of 40 against 30 of 50", () => {
    const group = (x: number, did: number, did_not: number): Observation[] => [
      ...Array.from({ length: did }, () => ({ x: [1, x], happened: true })),
      ...Array.from({ length: did_not }, () => ({ x: [1, x], happened: false })),
    ];
    const fit = fitLogistic([...group(0, 10, 30), ...group(1, 30, 20)]);
    expect(fit?.coefficients[0]).toBeCloseTo(Math.log(10 / 30), 8);
    expect(fit?.coefficients[1]).toBeCloseTo(Math.log((30 * 30) / (20 * 10)), 8);
    expect(fit?.standardErrors[1]).toBeCloseTo(Math.sqrt(1 / 10 + 1 / 30 + 1 / 30 + 1 / 20), 8);
  });

  it("agrees with climbing the likelihood one coefficient at a time, on seeded data", () => {
    const data = seeded(300);
    const climbed = climb(data);
    const fit = fitLogistic(data);
    expect(rounded(fit?.coefficients ?? [], 5)).toEqual(rounded(climbed, 5));
  });

  it("weights repeat observations: each twice leaves the coefficients and divides the errors by √2", () => {
    const once = fitLogistic(students);
    const twice = fitLogistic(
      students,
      students.map(() => 2),
    );
    expect(twice?.coefficients[1]).toBeCloseTo(once?.coefficients[1] as number, 8);
    expect(twice?.standardErrors[1]).toBeCloseTo((once?.standardErrors[1] as number) / Math.SQRT2, 8);
  });

  it("has no answer where the outcomes are separated, all the same, or a column repeats another", () => {
    const at = (x: number, happened: boolean) => ({ x: [1, x], happened });
    expect(fitLogistic([at(0, false), at(1, false), at(2, true), at(3, true)])).toBeNull();
    expect(fitLogistic([at(0, false), at(1, false)])).toBeNull();
    expect(fitLogistic(students.map(({ x, happened }) => ({ x: [1, 1, x[1] as number], happened })))).toBeNull();
    expect(fitLogistic([])).toBeNull();
  });
});

function seeded(count: number): Observation[] {
  const chance = randomLcg(0.3);
  const normal = randomNormal.source(chance)(0, 1);
  return Array.from({ length: count }, () => {
    const x = [1, normal(), chance() < 0.3 ? 1 : 0];
    const logOdds = -1 - 0.9 * (x[1] as number) + 1.6 * (x[2] as number);
    return { x, happened: chance() < probability(logOdds) };
  });
}

/** The second method: a golden-section climb along each axis in turn, with no derivative at all. */
function climb(data: readonly Observation[]): number[] {
  const at = [0, 0, 0];
  for (let round = 0; round < 60; round += 1) {
    for (let axis = 0; axis < at.length; axis += 1) {
      at[axis] = summit(
        (value) => logLikelihood(data, at.with(axis, value)),
        (at[axis] as number) - 2,
        (at[axis] as number) + 2,
      );
    }
  }
  return at;
}

function summit(height: (value: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  while (high - low > 1e-8) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (height(left) > height(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

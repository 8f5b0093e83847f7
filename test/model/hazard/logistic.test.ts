import { randomLcg, randomNormal } from "d3";
import { describe, expect, it } from "vitest";
import { designOf, fitLogistic, logLikelihood, maximum, type Observation } from "../../../src/model/hazard/logistic.ts";
import { probability } from "../../../src/model/hazard/odds.ts";
import { students } from "./support/spector-mazzeo.ts";

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
    const data = seeded(80);
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

/** One that happened and one that did not, at the same x; weights make them as many as one likes. */
const both = (...x: readonly number[]): Observation[] => [true, false].map((happened) => ({ x, happened }));
const near = (value: number) => expect.closeTo(value, 9);

describe("fits that can be reckoned by hand", () => {
  it("four that happened and one that did not: log odds ln 4 ± √(1/4 + 1), likelihood 0.8⁴ · 0.2, found in five steps", () => {
    expect(fitLogistic(both(1), [4, 1])).toEqual({
      coefficients: [near(Math.log(4))],
      standardErrors: [near(Math.sqrt(1 / 4 + 1))],
      logLikelihood: near(Math.log(0.8 ** 4 * 0.2)),
      // From 0 the steps are 1.2, 0.18, 0.009, 0.00003 and 2e-10, the first below 1e-7.
      iterations: 5,
    });
  });

  it("who begins at the maximum, ln 4, is there at once: one step, and the variance 1/4 + 1", () => {
    const found = maximum(designOf(both(1)), [4, 1], [Math.log(4)]);
    expect(found).toEqual({ coefficients: [near(Math.log(4))], covariance: [[near(5 / 4)]], iterations: 1 });
  });

  it("three of four at 0.05 and one of four at −0.05: intercept 0 and slope 20 · ln 3 = 22", () => {
    const fit = fitLogistic([...both(1, 0.05), ...both(1, -0.05)], [3, 1, 1, 3]);
    expect(fit?.coefficients).toEqual([near(0), near(20 * Math.log(3))]);
  });

  it("at 0.01 and −0.01 the slope would be 100 · ln 3 = 110, more than 30 for each of the two coefficients: no answer", () => {
    expect(fitLogistic([...both(1, 0.01), ...both(1, -0.01)], [3, 1, 1, 3])).toBeNull();
  });

  it("one in 3,000,001 has log odds of −ln 3,000,000 = −14.9; one in 4,000,001 has −15.2, beyond 15, and counts as separated", () => {
    expect(fitLogistic(both(1), [1, 3e6])?.coefficients).toEqual([near(-Math.log(3e6))]);
    expect(fitLogistic(both(1), [1, 4e6])).toBeNull();
  });

  it("4,000,000 to one at 1 is no separation beside one to one at 0, which has log odds of 0, but is beside one to 4,000,000 at −1", () => {
    const beside = fitLogistic([...both(1, 1), ...both(1, 0)], [4e6, 1, 1, 1]);
    expect(beside?.coefficients).toEqual([near(0), expect.closeTo(Math.log(4e6), 6)]);
    expect(fitLogistic([...both(1, 1), ...both(1, -1)], [4e6, 1, 1, 4e6])).toBeNull();
  });

  it("observations of which nothing is known, not even the 1 of an intercept, have no fit", () => {
    expect(fitLogistic(both())).toBeNull();
  });
});

it("the likelihood of even chances is 1/2 for each observation, and 1/2⁵ where one counts twice and one thrice", () => {
  expect(logLikelihood(both(1), [0])).toBeCloseTo(Math.log(1 / 4), 12);
  expect(logLikelihood(both(1), [0], [2, 3])).toBeCloseTo(Math.log(1 / 32), 12);
});

it("the likelihood at odds of 3 is 3/4 for what happened and 1/4 for what did not: together 3/16", () => {
  expect(logLikelihood(both(1), [Math.log(3)])).toBeCloseTo(Math.log(3 / 16), 12);
});

it("a design lays the rows 1 5 and 1 7 out as 1 5 1 7, two numbers a row, with 1 for what happened and 0 for what did not", () => {
  const design = designOf([
    { x: [1, 5], happened: true },
    { x: [1, 7], happened: false },
  ]);
  expect(design).toEqual({ size: 2, x: Float64Array.of(1, 5, 1, 7), happened: Uint8Array.of(1, 0) });
  expect(designOf([])).toEqual({ size: 0, x: new Float64Array(), happened: new Uint8Array() });
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
  for (let round = 0; round < 20; round += 1) {
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

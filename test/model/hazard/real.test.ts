import { expect, it } from "vitest";
import { compileFacts } from "../../../tools/data/compile/facts.ts";

const { fits, shutdowns } = compileFacts("data").files.exposure;
const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(2)));

it("full shutdowns: 850 country-years, 39 with one; stability −0.89 ± 0.17, a shutdown before 1.71 ± 0.39", () => {
  const { full } = fits;
  expect([full.count, full.positives]).toEqual([850, 39]);
  expect(rounded(full.coefficients)).toEqual([-3.83, -0.89, 1.71]);
  expect(rounded(full.standardErrors)).toEqual([0.26, 0.17, 0.39]);
});

it("on 2022 the area is 0.88, and Kazakhstan is missed with 3 % and rank 84 of 213", () => {
  const { area, count, kazakhstan } = fits.full.heldOut;
  expect(area).toBeCloseTo(0.88, 2);
  expect([count, kazakhstan.rank, kazakhstan.happened]).toEqual([213, 84, true]);
  expect(kazakhstan.probability).toBeCloseTo(0.026, 3);
});

it("where any service counts 78 years are positive, and Kazakhstan has 6 %", () => {
  expect(fits.any.positives).toBe(78);
  expect(fits.any.heldOut.kazakhstan.probability).toBeCloseTo(0.056, 3);
});

it("Kazakhstan's services were cut in 2019 and its whole network first in 2022", () => {
  const kazakhstan = shutdowns.rows.filter(({ place }) => place === "KAZ");
  expect(kazakhstan.map(({ year, full }) => [year, full !== null])).toEqual([
    [2018, false],
    [2019, false],
    [2022, true],
  ]);
});

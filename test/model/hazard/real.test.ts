import { expect, it } from "vitest";
import { beforeMoment, hazards } from "../../../src/model/hazard/before.ts";
import { realFiles } from "../../support/real-files.ts";

const { doubts, fits, shutdowns } = realFiles.exposure;
const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(2)));

// Each figure of this file was found again in numpy, from data/internet/shutdowns.csv and data/risk/wgi-2024.csv.
it("full shutdowns: 1,276 country-years of 2018 to 2023, 64 with one; stability −0.91 ± 0.14, a shutdown before 1.89 ± 0.31", () => {
  const { full } = fits;
  expect([full.count, full.positives, full.firstYear, full.lastYear]).toEqual([1276, 64, 2018, 2023]);
  expect(rounded(full.coefficients)).toEqual([-3.79, -0.91, 1.89]);
  expect(rounded(full.standardErrors)).toEqual([0.21, 0.14, 0.31]);
});

it("with Delhi's National Capital Territory read as the nation there are 65: −0.91 ± 0.14, 1.83 ± 0.31", () => {
  const delhi = doubts.find(({ doubt }) => doubt === "delhi")?.fits.full;
  expect(delhi?.positives).toBe(65);
  expect(rounded(delhi?.coefficients ?? [])).toEqual([-3.76, -0.91, 1.83]);
  expect(rounded(delhi?.standardErrors ?? [])).toEqual([0.2, 0.14, 0.31]);
});

it("24 rows name no area: with them counted, 69 full shutdowns, and Kazakhstan has 20 % where any service counts", () => {
  const blank = doubts.find(({ doubt }) => doubt === "no-area");
  expect([blank?.rows, blank?.readAs, blank?.fits.full.positives]).toEqual([24, false, 69]);
  expect(blank?.fits.any.missedChance).toBeCloseTo(0.2, 2);
});

it("on 2024, held out, 22 of 212 economies had one and the area is 0.87", () => {
  const { year, area, count, positives } = fits.full.heldOut;
  expect([year, count, positives]).toEqual([2024, 212, 22]);
  expect(area).toBeCloseTo(0.8699, 4);
});

it("by the fit on 2018 to 2021, 850 country-years with 38, Kazakhstan was missed with 3 % and rank 84 of 213", () => {
  const { missed } = fits.full;
  expect([missed.count, missed.positives, missed.lastYear, missed.rank, missed.of]).toEqual([850, 38, 2021, 84, 213]);
  expect(missed.probability).toBeCloseTo(0.0259, 4);
});

it("where any service counts 128 years are positive, and Kazakhstan had 6 %", () => {
  expect(fits.any.positives).toBe(128);
  expect(fits.any.missed.probability).toBeCloseTo(0.0619, 4);
});

it("today Kazakhstan has 2.8 % and Iran 41.0 %: neither list of 2024 and 2025 has the one, both readings of 2025 the other", () => {
  const known = { at: Date.UTC(2026, 8, 30), vintage: "now" } as const;
  const chances = hazards(beforeMoment(realFiles.exposure, "full", known), fits.full.coefficients);
  expect(chances.get("KAZ")).toBeCloseTo(0.0283, 4);
  expect(chances.get("IRN")).toBeCloseTo(0.4103, 4);
});

it("Kazakhstan's services were cut in 2019 and its whole network first in 2022", () => {
  const kazakhstan = shutdowns.rows.filter(({ place }) => place === "KAZ");
  expect(kazakhstan.map(({ year, full }) => [year, full !== null])).toEqual([
    [2018, false],
    [2019, false],
    [2022, true],
  ]);
});

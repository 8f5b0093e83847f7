import { randomLcg } from "d3";
import { describe, expect, it } from "vitest";
import type { FittedHazard, HazardFit } from "../../../src/facts/types.ts";
import type { HazardFacts } from "../../../src/model/hazard/before.ts";
import { countryYears } from "../../../src/model/hazard/country-years.ts";
import { hazardFitAt } from "../../../src/model/hazard/fit-at.ts";
import { fitLogistic } from "../../../src/model/hazard/logistic.ts";
import { probability } from "../../../src/model/hazard/odds.ts";
import { fitKnown, refitHistory } from "../../../src/model/hazard/refits.ts";
import { hazardReport } from "../../../src/model/hazard/report.ts";

const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022];
const places = ["KAZ", ...Array.from({ length: 59 }, (_, index) => `A${String(index).padStart(2, "0")}`)];
const none = places.map(() => years.map(() => null));

/** Sixty seeded economies: the less stable, the likelier a shutdown; each list comes out on the last of March after it. */
function seeded(): HazardFacts {
  const chance = randomLcg(0.7);
  const stability = places.map((_, row) => years.map(() => (row % 6) - 3 + chance()));
  const rows = places.flatMap((place, row) =>
    years.flatMap((year, column) =>
      chance() < probability(-1 - (stability[row]?.[column - 1] ?? 0))
        ? [{ place, year, full: chance() < 0.5 ? `${year + 1}-03-31` : null, any: `${year + 1}-03-31` }]
        : [],
    ),
  );
  return {
    governance: {
      years,
      published: years.map((year) => `${year + 1}-09-30`),
      places,
      stability,
      ranks: {
        voice_accountability: none,
        government_effectiveness: none,
        regulatory_quality: none,
        rule_of_law: none,
        control_of_corruption: none,
      },
      source: "wgi-2024",
    },
    shutdowns: {
      lists: years.map((year) => ({ year, published: `${year + 1}-03-31` })),
      rows,
      source: "access-now",
    },
  };
}

const facts = seeded();
const now = { at: Number.POSITIVE_INFINITY, vintage: "now" } as const;
const then = (day: string) => ({ at: Date.parse(day), vintage: "then" }) as const;

describe("the report of the regression", () => {
  const report = hazardReport(facts, "any");
  const fitted = countryYears(facts, "any", [2018, 2019, 2020, 2021], now);
  const judged = countryYears(facts, "any", [2022], now).map(({ x, happened, place }) => ({
    place,
    happened,
    score: probability(x.reduce((sum, one, index) => sum + one * (report.coefficients[index] as number), 0)),
  }));

  it("is fitted on 60 economies in the four years 2018 to 2021, and on nothing of 2022", () => {
    expect(report).toMatchObject({ count: 240, firstYear: 2018, lastYear: 2021 });
    expect(report.positives).toBe(fitted.filter(({ happened }) => happened).length);
    expect(report.coefficients).toEqual(fitLogistic(fitted)?.coefficients);
    expect(report.standardErrors).toEqual(fitLogistic(fitted)?.standardErrors);
  });

  it("is judged on the 60 of 2022: the area is the part of all pairs that stand in order", () => {
    const did = judged.filter(({ happened }) => happened);
    const not = judged.filter(({ happened }) => !happened);
    const won = did.flatMap((a) => not.map((b) => (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0)));
    const { heldOut } = report;
    expect(heldOut).toMatchObject({ year: 2022, count: 60, positives: did.length });
    expect(heldOut.area).toBeCloseTo(won.reduce((sum: number, one) => sum + one, 0) / won.length, 9);
    expect(heldOut.areaLow).toBeLessThan(heldOut.area);
    expect(heldOut.areaHigh).toBeGreaterThan(heldOut.area);
    // Five hundred draws of sixty: a seventh of the way from one half to one on either side at most.
    expect(heldOut.areaHigh - heldOut.areaLow).toBeLessThan(0.25);
    expect(heldOut.bands.map(({ to }) => to).at(-1)).toBe(1);
    expect(heldOut.bands.reduce((sum, { count }) => sum + count, 0)).toBe(60);
  });

  it("says what the fit on the years before 2022 foretold for Kazakhstan, and its rank from the top", () => {
    const own = judged.find(({ place }) => place === "KAZ");
    const above = judged.filter(({ score }) => score > (own?.score ?? 0)).length;
    expect(above).toBeGreaterThan(0);
    expect(report.missed).toMatchObject({
      probability: expect.closeTo(own?.score ?? Number.NaN, 12),
      rank: above + 1,
      of: 60,
      firstYear: 2018,
      lastYear: 2021,
    });
  });

  it("says which reading has no maximum, and that a year without Kazakhstan or without a shutdown cannot be judged", () => {
    const quiet = { ...facts, shutdowns: { ...facts.shutdowns, rows: [] } };
    expect(() => hazardReport(quiet, "full")).toThrow("the regression on full shutdowns has no maximum");
    const later = facts.shutdowns.rows.filter(({ year }) => year < 2022);
    expect(() => hazardReport({ ...facts, shutdowns: { ...facts.shutdowns, rows: later } }, "any")).toThrow(
      "2022 cannot be judged",
    );
    const renamed = {
      ...facts,
      governance: { ...facts.governance, places: places.map((one) => one.replace("KAZ", "AZZ")) },
    };
    expect(() => hazardReport(renamed, "any")).toThrow("2022 cannot be judged");
  });
});

describe("the regression of a day", () => {
  it("on 1 April 2021 the lists of 2016 to 2020 are out: fitted on 2018 to 2020, 60 economies each", () => {
    const fit = fitKnown(facts, "any", then("2021-04-01"));
    const known = countryYears(facts, "any", [2018, 2019, 2020], then("2021-04-01"));
    expect(fit).toMatchObject({ count: 180, firstYear: 2018, lastYear: 2020 });
    expect(fit?.positives).toBe(known.filter(({ happened }) => happened).length);
    expect(fit?.coefficients).toEqual(fitLogistic(known)?.coefficients);
    expect(fit?.standardErrors).toEqual(fitLogistic(known)?.standardErrors);
  });

  it("is none before three lists are out, and none where nothing ever happened", () => {
    expect(fitKnown(facts, "any", then("2019-03-30"))).toBeNull();
    expect(fitKnown({ ...facts, shutdowns: { ...facts.shutdowns, rows: [] } }, "any", now)).toBeNull();
  });

  it("its history begins with the first list that allows one, changes only where something changed it, and ascends", () => {
    const history = refitHistory(facts, "any");
    expect(history.map(({ from }) => from)).toEqual([
      "2019-03-31",
      "2020-03-31",
      "2021-03-31",
      "2022-03-31",
      "2023-03-31",
    ]);
    for (const { from, fit } of history) expect(fit).toEqual(fitKnown(facts, "any", then(from)));
  });

  it("a row that came out late changes the fit on its own day", () => {
    const others = facts.shutdowns.rows.filter(({ place, year }) => place !== "A00" || year !== 2019);
    const late = { place: "A00", year: 2019, full: "2020-10-10", any: "2020-05-05" };
    const changed = { ...facts, shutdowns: { ...facts.shutdowns, rows: [...others, late] } };
    expect(refitHistory(changed, "any").map(({ from }) => from)).toContain("2020-05-05");
    expect(refitHistory(changed, "full").map(({ from }) => from)).toContain("2020-10-10");
    expect(refitHistory(changed, "full").map(({ from }) => from)).not.toContain("2020-05-05");
  });
});

describe("the regression that a view may use", () => {
  const fitOf = (count: number): FittedHazard => ({
    coefficients: [],
    standardErrors: [],
    count,
    positives: 0,
    firstYear: 2018,
    lastYear: 2018,
  });
  const published = { full: fitOf(1) as HazardFit, any: fitOf(2) as HazardFit };
  const refits = {
    full: [
      { from: "2020-01-01", fit: fitOf(3) },
      { from: "2021-01-01", fit: fitOf(4) },
    ],
    any: [{ from: "2020-01-01", fit: null }],
  };
  const used = (reading: "full" | "any", day: string, vintage: "now" | "then") =>
    hazardFitAt({ fits: published, refits }, reading, { at: Date.parse(day), vintage })?.count ?? null;

  it("is the published one now, and then the newest that was out: none in 2019, one of 2020, one of 2021", () => {
    expect([used("full", "2019-01-01", "now"), used("any", "2019-01-01", "now")]).toEqual([1, 2]);
    const days = ["2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01", "2030-01-01"];
    expect(days.map((day) => used("full", day, "then"))).toEqual([null, 3, 3, 4, 4]);
    expect(used("any", "2022-01-01", "then")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import type { PlaceRows } from "../../../src/facts/types.ts";
import { parseTable, readData } from "../../../tools/data/read.ts";
import { realFiles as files } from "../../support/real-files.ts";
import { twoReplays } from "../../support/replays.ts";

const at = (text: string) => Date.parse(text);

const read = readData("data");
/** The cells of each row of a CSV under data/. */
const tableRows = (path: string) => parseTable(path, read.get(path) ?? "", []).rows.map(({ cells }) => cells);

/** The value of a place and a period in a compiled table. */
function figure(
  table: { places: readonly string[] },
  periods: readonly unknown[],
  grid: PlaceRows,
  place: string,
  period: unknown,
) {
  return grid[table.places.indexOf(place)]?.[periods.indexOf(period)];
}

describe("hashrate of data/", () => {
  const { cbeci, firstRelease, provinces, estimates, singles, longTail } = files.hashrate;
  const share = (place: string, month: string) => figure(cbeci, cbeci.months, cbeci.share, place, month);

  it("has CBECI's 29 months of nine countries and Other, as published", () => {
    expect([cbeci.months.length, cbeci.months[0], cbeci.months.at(-1), cbeci.places.length]).toEqual([
      29,
      "2019-09",
      "2022-01",
      10,
    ]);
    expect([
      share("CHN", "2019-09"),
      share("KAZ", "2021-08"),
      share("KAZ", "2022-01"),
      share("CHN", "2021-08"),
    ]).toEqual([75.53, 18.1, 13.22, 0]);
    expect(cbeci.vpnInflated).toEqual(["DEU", "IRL"]);
  });

  it("knew August 2021 on 6 January 2022, and September 2021 only on 17 May 2022", () => {
    const published = (month: string) => cbeci.published[cbeci.months.indexOf(month)];
    expect([published("2020-04"), published("2021-04"), published("2021-08"), published("2021-09")]).toEqual([
      "2021-07-15",
      "2021-07-15",
      "2021-10-13",
      "2022-05-17",
    ]);
    expect(new Set(firstRelease.published)).toEqual(new Set(["2020-05-06"]));
  });

  it("keeps the first release beside its revision: China 75.62, later 75.53 %", () =>
    expect(figure(firstRelease, firstRelease.months, firstRelease.share, "CHN", "2019-09")).toBe(75.62));

  it("has eight provinces, Sichuan with 49.52 % of China and 37.402 % of the world in September 2019", () => {
    expect(provinces.places).toHaveLength(8);
    expect(figure(provinces, provinces.months, provinces.share, "CN-SC", "2019-09")).toBe(49.52);
    expect(figure(provinces, provinces.months, provinces.ofWorld, "CN-SC", "2019-09")).toBe(37.402);
    expect(provinces.at[provinces.places.indexOf("CN-SC")]).toEqual([104.1, 30.6]);
  });

  it("has whole estimates in the order of their days, up to September 2026 these five, each from its period's last day or its own", () => {
    const days = estimates.map(({ from }) => from);
    expect(days).toEqual(days.toSorted());
    const known = estimates.filter(({ from }) => from <= "2026-09-30");
    expect(known.map(({ id, from, rows }) => [id, from, rows.length])).toEqual([
      ["minermetrics-2023-11", "2023-11-29", 7],
      ["luxor-2025-q2", "2025-05-27", 6],
      ["luxor-2025-q3", "2025-06-30", 7],
      ["luxor-2025-q4", "2025-10-31", 7],
      ["luxor-2026-q3", "2026-09-30", 10],
    ]);
  });

  it("draws 36.025 % of 2025-Q2 once, without its rounding to 36.0", () => {
    expect(estimates[1]?.rows[0]).toEqual({ place: "USA", share: 36.025, hashrate: null });
    expect(singles.filter(({ share: percent }) => percent === 36)).toEqual([]);
  });

  it("keeps the survey of 49 firms out of the estimates, with its method", () => {
    const survey = singles.find(({ share: percent }) => percent === 75.4);
    expect([survey?.place, survey?.from]).toEqual(["USA", "2025-04-29"]);
    expect(survey?.method).toContain("share of REPORTED activity");
  });

  it("has every row of the long tail, and no month's tail is above its Other", () => {
    expect(longTail).toHaveLength(tableRows("hashrate/cbeci-long-tail.csv").length);
    const months = new Set(longTail.map(({ month }) => month));
    expect(months.size).toBeGreaterThan(0);
    for (const month of months) {
      const tail = longTail.filter((row) => row.month === month).reduce((sum, row) => sum + row.share, 0);
      expect(tail).toBeLessThanOrEqual(share("OTHER", month) as number);
    }
  });
});

describe("electricity of data/", () => {
  const { business, industry, miners } = files.electricity;

  it("has 189 economies of Doing Business and none of Venezuela's artefacts", () => {
    expect(Object.keys(business)).toHaveLength(189);
    expect(business["VEN"]).toBeUndefined();
    expect(business["AFG"]?.[0]).toMatchObject({
      period: "2014",
      cents: 23.3,
      published: "2015-10-31",
      from: at("2014-01-01"),
      to: at("2015-01-01"),
    });
  });

  it("has US states by ISO code and no Census division", () => {
    const states = Object.keys(industry).filter((place) => place.startsWith("US-"));
    expect(states).toHaveLength(51);
    expect(industry["US-AK"]?.[0]).toMatchObject({ period: "2014", cents: 15.66, published: "2015-10-31" });
  });

  it("has Albania's 0.1040 EUR at 0.8933 EUR per dollar as 11.64 US cents", () =>
    expect(industry["ALB"]?.[0]).toMatchObject({ period: "2019-S1", cents: 11.64, published: "2019-12-31" }));

  it("marks no fee on top of a tariff as a price", () =>
    expect(miners.filter(({ tariff }) => tariff.startsWith("mining fee"))).toEqual([]));
});

describe("risk of data/", () => {
  it("has twelve years of 213 economies, each rank inside its own 90 % bounds or at their edge", () => {
    const { years, places, rank, low, high } = files.risk;
    expect([years[0], years.at(-1), places.length]).toEqual([2012, 2023, 213]);
    rank.forEach((row, place) => {
      row.forEach((value, year) => {
        if (value === null) return;
        expect(low[place]?.[year]).toBeLessThanOrEqual(value);
        expect(high[place]?.[year]).toBeGreaterThanOrEqual(value);
      });
    });
  });

  it("never joins the editions: Ukraine 2023 is −0.55 only in that of 2025", () =>
    expect(files.context.wgi2025["UKR"]?.find(([year]) => year === 2023)?.[1]).toBeCloseTo(-0.55, 1));
});

describe("network of data/", () => {
  const { start, hashrate, basis, difficulty, epochs } = files.network;
  const day = (text: string) => (at(text) - start) / 86_400_000;

  it("has a place for each day from 1 January 2019 to the newest day of its files, 1 June 2026 or later", () => {
    const files = ["hashrate-coin-metrics", "difficulty", "price"].map((name) => `network/${name}.csv`);
    const newest = Math.max(...files.flatMap(tableRows).map(({ period }) => at(period ?? "")));
    expect(newest).toBeGreaterThanOrEqual(at("2026-06-01"));
    expect([start, hashrate.length]).toEqual([at("2019-01-01"), (newest - start) / 86_400_000 + 1]);
    expect([basis.length, difficulty.length]).toEqual([hashrate.length, hashrate.length]);
  });

  it("counts from blocks where we hold them: none in 2020, all of January 2022, none in May 2026", () => {
    expect(basis.slice(day("2020-01-01"), day("2021-01-01"))).toMatch(/^r+$/);
    expect(basis.slice(day("2022-01-01"), day("2022-02-01"))).toMatch(/^m+$/);
    expect(basis[day("2026-05-01")]).toBe("r");
  });

  it("retargets by −27.94 % at block 689,472 on 3 July 2021", () => {
    const epoch = epochs.find(({ height }) => height === 689_472);
    expect(epoch?.change).toBeCloseTo(-27.94, 2);
    expect(difficulty[day("2021-07-03")]).toBeCloseTo(epoch?.difficulty as number, -3);
  });
});

describe("events of data/", () => {
  const { events, china, kazakhstan, connectivity } = twoReplays(files.events);

  it("has every event and every line of its files once, the shutdown, the ban and the first line of each chronology among them", () => {
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).toSorted();
    const listed = (name: string) => ids(JSON.parse(read.get(`events/${name}.json`) ?? "[]"));
    expect(ids(events)).toEqual(listed("events"));
    expect(ids(china)).toEqual(listed("china-2021"));
    expect(ids(kazakhstan)).toEqual(listed("kazakhstan-2022"));
    expect(ids(events)).toEqual(expect.arrayContaining(["kz-shutdown-2022", "cn-fsdc-2021", "halving-2020"]));
    expect([ids(china)[0], ids(kazakhstan)[0]]).toEqual(["cn-2021-001", "kz-2022-001"]);
  });

  it("ends a day's span with the day, a month's with the month, a clock time at itself", () => {
    const end = (id: string) => events.find((event) => event.id === id)?.end;
    expect(end("cn-inner-mongolia-plan-2021")).toBe(at("2021-05-01"));
    expect(end("cn-wet-season-2020")).toBe(at("2020-11-01"));
    expect(end("ir-jan-2021")).toBe(at("2021-02-01"));
    expect(end("halving-2020")).toBeNull();
  });

  it("drives Kazakhstan by six statements that have an hour and speak of the whole country", () =>
    expect(
      connectivity
        .filter(({ drives }) => drives)
        .map(({ from, state }) => [new Date(from).toISOString().slice(0, 16), state]),
    ).toEqual([
      ["2022-01-04T14:30", "partial"],
      ["2022-01-05T10:30", "down"],
      ["2022-01-06T12:00", "partial"],
      ["2022-01-06T23:00", "down"],
      ["2022-01-10T02:00", "ordinary"],
      ["2022-01-11T02:15", "ordinary"],
    ]));

  it("keeps every other statement of the start as a row of its own", () => {
    const starts = [at("2022-01-05T10:45Z"), at("2022-01-05T11:00Z"), at("2022-01-05T11:15Z"), at("2022-01-05T12:00Z")];
    for (const from of starts) expect(connectivity.find((item) => item.from === from)?.drives).toBe(false);
  });
});

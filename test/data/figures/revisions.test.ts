import { describe, expect, it } from "vitest";
import type { ElectricityFacts, HashrateFacts } from "../../../src/facts/types.ts";
import { pricesAt } from "../../../src/model/layers/electricity.ts";
import { asItStood } from "../../../src/model/shares/older.ts";
import { cutElectricity } from "../../../src/model/then/series.ts";
import { checkData } from "../../../tools/data/check.ts";
import type { OwnRow } from "../../../tools/data/tables/own-table.ts";
import { keyOf, rowKeys } from "../../../tools/data/tables/row-keys.ts";
import { realFiles } from "../../support/real-facts.ts";
import { cbeci, china, directory, other } from "../fixture.ts";
import {
  cases,
  cellOf,
  checked,
  contextAt,
  day,
  eve,
  hashrateAt,
  is,
  morning,
  of,
  ready,
  replaced,
  rowsIn,
} from "./revised.ts";

describe("a figure that a later edition changed", () => {
  // Eurostat, nrg_pc_205, the Netherlands 2024-S2: 0.1983 EUR/kWh until mid-2026, then 0.2110; at 0.9242 euros a dollar.
  it("was 21.46 cents in the Netherlands' second half of 2024 as known in July 2025, and is 22.83 as known now", () => {
    const known = is<ElectricityFacts>(realFiles.electricity);
    const at = (text: string) =>
      pricesAt(ready(cutElectricity(known, day(text))), day(text), "industry", "then").get("NLD");
    expect(at("2025-07-15")).toMatchObject({ period: "2024-S2", cents: 21.46, published: "2025-06-30" });
    const now = pricesAt(realFiles.electricity, day("2024-12-15"), "industry", "now").get("NLD");
    expect(now).toMatchObject({ period: "2024-S2", cents: 22.83, published: "2026-06-30" });
  });

  it("stands once in the file: the older price is no second price of its half-year", () => {
    const halves = realFiles.electricity.industry["NLD"]?.map(({ period }) => period) ?? [];
    expect(new Set(halves).size).toBe(halves.length);
  });
});

describe("known then uses the older value of every series that an update may change", () => {
  it.each(cases)("$path: $key is $is from 1 November 2026 on, and its older value on the eve", (one) => {
    const { path, key, column, isMeant, read } = one;
    const held = rowsIn(path).find(isMeant) as OwnRow;
    const found = replaced(path, key, isMeant, [column, one.is]);
    expect(read(found, morning)).toBe(Number(one.is));
    const was = read(found, eve);
    expect(was).not.toBe(Number(one.is));
    expect(Math.abs((was as number) / Number(held[column]) - 1)).toBeLessThan(0.01);
    // The rest of its period is not forgotten: the older value counts from its own day.
    expect(read(found, day(held["published"] ?? ""))).toBe(was);
  });

  it("a shutdown's end was 11 January 2022 on the eve, and is the 10th from 1 November 2026 on", () => {
    const path = "internet/shutdowns.csv";
    const isMeant = of("KAZ", "2022-01-04");
    const key = keyOf(rowsIn(path).find(isMeant) as OwnRow, rowKeys[path]);
    const found = replaced(path, key, isMeant, ["ends", "2022-01-10"]);
    const endAt = (at: number) =>
      contextAt(found, at).shutdowns.find(({ place, from }) => place === "KAZ" && from === "2022-01-04")?.to;
    expect([endAt(eve), endAt(morning)]).toEqual(["2022-01-11", "2022-01-10"]);
  });

  it("a country that came a year after the others of 2023 is in no map before its own day", () => {
    const path = "grid/carbon-intensity.csv";
    const rows = rowsIn(path).map((row) => (of("KAZ", "2024")(row) ? { ...row, published: "2026-11-01" } : row));
    const found = checked(path, rows);
    const at = (moment: number, place: string) => {
      const { carbon, places, years } = contextAt(found, moment).grid;
      return cellOf(carbon, [places, place], [years, 2024]);
    };
    expect([at(eve, "KAZ"), at(morning, "KAZ")]).toEqual([null, 802]);
    expect(at(eve, "NOR")).toBe(at(morning, "NOR"));
  });

  it("an estimate keeps the day on which it came out, though one of its shares is newer", () => {
    const isMeant = ({ estimate, place }: OwnRow) => estimate === "luxor-2025-q4" && place === "RUS";
    const found = replaced("hashrate/estimates.csv", "luxor-2025-q4 RUS", isMeant, ["value", "9"]);
    const from = (file: HashrateFacts) => file.estimates.find(({ id }) => id === "luxor-2025-q4")?.from;
    expect(from(hashrateAt(found, morning))).toBe(from(realFiles.hashrate));
  });
});

describe("asItStood(file, at)", () => {
  const file = {
    rank: [
      [1, 2],
      [3, 4],
    ],
    older: [
      { until: "2020-01-01", changes: [[["rank", 1, 0], 7] as const, [["rank", 0, 1], 8] as const] },
      { until: "2021-01-01", changes: [[["rank", 1, 0], 9] as const] },
    ],
  };

  it.each([
    [
      "2019-12-31",
      [
        [1, 8],
        [7, 4],
      ],
    ],
    [
      "2020-01-01",
      [
        [1, 2],
        [9, 4],
      ],
    ],
    [
      "2021-01-01",
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])("gives at %s the cells %j", (text, rank) => {
    expect(asItStood(file, day(text))).toEqual({ rank });
    expect(file.rank).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});

describe("the checker: revisions.csv", () => {
  const header = "table,key,column,was,published,replaced,source,note";
  const revision = (...cells: readonly string[]) => cells.join(",");
  const right = revision(
    "hashrate/cbeci-share.csv",
    "2021-01 CHN",
    "value",
    "61",
    "2021-07-15",
    "2022-01-01",
    "cbeci",
    "",
  );
  const problemsOf = (...rows: readonly string[]) =>
    checkData(
      directory({
        "hashrate/cbeci-share.csv": cbeci(china, other).get("hashrate/cbeci-share.csv") ?? "",
        "revisions.csv": `${[header, ...rows].join("\n")}\n`,
      }),
    ).problems.map(({ line, column, text }) => `${line}:${column}: ${text}`);

  it.each([
    [[right], []],
    [[right.replace("CHN", "KAZ")], ["2:key: data/hashrate/cbeci-share.csv has no row 2021-01 KAZ"]],
    [[right.replace("value", "share")], ["2:column: data/hashrate/cbeci-share.csv has no column share"]],
    [[right.replace("2022", "2020")], ["2:replaced: 2020-01-01 is before the day of the older value, 2021-07-15"]],
    [
      [right.replace("cbeci-share", "weather")],
      ["2:table: hashrate/weather.csv is no table whose values may be replaced"],
    ],
    [[right, right], ["3:key: 2021-01 CHN, value is replaced twice on 2022-01-01"]],
  ])("says of %j: %j", (rows, problems) => expect(problemsOf(...rows)).toEqual(problems));
});

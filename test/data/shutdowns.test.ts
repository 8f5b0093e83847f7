import { expect, it } from "vitest";
import { doubtOf, isNationwide } from "../../tools/data/doubts.ts";
import { parseTable, readData } from "../../tools/data/read.ts";
import { realFiles } from "../support/real-files.ts";

const path = "internet/shutdowns.csv";
const { rows } = parseTable(path, readData("data").get(path) ?? "", []);

it("every row of the lists stands as the rule reads it, and says so where it may be read otherwise", () => {
  for (const { cells } of rows) {
    const reading = {
      place: cells["place"] ?? "",
      scope: cells["scope"] ?? "",
      area: cells["area"] ?? "",
      period: cells["period"] ?? "",
    };
    const row = [cells["nationwide"], cells["doubt"]];
    expect([reading, ...row]).toEqual([reading, isNationwide(reading) ? "yes" : "no", doubtOf(reading)?.key ?? ""]);
  }
});

it("parts across the whole country are one doubt, whether it is called the country or by its name", () => {
  const across = rows
    .map(({ cells }) => cells)
    .filter(({ area = "" }) => /\b(?:across|throughout) (?:the country|Russia|Myanmar)$/.test(area));
  expect(across.map(({ place, period, nationwide, doubt }) => [place, period, nationwide, doubt].join(" "))).toEqual([
    "BGD 2024-07-16 no across-country",
    "RUS 2024-01-13 no across-country",
    "CMR 2025-09-01 no across-country",
    "MMR 2025-12-27 no across-country",
    "RUS 2025-05-05 no across-country",
  ]);
});

it("more than one state is a nation where its area says so; a capital's name and a nation's fall of traffic do not", () => {
  const scope = "It affected locations in more than one state, province, or region";
  const read = (place: string, area: string) => isNationwide({ place, scope, area });
  expect([read("MMR", "Countrywide"), read("SWZ", "Eswatini/Eswatini"), read("SYR", "")]).toEqual([true, false, false]);
  expect(read("IND", "National Capital Territory of Dehli, and Western Uttar Pradesh")).toBe(false);
  expect(read("PAK", "Nationwide traffic drop (CF reported), several areas of Rawalpindi")).toBe(false);
  expect(isNationwide({ place: "IRN", scope: "Level 2", area: "National" })).toBe(false);
});

it("a row that the sheet of May 2026 added is not known before it, and moves no list: Iran's block of 2022's list, the list of 28 February 2023", () => {
  const { shutdownLists } = realFiles.context;
  expect(shutdownLists.find(({ year }) => year === 2022)?.published).toBe("2023-02-28");
  expect(shutdownLists.map(({ year }) => year)).toEqual([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]);
  const iran = rows.map(({ cells }) => cells).filter((row) => row["place"] === "IRN" && row["period"] === "2021-01-25");
  const of2022 = iran.filter((row) => row["report_year"] === "2022");
  // As the list first had it, without an area, and as the sheet has it.
  expect(of2022.map((row) => [row["published"], row["area"], row["nationwide"], row["repeats"]])).toEqual([
    ["2023-02-28", "", "no", "yes"],
    ["2026-05-20", "Nationwide", "yes", "yes"],
  ]);
});

it("a shutdown of a later list counts as known since the first list that has it: Tigray's of 2020 stands once, known since the list of 3 March 2021", () => {
  const tigray = realFiles.context.shutdowns.filter(({ place, from }) => place === "ETH" && from === "2020-11-04");
  expect(tigray.filter(({ area }) => area === "Tigray").map(({ published }) => published)).toEqual(["2021-03-03"]);
});

import { expect, it } from "vitest";
import { doubtOf, isNationwide } from "../../tools/data/doubts.ts";
import { parseTable, readData } from "../../tools/data/read.ts";

const path = "internet/shutdowns.csv";
const { rows } = parseTable(path, readData("data").get(path) ?? "", []);

it("every row of the lists stands as the rule reads it, and says so where it may be read otherwise", () => {
  for (const { cells } of rows) {
    const reading = { place: cells["place"] ?? "", scope: cells["scope"] ?? "", area: cells["area"] ?? "" };
    const row = [cells["nationwide"], cells["doubt"]];
    expect([reading, ...row]).toEqual([reading, isNationwide(reading) ? "yes" : "no", doubtOf(reading)?.key ?? ""]);
  }
});

it("more than one state is a nation where its area says so; a capital's name and a nation's fall of traffic do not", () => {
  const scope = "It affected locations in more than one state, province, or region";
  const read = (place: string, area: string) => isNationwide({ place, scope, area });
  expect([read("MMR", "Countrywide"), read("SWZ", "Eswatini/Eswatini"), read("SYR", "")]).toEqual([true, false, false]);
  expect(read("IND", "National Capital Territory of Dehli, and Western Uttar Pradesh")).toBe(false);
  expect(read("PAK", "Nationwide traffic drop (CF reported), several areas of Rawalpindi")).toBe(false);
  expect(isNationwide({ place: "IRN", scope: "Level 2", area: "National" })).toBe(false);
});

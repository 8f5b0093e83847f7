import type { RiskFacts } from "../../../src/facts/types.ts";
import type { Checked } from "../check.ts";
import { cell, distinct, gridOf, publishedOf, rowsOf } from "./rows.ts";

/** Compiles WGI political stability, 2024 edition, with its 90 % bounds. */
export function compileRisk(checked: Checked): RiskFacts {
  const rows = rowsOf(checked, "risk/wgi-2024.csv").filter(
    (cells) => cell(cells, "dimension") === "political_stability",
  );
  const years = distinct(rows, "period");
  const places = distinct(rows, "place");
  const grid = (column: string) => gridOf(rows, places, years, { column, digits: 2 });
  return {
    years: years.map(Number),
    published: publishedOf(rows, years),
    places,
    rank: grid("value"),
    low: grid("low"),
    high: grid("high"),
    source: "wgi-2024",
  };
}

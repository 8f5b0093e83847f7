import { addMonths, DAY, parseTime } from "../../../src/kit/time.ts";
import { type OwnFiles, ownTable, type RawReader, type RawRow } from "./raw.ts";

/** Governance, democracy, and news-based geopolitical risk; the two editions of the WGI stay in files of their own. */
export function importRisk(read: RawReader, files: OwnFiles): void {
  const put = (path: string, rows: Parameters<typeof ownTable>[1]) => files.set(path, ownTable(path, rows));
  put("risk/wgi-2024.csv", read("risk/wgi-2024-edition-2012-2023.csv").map(wgi2024));
  put("risk/wgi-2025.csv", read("risk/wgi-2025-edition-political-stability.csv").map(wgi2025));
  put("risk/vdem.csv", read("risk/vdem-democracy-2010-2024.csv").flatMap(vdem));
  put("risk/gpr-countries.csv", read("risk/gpr-country-monthly-2015-2026.csv").map(gprCountry));
  put("risk/gpr-global.csv", read("risk/gpr-global-monthly-2015-2026.csv").map(gprGlobal));
}

/** When the update that first covered a year came out, where its day is sourced. */
const wgiDates: Readonly<Record<string, string>> = {
  "2017": "2018-09-21",
  "2020": "2021-09-24",
  "2021": "2022-09-23",
  "2022": "2023-09-29",
  "2023": "2024-11-07",
};

function wgi2024(row: RawRow) {
  const sourced = wgiDates[row("year")];
  return {
    place: row("iso3"),
    period: row("year"),
    value: row("percentile_rank_0_100"),
    low: row("percentile_rank_lower90"),
    high: row("percentile_rank_upper90"),
    unit: "percentile rank",
    status: "reported",
    source: "wgi-2024",
    published: sourced ?? `${Number(row("year")) + 1}-09-30`,
    note: sourced === undefined ? "date by the usual lag" : "",
    dimension: row("dimension"),
    estimate: row("estimate"),
    standard_error: row("standard_error"),
    source_count: String(Number(row("n_sources"))),
  };
}

const wgi2025 = (row: RawRow) => ({
  place: row("iso3"),
  period: row("year"),
  value: row("political_stability_estimate"),
  unit: "WGI estimate",
  status: "reported",
  source: "wgi-2025",
  published: "2026-03-01",
  note: "latest possible date of publication",
  dimension: "political_stability",
});

function vdem(row: RawRow) {
  const indices = [
    ["v2x_polyarchy", "electoral_democracy"],
    ["v2x_libdem", "liberal_democracy"],
  ] as const;
  return indices.map(([column, dimension]) => ({
    place: row("iso3"),
    period: row("year"),
    value: row(column),
    low: row(`${column}_codelow`),
    high: row(`${column}_codehigh`),
    unit: "index 0–1",
    status: "reported",
    source: "vdem",
    dimension,
  }));
}

/** The usual lag of the GPR: a month after the month. */
function afterMonth(month: string): string {
  const start = parseTime(month);
  if (start === null) throw new Error(`not a month: ${month}`);
  return new Date(addMonths(start, 2) - DAY).toISOString().slice(0, 10);
}

const gprCountry = (row: RawRow) => ({
  place: row("iso3"),
  period: row("month"),
  value: row("gprc_pct_of_articles"),
  unit: "% of articles",
  status: "reported",
  source: "gpr",
  published: afterMonth(row("month")),
  historical: row("gprhc_pct_of_articles"),
});

const gprGlobal = (row: RawRow) => ({
  period: row("month"),
  value: row("gpr_index_1985_2019_100"),
  unit: "index, mean of 1985–2019 = 100",
  status: "reported",
  source: "gpr",
  published: afterMonth(row("month")),
  threats: row("gpr_threats_index"),
  acts: row("gpr_acts_index"),
  percent_of_articles: row("gpr_pct_of_articles"),
  article_count: String(Number(row("n_articles_10_newspapers"))),
});

import { lastDay } from "../periods.ts";
import { decimal, notes, type OwnFiles, ownTable, type RawReader, type RawRow } from "./raw.ts";

/** Prices of electricity, each tariff class in its own file, and what miners reported. */
export function importElectricity(read: RawReader, files: OwnFiles): void {
  const put = (path: string, rows: Parameters<typeof ownTable>[1]) => files.set(path, ownTable(path, rows));
  // All six Venezuelan values are artefacts of the official exchange rate (654–1,038 ¢ in 2014–2018).
  const business = read("electricity/doing-business-2014-2019.csv").filter((row) => row("iso3") !== "VEN");
  put("electricity/doing-business.csv", business.map(businessPrice));
  put("electricity/eurostat.csv", read("electricity/eurostat-nonhousehold-2007-2024.csv").map(eurostatPrice));
  put("electricity/eurostat-bands.csv", read("electricity/eurostat-by-band-2024s2.csv").map(eurostatPrice));
  put("electricity/eia.csv", read("electricity/eia-us-2010-2024.csv").map(statePrice));
  put("electricity/miners-reported.csv", read("electricity/miners-reported.csv").map(minersPrice));
}

const breaks = "breaks its own series by about half or more";

const brokenBusiness: ReadonlySet<string> = new Set([
  "SRB 2016",
  "SRB 2017",
  "SRB 2018",
  "MEX 2016",
  "MEX 2017",
  "LVA 2017",
  "SVN 2019",
  "SGP 2019",
]);

/** When each edition of Doing Business came out; prices were first collected for the edition of October 2015. */
const editionDates: Readonly<Record<string, string>> = {
  DB2015: "2015-10-31",
  DB2016: "2015-10-31",
  DB2017: "2016-10-31",
  DB2018: "2017-10-31",
  DB2019: "2018-10-31",
  DB2020: "2019-10-25",
};

function businessPrice(row: RawRow) {
  return {
    place: row("iso3"),
    period: row("year"),
    value: row("usd_cents_per_kwh"),
    unit: "US cents/kWh",
    status: "reported",
    source: "doing-business",
    published: editionDates[row("db_edition")] ?? "",
    note: brokenBusiness.has(`${row("iso3")} ${row("year")}`) ? breaks : "",
    edition: row("db_edition"),
    tariff: row("tariff_class"),
  };
}

function eurostatPrice(row: RawRow) {
  const half = row("half_year");
  const dollars = row("usd_per_kwh_derived");
  return {
    place: row("iso3"),
    period: half,
    value: row("eur_per_kwh"),
    unit: "EUR/kWh",
    status: "reported",
    source: "eurostat",
    // The usual lag, half a year after the half-year.
    published: half.endsWith("S1") ? `${half.slice(0, 4)}-12-31` : `${Number(half.slice(0, 4)) + 1}-06-30`,
    note: row("iso3") === "ISL" && half === "2018-S2" ? breaks : "",
    band: row("band"),
    tax: row("tax"),
    eur_per_usd: row("eur_per_usd_annual_avg"),
    us_cents_per_kwh: dollars === "" ? "" : decimal(Number(dollars) * 100),
  };
}

/** Census divisions are not parts of ISO 3166-2: they stay without a code. */
function statePrice(row: RawRow) {
  const state = row("state");
  const nation = state === "US";
  return {
    place: nation ? "USA" : state.length === 2 ? `US-${state}` : "",
    period: row("year"),
    value: row("industrial_cents_per_kwh"),
    unit: "US cents/kWh",
    status: "reported",
    source: "eia",
    published: `${Number(row("year")) + 1}-10-31`,
    note: state.length === 2 ? "" : "Census division",
    label: nation ? "United States" : state,
    commercial: row("commercial_cents_per_kwh"),
    residential: row("residential_cents_per_kwh"),
    all_sectors: row("all_sectors_cents_per_kwh"),
  };
}

const inCents = (dollars: string): string => (dollars === "" ? "" : decimal(Number(dollars) * 100));

function minersPrice(row: RawRow) {
  const low = inCents(row("usd_per_kwh_low"));
  const high = inCents(row("usd_per_kwh_high"));
  const until = row("period_end");
  return {
    place: row("iso3"),
    period: row("period_start"),
    value: low === high ? low : "",
    low,
    high,
    unit: "US cents/kWh",
    status: row("basis") === "model assumption" ? "modelled" : "claimed",
    source: "miners-reported",
    published: until === "" ? "" : lastDay(until),
    note: notes(row("note"), row("period_start") === "" ? "undated" : ""),
    label: row("region"),
    until,
    local_price: row("local_value"),
    basis: row("basis"),
    tariff: row("tariff_class"),
    surcharge: row("tariff_class").startsWith("mining fee") ? "yes" : "no",
    publisher: row("source"),
    url: row("url"),
    grade: row("quality"),
  };
}

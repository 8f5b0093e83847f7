import { lastDay } from "../periods.ts";
import { notes, type OwnFiles, type OwnRow, ownTable, type RawReader, type RawRow } from "./raw.ts";

/** CBECI's tables: countries, first release, long tail, provinces, US states. */
export function importCbeci(read: RawReader, files: OwnFiles): void {
  const known = cbeciDates(read);
  const countries = read("hashrate/cbeci-country-monthly.csv");
  files.set(
    "hashrate/cbeci-share.csv",
    ownTable(
      "hashrate/cbeci-share.csv",
      countries.map((row) => countryShare(row, known)),
    ),
  );
  const rates = countries.map((row) => {
    const { vpn: _, ...shared } = countryShare(row, known);
    return { ...shared, value: row("monthly_mean_hashrate_ehs"), unit: "EH/s" };
  });
  files.set("hashrate/cbeci-hashrate.csv", ownTable("hashrate/cbeci-hashrate.csv", rates));
  const first = read("hashrate/cbeci-first-release-monthly.csv").map(firstRelease);
  files.set("hashrate/cbeci-first-release.csv", ownTable("hashrate/cbeci-first-release.csv", first));
  const tail = read("hashrate/cbeci-longtail-monthly.csv").map(longTail);
  files.set("hashrate/cbeci-long-tail.csv", ownTable("hashrate/cbeci-long-tail.csv", tail));
  const provinces = read("hashrate/cbeci-china-province-monthly.csv").map((row) => province(row, known));
  files.set("hashrate/china-provinces.csv", ownTable("hashrate/china-provinces.csv", provinces));
}

/** The day on which each month's revised values were public: the first eight months were revised by July 2021. */
function cbeciDates(read: RawReader): ReadonlyMap<string, string> {
  const revised = "2021-07-15";
  const rows = read("publication.csv").filter((row) => row("series") === "CBECI country map");
  return new Map(
    rows.map((row) => [row("covers"), row("first_published") < revised ? revised : row("first_published")]),
  );
}

const month = (row: RawRow): string => row("month_start").slice(0, 7);

function publishedOf(known: ReadonlyMap<string, string>, period: string): string {
  const day = known.get(period);
  if (day === undefined) throw new Error(`no date of publication for CBECI ${period}`);
  return day;
}

function countryShare(row: RawRow, known: ReadonlyMap<string, string>): OwnRow {
  const inflated = row("vpn_inflated_flag") === "1";
  const disputed = row("iso3") === "CHN" && ["2021-07", "2021-08"].includes(month(row));
  const revised = month(row) < "2020-05";
  return {
    place: row("iso3"),
    period: month(row),
    value: row("share_of_global_hashrate_pct"),
    unit: "%",
    status: "reported",
    source: "cbeci",
    published: publishedOf(known, month(row)),
    note: notes(
      inflated ? "inflated by virtual private networks, says CBECI" : "",
      disputed ? "as reported and disputed: CBECI says that its assumptions can fail in such shocks" : "",
      revised ? "month first shown on 2020-05-06 in first-release values; revised by the date given" : "",
    ),
    label: row("country"),
    vpn: inflated ? "yes" : "no",
  };
}

function firstRelease(row: RawRow): OwnRow {
  return {
    place: row("iso3"),
    period: month(row),
    value: row("share_of_global_hashrate_pct"),
    unit: "%",
    status: "reported",
    source: "cbeci-first-release",
    published: "2020-05-06",
    note: row("note"),
    label: row("country"),
    url: row("source_url"),
  };
}

const releaseDates: Readonly<Record<string, string>> = {
  "first release (May 2020)": "2020-05-06",
  "October 2021 release": "2021-10-13",
  "May 2022 release": "2022-05-17",
};

function longTail(row: RawRow): OwnRow {
  return {
    place: row("iso3"),
    period: month(row),
    value: row("share_of_global_hashrate_pct"),
    unit: "%",
    status: "reported",
    source: "cbeci-long-tail",
    published: releaseDates[row("vintage")] ?? "",
    note: notes(row("note"), "a part of that month's Other"),
    label: row("country"),
    release: row("vintage"),
    url: row("source_url"),
    cross_check: row("cross_check"),
  };
}

function province(row: RawRow, known: ReadonlyMap<string, string>): OwnRow {
  return {
    place: row("iso_3166_2"),
    period: month(row),
    value: row("share_of_china_hashrate_pct"),
    unit: "% of China",
    status: "reported",
    source: "cbeci",
    published: publishedOf(known, month(row)),
    note: notes(
      month(row) < "2020-05" ? "month first shown on 2020-05-06; the values of that release are not held here" : "",
      "of_world is the share of China times China's share",
    ),
    label: row("province").replace(/ \(.*\)$/, ""),
    of_world: row("derived_share_of_global_hashrate_pct"),
  };
}

/** Shares of US states: CBECI's one month and the clients of one pool. */
export function importStates(read: RawReader, files: OwnFiles): void {
  const rows = [...read("hashrate/us-state-partial.csv"), ...read("hashrate/us-state-foundry-2021.csv")].map((row) => {
    const cbeci = row("publisher").startsWith("CCAF");
    const week = row("date") === "2023-07-21";
    const december = row("date") === "2021-12-01";
    return {
      place: row("iso_3166_2"),
      period: week ? "2023-07-21/2023-07-27" : december ? "2021-12" : row("date"),
      value: row("share_of_us_hashrate_pct"),
      unit: "% of the United States",
      status: "reported",
      source: cbeci ? "cbeci-us-states" : "foundry-states",
      published: cbeci ? "2022-05-17" : december || week ? "2023-09-30" : row("date"),
      note: notes(row("note"), december && !cbeci ? "article of September 2023" : ""),
      label: row("state"),
      publisher: row("publisher"),
      method: row("method_label"),
      url: row("source_url"),
    };
  });
  files.set("hashrate/us-states.csv", ownTable("hashrate/us-states.csv", rows));
}

/** Megawatts by country, and pools' and the network's changes as printed. */
export function importContext(read: RawReader, files: OwnFiles): void {
  const power = read("hashrate/power-capacity-2023q1.csv").map((row) => {
    const single = row("capacity_low_mw") === row("capacity_high_mw");
    return {
      place: row("iso3"),
      period: row("period"),
      value: single ? row("capacity_low_mw") : "",
      low: row("capacity_low_mw"),
      high: row("capacity_high_mw"),
      unit: "MW",
      status: "claimed",
      source: "bitriver-capacity",
      published: lastDay(row("period")),
      note: "counts from the last day of its quarter",
      label: row("country"),
      publisher: row("publisher"),
      method: row("method_label"),
      url: row("source_url"),
    };
  });
  files.set("hashrate/power-capacity.csv", ownTable("hashrate/power-capacity.csv", power));
  const changes = read("hashrate/pool-and-network-changes-reported.csv").map((row) => ({
    period: row("date"),
    value: row("change_pct"),
    unit: "% change",
    status: "claimed",
    source: "reported-changes",
    published: "",
    note: row("note"),
    event: row("event"),
    label: row("entity"),
    entity: row("entity_type"),
    from_ehs: row("from_ehs"),
    to_ehs: row("to_ehs"),
    window: row("window"),
    claimed_by: row("attributed_to"),
    url: row("source_url"),
  }));
  files.set("hashrate/reported-changes.csv", ownTable("hashrate/reported-changes.csv", changes));
}

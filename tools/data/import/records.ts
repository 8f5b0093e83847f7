import { notes, type OwnFiles, ownTable, type RawReader, type RawRow } from "./raw.ts";

/** Law, grid, companies' sites, machines, and dates of publication. */
export function importRecords(read: RawReader, files: OwnFiles): void {
  const put = (path: string, rows: Parameters<typeof ownTable>[1]) => files.set(path, ownTable(path, rows));
  put("law/mining.csv", read("law/mining-legal-events.csv").map(law));
  put("law/crypto-status-2021.csv", read("law/crypto-legal-status-nov2021-partial.csv").map(cryptoStatus));
  const grid = read("grid/mix-carbon-intensity-2014-2025.csv");
  put("grid/carbon-intensity.csv", grid.map(carbon));
  put("grid/generation.csv", grid.flatMap(generation));
  put("miners/sites.csv", read("miners/public-miner-sites.csv").map(site));
  put("miners/machines.csv", read("miners/machines.csv").map(machine));
  put("miners/capacity-context.csv", read("miners/capacity-and-power-context.csv").map(capacity));
  put("publication.csv", read("publication.csv").map(publication));
}

const law = (row: RawRow) => ({
  place: row("iso3"),
  period: row("date"),
  precision: row("date_precision"),
  jurisdiction: row("jurisdiction"),
  kind: row("event_type"),
  status_after: row("mining_status_after"),
  text: row("description"),
  status: "reported",
  source: "mining-law",
  note: row("note"),
  publisher: row("source"),
  url: row("url"),
  confidence: row("confidence"),
});

const cryptoStatus = (row: RawRow) => ({
  place: row("iso3"),
  period: "2021-11",
  label: row("country"),
  crypto_status: row("status_nov_2021"),
  scope: row("scope"),
  status: "reported",
  source: "crypto-status",
  note: row("note"),
  publisher: row("source"),
  url: row("url"),
});

/** Published by the usual lag, 8 May of the year after; the values are one edition's. */
const gridYear = (row: RawRow) => ({
  place: row("iso3"),
  period: row("year"),
  status: "reported",
  source: "owid-grid",
  published: `${Number(row("year")) + 1}-05-08`,
});

const carbon = (row: RawRow) => ({
  ...gridYear(row),
  value: row("carbon_intensity_gco2_per_kwh"),
  unit: "gCO2/kWh",
  generation_twh: row("generation_twh"),
});

const fuels = ["coal", "gas", "oil", "hydro", "nuclear", "wind", "solar"] as const;

function generation(row: RawRow) {
  return fuels
    .filter((fuel) => row(`${fuel}_twh`) !== "")
    .map((fuel) => ({
      ...gridYear(row),
      value: row(`${fuel}_twh`),
      unit: "TWh",
      fuel,
      share: row(`share_${fuel}_pct_derived`),
    }));
}

function site(row: RawRow) {
  return {
    place: row("iso_3166_2") || row("iso3"),
    period: row("as_of_date"),
    precision: row("as_of_precision"),
    company: row("company"),
    ticker: row("ticker"),
    site: row("site"),
    locality: row("locality"),
    scope: row("scope"),
    ownership: row("ownership"),
    state: row("status"),
    capacity_mw: row("capacity_mw"),
    hashrate_ehs: row("hashrate_ehs"),
    machines: row("machines_count"),
    snapshot: row("snapshot_bucket"),
    status: "reported",
    source: "miner-sites",
    note: row("note"),
    publisher: row("publisher"),
    url: row("source_url"),
    grade: row("source_grade"),
  };
}

const machine = (row: RawRow) => ({
  model: row("model"),
  maker: row("maker"),
  hashrate_ths: row("hashrate_ths"),
  power_w: row("power_w"),
  efficiency_j_per_th: row("efficiency_j_per_th_derived"),
  status: "reported",
  source: "machines",
  note: notes(row("note"), "J/TH is W divided by TH/s"),
  listed_in: row("source"),
});

const ownUnits: Readonly<Record<string, string>> = { percent: "%", "TWh per year": "TWh/year" };

const capacity = (row: RawRow) => ({
  place: row("iso_3166_2") || row("iso3"),
  period: row("as_of"),
  value: row("value"),
  low: row("value_low"),
  high: row("value_high"),
  unit: ownUnits[row("unit")] ?? row("unit"),
  status: "reported",
  source: "capacity-context",
  note: row("note"),
  label: row("geography"),
  metric: row("metric"),
  publisher: row("publisher"),
  url: row("source_url"),
  grade: row("source_grade"),
});

const publication = (row: RawRow) => ({
  series: row("series"),
  edition: row("edition"),
  covers: row("covers"),
  first_published: row("first_published"),
  confidence: row("confidence"),
  basis: row("source"),
  note: row("note"),
});

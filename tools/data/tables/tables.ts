import { nameTables } from "../../names/tables.ts";
import { doubtKeys } from "../doubts.ts";
import * as kind from "./kinds.ts";
import { networkTables } from "./network-tables.ts";
import { recordTables } from "./records.ts";
import { type Columns, series, type TableSpec } from "./spec.ts";

const { maybe, number, share, text, words } = kind;
const positive = number(0);
const cited: Columns = { label: words, publisher: words, method: words, url: kind.address };

const hashrate: readonly TableSpec[] = [
  series(
    "hashrate/cbeci-share.csv",
    ["%"],
    { place: maybe(kind.place), period: kind.month, value: share },
    { label: words, vpn: kind.yesNo },
  ),
  series(
    "hashrate/cbeci-hashrate.csv",
    ["EH/s"],
    { place: maybe(kind.place), period: kind.month, value: positive },
    { label: words },
  ),
  series(
    "hashrate/cbeci-first-release.csv",
    ["%"],
    { place: maybe(kind.place), period: kind.month, value: share },
    { label: words, url: kind.address },
  ),
  series(
    "hashrate/cbeci-long-tail.csv",
    ["%"],
    { period: kind.month, value: share },
    { label: words, release: words, url: kind.address, cross_check: text },
  ),
  series(
    "hashrate/china-provinces.csv",
    ["% of China"],
    { place: maybe(kind.place), period: kind.month, value: share },
    { label: words, of_world: share },
  ),
  series("hashrate/us-states.csv", ["% of the United States"], { value: share }, cited),
  series(
    "hashrate/estimates.csv",
    ["%"],
    { value: share, published: kind.day },
    { estimate: kind.words, ...cited, title: text, grade: words, hashrate_ehs: maybe(positive) },
  ),
  series(
    "hashrate/single-estimates.csv",
    ["%"],
    { place: maybe(kind.place), value: maybe(share), published: kind.day },
    { ...cited, title: text, grade: words, hashrate_ehs: maybe(positive), capacity_mw: maybe(positive) },
  ),
  series(
    "hashrate/power-capacity.csv",
    ["MW"],
    { place: maybe(kind.place), value: maybe(positive), published: kind.day },
    cited,
  ),
  series(
    "hashrate/reported-changes.csv",
    ["% change"],
    { place: kind.blank, value: maybe(number(-100)) },
    {
      event: words,
      label: words,
      entity: words,
      from_ehs: maybe(positive),
      to_ehs: maybe(positive),
      window: text,
      claimed_by: words,
      url: kind.address,
    },
  ),
];

const electricity: readonly TableSpec[] = [
  series(
    "electricity/doing-business.csv",
    ["US cents/kWh"],
    { period: kind.year, value: positive },
    { edition: words, tariff: words },
  ),
  series("electricity/globalpetrolprices.csv", ["US cents/kWh"], { value: positive }, { tariff: words }),
  series(
    "electricity/eurostat.csv",
    ["EUR/kWh"],
    { value: positive },
    { band: words, tax: words, eur_per_usd: positive, us_cents_per_kwh: positive },
  ),
  series(
    "electricity/eurostat-bands.csv",
    ["EUR/kWh"],
    { value: maybe(positive) },
    { band: words, tax: words, eur_per_usd: positive, us_cents_per_kwh: maybe(positive) },
  ),
  series(
    "electricity/eia.csv",
    ["US cents/kWh"],
    { place: maybe(kind.place), period: kind.year, value: positive },
    { label: words, commercial: maybe(positive), residential: maybe(positive), all_sectors: maybe(positive) },
  ),
  series(
    "electricity/miners-reported.csv",
    ["US cents/kWh"],
    { place: maybe(kind.place), period: maybe(kind.period), value: maybe(positive) },
    {
      label: words,
      until: maybe(kind.date),
      local_price: text,
      basis: words,
      tariff: words,
      surcharge: kind.yesNo,
      publisher: words,
      url: kind.address,
      grade: kind.oneOf("A", "B", "C", "D"),
    },
  ),
];

const risk: readonly TableSpec[] = [
  series(
    "risk/wgi-2024.csv",
    ["percentile rank"],
    { period: kind.year, value: number(0, 100) },
    {
      dimension: kind.oneOf(
        "control_of_corruption",
        "government_effectiveness",
        "political_stability",
        "regulatory_quality",
        "rule_of_law",
        "voice_accountability",
      ),
      estimate: number(-5, 5),
      standard_error: positive,
      source_count: kind.count,
    },
  ),
  series(
    "risk/wgi-2025.csv",
    ["WGI estimate"],
    { period: kind.year, value: number(-5, 5) },
    { dimension: kind.oneOf("political_stability") },
  ),
  series(
    "risk/vdem.csv",
    ["index 0–1"],
    { period: kind.year, value: number(0, 1) },
    { dimension: kind.oneOf("electoral_democracy", "liberal_democracy") },
  ),
  series("risk/gpr-countries.csv", ["% of articles"], { period: kind.month, value: share }, { historical: share }),
  series(
    "risk/gpr-global.csv",
    ["index, mean of 1985–2019 = 100"],
    { place: kind.blank, period: kind.month, value: positive },
    { threats: positive, acts: positive, percent_of_articles: share, article_count: kind.count },
  ),
];

const internetAndGrid: readonly TableSpec[] = [
  series(
    "internet/shutdowns.csv",
    ["days"],
    { period: kind.day, value: maybe(kind.count) },
    {
      ends: maybe(kind.day),
      report_year: kind.year,
      scope: text,
      area: text,
      nationwide: kind.yesNo,
      doubt: maybe(kind.oneOf(...doubtKeys)),
      type: words,
      network: text,
      extent: text,
      cause: text,
      state: text,
      repeats: kind.yesNo,
    },
  ),
  series("internet/shutdown-counts.csv", ["shutdowns"], { period: kind.year, value: kind.count }),
  series(
    "grid/carbon-intensity.csv",
    ["gCO2/kWh"],
    { period: kind.year, value: maybe(positive) },
    { generation_twh: positive },
  ),
  series(
    "grid/generation.csv",
    ["TWh"],
    { period: kind.year, value: positive },
    { fuel: kind.oneOf("coal", "gas", "oil", "hydro", "nuclear", "wind", "solar"), share: maybe(share) },
  ),
  series(
    "miners/capacity-context.csv",
    ["%", "count", "TWh/year", "GW", "MW", "EH/s", "USD/PH/s/day", "USD/BTC"],
    { place: maybe(kind.place), value: maybe(positive) },
    { label: words, metric: words, publisher: words, url: kind.address, grade: words },
  ),
];

/** Every CSV file of `data/`, with what each of its columns takes. */
export const tables: readonly TableSpec[] = [
  ...hashrate,
  ...networkTables,
  ...electricity,
  ...risk,
  ...internetAndGrid,
  ...recordTables,
  ...nameTables,
];

import * as kind from "./kinds.ts";
import type { TableSpec } from "./spec.ts";

const { maybe, number, text, words } = kind;
const positive = number(0);
const common = { status: kind.status, source: kind.source, published: maybe(kind.day), note: text };

/** The tables whose rows are things rather than figures: laws, sites, machines, revisions, dates of publication. */
export const recordTables: readonly TableSpec[] = [
  {
    path: "hashrate/china-province-places.csv",
    columns: {
      place: kind.place,
      label: words,
      capital: words,
      lon: number(-180, 180),
      lat: number(-90, 90),
      note: text,
    },
  },
  {
    path: "law/mining.csv",
    columns: {
      place: kind.place,
      period: kind.date,
      precision: kind.oneOf("day", "month", "year"),
      jurisdiction: words,
      kind: words,
      status_after: words,
      text: words,
      ...common,
      publisher: words,
      url: kind.address,
      confidence: kind.oneOf("A", "B", "C"),
    },
  },
  {
    path: "law/crypto-status-2021.csv",
    columns: {
      place: kind.place,
      period: kind.date,
      label: words,
      crypto_status: words,
      scope: words,
      ...common,
      publisher: words,
      url: kind.address,
    },
  },
  {
    path: "events/disruptions.csv",
    columns: {
      event: words,
      place: kind.place,
      hazard: kind.oneOf("internet", "ban", "power"),
      extent: kind.oneOf("nationwide", "regional"),
      counts: kind.yesNo,
      reason: words,
    },
  },
  {
    path: "miners/sites.csv",
    columns: {
      place: maybe(kind.place),
      period: maybe(kind.date),
      precision: kind.oneOf("day", "month", "year", "unknown"),
      company: words,
      ticker: words,
      site: words,
      locality: text,
      scope: kind.oneOf("site", "company_total", "country_total", "region_total"),
      ownership: words,
      state: words,
      capacity_mw: maybe(positive),
      hashrate_ehs: maybe(positive),
      machines: maybe(kind.count),
      snapshot: text,
      ...common,
      publisher: words,
      url: kind.address,
      grade: words,
    },
  },
  {
    path: "miners/machines.csv",
    columns: {
      model: words,
      maker: words,
      hashrate_ths: positive,
      power_w: positive,
      efficiency_j_per_th: positive,
      ...common,
      listed_in: words,
    },
  },
  {
    path: "revisions.csv",
    columns: {
      table: words,
      key: words,
      column: words,
      was: text,
      published: maybe(kind.day),
      replaced: kind.day,
      source: kind.source,
      note: text,
    },
  },
  {
    path: "publication.csv",
    columns: {
      series: words,
      edition: text,
      covers: text,
      first_published: maybe(kind.date),
      confidence: words,
      basis: words,
      note: text,
    },
  },
];

import countries from "i18n-iso-countries";
import * as v from "valibot";
import { parseTable } from "../../data/read.ts";
import { decimal, type OwnRow } from "../../data/tables/own-table.ts";
import { expected, jsonIn, readText } from "../input.ts";
import type { Found, Given, Outcome, Series } from "../outcome.ts";
import { type Record, recordsOf, refuseRepeats } from "../records.ts";
import { Faults, Refused } from "../refused.ts";
import type { Identity } from "../table.ts";
import { onlyOne } from "./one.ts";

const identity: Identity = {
  path: "electricity/eurostat.csv",
  compared: ["value", "us_cents_per_kwh"],
  follow: ["eur_per_usd"],
};
/** Largest factor between a half-year's price and that of the half-year before; the largest so far is 2.1. */
const largest = { value: 5 };
/** The band, tax, currency and unit of our table, in Eurostat's codes. */
const wanted = { nrg_cons: "MWH500-1999", tax: "X_VAT", currency: "EUR", unit: "KWH" } as const;
type Dimension = keyof typeof wanted;
const dimensions = Object.keys(wanted) as readonly Dimension[];

/** Eurostat's prices for non-household consumers, `nrg_pc_205`, as TSV or JSON-stat. */
export const eurostat: Series = {
  name: "eurostat",
  reads:
    "nrg_pc_205 as TSV or JSON-stat; band 500–1,999 MWh, without VAT and recoverable taxes, in EUR; a new year’s euros a dollar as --rate 2026=0.87;",
  options: ["rate"],
  read,
};

/** A price of one country and half-year; `flag` is Eurostat's letter (e: estimated, p: provisional). */
interface Price {
  readonly row: number;
  readonly open: boolean;
  readonly geo: string;
  readonly period: string;
  readonly euros: string;
  readonly flag: string;
}

async function read({ from, texts, options }: Given): Promise<Outcome> {
  const name = onlyOne("eurostat", from);
  const text = await readText(name);
  const faults = new Faults(name);
  const { read, prices, day } = text.trimStart().startsWith("{")
    ? jsonPrices(name, text)
    : tsvPrices(name, text, faults);
  const held = parseTable(identity.path, texts.get(identity.path) ?? "", []).rows.map(({ cells }) => cells);
  const rates = yearRates(name, held, options["rate"]);
  const first = held.map((row) => row["period"] ?? "").sort()[0] ?? "";
  const strangers = new Map<string, number>();
  const rows: Found[] = [];
  for (const price of prices) {
    if (price.period < first || price.euros === "") continue;
    const place = placeOf(price.geo);
    if (place === null) strangers.set(price.geo, (strangers.get(price.geo) ?? 0) + 1);
    else rows.push(foundRow(place, price, rates, faults));
  }
  faults.refuse();
  return {
    name,
    read,
    ...(day !== undefined && { day }),
    tables: [{ identity, rows, days: "usual", needs: "over", isHeld: () => true, largest }],
    leftOut: [...strangers].map(([geo, count]) => `${count} values of ${geo}: no country of ISO 3166`),
  };
}

/** The prices of a file, and the day that it states. */
interface Prices {
  readonly read: number;
  readonly prices: readonly Price[];
  readonly day?: string;
}

/** The usual day of publication: half a year after the end of the half-year. */
const usualDay = (period: string): string =>
  period.endsWith("S1") ? `${period.slice(0, 4)}-12-31` : `${Number(period.slice(0, 4)) + 1}-06-30`;

function foundRow(place: string, price: Price, rates: ReadonlyMap<string, string>, faults: Faults): Found {
  const { row, open, period, euros, flag } = price;
  const value = Number(euros);
  if (!Number.isFinite(value) || value <= 0 || value > 5) faults.add(row, period, `${euros} is no price in EUR/kWh`);
  const year = period.slice(0, 4);
  const rate = rates.get(year) ?? "";
  if (rate === "")
    faults.add(row, period, `the euros a dollar of ${year} are not held: name them with --rate ${year}=…`);
  const cells = {
    place,
    period,
    value: euros,
    unit: "EUR/kWh",
    status: "reported",
    source: "eurostat",
    published: usualDay(period),
    note: flag === "" ? "" : `Eurostat’s flag: ${flag}`,
    band: "IC 500-1999 MWh/yr",
    tax: "excl. VAT and other recoverable taxes",
    eur_per_usd: rate,
    us_cents_per_kwh: decimal(Number(((100 * value) / Number(rate)).toFixed(2))),
  };
  return { row, open, printed: { period, value: period }, cells };
}

/** Euros per dollar by year, from the table and, for one more year, from the user: `2026=0.87`. */
function yearRates(name: string, held: readonly OwnRow[], given: string | undefined): ReadonlyMap<string, string> {
  const rates = new Map(
    held
      .filter((row) => row["eur_per_usd"])
      .map((row) => [(row["period"] ?? "").slice(0, 4), row["eur_per_usd"] ?? ""]),
  );
  if (given === undefined) return rates;
  const [, year, rate] = /^(\d{4})=(0\.\d+|1\.\d+)$/.exec(given) ?? [];
  if (year === undefined || rate === undefined)
    throw new Refused(`${name}: --rate ${given}: a year and its euros a dollar, as 2026=0.87`);
  return rates.set(year, rate);
}

const ownGeo: Readonly<{ [geo: string]: string }> = { EL: "GRC", UK: "GBR", XK: "XKX" };

const placeOf = (geo: string): string | null => ownGeo[geo] ?? countries.alpha2ToAlpha3(geo) ?? null;

/**
 * Reads Eurostat's TSV: the dimensions in the first column (`freq,product,…,geo\TIME_PERIOD`) and a column for each
 * half-year; `0.1321 e` is a value with a flag, `:` is no value.
 */
function tsvPrices(name: string, text: string, faults: Faults): Prices {
  const [line = ""] = text.split("\n", 1);
  const [first = "", ...periods] = line.split("\t").map((cell) => cell.trim());
  const names = first.split("\\")[0]?.split(",") ?? [];
  const missing = [...dimensions, "geo"].filter((one) => !names.includes(one));
  if (missing.length > 0)
    throw new Refused(`${name}: row 1: no dimension ${missing.join(", ")}; the header begins ${first.slice(0, 80)}`);
  const stranger = periods.find((period) => !/^\d{4}-S[12]$/.test(period));
  if (stranger !== undefined) throw new Refused(`${name}: row 1: ${stranger} is not a half-year`);
  const records = recordsOf(name, text, [first], "\t");
  refuseRepeats(records, ({ cells }) => cells[first] ?? "", first, faults);
  const of = (record: Record, dimension: string) =>
    (record.cells[first] ?? "").split(",")[names.indexOf(dimension)] ?? "";
  const meant = records.filter((record) => dimensions.every((one) => of(record, one) === wanted[one]));
  if (meant.length === 0)
    throw new Refused(`${name}: no row of ${dimensions.map((one) => `${one} ${wanted[one]}`).join(", ")}`);
  const prices = meant.flatMap((record) =>
    periods.map((period) => {
      const [value = "", flag = ""] = (record.cells[period] ?? "").split(/\s+/);
      const euros = value === ":" ? "" : value;
      return { row: record.row, open: record.open, geo: of(record, "geo"), period, euros, flag };
    }),
  );
  return { read: records.length, prices };
}

const jsonStat = v.object({
  id: v.array(v.string()),
  size: v.array(v.number()),
  value: v.union([v.record(v.string(), v.nullable(v.number())), v.array(v.nullable(v.number()))]),
  status: v.optional(v.record(v.string(), v.string()), {}),
  /** When Eurostat last changed the table: `2026-10-20T23:00:00+0200`. */
  updated: v.optional(v.string()),
  dimension: v.record(v.string(), v.object({ category: v.object({ index: v.record(v.string(), v.number()) }) })),
});

/** Reads JSON-stat 2.0 of Eurostat's API: values in row-major order of the dimensions. */
function jsonPrices(name: string, text: string): Prices {
  const { id, size, value, status, dimension, updated } = expected(name, jsonStat, jsonIn(name, text));
  const missing = [...dimensions, "geo", "time"].filter((one) => !id.includes(one));
  if (missing.length > 0) throw new Refused(`${name}: no dimension ${missing.join(", ")}`);
  const at = (coordinates: Readonly<{ [dimension: string]: number }>) =>
    id.reduce((sum, one, index) => sum * (size[index] as number) + (coordinates[one] ?? 0), 0);
  const fixed = Object.fromEntries(
    dimensions.map((one) => {
      const index = dimension[one]?.category.index[wanted[one]];
      if (index === undefined) throw new Refused(`${name}: ${one} has no ${wanted[one]}`);
      return [one, index];
    }),
  );
  const prices = Object.entries(dimension["geo"]?.category.index ?? {}).flatMap(([geo, place]) =>
    Object.entries(dimension["time"]?.category.index ?? {}).map(([period, time]) => {
      const index = at({ ...fixed, geo: place, time });
      const euros = (Array.isArray(value) ? value[index] : value[String(index)]) ?? null;
      return {
        row: index + 1,
        open: false,
        geo,
        period,
        euros: euros === null ? "" : String(euros),
        flag: status[String(index)] ?? "",
      };
    }),
  );
  const strange = prices.find(({ period }) => !/^\d{4}-S[12]$/.test(period));
  if (strange !== undefined) throw new Refused(`${name}: time: ${strange.period} is not a half-year`);
  const day = /^\d{4}-\d\d-\d\d/.exec(updated ?? "")?.[0];
  return { read: Array.isArray(value) ? value.length : Object.keys(value).length, prices, ...(day && { day }) };
}

import { DAY } from "../../../src/kit/time.ts";
import { spanOf } from "../../data/periods.ts";
import { parseTable } from "../../data/read.ts";
import type { OwnRow } from "../../data/tables/own-table.ts";
import { readText } from "../input.ts";
import { type Found, found, type Given, type Outcome, type Series } from "../outcome.ts";
import { dayIn, numberIn, type Record, recordsOf, refuseRepeats } from "../records.ts";
import { Faults, Refused } from "../refused.ts";
import type { Identity } from "../table.ts";
import { onlyOne } from "./one.ts";
import { countryReader, placeNamed } from "./places.ts";

const identity: Identity = {
  path: "hashrate/estimates.csv",
  compared: ["value", "hashrate_ehs"],
};
/** Largest factor between a country's figure and that of its newest other map; the largest so far is 1.3. */
const largest = { value: 20, hashrate_ehs: { times: 20, printed: "hashrate_ehs", unit: "EH/s" } };
/** How long before its period a map may come out: Luxor's of 2025-Q3 came on 30 June. */
const early = 7 * DAY;
const needed = [
  "estimate",
  "country",
  "share_percent",
  "period",
  "published",
  "publisher",
  "method",
  "source",
  "title",
  "url",
];

/** One whole estimate of one publisher, as a small CSV that somebody typed from the publisher's page. */
export const estimate: Series = {
  name: "estimate",
  reads: `one publisher's map of one quarter as CSV: ${needed.join(",")}, and hashrate_ehs where it is printed`,
  read,
};

async function read({ from, texts, now, whole = false }: Given): Promise<Outcome> {
  const name = onlyOne("estimate", from);
  const records = recordsOf(name, await readText(name), needed);
  const faults = new Faults(name);
  refuseRepeats(records, ({ cells }) => `${cells["estimate"]} ${cells["country"]}`, "country", faults);
  const countryOf = countryReader(texts);
  const rows = records.map((record) => rowOf(record, { faults, now, countryOf }));
  faults.refuse();
  refuseMixed(
    name,
    rows.map(({ cells }) => cells),
  );
  const sources = Object.keys(JSON.parse(texts.get("sources.json") ?? "{}") as object);
  const stranger = rows.find(({ cells }) => !sources.includes(cells["source"] ?? ""));
  if (stranger !== undefined)
    throw new Refused(
      `${name}: source ${stranger.cells["source"]} is not in data/sources.json: add it with its licence first`,
    );
  if (!whole) refuseHalf(name, rows, parseTable(identity.path, texts.get(identity.path) ?? "", []).rows);
  const own = rows[0]?.cells["estimate"];
  const isHeld = (row: OwnRow) => row["estimate"] === own;
  return { name, read: records.length, tables: [{ identity, rows, days: "given", needs: "begun", isHeld, largest }] };
}

/** Refuses a map with less than half the countries of its publisher's newest map: it may be truncated. */
function refuseHalf(name: string, rows: readonly Found[], held: readonly { readonly cells: OwnRow }[]): void {
  const [first] = rows;
  const maps = held.filter(({ cells }) => cells["publisher"] === first?.cells["publisher"]);
  const others = maps.filter(({ cells }) => cells["estimate"] !== first?.cells["estimate"]);
  const newest = others
    .map(({ cells }) => cells["period"] ?? "")
    .sort()
    .at(-1);
  const before = others.filter(({ cells }) => cells["period"] === newest).length;
  if (2 * rows.length >= before) return;
  throw new Refused(
    `${name}: ${rows.length} countries, where the publisher's map of ${newest} named ${before}: is the file cut? If it is whole, say --whole`,
  );
}

/** Refuses a file that is not one estimate of one publisher and period, or whose shares add up to more than 100 %. */
function refuseMixed(name: string, rows: readonly OwnRow[]): void {
  for (const column of ["estimate", "period", "publisher", "source"]) {
    const values = [...new Set(rows.map((row) => row[column] ?? ""))];
    if (values.length > 1)
      throw new Refused(`${name}: ${column} is ${values.slice(0, 3).join(" and ")}: one estimate a file`);
  }
  const sum = rows.reduce((total, row) => total + Number(row["value"]), 0);
  if (sum > 100.05) throw new Refused(`${name}: share_percent adds up to ${sum.toFixed(2)} %`);
}

interface Reading {
  readonly faults: Faults;
  readonly now: number;
  readonly countryOf: (name: string) => string | null;
}

function rowOf(record: Record, { faults, now, countryOf }: Reading): Found {
  const words = (column: string) => {
    const cell = record.cells[column] ?? "";
    if (cell === "") faults.add(record.row, column, "is blank");
    return cell;
  };
  const place = placeNamed(words("country"), countryOf);
  if (place === null)
    faults.add(record.row, "country", `${record.cells["country"]} is no country that the project knows`);
  const period = words("period");
  const span = spanOf(period);
  const published = dayIn(record, "published", faults, now);
  if (span === null) faults.add(record.row, "period", `${period} is not a period, as 2026-Q4`);
  else if (Date.parse(published) < span.from - early)
    faults.add(record.row, "period", `${period} begins more than a week after the day of publication, ${published}`);
  const rate =
    "hashrate_ehs" in record.cells ? { hashrate_ehs: numberIn(record, "hashrate_ehs", faults, { blank: true }) } : {};
  return found(record, "period", "share_percent", {
    place: place?.code ?? "",
    period,
    value: numberIn(record, "share_percent", faults, { most: 100 }),
    unit: "%",
    status: "reported",
    source: words("source"),
    published,
    note: record.cells["note"] ?? "",
    estimate: words("estimate"),
    label: place?.label ?? "",
    publisher: words("publisher"),
    method: words("method"),
    url: words("url"),
    title: words("title"),
    grade: record.cells["grade"] || "primary",
    ...rate,
  });
}

import { notes, type OwnFiles, type RawReader, type RawRow } from "./raw.ts";

/** Anything that JSON.parse may give back. */
type Json = Record<string, unknown>;

/** The dated events, the press that they cite, and the chronologies of China 2021 and Kazakhstan 2022. */
export function importEvents(read: RawReader, readJson: (path: string) => unknown, files: OwnFiles): void {
  const events = (readJson("events/events.json") as Json[]).map(event);
  files.set("events/events.json", jsonText(events));
  const press = Object.entries(readJson("events/sources.json") as Record<string, Json>);
  files.set("events/sources.json", jsonText(Object.fromEntries(press.map(([id, entry]) => [id, pressEntry(entry)]))));
  files.set("events/china-2021.json", jsonText(read("events/china-2021.csv").map(chinaItem)));
  files.set("events/kazakhstan-2022.json", jsonText(read("events/kazakhstan-2022.csv").map(kazakhItem)));
}

/** Two-space JSON that a person can read and mend. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function event(raw: Json): Json {
  return {
    id: raw["id"],
    start: shortTime(raw["start"]),
    end: shortTime(raw["end"]),
    precision: raw["precision"],
    countries: raw["countries"],
    region: raw["region"] ?? "",
    place: raw["place"] ?? null,
    kind: raw["kind"],
    title: raw["title"],
    summary: raw["summary"],
    statements: [...list(raw["impact"]).map(quantity), ...list(raw["claims"]).map(claim)],
    sources: raw["sources"],
  };
}

const list = (value: unknown): readonly Json[] => (value ?? []) as readonly Json[];

/** `2021-06-09T06:00:00Z` → `2021-06-09T06:00Z`; null stays null. */
const shortTime = (value: unknown): string | null =>
  typeof value === "string" ? value.replace(/(T\d\d:\d\d):00Z$/, "$1Z") : null;

const quantity = (raw: Json): Json => ({
  text: raw["quantity"],
  low: raw["low"],
  high: raw["high"],
  unit: raw["unit"],
  by: raw["claimed_by"],
  source: raw["source_id"],
});

const claim = (raw: Json): Json => ({
  text: raw["statement"],
  low: null,
  high: null,
  unit: "",
  by: raw["claimed_by"],
  source: raw["source_id"],
});

function pressEntry(raw: Json): Json {
  const copy = raw["copy_url"] === undefined ? "" : `read in a copy: ${raw["copy_url"]}`;
  const author = raw["author"] === undefined ? "" : `by ${raw["author"]}`;
  return {
    title: raw["title"],
    publisher: raw["publisher"],
    date: raw["date"],
    url: raw["url"],
    note: notes(author, String(raw["note"] ?? ""), copy),
  };
}

function chronicleItem(row: RawRow, id: string) {
  return {
    id,
    at: shortTime(row("timestamp_utc")),
    precision: row("precision"),
    text: row("what"),
    low: numberOf(row("number")),
    high: numberOf(row("number")),
    unit: row("unit"),
    by: row("claimed_by"),
  };
}

const numberOf = (cell: string): number | null => (cell === "" ? null : Number(cell));

const numbered = (prefix: string, index: number): string => `${prefix}-${String(index + 1).padStart(3, "0")}`;

const chinaItem = (row: RawRow, index: number) => ({
  ...chronicleItem(row, numbered("cn-2021", index)),
  region: row("region"),
  to: row("to") || null,
  kind: row("kind") === "flow" && shipped.test(row("what")) ? "shipment" : row("kind"),
  source: row("source_id"),
});

/** Reviewed: machines that had left or arrived, as against those bought, due, hosted, idle or still in China. */
const shipped =
  /^(BIT Mining delivers|Fenghua airlifts|BitDigital machines waiting at|Machines to |Machines received by)/;

function kazakhItem(row: RawRow, index: number) {
  const item = chronicleItem(row, numbered("kz-2022", index));
  return {
    ...item,
    low: item.low ?? numberOf(row("number_low")),
    high: item.high ?? numberOf(row("number_high")),
    region: "",
    to: null,
    kind: row("series"),
    source: row("source_id"),
  };
}

import * as v from "valibot";
import type { FactFiles, FactName } from "./types.ts";

/**
 * A schema for a list with one plain check for all items: a schema for every cell would be slow, and the build has
 * checked each.
 */
const listOf = (name: string, isItem: (item: unknown) => boolean) =>
  v.custom<readonly never[]>((value) => Array.isArray(value) && value.every(isItem), `expected a list of ${name}`);

const isNumber = (item: unknown): boolean => typeof item === "number";
const isCell = (item: unknown): boolean => item === null || typeof item === "number";
const isText = (item: unknown): boolean => typeof item === "string";
const isObject = (item: unknown): boolean => typeof item === "object" && item !== null;
const has =
  (...keys: readonly string[]) =>
  (item: unknown): boolean =>
    isObject(item) && keys.every((key) => key in (item as object));

const text = v.string();
const texts = listOf("words", isText);
const numbers = listOf("numbers", isNumber);
const cells = listOf("numbers or gaps", isCell);
const placeRows = listOf("rows of numbers", (row) => Array.isArray(row) && row.every(isCell));
const lists = listOf("lists of words", (row) => Array.isArray(row) && row.every(isText));
const record = v.custom<object>((value) => isObject(value) && !Array.isArray(value), "expected an object");

/** Whether every group of rows of a table has one row for each place and one column for each period. */
function fits(table: object, periods: readonly unknown[], places: readonly unknown[]): boolean {
  const groups = Object.values(table).filter((value) => Array.isArray(value) && Array.isArray(value[0]));
  return groups.every(
    (rows) => rows.length === places.length && rows.every((row: unknown[]) => row.length === periods.length),
  );
}

const monthly = v.pipe(
  v.looseObject({ months: texts, published: texts, places: texts, share: placeRows, source: text }),
  v.check(({ months, places, share }) => fits({ share }, months, places), "expected a cell for each place and month"),
);

const yearly = { years: numbers, published: texts, places: texts, source: text };

/** The schema of each compiled file. */
export const shapes: { readonly [Name in FactName]: v.GenericSchema<unknown, unknown> } = {
  places: listOf("places", has("code", "name", "label", "neighbours")),
  hashrate: v.looseObject({
    cbeci: monthly,
    firstRelease: monthly,
    provinces: monthly,
    longTail: listOf("shares", has("place", "month", "share")),
    estimates: listOf("estimates", has("id", "from", "rows")),
    singles: listOf("estimates", has("label", "from")),
  }),
  risk: v.pipe(
    v.looseObject({ ...yearly, rank: placeRows, low: placeRows, high: placeRows }),
    v.check(
      ({ years, places, rank, low, high }) => fits({ rank, low, high }, years, places),
      "expected a cell for each place and year",
    ),
  ),
  electricity: v.looseObject({
    business: record,
    industry: record,
    cited: record,
    miners: listOf("prices", has("low", "high")),
  }),
  network: v.pipe(
    v.looseObject({
      start: v.number(),
      hashrate: cells,
      blocks: cells,
      difficulty: cells,
      price: cells,
      basis: text,
      epochs: listOf("epochs", has("height", "time", "difficulty")),
      undated: listOf("epochs", has("height", "difficulty")),
      points: listOf("readings", has("from", "value", "unit", "published")),
    }),
    v.check(
      ({ hashrate, blocks, difficulty, price, basis }) =>
        [blocks, difficulty, price, basis].every(({ length }) => length === hashrate.length),
      "expected a value for each day",
    ),
  ),
  events: v.looseObject({
    events: listOf("events", has("id", "start", "title")),
    replays: v.record(
      v.string(),
      v.looseObject({
        lines: listOf("lines", has("id", "at", "text")),
        connectivity: listOf("statements", has("from", "state", "drives")),
      }),
    ),
  }),
  claims: v.looseObject({ claims: listOf("claims", has("id", "event", "quantity", "published", "at")) }),
  context: v.looseObject({
    grid: v.looseObject({ ...yearly, carbon: placeRows, fuels: record }),
    shutdownLists: listOf("lists", has("year", "published")),
    shutdowns: listOf("shutdowns", has("place", "from", "published")),
    capacity: listOf("capacities", has("place", "period", "unit", "metric")),
    law: listOf("laws", has("place", "date", "published")),
    wgi2025: record,
    democracy: record,
    gpr: record,
  }),
  sources: v.looseObject({
    figures: v.looseObject({ day: v.string(), parts: v.array(v.any()) }),
    series: record,
    press: record,
  }),
  exposure: v.looseObject({
    governance: v.pipe(
      v.looseObject({ ...yearly, stability: placeRows, ranks: record }),
      v.check(
        ({ years, places, stability }) => fits({ stability }, years, places),
        "expected a cell for each place and year",
      ),
    ),
    shutdowns: v.looseObject({ lists: listOf("lists", has("year", "published")), rows: listOf("years", has("place")) }),
    fits: record,
    doubts: listOf("doubts", has("doubt", "fits", "otherwise")),
    refits: record,
    backtest: record,
    disruptions: listOf("disruptions", has("event", "place", "day")),
    sites: listOf("sites", has("company", "site")),
    machines: listOf("machines", has("model", "joulesPerTerahash")),
  }),
  names: v.looseObject({ countries: lists, states: lists, within: lists, shared: lists }),
} satisfies Record<keyof FactFiles, unknown>;

import * as v from "valibot";
import { decimal } from "../../data/tables/own-table.ts";
import { expected, readJson } from "../input.ts";
import type { Found, Given, Outcome, Series } from "../outcome.ts";
import { Faults, Refused } from "../refused.ts";
import type { Identity } from "../table.ts";
import { onlyOne } from "./one.ts";

const identity: Identity = {
  path: "electricity/eia.csv",
  compared: ["value", "commercial", "residential", "all_sectors"],
};
const unit = "cents per kilowatt-hour";
/** The columns of our table by EIA's sectors. */
const columns = { IND: "value", COM: "commercial", RES: "residential", ALL: "all_sectors" } as const;
const firstYear = 2014;
/** Largest factor between a year's price and that of the year before; the largest so far is 1.6. */
const largest = { value: 4, commercial: 4, residential: 4, all_sectors: 4 };

const answer = v.object({
  response: v.object({
    total: v.optional(v.union([v.string(), v.number()])),
    data: v.array(
      v.object({
        period: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d{4}$/)),
        stateid: v.string(),
        sectorid: v.string(),
        price: v.nullable(v.union([v.string(), v.number()])),
        "price-units": v.string(),
      }),
    ),
  }),
});
type Price = v.InferOutput<typeof answer>["response"]["data"][number];

/** Average prices by state and sector from EIA's API (v2, electricity/retail-sales, yearly), as JSON. */
export const eia: Series = {
  name: "eia",
  reads: "EIA's API v2, electricity/retail-sales, frequency annual, data price, as JSON",
  read,
};

async function read({ from }: Given): Promise<Outcome> {
  const name = onlyOne("eia", from);
  const { total, data } = expected(name, answer, await readJson(name)).response;
  if (total !== undefined && Number(total) > data.length)
    throw new Refused(`${name}: ${data.length} of ${total} rows: ask for the rest too (length, offset)`);
  const faults = new Faults(name);
  const rows = grouped(data, faults);
  faults.refuse();
  const other = data.filter(({ sectorid }) => !(sectorid in columns)).length;
  return {
    name,
    read: data.length,
    tables: [{ identity, rows, days: "usual", needs: "over", isHeld: () => true, largest }],
    leftOut: other > 0 ? [`${other} prices of other sectors`] : [],
  };
}

function grouped(data: readonly Price[], faults: Faults): readonly Found[] {
  const rows = new Map<string, { readonly row: number; readonly cells: { [column: string]: string } }>();
  data.forEach((one, index) => {
    const column = columns[one.sectorid as keyof typeof columns];
    if (column === undefined || Number(one.period) < firstYear) return;
    const row = index + 1;
    if (one["price-units"] !== unit) faults.add(row, "price-units", `${one["price-units"]}, not ${unit}`);
    const key = `${one.stateid} ${one.period}`;
    const own = rows.get(key) ?? { row, cells: stateYear(one) };
    if (own.cells[column] !== undefined) faults.add(row, "sectorid", `${key} ${one.sectorid} stands there twice`);
    rows.set(key, { row: own.row, cells: { ...own.cells, [column]: priceOf(one, row, faults) } });
  });
  return [...rows.values()]
    .filter(({ cells }) => (cells["value"] ?? "") !== "")
    .map((one) => ({ ...one, printed: { period: "period", value: "price" }, open: false }));
}

function priceOf({ price }: Price, row: number, faults: Faults): string {
  if (price === null || price === "") return "";
  const cents = Number(price);
  if (!Number.isFinite(cents) || cents <= 0 || cents > 200) faults.add(row, "price", `${price} is no price in cents`);
  return decimal(cents);
}

/**
 * The cells of a state and year without its prices. Census divisions (ENC … WSC) have no ISO 3166-2 code and get none.
 */
function stateYear({ stateid, period }: Price): { [column: string]: string } {
  const nation = stateid === "US";
  const state = stateid.length === 2;
  return {
    place: nation ? "USA" : state ? `US-${stateid}` : "",
    period,
    unit: "US cents/kWh",
    status: "reported",
    source: "eia",
    published: `${Number(period) + 1}-10-31`,
    note: state ? "" : "Census division",
    label: nation ? "United States" : stateid,
  };
}

import type { Loaded, PlaceRows } from "../../../src/facts/types.ts";
import { rememberingFor } from "../../../src/kit/remember.ts";
import { DAY } from "../../../src/kit/time.ts";
import { cutNetwork } from "../../../src/model/then/network.ts";
import { cutContext, cutElectricity, cutHashrate, cutRisk } from "../../../src/model/then/series.ts";
import { type Checked, checkData } from "../../../tools/data/check.ts";
import { compileContext } from "../../../tools/data/compile/context.ts";
import { compileElectricity } from "../../../tools/data/compile/electricity.ts";
import { compileHashrate } from "../../../tools/data/compile/hashrate.ts";
import { compileNetwork } from "../../../tools/data/compile/network.ts";
import { withOlder } from "../../../tools/data/compile/older.ts";
import { compileRisk } from "../../../tools/data/compile/risk.ts";
import { readData, type Table } from "../../../tools/data/read.ts";
import type { OwnRow } from "../../../tools/data/tables/own-table.ts";

export const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
export const is = <T>(value: T): Loaded<T> => ({ state: "ready", value });
export const ready = <T>(loaded: Loaded<T>): T => {
  if (loaded.state !== "ready") throw new Error(loaded.state);
  return loaded.value;
};

const data = checkData(readData("data"));
export const rowsIn = (path: string) => data.tables.get(path)?.rows.map(({ cells }) => cells) ?? [];

/** `data/` with one value that was replaced on 1 November 2026: the row's cells are changed, and the older value is kept. */
export function replaced(path: string, key: string, isMeant: (row: OwnRow) => boolean, [column, is]: [string, string]) {
  const rows = rowsIn(path);
  const held = rows.find(isMeant) as OwnRow;
  const change = {
    table: path,
    key,
    column,
    was: held[column] ?? "",
    published: held["published"] ?? "",
    replaced: "2026-11-01",
    source: held["source"] ?? "",
    note: "",
  };
  const after = rows.map((row) => (row === held ? { ...row, [column]: is, published: "2026-11-01" } : row));
  return checked(path, after, [change]);
}

/** `data/` with these rows in one table, and revisions more; what is no row is checked once, in `data`. */
export function checked(path: string, rows: readonly OwnRow[], revisions: readonly OwnRow[] = []): Checked {
  const tables = new Map(data.tables);
  const put = (name: string, all: readonly OwnRow[]) =>
    tables.set(name, { ...(tables.get(name) as Table), rows: all.map((cells, index) => ({ line: index + 2, cells })) });
  put(path, rows);
  put("revisions.csv", [...rowsIn("revisions.csv"), ...revisions]);
  return { ...data, tables };
}

export const [eve, morning] = [day("2026-10-31"), day("2026-11-01")];

/** One series: the cell that is replaced by `is`, and how a page with known then reads it. */
interface Case {
  readonly path: string;
  readonly key: string;
  readonly column: string;
  readonly is: string;
  readonly isMeant: (row: OwnRow) => boolean;
  readonly read: (checked: Checked, at: number) => number | null | undefined;
}

export const of =
  (place: string, period: string) =>
  (row: OwnRow): boolean =>
    row["place"] === place && row["period"] === period;
export const cellOf = (grid: PlaceRows, [places, place]: Axis, [periods, period]: Axis) =>
  grid[places.indexOf(place)]?.[periods.indexOf(period)];
type Axis = readonly [all: readonly (string | number)[], one: string | number];

/** A file compiled with its older values, once for all moments at which a test reads it. */
const compiledOnce = <File extends object>(compile: (checked: Checked) => File) =>
  rememberingFor((checked: Checked) => is(withOlder(checked, compile)));
const hashrateOf = compiledOnce(compileHashrate);
const contextOf = compiledOnce(compileContext);
const networkOf = compiledOnce(compileNetwork);
const riskOf = compiledOnce(compileRisk);
const electricityOf = compiledOnce(compileElectricity);

export const hashrateAt = (checked: Checked, at: number) => ready(cutHashrate(hashrateOf(checked), at));
export const contextAt = (checked: Checked, at: number) => ready(cutContext(contextOf(checked), at));
const daily = (checked: Checked, at: number) => {
  const { start, price, hashrate } = ready(cutNetwork(networkOf(checked), at));
  const index = (day("2026-05-31") - start) / DAY;
  return { price: price[index], hashrate: hashrate[index] };
};

export const cases: readonly Case[] = [
  {
    path: "network/price.csv",
    key: "2026-05-31",
    column: "value",
    is: "71000",
    isMeant: of("", "2026-05-31"),
    read: (checked, at) => daily(checked, at).price,
  },
  {
    path: "network/hashrate-coin-metrics.csv",
    key: "2026-05-31",
    column: "value",
    is: "950",
    isMeant: of("", "2026-05-31"),
    read: (checked, at) => daily(checked, at).hashrate,
  },
  {
    path: "hashrate/cbeci-share.csv",
    key: "2022-01 KAZ",
    column: "value",
    is: "13.25",
    isMeant: of("KAZ", "2022-01"),
    read: (checked, at) => {
      const { share, places, months } = hashrateAt(checked, at).cbeci;
      return cellOf(share, [places, "KAZ"], [months, "2022-01"]);
    },
  },
  {
    path: "hashrate/cbeci-hashrate.csv",
    key: "2022-01 KAZ",
    column: "value",
    is: "25",
    isMeant: of("KAZ", "2022-01"),
    read: (checked, at) => {
      const { hashrate, places, months } = hashrateAt(checked, at).cbeci;
      return cellOf(hashrate, [places, "KAZ"], [months, "2022-01"]);
    },
  },
  {
    path: "hashrate/estimates.csv",
    key: "luxor-2025-q4 RUS",
    column: "value",
    is: "9",
    isMeant: ({ estimate, place }) => estimate === "luxor-2025-q4" && place === "RUS",
    read: (checked, at) =>
      hashrateAt(checked, at)
        .estimates.find(({ id }) => id === "luxor-2025-q4")
        ?.rows.find(({ place }) => place === "RUS")?.share,
  },
  {
    path: "risk/wgi-2024.csv",
    key: "KAZ political_stability 2023",
    column: "value",
    is: "40",
    isMeant: (row) => of("KAZ", "2023")(row) && row["dimension"] === "political_stability",
    read: (checked, at) => {
      const { rank, places, years } = ready(cutRisk(riskOf(checked), at));
      return cellOf(rank, [places, "KAZ"], [years, 2023]);
    },
  },
  {
    path: "electricity/eia.csv",
    key: "TX 2024",
    column: "value",
    is: "7",
    isMeant: ({ label, period }) => label === "TX" && period === "2024",
    read: (checked, at) => {
      const { industry } = ready(cutElectricity(electricityOf(checked), at));
      return industry["US-TX"]?.find(({ period }) => period === "2024")?.cents;
    },
  },
  {
    path: "grid/carbon-intensity.csv",
    key: "KAZ 2024",
    column: "value",
    is: "700",
    isMeant: of("KAZ", "2024"),
    read: (checked, at) => {
      const { carbon, places, years } = contextAt(checked, at).grid;
      return cellOf(carbon, [places, "KAZ"], [years, 2024]);
    },
  },
  {
    path: "grid/generation.csv",
    key: "KAZ 2024 coal",
    column: "share",
    is: "50",
    isMeant: (row) => of("KAZ", "2024")(row) && row["fuel"] === "coal",
    read: (checked, at) => {
      const { fuels, places, years } = contextAt(checked, at).grid;
      return cellOf(fuels.coal, [places, "KAZ"], [years, 2024]);
    },
  },
];

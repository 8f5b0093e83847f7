import { DAY } from "../../../src/kit/time.ts";
import type { OwnRow } from "../../data/own-table.ts";
import { decimal } from "../../data/own-table.ts";
import { readText } from "../input.ts";
import type { Given, Outcome, Series } from "../outcome.ts";
import { dayIn, numberIn, type Record, recordsOf, refuseRepeats } from "../records.ts";
import { Faults } from "../refused.ts";
import type { Identity } from "../table.ts";
import { refuseTorn } from "../whole.ts";
import { onlyOne } from "./one.ts";

/** Days before the first that `data/` holds are not wanted. */
const firstDay = "2019-01-01";
const source = "coin-metrics-b";

const table = (path: string, compared: readonly string[]): Identity => ({ path, key: ["period"], compared });
const hashrates = table("network/hashrate-coin-metrics.csv", ["value", "blocks"]);
const prices = table("network/price.csv", ["value"]);

/** Coin Metrics' community CSV, one row a day: `time`, `HashRate` in TH/s, `PriceUSD`, and `BlkCnt` where it has it. */
export const network: Series = {
  name: "network",
  reads: "Coin Metrics' community CSV (btc.csv): hashrate, price, blocks a day",
  read,
};

async function read({ from, texts, now }: Given): Promise<Outcome> {
  const name = onlyOne("network", from);
  const records = recordsOf(name, await readText(name), ["time", "HashRate", "PriceUSD"]);
  const faults = new Faults(name);
  refuseRepeats(records, ({ cells }) => (cells["time"] ?? "").slice(0, 10), "time", faults);
  const days = records.map((record) => ({ record, day: dayIn(record, "time", faults, now) }));
  const wanted = days.filter(({ day }) => day >= firstDay);
  const rates = wanted.flatMap(({ record, day }) => hashrate(record, day, faults));
  const priced = wanted.flatMap(({ record, day }) => price(record, day, faults));
  faults.refuse();
  const isReported = (row: OwnRow) => row["status"] === "reported";
  refuseTorn(name, texts, rates, hashrates, isReported);
  refuseTorn(name, texts, priced, prices, isReported);
  const empty = wanted.filter(({ record }) => (record.cells["HashRate"] ?? "") === "").length;
  return {
    read: records.length,
    tables: [
      { identity: hashrates, rows: rates },
      { identity: prices, rows: priced },
    ],
    leftOut: [
      ...(days.length > wanted.length ? [`${days.length - wanted.length} days before ${firstDay}`] : []),
      ...(empty > 0 ? [`${empty} days without a hashrate yet`] : []),
    ],
  };
}

/** A day's figure is known when the day is over. */
const reported = (day: string) => ({
  period: day,
  status: "reported",
  source,
  published: new Date(Date.parse(day) + DAY).toISOString().slice(0, 10),
});

function hashrate(record: Record, day: string, faults: Faults): readonly OwnRow[] {
  const terahashes = numberIn(record, "HashRate", faults, { blank: true });
  if (terahashes === "") return [];
  const blocks = "BlkCnt" in record.cells ? numberIn(record, "BlkCnt", faults, { blank: true }) : "";
  return [{ ...reported(day), value: decimal(Number(terahashes) / 1e6), unit: "EH/s", blocks }];
}

function price(record: Record, day: string, faults: Faults): readonly OwnRow[] {
  const dollars = numberIn(record, "PriceUSD", faults, { blank: true });
  return dollars === "" ? [] : [{ ...reported(day), value: decimal(Number(dollars)), unit: "USD" }];
}

import { isoDay } from "../../../src/kit/time.ts";
import { dayAfter } from "../../data/periods.ts";
import type { OwnRow } from "../../data/tables/own-table.ts";
import { decimal } from "../../data/tables/own-table.ts";
import { readText } from "../input.ts";
import { type Found, found, type Given, type Outcome, type Series } from "../outcome.ts";
import { dayIn, numberIn, type Record, recordsOf, refuseRepeats } from "../records.ts";
import { Faults } from "../refused.ts";
import type { Identity } from "../table.ts";
import { onlyOne } from "./one.ts";

/** The first day of the series in `data/`; earlier days are left out. */
const firstDay = "2019-01-01";
const source = "coin-metrics-b";

const hashrates: Identity = { path: "network/hashrate-coin-metrics.csv", compared: ["value", "blocks"] };
const prices: Identity = { path: "network/price.csv", compared: ["value"] };
/** Largest factor from one day to the next; the largest so far is 1.65. */
const largest = { value: 5 };

/**
 * Coin Metrics' community CSV, one row for each day: `time`, `HashRate` in TH/s, `PriceUSD`, and `BlkCnt` where
 * present.
 */
export const network: Series = {
  name: "network",
  reads: "Coin Metrics' community CSV (btc.csv): hashrate, price, blocks a day",
  read,
};

async function read({ from, now }: Given): Promise<Outcome> {
  const name = onlyOne("network", from);
  const records = recordsOf(name, await readText(name), ["time", "HashRate", "PriceUSD"]);
  const faults = new Faults(name);
  refuseRepeats(records, ({ cells }) => (cells["time"] ?? "").slice(0, 10), "time", faults);
  const days = records.map((record) => ({ record, day: dayIn(record, "time", faults, now) }));
  // The publisher's file may have a row for the current day, which is not over.
  const today = isoDay(now);
  const wanted = days.filter(({ day }) => day >= firstDay && day !== today);
  const rates = wanted.flatMap(({ record, day }) => hashrate(record, day, faults));
  const priced = wanted.flatMap(({ record, day }) => price(record, day, faults));
  faults.refuse();
  const isReported = (row: OwnRow) => row["status"] === "reported";
  const early = days.filter(({ day }) => day < firstDay).length;
  const empty = wanted.filter(({ record }) => (record.cells["HashRate"] ?? "") === "").length;
  const daily = { days: "usual", needs: "over", isHeld: isReported, largest } as const;
  return {
    name,
    read: records.length,
    tables: [
      { identity: hashrates, rows: rates, ...daily },
      { identity: prices, rows: priced, ...daily },
    ],
    leftOut: [
      ...(early > 0 ? [`${early} days before ${firstDay}`] : []),
      ...(days.some(({ day }) => day === today) ? [`${today}, which is not over`] : []),
      ...(empty > 0 ? [`${empty} days without a hashrate yet`] : []),
    ],
  };
}

/** The shared cells of a day; its figures are known once the day is over. */
const reported = (day: string) => ({
  period: day,
  status: "reported",
  source,
  published: dayAfter(day),
});

function hashrate(record: Record, day: string, faults: Faults): readonly Found[] {
  const terahashes = numberIn(record, "HashRate", faults, { blank: true });
  if (terahashes === "") return [];
  if (Number(terahashes) === 0) faults.add(record.row, "HashRate", "0: the network never stood still for a day");
  const blocks = "BlkCnt" in record.cells ? { blocks: numberIn(record, "BlkCnt", faults, { blank: true }) } : {};
  const cells = { ...reported(day), value: decimal(Number(terahashes) / 1e6), unit: "EH/s", ...blocks };
  return [found(record, "time", "HashRate", cells)];
}

function price(record: Record, day: string, faults: Faults): readonly Found[] {
  const dollars = numberIn(record, "PriceUSD", faults, { blank: true });
  if (dollars === "") return [];
  if (Number(dollars) === 0) faults.add(record.row, "PriceUSD", "0: no day had no price");
  return [found(record, "time", "PriceUSD", { ...reported(day), value: decimal(Number(dollars)), unit: "USD" })];
}

import { DAY, parseTime } from "../../../src/kit/time.ts";
import { type OwnFiles, ownTable, type RawReader, type RawRow } from "./raw.ts";

/** The network day by day and epoch by epoch. */
export function importNetwork(read: RawReader, files: OwnFiles): void {
  const daily = read("network/daily.csv");
  const put = (path: string, rows: Parameters<typeof ownTable>[1]) => files.set(path, ownTable(path, rows));
  put("network/hashrate-chain.csv", daily.filter((row) => row("hashrate_chain_ehs") !== "").map(chainDay));
  put("network/hashrate-coin-metrics.csv", daily.map(coinMetricsDay));
  put("network/difficulty.csv", daily.filter((row) => row("difficulty_start_of_day") !== "").map(difficultyDay));
  put(
    "network/price.csv",
    daily.map((row) => ({ ...reported(row), value: row("price_usd"), unit: "USD" })),
  );
  put("network/difficulty-epochs.csv", read("network/difficulty-epochs.csv").map(epoch));
}

/** A day's figure is known when the day is over. */
function nextDay(day: string): string {
  return new Date((parseTime(day) ?? Number.NaN) + DAY).toISOString().slice(0, 10);
}

function dayOf(row: RawRow, status: string, source: string) {
  return { period: row("date"), status, source, published: nextDay(row("date")) };
}

const reported = (row: RawRow) =>
  dayOf(row, "reported", row("source").startsWith("CM-A") ? "coin-metrics-a" : "coin-metrics-b");

const chainDay = (row: RawRow) => ({
  ...dayOf(row, "measured", "blocks"),
  value: row("hashrate_chain_ehs"),
  unit: "EH/s",
  blocks: row("blocks_chain"),
});

const coinMetricsDay = (row: RawRow) => ({
  ...reported(row),
  value: row("hashrate_coinmetrics_ehs"),
  unit: "EH/s",
  blocks: row("blocks_coinmetrics"),
});

const difficultyDay = (row: RawRow) => ({
  ...(row("hashrate_chain_ehs") === "" ? reported(row) : dayOf(row, "measured", "blocks")),
  value: row("difficulty_end_of_day"),
  unit: "difficulty",
  start_of_day: row("difficulty_start_of_day"),
});

function epoch(row: RawRow) {
  const time = row("start_time_utc");
  return {
    period: time,
    value: row("difficulty"),
    unit: "difficulty",
    status: "measured",
    source: "difficulty-checkpoints",
    published: time.slice(0, 10),
    note: time === "" ? "time of its first block not held" : "",
    height: row("start_height"),
    change_percent: row("change_vs_previous_pct"),
    epoch_days: row("epoch_days"),
    mean_interval_s: row("mean_block_interval_s"),
    mean_hashrate_ehs: row("implied_epoch_mean_hashrate_ehs"),
    difficulty_from: row("difficulty_source"),
    time_from: row("time_source"),
  };
}

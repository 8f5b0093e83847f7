import type { NetworkFacts, NetworkPoint } from "../../../src/facts/types.ts";
import { DAY, parseTime } from "../../../src/kit/time.ts";
import type { Checked } from "../check.ts";
import { amount, type Cells, cell, rowsOf } from "./rows.ts";

/** Compiles the network by day, from the first to the last day that any series has, and by epoch. */
export function compileNetwork(checked: Checked): NetworkFacts {
  const coinMetrics = byDay(rowsOf(checked, "network/hashrate-coin-metrics.csv"));
  const chain = byDay(rowsOf(checked, "network/hashrate-chain.csv"));
  const difficulty = byDay(rowsOf(checked, "network/difficulty.csv"));
  const price = byDay(rowsOf(checked, "network/price.csv"));
  const covered = [coinMetrics, chain, difficulty, price].flatMap((series) => [...series.keys()]);
  const start = covered.reduce((least, day) => Math.min(least, day));
  const end = covered.reduce((most, day) => Math.max(most, day));
  const days = Array.from({ length: (end - start) / DAY + 1 }, (_, index) => start + index * DAY);
  const value = (cells: Cells | undefined, column: string) => (cells === undefined ? null : amount(cells, column));
  return {
    start,
    hashrate: days.map((day) => significant(value(chain.get(day) ?? coinMetrics.get(day), "value"))),
    blocks: days.map((day) => value(chain.get(day), "blocks") ?? value(coinMetrics.get(day), "blocks")),
    difficulty: days.map((day) => value(difficulty.get(day), "value")),
    price: days.map((day) => significant(value(price.get(day), "value"))),
    basis: days.map((day) => (chain.has(day) ? "m" : coinMetrics.has(day) ? "r" : "-")).join(""),
    epochs: epochs(rowsOf(checked, "network/difficulty-epochs.csv")),
    undated: undated(rowsOf(checked, "network/difficulty-epochs.csv")),
    points: rowsOf(checked, "network/points.csv").map(point),
  };
}

function point(cells: Cells): NetworkPoint {
  return {
    from: parseTime(cell(cells, "period")) as number,
    value: Number(cell(cells, "value")),
    unit: cell(cells, "unit") as NetworkPoint["unit"],
    basis: cell(cells, "basis"),
    status: cell(cells, "status") as NetworkPoint["status"],
    publisher: cell(cells, "publisher"),
    published: cell(cells, "published"),
  };
}

function byDay(rows: readonly Cells[]): ReadonlyMap<number, Cells> {
  return new Map(rows.map((cells) => [parseTime(cell(cells, "period")) as number, cells]));
}

/** Rounds to five significant digits; the standard error of a day's hashrate is 8 %. */
const significant = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(5)));

/** Epochs with the time of their first block, ascending. */
function epochs(rows: readonly Cells[]): NetworkFacts["epochs"] {
  const timed = rows.filter((cells) => cell(cells, "period") !== "");
  return timed.map((cells, index) => ({
    height: Number(cell(cells, "height")),
    time: parseTime(cell(cells, "period")) as number,
    difficulty: Number(cell(cells, "value")),
    change: index === 0 ? null : amount(cells, "change_percent"),
  }));
}

/** The epochs after these, without a time. */
function undated(rows: readonly Cells[]): NetworkFacts["undated"] {
  const untimed = rows.filter((cells) => cell(cells, "period") === "");
  return untimed.map((cells) => ({ height: Number(cell(cells, "height")), difficulty: Number(cell(cells, "value")) }));
}

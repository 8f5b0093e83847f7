import * as kind from "./kinds.ts";
import { series, type TableSpec } from "./spec.ts";

const positive = kind.number(0);

/** The tables of the network: by day, by epoch, and single readings. */
export const networkTables: readonly TableSpec[] = [
  series(
    "network/hashrate-chain.csv",
    ["EH/s"],
    { place: kind.blank, period: kind.day, value: positive },
    { blocks: kind.count },
  ),
  series(
    "network/hashrate-coin-metrics.csv",
    ["EH/s"],
    { place: kind.blank, period: kind.day, value: positive },
    { blocks: kind.maybe(kind.count) },
  ),
  series(
    "network/difficulty.csv",
    ["difficulty"],
    { place: kind.blank, period: kind.day, value: kind.maybe(positive) },
    { start_of_day: positive },
  ),
  series("network/price.csv", ["USD"], { place: kind.blank, period: kind.day, value: positive }),
  series(
    "network/difficulty-epochs.csv",
    ["difficulty"],
    { place: kind.blank, period: kind.maybe(kind.period), value: positive },
    {
      height: kind.count,
      change_percent: kind.maybe(kind.number(-75, 300)),
      epoch_days: kind.maybe(positive),
      mean_interval_s: kind.maybe(positive),
      mean_hashrate_ehs: kind.maybe(positive),
      difficulty_from: kind.words,
      time_from: kind.text,
    },
  ),
  series(
    "network/points.csv",
    ["USD", "EH/s"],
    { place: kind.blank, value: positive },
    { basis: kind.words, publisher: kind.words, url: kind.maybe(kind.address) },
  ),
];

import type { Facts } from "../../../facts/types.ts";
import { remembering } from "../../../kit/remember.ts";
import { dataWords as words } from "../../../words/take/data.ts";
import { isTested } from "../../backtest/backtest.ts";
import { methods, rankRows } from "../../backtest/ranks.ts";
import type { ExposureContext } from "../../exposure/context.ts";
import { rankSources, testSources } from "../behind/ranked.ts";
import { type Dataset, dataset, six, standingCells, standingColumns } from "./dataset.ts";

/** The ranks of every country and month by the four rankings, with the shutdowns that began; each month has its own sources. */
export function ranksData(facts: Facts, context: ExposureContext): Dataset {
  const standsIn = remembering(1000, (month) =>
    standingCells(facts, words.units.rank, "modelled", rankSources(context, month)),
  );
  const columns = ["period", "place", "country", "ranked", ...methods.map((method) => `rank_${method}`), "of", "began"];
  const rows = rankRows(context).map((row) => [...row, ...standsIn(String(row[0]))]);
  return dataset("ranks", words.sets.ranks, [...columns, ...standingColumns], rows);
}

/** The backtest: hits, misses and false alarms of each ranking, with the sources of all rankings that it counts. */
export function backtestData(facts: Facts, context: ExposureContext): Dataset | null {
  if (!isTested(context)) return null;
  const { verdicts, firstQuarter, lastQuarter, flagged } = context.exposure.backtest;
  const stands = standingCells(facts, words.units.quarters, "modelled", testSources(context));
  const columns = [
    "ranking",
    "from",
    "to",
    "flagged",
    "hits",
    "misses",
    "false_alarms",
    "area",
    "area_low",
    "area_high",
  ];
  const rows = methods.map((method) => {
    const { hits, misses, falseAlarms, area, low, high } = verdicts[method];
    return [
      method,
      firstQuarter,
      lastQuarter,
      flagged,
      hits,
      misses,
      falseAlarms,
      six(area),
      six(low),
      six(high),
      ...stands,
    ];
  });
  return dataset("backtest", words.sets.backtest, [...columns, ...standingColumns], rows);
}

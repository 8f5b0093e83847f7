import type { Facts } from "../../../facts/types.ts";
import { courseMoments } from "../../../model/scenario/run/course.ts";
import { intervalAt } from "../../../model/scenario/run/path.ts";
import { unnamed } from "../../../model/scenario/run/reach.ts";
import { hashrateAt } from "../../../model/scenario/run/steps.ts";
import { whatIf } from "../../../words/scenario/answer.ts";
import { dataWords as words } from "../../../words/take/data.ts";
import type { Voice } from "../../scenario/figures.ts";
import type { Fan, Outcome } from "../../scenario/types.ts";
import { worldSources } from "../behind/scenario.ts";
import { type Dataset, dataset, six, standingCells, standingColumns } from "./dataset.ts";

const pathColumns = [
  "seconds_from_start",
  "days_from_start",
  "hashrate_ehs",
  "interval_s",
  "interval_without_shock_s",
  ...standingColumns,
];

/** A scenario's expected path: a row for each moment at which hashrate or difficulty changes. No block ever: blank. */
export function pathData(facts: Facts, { course, steady, horizon, world }: Outcome): Dataset {
  const stands = standingCells(facts, words.units.named, "modelled", worldSources(facts, world));
  const moments = [...new Set([...courseMoments(course, horizon), horizon])].toSorted((a, b) => a - b);
  const rows = moments.map((second) => [
    six(second),
    six(second / 86_400),
    six(hashrateAt(course.rates, second)),
    six(intervalAt(course.epochs, course.rates, second)),
    six(intervalAt(steady.epochs, steady.rates, second)),
    ...stands,
  ]);
  return dataset("scenario-path", words.sets.path, pathColumns, rows);
}

/** Shares and hashrate by place at the start, at the worst and at the end. */
export function scenarioSharesData(facts: Facts, { shares, world }: Outcome, { nameOf }: Voice): Dataset {
  const columns = ["place", "country", "moment", "share_percent", "hashrate_ehs", "hit", ...standingColumns];
  const stands = standingCells(facts, words.units.named, "modelled", worldSources(facts, world));
  const rows = shares.flatMap(({ place, share, hashrate, hit }) =>
    (["start", "worst", "end"] as const).map((moment, index) => [
      place,
      place === unnamed ? whatIf.shares.unnamed : nameOf(place),
      moment,
      six(share[index]),
      six(hashrate[index]),
      hit ? "yes" : "no",
      ...stands,
    ]),
  );
  return dataset("scenario-shares", words.sets.scenarioShares, columns, rows);
}

/** The fan: the quantiles of the expected interval between blocks over all runs. */
export function fanData(facts: Facts, { world }: Outcome, fan: Fan): Dataset {
  const columns = [
    "seconds_from_start",
    "days_from_start",
    "q05_s",
    "q25_s",
    "q50_s",
    "q75_s",
    "q95_s",
    "runs",
    "seed",
  ];
  const stands = standingCells(facts, "s", "modelled", worldSources(facts, world));
  const rows = fan.seconds.map((second, index) => [
    six(second),
    six(second / 86_400),
    ...(fan.interval[index] ?? []).map(six),
    fan.runs,
    fan.seed,
    ...stands,
  ]);
  return dataset("scenario-fan", words.sets.fan, [...columns, ...standingColumns], rows);
}

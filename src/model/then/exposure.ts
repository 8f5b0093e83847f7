import type {
  Disruption,
  ExposureFacts,
  GovernanceFacts,
  HazardThen,
  Moment,
  ShutdownYears,
} from "../../facts/types.ts";
import { addMonths, parseTime } from "../../kit/time.ts";
import { backtestThen } from "./backtest.ts";
import { type Cut, columnsOut, cutter, isOut, knownOn, mapped } from "./cut.ts";
import { knownFrom } from "./known-events.ts";

/**
 * The facts of the Exposure tab that were known at a moment: the regressions fitted by then, never a later one, and the
 * backtest of what was over.
 */
export const cutExposure: Cut<ExposureFacts> = cutter(
  ({ governance, shutdowns, refits, disruptions, sites, machines, backtest }) => [
    ...governance.published.map(knownOn),
    ...[...shutdowns.lists, ...sites, ...machines].map(({ published }) => knownOn(published)),
    ...shutdowns.rows.flatMap(({ full, any }) => [knownOn(any), knownOn(full ?? any)]),
    ...[...refits.full, ...refits.any].map(({ from }) => knownOn(from)),
    ...disruptions.map((one) => knownFrom(one, begins(one))),
    ...backtest.monthly.months.map((month) => addMonths(knownOn(month), 1)),
  ],
  (facts, at) => {
    const disruptions = facts.disruptions.filter((one) => knownFrom(one, begins(one)) <= at);
    const refits = (list: readonly HazardThen[]) => list.filter(({ from }) => isOut(from, at));
    return {
      governance: yearsOut(facts.governance, at),
      shutdowns: listsOut(facts.shutdowns, at),
      fits: facts.fits,
      doubts: [],
      refits: { full: refits(facts.refits.full), any: refits(facts.refits.any) },
      disruptions,
      sites: facts.sites.filter(({ published }) => isOut(published, at)),
      machines: facts.machines.filter(({ published }) => isOut(published, at)),
      backtest: backtestThen(facts.backtest, disruptions, at),
    };
  },
);

const begins = ({ day }: Disruption): Moment => parseTime(day) ?? Number.POSITIVE_INFINITY;

function yearsOut(facts: GovernanceFacts, at: Moment): GovernanceFacts {
  const { keep, keepIn } = columnsOut(facts.published, at);
  return {
    ...facts,
    years: keep(facts.years),
    published: keep(facts.published),
    stability: keepIn(facts.stability),
    ranks: mapped(facts.ranks, keepIn),
  };
}

function listsOut({ lists, rows, source }: ShutdownYears, at: Moment): ShutdownYears {
  return {
    lists: lists.filter(({ published }) => isOut(published, at)),
    rows: rows
      .filter(({ any }) => isOut(any, at))
      .map((row) => ({ ...row, full: row.full !== null && isOut(row.full, at) ? row.full : null })),
    source,
  };
}

import type { MethodVerdict, RankMethod, Ranks } from "../../facts/types.ts";
import { sharesAt } from "../../model/shares.ts";
import { hazardWords as words } from "../../words/hazard.ts";
import { dayWords, periodWords, publishedWords } from "../dates.ts";
import { percent } from "./at-risk.ts";
import type { ExposureDesk, Grid } from "./desk.ts";

/** What the backtest found, hits, misses and false alarms side by side. */
export interface BacktestView {
  readonly intro: string;
  readonly verdicts: Grid;
  readonly smallNumber: string;
  readonly outcomes: Grid;
  readonly falseAlarms: string;
  readonly kazakhstan: readonly string[];
  readonly ranks: RankChart;
}

/** Kazakhstan's ranks in a box of 100 × 40, first at the top; months before the first map have no mark. */
export interface RankChart {
  readonly label: string;
  readonly lines: readonly {
    readonly method: RankMethod;
    readonly name: string;
    readonly path: string;
    readonly last: string;
  }[];
  readonly months: readonly { readonly x: number; readonly text: string }[];
  readonly ranks: readonly { readonly y: number; readonly text: string }[];
}

const methods: readonly RankMethod[] = ["atRisk", "atRiskAny", "exposure", "share"];

/** The view; the same for every moment, because the backtest has its own. */
export function backtestView(desk: ExposureDesk): BacktestView {
  const { backtest } = desk.exposure;
  const { nameOf } = desk;
  const ranked = backtest.outcomes.filter(({ ranks }) => ranks !== null);
  const { atRisk, share } = backtest.verdicts;
  const overlaps = (atRisk.low ?? 0) <= (share.high ?? 1);
  return {
    intro: words.backtestIntro(
      periodWords(backtest.firstQuarter, "en-GB"),
      periodWords(backtest.lastQuarter, "en-GB"),
      String(backtest.units),
      String(backtest.countries),
      String(backtest.flagged),
    ),
    verdicts: {
      label: words.verdicts,
      columns: words.verdictColumns,
      rows: methods.map((method) => verdictRow(method, backtest.verdicts[method])),
    },
    smallNumber: [
      words.smallNumber(String(share.hits + share.misses), String(new Set(ranked.map(({ place }) => place)).size)),
      overlaps ? words.overlap : words.apart,
    ].join(" "),
    outcomes: {
      label: words.outcomes,
      columns: words.outcomeColumns,
      rows: backtest.outcomes.map(({ event, place, day, ranks, of }) => ({
        key: event,
        cells: [`${nameOf(place)}, ${dayText(day)}`, ...rankCells(ranks, of)],
        tone: ranks === null ? "quiet" : (ranks.atRisk ?? of) <= backtest.flagged ? "good" : "bad",
      })),
    },
    falseAlarms: words.falseAlarmsText(
      backtest.falseAlarms.map(({ place, quarters }) => words.quarters(nameOf(place), quarters)).join(", "),
    ),
    kazakhstan: kazakhstanAnswer(desk),
    ranks: rankChart(desk),
  };
}

const dayText = (day: string): string =>
  day.length === 10 ? dayWords(Date.parse(day), "en-GB") : periodWords(day, "en-GB");

function verdictRow(
  method: RankMethod,
  { hits, misses, falseAlarms, area, low, high }: MethodVerdict,
): Grid["rows"][number] {
  const interval =
    area === null || low === null || high === null
      ? words.none
      : `${area.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
  return {
    key: method,
    cells: [words.methods[method], String(hits), String(misses), String(falseAlarms), interval],
  };
}

function rankCells(ranks: Ranks | null, of: number): readonly string[] {
  if (ranks === null) return [words.notRanked, "", ""];
  return [ranks.atRisk, ranks.exposure, ranks.share].map((rank) =>
    rank === null ? words.none : words.rankOf(rank, of),
  );
}

const shutdown = Date.UTC(2022, 0, 5);

function kazakhstanAnswer({ exposure, hashrate, nameOf, numbers }: ExposureDesk): readonly string[] {
  const { kazakhstan, above, flagged } = exposure.backtest;
  const last = kazakhstan.at(-1);
  const own = last?.ranks ?? null;
  if (last === undefined || own === null) return [];
  const rank = (value: number | null) => (value === null ? words.none : words.rankOf(value, last.of));
  const names = (method: RankMethod) => above[method].map(nameOf).join(", ");
  const since = kazakhstan.findLastIndex(({ ranks }) => (ranks?.atRisk ?? flagged + 1) > flagged);
  const from = periodWords(kazakhstan[since + 1]?.month ?? "", "en-GB");
  const map = sharesAt(hashrate, shutdown, "then");
  const isFlagged = (own.atRisk ?? flagged + 1) <= flagged;
  return [
    isFlagged
      ? words.kazakhstanAnswer(rank(own.atRisk), from, names("atRisk"))
      : words.kazakhstanNo(rank(own.atRisk), names("atRisk")),
    words.kazakhstanAny(rank(own.atRiskAny), names("atRiskAny")),
    words.kazakhstanWhy(
      numbers.share(map?.share.get("KAZ") ?? 0),
      periodWords(map?.period ?? "", "en-GB"),
      publishedWords(map?.published ?? "", "en-GB"),
      percent(exposure.fits.full.heldOut.kazakhstan.probability),
    ),
  ];
}

function rankChart({ exposure }: ExposureDesk): RankChart {
  const { kazakhstan } = exposure.backtest;
  const x = (index: number) => (100 * (index + 0.5)) / kazakhstan.length;
  const y = (rank: number) => 4 + (rank - 1) * 7;
  const lines = methods.map((method) => {
    const steps = kazakhstan.flatMap(({ ranks }, index) => {
      const rank = ranks?.[method] ?? null;
      return rank === null ? [] : [`M${x(index) - 50 / kazakhstan.length},${y(rank)}h${100 / kazakhstan.length}`];
    });
    const last = kazakhstan.at(-1)?.ranks?.[method] ?? null;
    return {
      method,
      name: words.methods[method],
      path: steps.join(""),
      last: last === null ? words.none : String(last),
    };
  });
  const months = kazakhstan.flatMap(({ month }, index) =>
    month.endsWith("-01") ? [{ x: x(index), text: month.slice(0, 4) }] : [],
  );
  return {
    label: words.kazakhstanChart,
    lines,
    months,
    ranks: [1, 2, 3, 4, 5].map((rank) => ({ y: y(rank), text: String(rank) })),
  };
}

import type { MethodVerdict, RankMethod, Ranks } from "../../facts/types.ts";
import { beforeMoment, hazards } from "../../model/hazard/before.ts";
import { hazardFitAt } from "../../model/hazard/fit-at.ts";
import { missedCase } from "../../model/hazard/missed-case.ts";
import { sharesAt } from "../../model/shares/shares.ts";
import { backtestWords as words } from "../../words/backtest/backtest.ts";
import type { CellTable, ExposureContext } from "../exposure/context.ts";
import { dayWords, periodWords, publishedWords } from "../format/dates.ts";
import { countText, fixed, plainNumber } from "../format/numbers.ts";
import { percent } from "../format/percent.ts";
import { dayText, methods } from "./ranks.ts";

/** The backtest in finished words: hits, misses and false alarms of each ranking side by side. */
export interface BacktestView {
  readonly text: string;
  readonly counted: string;
  readonly intro: string;
  readonly verdicts: CellTable;
  readonly smallNumber: string;
  readonly outcomes: CellTable;
  /** The ranks that an older map gives to countries not ranked then; null where none does. */
  readonly older: string | null;
  readonly falseAlarms: CellTable;
  /** With known then, the day up to which the backtest counts; null with known now, where it counts all figures. */
  readonly until: string | null;
  /** The paragraphs on the missed case; empty with known then before its shutdown was public. */
  readonly missedCase: readonly string[];
}

/** Whether the backtest has any quarter to count. */
export const isTested = ({ exposure }: ExposureContext): boolean => exposure.backtest.units > 0;

/**
 * The view. With known now it is the same for every moment, because the backtest covers its own quarters; with known
 * then it covers those that were over and public at the moment.
 */
export function backtestView(context: ExposureContext): BacktestView {
  const { backtest } = context.exposure;
  const { nameOf, locale } = context;
  const ranked = backtest.outcomes.filter(({ ranks }) => ranks !== null);
  const { atRisk, share } = backtest.verdicts;
  return {
    text: words.backtestText(
      countText(atRisk.hits + atRisk.misses),
      countText(atRisk.hits),
      countText(atRisk.misses),
      countText(atRisk.falseAlarms),
      countText(share.hits),
      countText(backtest.outcomes.length - ranked.length),
    ),
    counted: words.elsewhere(countText(backtest.elsewhere)),
    intro: words.backtestIntro(
      periodWords(backtest.firstQuarter, locale),
      periodWords(backtest.lastQuarter, locale),
      countText(backtest.units),
      countText(backtest.countries),
      countText(backtest.flagged),
    ),
    verdicts: {
      label: words.verdicts,
      columns: words.verdictColumns,
      rows: methods.map((method) => verdictRow(method, backtest.verdicts[method])),
    },
    smallNumber: [
      words.smallNumber(
        countText(share.hits + share.misses),
        countText(new Set(ranked.map(({ place }) => place)).size),
      ),
      ...leadText(atRisk),
      words.areaErrors(errorWords(Math.max(...methods.map((method) => backtest.verdicts[method].error ?? 0)))),
    ].join(" "),
    outcomes: {
      label: words.outcomes,
      columns: words.outcomeColumns,
      rows: backtest.outcomes.map(({ event, place, day, ranks, of }) => ({
        key: event,
        cells: [`${nameOf(place)}, ${dayText(day, locale)}`, ...rankCells(ranks, of)],
        tone: ranks === null ? "quiet" : (ranks.atRisk ?? of) <= backtest.flagged ? "good" : "bad",
      })),
    },
    older: olderText(context),
    falseAlarms: {
      label: words.falseAlarms,
      columns: words.falseAlarmColumns,
      rows: backtest.falseAlarms.map(({ place, quarters }) => ({
        key: place,
        cells: [nameOf(place), ...methods.map((method) => countText(quarters[method]))],
      })),
    },
    until: context.frame.choices.known === "now" ? null : words.backtestUntil(dayWords(context.frame.at, locale)),
    missedCase: missedCaseWords(context),
  };
}

/** The Monte Carlo error of an interval's end, to one significant digit. */
const errorWords = (error: number): string => plainNumber(Number(error.toPrecision(1)));

function leadText({ lead }: MethodVerdict): readonly string[] {
  if (lead === null) return [];
  const two = (value: number) => fixed(value, 2);
  return [
    words.lead(two(Math.abs(lead.value)), lead.value < 0, two(lead.low), two(lead.high), errorWords(lead.error)),
    lead.low > 0 ? words.apart : words.overlap,
  ];
}

function olderText({ exposure, nameOf, locale }: ExposureContext): string | null {
  const named = exposure.backtest.outcomes.flatMap(({ place, day, older }) =>
    older === null || older.ranks.atRisk === null
      ? []
      : [
          {
            period: older.period,
            text: words.olderRank(
              nameOf(place),
              dayText(day, locale),
              words.rankOf(countText(older.ranks.atRisk), countText(older.of)),
            ),
          },
        ],
  );
  const [first] = named;
  return first === undefined
    ? null
    : words.older(periodWords(first.period, locale), named.map(({ text }) => text).join("; "));
}

function verdictRow(
  method: RankMethod,
  { hits, misses, falseAlarms, area, low, high }: MethodVerdict,
): CellTable["rows"][number] {
  const interval =
    area === null || low === null || high === null
      ? words.none
      : words.areaCell(fixed(area, 2), fixed(low, 2), fixed(high, 2));
  return {
    key: method,
    cells: [words.methods[method], countText(hits), countText(misses), countText(falseAlarms), interval],
  };
}

function rankCells(ranks: Ranks | null, of: number): readonly string[] {
  if (ranks === null) return [words.notRanked, "", ""];
  return [ranks.atRisk, ranks.exposure, ranks.share].map((rank) =>
    rank === null ? words.none : words.rankOf(countText(rank), countText(of)),
  );
}

function missedCaseWords(context: ExposureContext): readonly string[] {
  const { exposure, nameOf, locale } = context;
  const { monthly, above, flagged, outcomes } = exposure.backtest;
  const own = monthly.ranks[missedCase.place];
  const last = monthly.months.indexOf(missedCase.eve);
  if (own === undefined || last < 0 || !outcomes.some(({ event }) => event === missedCase.event)) return [];
  const rank = (method: RankMethod) => {
    const value = own[method][last] ?? null;
    return value === null ? words.none : words.rankOf(countText(value), countText(monthly.of[last] ?? 0));
  };
  const names = (method: RankMethod) => above[method].map(nameOf).join(", ");
  const from = (method: RankMethod) => {
    const before = own[method].findLastIndex((value, month) => month <= last && (value ?? flagged + 1) > flagged);
    return periodWords(monthly.months[before + 1] ?? "", locale);
  };
  const isFlagged = (own.atRisk[last] ?? flagged + 1) <= flagged;
  const others = (["exposure", "share"] as const).map((method) =>
    words.missedCase.other[method](rank(method), from(method), names(method)),
  );
  return [
    isFlagged
      ? words.missedCase.flagged(rank("atRisk"), from("atRisk"), names("atRisk"))
      : words.missedCase.notFlagged(rank("atRisk"), names("atRisk")),
    words.missedCase.any(rank("atRiskAny"), names("atRiskAny")),
    others.join(" "),
    whyText(context),
  ];
}

/**
 * The share and the P behind Kazakhstan's rank on the eve of its shutdown. P comes from the fit on the years before;
 * with known then, from the fit that could be made on that day.
 */
function whyText({ exposure, hashrate, frame, numbers, locale }: ExposureContext): string {
  const map = sharesAt(hashrate, missedCase.at, "then");
  const day = { at: missedCase.at, vintage: "then" } as const;
  const chance =
    frame.choices.known === "now"
      ? exposure.fits.full.missed.probability
      : hazards(beforeMoment(exposure, "full", day), hazardFitAt(exposure, "full", day)?.coefficients ?? []).get(
          missedCase.place,
        );
  return words.missedCase.why(
    numbers.share(map?.share.get(missedCase.place) ?? 0),
    periodWords(map?.period ?? "", locale),
    publishedWords(map?.published ?? "", locale),
    percent(chance ?? Number.NaN),
    frame.choices.known,
  );
}

import type { BacktestFacts, PlaceCode, RankMethod } from "../../facts/types.ts";
import { missedCase } from "../../model/hazard/missed-case.ts";
import { printCsv } from "../../model/holdings/print.ts";
import { backtestWords as words } from "../../words/backtest/backtest.ts";
import { hazardWords } from "../../words/hazard/hazard.ts";
import type { CellTable, ExposureContext } from "../exposure/context.ts";
import { dayWords, periodWords } from "../format/dates.ts";
import { compareNames } from "../format/names.ts";
import { countText } from "../format/numbers.ts";

/** The four rankings, in the order of their columns in every table. */
export const methods: readonly RankMethod[] = ["atRisk", "atRiskAny", "exposure", "share"];

/** One country's ranks month by month, and the shutdowns that began there. */
export interface RanksView {
  readonly chosen: PlaceCode;
  readonly places: readonly { readonly code: PlaceCode; readonly name: string }[];
  readonly text: string;
  readonly began: readonly { readonly key: string; readonly text: string }[];
  /** Null for a country that no published map names. */
  readonly chart: RankChart | null;
  readonly table: CellTable;
}

/** Ranks in a box of 100 × 40, rank 1 at the top; a month without a rank has no mark. */
export interface RankChart {
  readonly label: string;
  readonly lines: readonly {
    readonly method: RankMethod;
    readonly name: string;
    readonly path: string;
    readonly last: string;
  }[];
  /** The starts of shutdowns. */
  readonly events: readonly { readonly key: string; readonly x: number; readonly text: string }[];
  /** The y above which a country counts as flagged. */
  readonly flaggedTo: number;
  readonly years: readonly { readonly x: number; readonly text: string }[];
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
}

/** The name of a case; cases that only a list has have no title of their own. */
const titleOf = (title: string): string => (title === "" ? hazardWords.listed : title);

/** A day `YYYY-MM-DD` or a month `YYYY-MM` as words. */
export const dayText = (day: string, locale: string): string =>
  day.length === 10 ? dayWords(Date.parse(day), locale) : periodWords(day, locale);

/** The view of one country; of Kazakhstan where `asked` is null. */
export function ranksView(context: ExposureContext, asked: PlaceCode | null): RanksView {
  const { backtest } = context.exposure;
  const { nameOf, locale } = context;
  const chosen = asked ?? missedCase.place;
  const began = backtest.outcomes.filter(({ place }) => place === chosen);
  const codes = new Set([...Object.keys(backtest.monthly.ranks), ...backtest.outcomes.map(({ place }) => place)]);
  const ranked = backtest.monthly.ranks[chosen] !== undefined;
  return {
    chosen,
    places: [...codes]
      .map((code) => ({ code, name: nameOf(code) }))
      .sort((a, b) => compareNames(a.name, b.name, locale)),
    text: rankedText(context, chosen),
    began: began.map(({ event, day, title }) => ({
      key: event,
      text: words.beganOn(dayText(day, locale), titleOf(title)),
    })),
    chart: ranked ? chartOf(backtest, chosen, nameOf(chosen), locale) : null,
    table: tableOf(backtest, chosen, words.monthTable(nameOf(chosen)), locale),
  };
}

function rankedText({ exposure, nameOf, locale }: ExposureContext, place: PlaceCode): string {
  const { monthly, flagged } = exposure.backtest;
  const own = monthly.ranks[place]?.atRisk ?? [];
  const ranks = own.flatMap((rank, index) => (rank === null ? [] : [{ rank, month: monthly.months[index] ?? "" }]));
  const best = Math.min(...ranks.map(({ rank }) => rank));
  const when = ranks.find(({ rank }) => rank === best);
  if (when === undefined) return words.neverRanked(nameOf(place));
  return words.rankedText(
    nameOf(place),
    countText(ranks.length),
    countText(monthly.months.length),
    countText(best),
    periodWords(when.month, locale),
    countText(ranks.filter(({ rank }) => rank <= flagged).length),
    countText(flagged),
  );
}

const height = 40;
const leastDeep = 5;
/** Vertical shift of each ranking's line, in ranks, so that lines of the same rank do not cover each other. */
const offsets: Readonly<Record<RankMethod, number>> = { atRisk: 0, atRiskAny: -0.22, exposure: 0.2, share: 0.36 };

function chartOf({ monthly, outcomes, flagged }: BacktestFacts, place: PlaceCode, name: string, locale: string) {
  const { months, ranks } = monthly;
  const own = ranks[place];
  const deepest = Math.max(leastDeep, ...methods.flatMap((method) => (own?.[method] ?? []).map((rank) => rank ?? 0)));
  const step = height / (deepest + 0.5);
  const y = (rank: number) => step * (rank - 0.25);
  const width = 100 / months.length;
  const lines = methods.map((method) => {
    const path = (own?.[method] ?? []).flatMap((rank, index) =>
      rank === null ? [] : [`M${index * width},${y(rank + offsets[method])}h${width}`],
    );
    const last = own?.[method].findLast((rank) => rank !== null) ?? null;
    return {
      method,
      name: words.methods[method],
      path: path.join(""),
      last: last === null ? words.none : countText(last),
    };
  });
  const events = outcomes.flatMap(({ event, place: where, day, title }) => {
    const month = months.indexOf(day.slice(0, 7));
    if (where !== place || month < 0) return [];
    const into = day.length === 10 ? (Number(day.slice(8)) - 1) / 31 : 0.5;
    return [{ key: event, x: (month + into) * width, text: words.beganOn(dayText(day, locale), titleOf(title)) }];
  });
  return {
    label: words.rankChart(name),
    lines,
    events,
    flaggedTo: y(flagged + 0.5),
    years: months.flatMap((month, index) =>
      month.endsWith("-01") ? [{ x: index * width, text: month.slice(0, 4) }] : [],
    ),
    ticks: [1, 2, 3, 5, 7, 10].filter((rank) => rank <= deepest).map((rank) => ({ y: y(rank), text: countText(rank) })),
  };
}

function tableOf({ monthly, outcomes }: BacktestFacts, place: PlaceCode, label: string, locale: string): CellTable {
  const own = monthly.ranks[place];
  const rows = monthly.months.map((month, index) => {
    const titles = outcomes.filter((outcome) => outcome.place === place && outcome.day.startsWith(month));
    const ranks = methods.map((method) => own?.[method][index] ?? null);
    const head = titles.length === 0 ? periodWords(month, locale) : words.beganIn(periodWords(month, locale));
    const cells = ranks.every((rank) => rank === null)
      ? [words.notRanked, "", "", ""]
      : ranks.map((rank) => (rank === null ? words.none : countText(rank)));
    return { key: month, cells: [head, ...cells], tone: titles.length > 0 ? ("began" as const) : undefined };
  });
  return {
    label,
    columns: words.monthColumns,
    rows: rows.reverse().map(({ key, cells, tone }) => (tone === undefined ? { key, cells } : { key, cells, tone })),
  };
}

/** Every rank of every country and month as CSV. */
export const ranksCsv = (context: ExposureContext): string => printCsv([words.csvColumns, ...rankRows(context)]);

/**
 * Every rank of every country and month: month, code, name, whether ranked, the ranks, of how many, and the shutdowns
 * that began. A country without a share is `not ranked`.
 */
export function rankRows({ exposure, nameOf }: ExposureContext): readonly (readonly (string | number | null)[])[] {
  const { monthly, outcomes } = exposure.backtest;
  const places = [...new Set([...Object.keys(monthly.ranks), ...outcomes.map(({ place }) => place)])].sort();
  return monthly.months.flatMap((month, index) =>
    places.flatMap((place) => {
      const began = outcomes.filter((outcome) => outcome.place === place && outcome.day.startsWith(month));
      const ranks = methods.map((method) => monthly.ranks[place]?.[method][index] ?? null);
      const ranked = ranks.some((rank) => rank !== null);
      if (!ranked && began.length === 0) return [];
      const titles = began.map(({ day, title }) => `${day}: ${titleOf(title)}`).join("; ");
      return [
        [
          month,
          place,
          nameOf(place),
          ranked ? words.ranked : words.notRanked,
          ...ranks,
          monthly.of[index] ?? 0,
          titles,
        ],
      ];
    }),
  );
}

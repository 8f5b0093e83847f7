import type { BacktestFacts, Disruption, MethodVerdict, Moment, PlaceCode, RankMethod } from "../../facts/types.ts";
import { remembering } from "../../kit/remember.ts";
import { addMonths, parseTime } from "../../kit/time.ts";
import { clusterDraws, percentileInterval, usualDraws } from "../hazard/bootstrap.ts";
import { missedCase } from "../hazard/missed-case.ts";
import { areaOver } from "../hazard/verdict.ts";
import { cbeciId, sharesAt } from "../shares/shares.ts";
import { byMethod, countsOf, falseAlarmsOf, quarterOf, type RankedQuarter } from "./counts.ts";
import { type BacktestInputs, type RankedThen, rankingAt } from "./ranking.ts";

/** Countries at the top of a ranking that count as flagged: few enough to watch. */
const flagged = 3;
/** More ends of months and quarters than the backtest can have. */
const mostEves = 1000;
const seed = 0.5;
const SECOND = 1000;
const firstMonth = Date.UTC(2019, 8, 1);

/** One country in one quarter, with the scores behind its ranks. */
interface CountryQuarter extends RankedThen, RankedQuarter {
  readonly quarter: string;
}

/** The whole backtest, from the quarter after the first month to the quarter of the last disruption. */
export function backtest(inputs: BacktestInputs, disruptions: readonly Disruption[]): BacktestFacts {
  const counted = disruptions.filter(({ counts }) => counts);
  const rankingOn: RankingOn = remembering(mostEves, (eve: Moment) => rankingAt(inputs, eve));
  const units = unitsOf(counted, rankingOn);
  const eve = rankingOn(eveOf(missedCase.at));
  const estimated = momentOf(inputs.hashrate.estimates.at(-1)?.from ?? "2022-01-01");
  const lastMonth = Math.max(estimated, ...counted.map(({ day }) => momentOf(day)));
  const monthly = monthlyOf(rankingOn, lastMonth);
  // A country that no map has ever named cannot be ranked.
  const shown = counted.filter(({ from, place }) => from === "events" || monthly.ranks[place] !== undefined);
  return {
    firstQuarter: units[0]?.quarter ?? "",
    lastQuarter: units.at(-1)?.quarter ?? "",
    flagged,
    countries: new Set(units.map(({ place }) => place)).size,
    units: units.length,
    verdicts: byMethod((method) => verdictOf(units, method)),
    outcomes: shown.map(({ event, place, day, published, title }) => {
      const ranking = rankingOn(eveOf(quarterStart(momentOf(day))));
      const ranks = ranking?.find((row) => row.place === place)?.ranks ?? null;
      const older = ranks === null ? olderRanks(inputs, place, eveOf(quarterStart(momentOf(day)))) : null;
      return { event, place, day, published, title, ranks, of: ranking?.length ?? 0, older };
    }),
    elsewhere: counted.length - shown.length,
    falseAlarms: falseAlarmsOf(units, flagged),
    monthly,
    above: byMethod((method) => rankedAboveCase(eve, method)),
  };
}

type RankingOn = (eve: Moment) => readonly RankedThen[] | null;

function unitsOf(counted: readonly Disruption[], rankingOn: RankingOn): readonly CountryQuarter[] {
  const began = new Set(counted.map(({ place, day }) => `${place} ${quarterOf(momentOf(day))}`));
  const last = Math.max(...counted.map(({ day }) => momentOf(day)));
  const units: CountryQuarter[] = [];
  for (let start = quarterStart(addMonths(firstMonth, 3)); start <= last; start = addMonths(start, 3)) {
    const quarter = quarterOf(start);
    for (const row of rankingOn(eveOf(start)) ?? []) {
      units.push({ ...row, quarter, happened: began.has(`${row.place} ${quarter}`) });
    }
  }
  return units;
}

function verdictOf(units: readonly CountryQuarter[], method: RankMethod): MethodVerdict {
  const scored = units.flatMap(({ place, scores, happened }) => {
    const score = scores[method];
    return score === null ? [] : [{ place, score, share: scores.share, happened }];
  });
  const places = scored.map(({ place }) => place);
  const draws = [...clusterDraws(places, usualDraws, seed)];
  const areaOf = areaOver(scored);
  const naiveOf = areaOver(scored.map(({ share, happened }) => ({ score: share ?? 0, happened })));
  const interval = percentileInterval(draws.flatMap((weights) => areaOf(weights) ?? []));
  const leadIn = (weights: readonly number[] | null) => {
    const [own, share] = [areaOf(weights), naiveOf(weights)];
    return own === null || share === null ? [] : [own - share];
  };
  const [lead] = leadIn(null);
  const leads = method === "share" ? null : percentileInterval(draws.flatMap(leadIn));
  return {
    area: areaOf(null),
    lead:
      lead === undefined || leads === null
        ? null
        : { value: lead, low: leads.low, high: leads.high, error: leads.error },
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    error: interval?.error ?? null,
    ...countsOf(units, method, flagged),
  };
}

/** The ranks of a country, missing on the newest map, by the last Cambridge map; null where that lacks it too. */
function olderRanks(inputs: BacktestInputs, place: PlaceCode, eve: Moment) {
  const ranking = rankingAt(inputs, eve, cbeciId);
  const ranks = ranking?.find((row) => row.place === place)?.ranks;
  const period = sharesAt(inputs.hashrate, eve, "then", cbeciId)?.period;
  if (ranking === null || ranks === undefined || period === undefined) return null;
  return { ranks, of: ranking.length, period };
}

/** Each country's ranks at the end of every month, from the month of the first map to the month of `last`. */
function monthlyOf(rankingOn: RankingOn, last: Moment): BacktestFacts["monthly"] {
  const months: string[] = [];
  const rankings: (readonly RankedThen[])[] = [];
  for (let start = firstMonth; start <= last; start = addMonths(start, 1)) {
    const ranking = rankingOn(eveOf(addMonths(start, 1)));
    if (ranking === null) continue;
    months.push(new Date(start).toISOString().slice(0, 7));
    rankings.push(ranking);
  }
  const places = [...new Set(rankings.flatMap((ranking) => ranking.map(({ place }) => place)))].sort();
  const ranksOf = (place: PlaceCode, method: RankMethod) =>
    rankings.map((ranking) => ranking.find((row) => row.place === place)?.ranks[method] ?? null);
  return {
    months,
    of: rankings.map(({ length }) => length),
    ranks: Object.fromEntries(places.map((place) => [place, byMethod((method) => ranksOf(place, method))])),
  };
}

function rankedAboveCase(ranking: readonly RankedThen[] | null, method: RankMethod): readonly PlaceCode[] {
  const own = ranking?.find(({ place }) => place === missedCase.place)?.ranks[method] ?? 0;
  return (ranking ?? [])
    .filter(({ ranks }) => (ranks[method] ?? own) < own)
    .sort((a, b) => (a.ranks[method] ?? 0) - (b.ranks[method] ?? 0))
    .map(({ place }) => place);
}

/** The last second before the month of a moment. */
const eveOf = (at: Moment): Moment => Date.UTC(new Date(at).getUTCFullYear(), new Date(at).getUTCMonth()) - SECOND;

const quarterStart = (at: Moment): Moment => {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), 3 * Math.floor(date.getUTCMonth() / 3));
};

function momentOf(day: string): Moment {
  const moment = parseTime(day);
  if (moment === null) throw new Error(`not a date: ${day}`);
  return moment;
}

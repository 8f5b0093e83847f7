import type { BacktestFacts, Disruption, Moment, PlaceCode, RankMethod } from "../../facts/types.ts";
import { addMonths, parseTime } from "../../kit/time.ts";
import { byMethod, countsOf, falseAlarmsOf, quarterOf, type RankedQuarter } from "../backtest/counts.ts";
import { missedCase } from "../hazard/missed-case.ts";
import { isOut } from "./cut.ts";

/**
 * The backtest that was possible at a moment: quarters that were over, disruptions whose source was out, ranks of
 * months that had ended. Areas under the curve need scores, which the facts do not hold; they are null. `known` lists
 * the disruptions known by then.
 */
export function backtestThen(facts: BacktestFacts, known: readonly Disruption[], at: Moment): BacktestFacts {
  const monthly = monthsOver(facts.monthly, at);
  const counted = known.filter(({ counts }) => counts);
  const events = new Set(
    counted.filter(({ from, place }) => from === "events" || place in monthly.ranks).map(({ event }) => event),
  );
  const outcomes = facts.outcomes.filter(({ event, published }) => events.has(event) && isOut(published, at));
  const units = unitsOf(monthly, counted, at);
  const whole = { area: null, low: null, high: null, error: null, lead: null };
  return {
    ...facts,
    firstQuarter: units[0]?.quarter ?? "",
    lastQuarter: units.at(-1)?.quarter ?? "",
    countries: new Set(units.map(({ place }) => place)).size,
    units: units.length,
    verdicts: byMethod((method) => ({ ...whole, ...countsOf(units, method, facts.flagged) })),
    outcomes,
    elsewhere: counted.length - outcomes.length,
    falseAlarms: falseAlarmsOf(units, facts.flagged),
    monthly,
    above: outcomes.some(({ event }) => event === missedCase.event) ? facts.above : byMethod(() => []),
  };
}

/** Ranks at the ends of the months that were over, of the countries that at least one of them ranked. */
function monthsOver({ months, of, ranks }: BacktestFacts["monthly"], at: Moment): BacktestFacts["monthly"] {
  const over = months.filter((month) => addMonths(startOf(month), 1) <= at).length;
  const named = Object.entries(ranks).flatMap(([place, own]) => {
    const cut = byMethod((method) => own[method].slice(0, over));
    return cut.share.some((rank) => rank !== null) ? [[place, cut] as const] : [];
  });
  return { months: months.slice(0, over), of: of.slice(0, over), ranks: Object.fromEntries(named) };
}

/** Every ranked country in each quarter that was over, up to the quarter of the last known disruption. */
function unitsOf(
  { months, ranks }: BacktestFacts["monthly"],
  counted: readonly Disruption[],
  at: Moment,
): readonly (RankedQuarter & { readonly quarter: string })[] {
  const began = new Set(counted.map(({ place, day }) => `${place} ${quarterOf(startOf(day))}`));
  const last = Math.max(...counted.map(({ day }) => startOf(day)));
  return months.flatMap((eve, index) => {
    const start = addMonths(startOf(eve), 1);
    if (new Date(start).getUTCMonth() % 3 !== 0 || start > last || addMonths(start, 3) > at) return [];
    const quarter = quarterOf(start);
    return (Object.keys(ranks) as PlaceCode[]).flatMap((place) => {
      const own = byMethod((method: RankMethod) => ranks[place]?.[method][index] ?? null);
      return own.share === null ? [] : [{ place, quarter, ranks: own, happened: began.has(`${place} ${quarter}`) }];
    });
  });
}

const startOf = (date: string): Moment => parseTime(date) ?? Number.NaN;

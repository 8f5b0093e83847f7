import type {
  ContextFacts,
  ElectricityFacts,
  HashrateFacts,
  MonthlyShares,
  Price,
  RiskFacts,
} from "../../facts/types.ts";
import { parseTime } from "../../kit/time.ts";
import { type Cut, columnsOut, cutter, isOut, knownOn, mapped } from "./cut.ts";
import { knownFrom } from "./known-events.ts";

/** Shares of hashrate: the months and estimates published by a moment. */
export const cutHashrate: Cut<HashrateFacts> = cutter(
  ({ cbeci, firstRelease, provinces, longTail, estimates, singles }) =>
    [
      ...[cbeci, firstRelease, provinces].flatMap(({ published }) => published),
      ...longTail.map(({ published }) => published),
      ...[...estimates, ...singles].map(({ from }) => from),
    ].map(knownOn),
  ({ cbeci, firstRelease, provinces, longTail, estimates, singles }, at) => ({
    cbeci: { ...monthsOut(cbeci, at), hashrate: columnsOut(cbeci.published, at).keepIn(cbeci.hashrate) },
    firstRelease: monthsOut(firstRelease, at),
    provinces: { ...monthsOut(provinces, at), ofWorld: columnsOut(provinces.published, at).keepIn(provinces.ofWorld) },
    longTail: longTail.filter(({ published }) => isOut(published, at)),
    estimates: estimates.filter(({ from }) => isOut(from, at)),
    singles: singles.filter(({ from }) => isOut(from, at)),
  }),
);

function monthsOut<Table extends MonthlyShares>(table: Table, at: number): Table {
  const { keep, keepIn } = columnsOut(table.published, at);
  const { months, published, share } = table;
  return { ...table, months: keep(months), published: keep(published), share: keepIn(share) };
}

/** Political risk: the years published by a moment. */
export const cutRisk: Cut<RiskFacts> = cutter(
  ({ published }) => published.map(knownOn),
  (facts, at) => {
    const { years, published, rank, low, high } = facts;
    const { keep, keepIn } = columnsOut(published, at);
    return {
      ...facts,
      years: keep(years),
      published: keep(published),
      rank: keepIn(rank),
      low: keepIn(low),
      high: keepIn(high),
    };
  },
);

/** Electricity prices published by a moment; a miner's report without a day of publication is left out. */
export const cutElectricity: Cut<ElectricityFacts> = cutter(
  ({ business, industry, cited, miners }) =>
    [...[business, industry, cited].flatMap((prices) => Object.values(prices).flat()), ...miners].map(({ published }) =>
      knownOn(published),
    ),
  ({ business, industry, cited, miners }, at) => {
    const out = (prices: readonly Price[]) => {
      const known = prices.filter(({ published }) => isOut(published, at));
      return known.length === 0 ? null : known;
    };
    return {
      business: mapped(business, out),
      industry: mapped(industry, out),
      cited: mapped(cited, out),
      miners: miners.filter(({ published }) => isOut(published, at)),
    };
  },
);

/**
 * Grid, shutdowns, laws and stated capacities published by a moment. Of WGI's 2025 edition, V-Dem and GPR only the
 * newest figures are held, without a day of publication; they are left out.
 */
export const cutContext: Cut<ContextFacts> = cutter(
  ({ grid, shutdownLists, shutdowns, law, capacity }) => [
    ...grid.published.map(knownOn),
    ...shutdownLists.map(({ published }) => knownOn(published)),
    ...shutdowns.map((one) => knownFrom(one, beginOf(one.from))),
    ...law.map((one) => knownFrom(one, beginOf(one.date))),
    ...capacity.map(({ published }) => knownOn(published)),
  ],
  ({ grid, shutdownLists, shutdowns, law, capacity }, at) => {
    const { keep, keepIn } = columnsOut(grid.published, at);
    return {
      grid: {
        ...grid,
        years: keep(grid.years),
        published: keep(grid.published),
        carbon: keepIn(grid.carbon),
        fuels: mapped(grid.fuels, keepIn),
      },
      shutdownLists: shutdownLists.filter(({ published }) => isOut(published, at)),
      shutdowns: shutdowns.filter((one) => knownFrom(one, beginOf(one.from)) <= at),
      law: law.filter((one) => knownFrom(one, beginOf(one.date)) <= at),
      capacity: capacity.filter(({ published }) => isOut(published, at)),
      wgi2025: {},
      democracy: {},
      gpr: {},
    };
  },
);

const beginOf = (date: string): number => parseTime(date) ?? Number.POSITIVE_INFINITY;

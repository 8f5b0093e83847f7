import type { Facts } from "../../../facts/types.ts";
import { dataWords as words } from "../../../words/take/data.ts";
import type { ExposureContext } from "../../exposure/context.ts";
import { ready } from "../../frame/reading.ts";
import { type Mine, reckon } from "../../holdings/holdings.ts";
import { type Dataset, dataset, six, standingCells, standingColumns } from "./dataset.ts";

/**
 * The visitor's sites as the report counts them: the owned part of each, with what its hashrate rests on. They are the
 * visitor's own statements, so that they are claimed and have no source of ours.
 */
export function sitesData(facts: Facts, context: ExposureContext, mine: Mine): Dataset {
  const stands = standingCells(facts, words.units.named, "claimed", "own");
  const columns = [
    "site",
    "place",
    "country",
    "state",
    "owned_percent",
    "hashrate_eh_s",
    "hashrate_basis",
    "power_mw",
    "efficiency_j_th",
    "price_us_cents_per_kwh",
    "date",
    "note",
  ];
  const rows = reckon(context, mine, "waiting").sized.map(({ holding, hashrate, megawatts, basis }) => [
    holding.name,
    holding.place,
    context.nameOf(holding.place),
    holding.state,
    holding.share ?? 100,
    six(hashrate),
    basis,
    six(megawatts),
    six(holding.efficiency),
    six(holding.price),
    holding.date,
    holding.note,
    ...stands,
  ]);
  return dataset("holdings-sites", words.sets.sites, [...columns, ...standingColumns], rows);
}

/**
 * The report on the holdings by country, then whole: EH/s, share of the holdings, political risk, and the chance of a
 * shutdown of the internet within twelve months.
 */
export function holdingsData(facts: Facts, context: ExposureContext, mine: Mine): Dataset {
  const { portfolio } = reckon(context, mine, "waiting");
  const own = (unit: string) => standingCells(facts, unit, "claimed", "own");
  const { governance, shutdowns } = context.exposure;
  const modelled = (unit: string) => standingCells(facts, unit, "modelled", [governance.source, shutdowns.source]);
  const mixed = standingCells(facts, "0–100", "modelled", [ready(facts.risk)?.source]);
  const rows = portfolio.countries.flatMap(({ place, hashrate, share, risk, chance }) => {
    const where = [place, context.nameOf(place)];
    const rating = context.frame.reading.risks.get(place);
    const rated = standingCells(facts, "0–100", rating?.status ?? "none", [rating?.source]);
    return [
      [...where, "hashrate", six(hashrate), ...own("EH/s")],
      [...where, "share_of_holdings", six(share), ...own("%")],
      [...where, "political_risk", six(risk), ...rated],
      [...where, "shutdown_within_12_months", six(chance === null ? null : 100 * chance), ...modelled("%")],
    ];
  });
  const all = ["", words.allHoldings];
  const whole = [
    [...all, "hashrate", six(portfolio.hashrate), ...own("EH/s")],
    [...all, "sites_counted", portfolio.sites, ...own(words.units.sites)],
    [...all, "sites_without_hashrate", portfolio.uncounted.length, ...own(words.units.sites)],
    [...all, "effective_countries", six(portfolio.effective), ...own(words.units.countries)],
    [...all, "political_risk", six(portfolio.risk), ...mixed],
    [...all, "without_political_risk", six(portfolio.withoutRisk), ...own("%")],
    [...all, "expected_in_shutdowns_within_12_months", six(portfolio.atRisk), ...modelled("EH/s")],
    [...all, "without_chance_of_shutdown", six(portfolio.withoutChance), ...own("%")],
  ];
  const columns = ["place", "country", "quantity", "value", ...standingColumns];
  return dataset("holdings-report", words.sets.holdings, columns, [...rows, ...whole]);
}

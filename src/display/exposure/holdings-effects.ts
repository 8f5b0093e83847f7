import type { Facts } from "../../facts/types.ts";
import { breakEvenCents, termsAt } from "../../model/holdings/break-even.ts";
import { printCsv } from "../../model/holdings/print.ts";
import { holdingsWords as words } from "../../words/holdings.ts";
import { dayWords } from "../dates.ts";
import { ready } from "../reading.ts";
import type { ExposureDesk, Grid } from "./desk.ts";
import { holdingsView, type Mine, machinesOf, type Reckoning } from "./holdings.ts";
import type { EffectView } from "./holdings-scenario.ts";

/** Break-even prices by machine under the assumptions. */
export interface BreakEvenView {
  readonly text: string;
  readonly grid: Grid | null;
  readonly losing: string | null;
}

/** Break-even prices at the desk's moment; without the network's figures only a line that says so. */
export function breakEvenView(desk: ExposureDesk, facts: Facts, mine: Mine): BreakEvenView {
  const network = ready(facts.network);
  const terms = network === null ? null : termsAt(network, desk.frame.at);
  if (terms === null) return { text: words.noTerms, grid: null, losing: null };
  const { numbers } = desk;
  const [fees, shock] = [mine.fees / 100, mine.shock / 100];
  const cents = (joules: number, by: number) => breakEvenCents(terms, joules, fees, by);
  const losing = mine.holdings.filter((holding) => {
    const joules = holding.efficiency ?? mine.efficiency;
    return holding.price !== null && joules !== null && holding.price > cents(joules, shock);
  });
  return {
    text: words.terms(
      dayWords(terms.day, desk.locale),
      `${numbers.amount(terms.difficulty / 1e12)} T`,
      numbers.whole(terms.price),
      String(terms.subsidy),
      numbers.amount(mine.fees),
    ),
    grid: {
      label: words.breakEven,
      columns: words.breakEvenColumns,
      rows: machinesOf(desk).map(({ model, joulesPerTerahash }) => ({
        key: model,
        cells: [
          model,
          numbers.amount(joulesPerTerahash),
          cents(joulesPerTerahash, 0).toFixed(1),
          cents(joulesPerTerahash, shock).toFixed(1),
        ],
      })),
    },
    losing: losing.length === 0 ? null : words.losing(namesOf(losing.map(({ name }) => name))),
  };
}

const mostNamed = 8;

/** The first names, and how many more there are. */
function namesOf(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return [...names.slice(0, mostNamed), ...(more > 0 ? [words.more(more)] : [])].join(", ");
}

/** The holdings as CSV, each row with what its figures rest on, and with what the scenario does to it where one is asked. */
export function exportText(desk: ExposureDesk, reckoning: Reckoning, effect: EffectView | null): string {
  const { sources } = holdingsView(desk, reckoning);
  const asked = effect !== null && effect.cells.length > 0;
  const rows = reckoning.sized.map(({ holding, hashrate, basis }, index) => [
    holding.name,
    holding.written,
    hashrate,
    basis,
    holding.megawatts,
    holding.efficiency,
    holding.price,
    holding.date,
    desk.frame.reading.risks.get(holding.place)?.risk ?? null,
    reckoning.chances.get(holding.place) ?? null,
    holding.note,
    sources,
    ...(asked ? (effect.cells[index] ?? []) : []),
  ]);
  return printCsv([[...words.exportColumns, ...(asked ? words.exportEffect : [])], ...rows]);
}

import { DAY, floorHour } from "../../kit/time.ts";
import { breakEvenCents, termsOf } from "../../model/holdings/break-even.ts";
import { guarded } from "../../model/holdings/guard.ts";
import { printCsv } from "../../model/holdings/print.ts";
import type { World } from "../../model/scenario/run/world.ts";
import { holdingsWords as words } from "../../words/holdings/holdings.ts";
import type { CellTable, ExposureContext } from "../exposure/context.ts";
import { dayWords } from "../format/dates.ts";
import { fixed, plainNumber } from "../format/numbers.ts";
import { ready } from "../frame/reading.ts";
import { answerOf, boundsOf, worldFor } from "../scenario/answer.ts";
import { holdingsView, type Mine, machinesOf, type Reckoning } from "./holdings.ts";
import type { ListSentence } from "./listed.ts";
import { losingWords } from "./losing.ts";
import { wordOf } from "./questions.ts";
import type { EffectView } from "./scenario.ts";

/** Break-even electricity prices by machine, US cents per kWh, under the visitor's assumptions. */
export interface BreakEvenView {
  readonly text: string;
  readonly table: CellTable | null;
  /** The sites that pay more than they earn after the shock. */
  readonly losing: readonly ListSentence[];
}

/** The network of the report: at the start of the asked scenario, else at the moment on the slider. */
function worldOf(context: ExposureContext, mine: Mine): { world: World | null; asked: boolean } {
  const { facts, axis } = context;
  const word = wordOf(context, mine);
  const answer = answerOf(facts, axis, word, context.frame.choices);
  if (answer.state === "answered") return { world: answer.outcome.world, asked: true };
  const { from, to } = boundsOf(facts, axis);
  return { world: worldFor(facts, floorHour(Math.min(to, Math.max(from, context.frame.at)))), asked: false };
}

/**
 * Break-even prices on the first day of the asked scenario, else at the moment; without figures, a sentence that says
 * so.
 */
export function breakEvenView(context: ExposureContext, mine: Mine): BreakEvenView {
  const network = ready(context.facts.network);
  const { world, asked } = worldOf(context, mine);
  const terms = network === null || world === null ? null : termsOf(network, world);
  if (terms === null) return { text: words.noTerms, table: null, losing: [] };
  const { numbers } = context;
  const [fees, shock] = [mine.fees / 100, mine.shock / 100];
  const cents = (joules: number, by: number) => breakEvenCents(terms, joules, fees, by);
  return {
    text: words.terms(
      dayWords(Math.floor(terms.at / DAY) * DAY, context.locale),
      asked,
      `${numbers.amount(terms.difficulty / 1e12)} T`,
      numbers.whole(terms.price),
      dayWords(terms.priceDay, context.locale),
      plainNumber(terms.subsidy),
      numbers.amount(mine.fees),
      numbers.signed(mine.shock),
    ),
    table: {
      label: words.breakEven,
      columns: words.breakEvenColumns,
      rows: machinesOf(context).map(({ model, joulesPerTerahash }) => ({
        key: model,
        cells: [
          model,
          numbers.amount(joulesPerTerahash),
          fixed(cents(joulesPerTerahash, 0), 1),
          fixed(cents(joulesPerTerahash, shock), 1),
        ],
      })),
    },
    losing: losingWords(context, mine, (joules) => cents(joules, shock)),
  };
}

/**
 * The holdings as CSV: one row for each site, with its risk, its P, its sources and, where a scenario is asked, its
 * effect on the site's income. The page can import the file again: sizes are those stated for the whole site, and
 * computed values have their own columns.
 */
export function exportText(context: ExposureContext, reckoning: Reckoning, effect: EffectView | null): string {
  const { sources } = holdingsView(context, reckoning);
  const asked = effect !== null && effect.cells.length > 0;
  const rows = reckoning.sized.map(({ holding, hashrate, basis }, index) => [
    guarded(holding.name),
    guarded(holding.written),
    holding.hashrate ?? wholeOf(hashrate, holding.share),
    basis,
    holding.megawatts,
    holding.efficiency,
    holding.price,
    guarded(holding.date),
    context.frame.reading.risks.get(holding.place)?.risk ?? null,
    reckoning.chances.get(holding.place) ?? null,
    guarded(holding.note),
    sources,
    guarded(holding.state),
    holding.share,
    hashrate,
    decimalSign,
    ...(asked ? (effect.cells[index] ?? []) : []),
  ]);
  return printCsv([[...words.exportColumns, ...(asked ? words.exportEffect : [])], ...rows]);
}

/**
 * A cell that a spreadsheet saves as `0.5` or `0,5`; when the file is imported again, this cell shows which decimal
 * sign the file uses.
 */
const decimalSign = 0.5;

/** The size of a whole site, from the size of the held part and its share in %. */
const wholeOf = (part: number | null, share: number | null): number | null =>
  part === null ? null : Number(((part * 100) / (share ?? 100)).toPrecision(12));

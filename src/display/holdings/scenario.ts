import { remembering, rememberingFor } from "../../kit/remember.ts";
import { DAY_SECONDS } from "../../kit/time.ts";
import { termsOf } from "../../model/holdings/break-even.ts";
import { darkPartOf, type Income, type Incomes, incomesOf, neverDark, phasesOf } from "../../model/holdings/effect.ts";
import { changeOf, scaled, summed } from "../../model/holdings/incomes.ts";
import type { Outcome } from "../../model/scenario/run/outcome.ts";
import { holdingsWords as words } from "../../words/holdings/holdings.ts";
import { whatIf } from "../../words/scenario/answer.ts";
import type { CellTable, ExposureContext, ExposureFigure } from "../exposure/context.ts";
import { dayWords } from "../format/dates.ts";
import { countText, type NumberPrinter, numberPrinter } from "../format/numbers.ts";
import { ready } from "../frame/reading.ts";
import { answerOf } from "../scenario/answer.ts";
import { dayOf, twoDays } from "../scenario/moments.ts";
import { notesOf } from "./effect-notes.ts";
import type { Mine, Reckoning } from "./holdings.ts";
import { wordOf } from "./questions.ts";

/** What a scenario does to the portfolio's income, in finished words. */
export interface EffectView {
  readonly word: string;
  readonly title: string;
  readonly text: string;
  readonly figures: readonly ExposureFigure[];
  readonly sites: CellTable | null;
  readonly notes: readonly string[];
  /** For the export: the effect on each holding's income, in the order of the holdings; empty without an outcome. */
  readonly cells: readonly (readonly (string | number | null)[])[];
}

/** A holding with its hashrate, EH/s, and its incomes, BTC. */
interface Site {
  readonly name: string;
  readonly hashrate: number;
  readonly incomes: Incomes;
}

/**
 * The effect of the asked scenario on the holdings; null where none is asked. A refused one gives its problems as text.
 */
export function effectView(context: ExposureContext, mine: Mine, reckoning: Reckoning): EffectView | null {
  const { facts, axis } = context;
  const word = wordOf(context, mine);
  if (word === "") return null;
  const answer = answerOf(facts, axis, word, context.frame.choices);
  const nothing = { word, title: words.effect, figures: [], sites: null, notes: [], cells: [] };
  if (answer.state === "refused") return { ...nothing, text: answer.problems.join(" ") };
  if (answer.state !== "answered") return { ...nothing, text: whatIf.waiting };
  const { outcome } = answer;
  const fees = mine.fees / 100;
  const sites = sitesOf(outcome, reckoning, fees);
  const name = outcome.scenario.name === "" ? whatIf.own : outcome.scenario.name;
  if (sites.length === 0) return { ...nothing, title: words.effectTitle(name), text: words.nothingCounted };
  const total = summed(sites.map(({ incomes }) => incomes));
  return {
    word,
    title: words.effectTitle(name),
    text: textOf(context, outcome, sites, incomesIn(outcome, null, fees)),
    figures: figuresOf(context, outcome, total),
    sites: sitesTable(context, outcome, sites, total),
    notes: notesOf(context, outcome, mine),
    cells: reckoning.sized.map(({ holding, hashrate }) => {
      const own = hashrate === null ? null : scaled(incomesIn(outcome, holding.place, fees), hashrate);
      const change = (income: Income | null | undefined) => roundedOr(changeOf(income ?? null));
      return [
        name,
        own === null ? null : usualOf(outcome, own),
        change(own?.during),
        change(own?.untilRetarget),
        change(own?.after),
      ];
    }),
  };
}

/** Incomes of 1 EH/s in a country, or of one that loses nothing; a panel asks at each movement of a pointer. */
const incomesIn = (outcome: Outcome, place: string | null, fees: number): Incomes =>
  incomesOfOutcome(outcome)(JSON.stringify([place, fees]));

const incomesOfOutcome = rememberingFor((outcome: Outcome) =>
  remembering(2000, (key) => {
    const [place, fees] = JSON.parse(key) as [string | null, number];
    return incomesOf(outcome, place === null ? neverDark : darkPartOf(outcome, place), fees);
  }),
);

const sitesOf = (outcome: Outcome, { sized }: Reckoning, fees: number): readonly Site[] =>
  sized.flatMap(({ holding: { name, place }, hashrate }) =>
    hashrate === null ? [] : [{ name, hashrate, incomes: scaled(incomesIn(outcome, place, fees), hashrate) }],
  );

const roundedOr = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

/** BTC a day without the scenario's shocks, averaged over the whole scenario. */
function usualOf(outcome: Outcome, { all }: Incomes): number {
  const { from, to } = phasesOf(outcome).all;
  return ((all?.without ?? 0) * DAY_SECONDS) / (to - from);
}

/** The change against the same time without the shocks: `+3.2 %`, `−100 %`, `±0 %`. */
function changeWords({ numbers }: ExposureContext, income: Income | null): string {
  const change = changeOf(income);
  if (change === null) return words.unknown;
  return Math.abs(change) < 0.05 ? words.same : words.change(numbers.signed(change));
}

const coinsFor = ({ locale }: ExposureContext, digits = 3): NumberPrinter =>
  numberPrinter(locale, { maximumSignificantDigits: digits });

const dayAt = (context: ExposureContext, { world }: Outcome, second: number): string =>
  dayOf(world, second, context.locale);

function textOf(context: ExposureContext, outcome: Outcome, sites: readonly Site[], survivor: Incomes): string {
  const { untilRetarget, after } = summed(sites.map(({ incomes }) => incomes));
  const phases = phasesOf(outcome);
  if (untilRetarget === null || phases.untilRetarget === null) {
    return words.noRetarget(dayAt(context, outcome, phases.all.to));
  }
  const seconds = phases.untilRetarget.to - phases.untilRetarget.from;
  const perDay = (coins: number) => coinsFor(context)((coins * DAY_SECONDS) / seconds);
  const until = dayAt(context, outcome, phases.untilRetarget.to);
  const gain = changeWords(context, survivor.after);
  const dark = darkened(sites, survivor);
  return dark > 0
    ? words.effectText(
        words.darkSites(countText(dark), countText(sites.length)),
        until,
        perDay(untilRetarget.coins),
        perDay(untilRetarget.without),
        changeWords(context, untilRetarget),
        changeWords(context, after),
        gain,
      )
    : words.effectSpared(until, perDay(untilRetarget.coins), changeWords(context, untilRetarget), gain);
}

/** How many sites earn less than machines that never stop. */
const darkened = (sites: readonly Site[], survivor: Incomes): number =>
  sites.filter(
    ({ hashrate, incomes }) => (incomes.all?.coins ?? 0) < hashrate * (survivor.all?.coins ?? 0) * (1 - 1e-9),
  ).length;

function figuresOf(context: ExposureContext, outcome: Outcome, total: Incomes): readonly ExposureFigure[] {
  const phases = phasesOf(outcome);
  const coins = coinsFor(context);
  // With three digits, a small loss would print both totals alike.
  const whole = coinsFor(context, 5);
  const figures = (["during", "untilRetarget", "after"] as const).flatMap((phase) => {
    const [stretch, income] = [phases[phase], total[phase]];
    if (stretch === null || income === null) return [];
    const perDay = (amount: number) => coins((amount * DAY_SECONDS) / (stretch.to - stretch.from));
    const [from, to] = twoDays(outcome.world, [stretch.from, stretch.to], context.locale);
    return [
      {
        label: words.phases[phase],
        value: words.perDay(perDay(income.coins), changeWords(context, income)),
        note: words.instead(perDay(income.without), from, to),
      },
    ];
  });
  const { all } = total;
  if (all === null) return figures;
  const network = ready(context.facts.network);
  const terms = network === null ? null : termsOf(network, outcome.world);
  const lost = all.coins - all.without;
  const dollars =
    terms === null
      ? ""
      : words.dollars(
          context.numbers.signed(Number((lost * terms.price).toPrecision(3))),
          context.numbers.whole(terms.price),
          dayWords(terms.priceDay, context.locale),
        );
  const signed = numberPrinter(context.locale, { maximumSignificantDigits: 3, signDisplay: "exceptZero" })(lost);
  return [
    ...figures,
    {
      label: words.phases.all,
      value: words.allChange(Math.abs(changeOf(all) ?? 0) < 0.005 ? "0" : signed, changeWords(context, all)),
      note: words.allNote(whole(all.coins), whole(all.without), dayAt(context, outcome, phases.all.to)) + dollars,
    },
  ];
}

const sitesShown = 10;

function sitesTable(context: ExposureContext, outcome: Outcome, sites: readonly Site[], total: Incomes): CellTable {
  const coins = coinsFor(context);
  const percent = (income: Income | null) => {
    const change = changeOf(income);
    if (change === null) return words.unknown;
    return Math.abs(change) < 0.05 ? "0" : context.numbers.signed(change);
  };
  const row = (key: string, name: string, incomes: Incomes) => ({
    key,
    cells: [
      name,
      coins(usualOf(outcome, incomes)),
      percent(incomes.during),
      percent(incomes.untilRetarget),
      percent(incomes.after),
    ],
  });
  const largest = sites.map((site, index) => ({ ...site, index })).sort((a, b) => b.hashrate - a.hashrate);
  const rest = largest.slice(sitesShown);
  return {
    label: words.effectSites,
    columns: words.effectColumns,
    rows: [
      ...largest.slice(0, sitesShown).map(({ index, name, incomes }) => row(String(index), name, incomes)),
      ...(rest.length === 0
        ? []
        : [row("rest", words.otherSites(countText(rest.length)), summed(rest.map(({ incomes }) => incomes)))]),
      ...(sites.length === 1 ? [] : [row("total", words.allSites, total)]),
    ],
  };
}

import type { FittedHazard, ShutdownReading } from "../../facts/types.ts";
import {
  type AtRisk,
  type AtRiskSpread,
  atRiskSpread,
  type Chance,
  chanceInterval,
  hashrateAtRisk,
  mostOf,
} from "../../model/hazard/at-risk.ts";
import { type Before, beforeMoment, hazards } from "../../model/hazard/before.ts";
import type { DrawnInterval, Refits } from "../../model/hazard/bootstrap.ts";
import { hazardFitAt } from "../../model/hazard/fit-at.ts";
import { decisiveDoubt, type ExpectedOtherwise, expectedOtherwise } from "../../model/hazard/otherwise.ts";
import { knownFrom } from "../../model/then/known-events.ts";
import { hazardWords as words } from "../../words/hazard/hazard.ts";
import { headlines } from "../../words/headline.ts";
import { listed } from "../../words/list.ts";
import { dayText } from "../backtest/ranks.ts";
import type { CellTable, ExposureContext, ExposureFigure } from "../exposure/context.ts";
import { dayWords } from "../format/dates.ts";
import { countText, fixed, plainNumber } from "../format/numbers.ts";
import { percent } from "../format/percent.ts";
import { editionYear } from "../sources/publisher.ts";
import { decisiveWords } from "./doubts.ts";
import { expectedWords, inputDigits, inputWords } from "./inputs.ts";
import { type Proof, proofOf } from "./proof.ts";
import { workedWords } from "./worked.ts";

/** The refits of a reading on resampled data; `waiting` while the worker computes them, `failed` where it cannot. */
export type Drawn = Refits | "waiting" | "failed";

/** Hashrate at risk at the moment in finished words, with the regression behind it, its proof and its limits. */
export interface AtRiskView {
  /** Points of the network that are expected to go dark, as words, for the headline. */
  readonly expected: string;
  readonly text: string;
  readonly figures: readonly ExposureFigure[];
  /** One row for each country; its note says what its P is computed from. */
  readonly table: CellTable;
  /** The arithmetic of the first country's P; null where no country has one. */
  readonly worked: string | null;
  readonly unscored: string | null;
  readonly held: string | null;
  /** Which regression is shown: the published one, or one fitted to what was public at the moment. */
  readonly fitTitle: string;
  readonly fitNote: string;
  readonly fit: CellTable;
  /** How the published fit predicted the held-out year; null with known then, when that year was not known. */
  readonly proof: Proof | null;
  readonly limits: readonly string[];
  readonly precedents: readonly { readonly key: string; readonly date: string; readonly text: string }[];
}

/** The view for one reading of what counts as a shutdown; null where too little was public for a fit. */
export function atRiskView(context: ExposureContext, reading: ShutdownReading, drawn: Drawn): AtRiskView | null {
  const { exposure, numbers, picture, nameOf } = context;
  const { at, known } = context.frame.choices;
  const fit = hazardFitAt(exposure, reading, { at, vintage: known });
  if (fit === null) return null;
  const before = beforeMoment(exposure, reading, { at, vintage: known });
  const answer = hashrateAtRisk(picture, hazards(before, fit.coefficients));
  const spread = typeof drawn === "string" ? drawn : atRiskSpread(picture, before, drawn);
  const others = known === "then" ? [] : expectedOtherwise(exposure, reading, picture, { at, vintage: known });
  const points = { published: answer.expected, others };
  const decisive = decisiveDoubt(answer.expected, others);
  const first = answer.rows[0]?.place ?? "";
  const own = before.get(first);
  return {
    expected: expectedWords(numbers, answer.expected, decisive),
    text: textOf(context, reading, answer, { spread, decisive }),
    figures: figuresOf(context, reading, answer, spread),
    table: tableOf(context, answer, before, drawn),
    worked: own === undefined ? null : workedWords(fit, nameOf(first), own),
    unscored: answer.unscored === 0 ? null : words.unscored(numbers.share(answer.unscored)),
    held: heldText(own, at),
    ...fitOf(context, fit, drawn),
    proof: known === "then" ? null : proofOf(context, reading, points),
    limits: words.limitList(
      countText(fit.positives),
      known,
      yearText(exposure.shutdowns.lists.at(-1)?.year),
      editionYear(exposure.governance.source),
    ),
    precedents: precedentsOf(context),
  };
}

function tableOf(
  { numbers, nameOf }: ExposureContext,
  { rows }: AtRisk,
  before: ReadonlyMap<string, Before>,
  drawn: Drawn,
): CellTable {
  const intervalOf = (own: Before | undefined) => {
    if (drawn === "waiting") return words.cellWaiting;
    const found = drawn === "failed" || own === undefined ? null : chanceInterval(own, drawn);
    return found === null ? words.cellFailed : `${percent(found.low)}–${percent(found.high)}`;
  };
  return {
    label: words.table,
    columns: words.columns,
    rows: rows.map(({ place, share, probability }) => {
      const own = before.get(place);
      return {
        key: place,
        note: own === undefined ? "" : inputWords(own),
        cells: [
          nameOf(place),
          numbers.share(share),
          percent(probability),
          intervalOf(own),
          pointWords(numbers, share * probability),
        ],
      };
    }),
  };
}

/** Points of the network as words; a positive value that would be printed as 0.00 gets words of its own. */
const pointWords = (numbers: ExposureContext["numbers"], points: number): string =>
  points > 0 && points < 0.005 ? words.tiny(fixed(0.01, 2)) : numbers.share(points);

/** The intervals of hashrate at risk, or why there are none. */
export type Spread = AtRiskSpread | "waiting" | "failed";

/** Countries named in the sentence at most. */
const mostNamed = 3;

function textOf(
  { nameOf, numbers }: ExposureContext,
  reading: ShutdownReading,
  answer: AtRisk,
  { spread, decisive }: { readonly spread: Spread; readonly decisive: ExpectedOtherwise | null },
): string {
  const names = mostOf(answer, mostNamed).map((place) => headlines.inText(nameOf(place)));
  const interval = typeof spread === "string" ? null : spread.expected;
  const open = interval === null ? "" : words.open(numbers.share(interval.low), numbers.share(interval.high));
  const where = names.length === 0 ? "" : words.mostOf(listed(names));
  return words.atRiskText(reading, numbers.share(answer.expected), open, where, decisiveWords(numbers, decisive));
}

function figuresOf(
  { numbers, nameOf }: ExposureContext,
  reading: ShutdownReading,
  answer: AtRisk,
  spread: Spread,
): readonly ExposureFigure[] {
  const { expected = null, anyShutdown = null } = typeof spread === "string" ? {} : spread;
  const of = ({ place, probability }: Chance) => words.extreme(nameOf(place), percent(probability));
  const { extremes } = answer;
  return [
    {
      label: words.expected[reading],
      value: numbers.share(answer.expected),
      note: `${words.expectedNote}; ${intervalText(expected, numbers.share, spread)}`,
    },
    {
      label: words.withRest,
      value: words.fromTo(numbers.share(answer.bounds.low), numbers.share(answer.bounds.high)),
      note:
        extremes === null
          ? ""
          : words.withRestNote(numbers.share(answer.rest), of(extremes.least), of(extremes.greatest)),
    },
    {
      label: words.anyShutdown,
      value: `${percent(answer.anyShutdown)} %`,
      note: `${words.anyShutdownNote}; ${intervalText(anyShutdown, percent, spread, 100)}`,
    },
  ];
}

/**
 * An interval in words with its Monte Carlo error, or why there is none. `scale` is the factor by which `print`
 * multiplies a value, so that the error gets the same unit.
 */
export function intervalText(
  interval: DrawnInterval | null,
  print: (value: number) => string,
  spread: Spread,
  scale = 1,
): string {
  if (spread === "waiting") return words.intervalWaiting;
  if (interval === null) return words.intervalFailed;
  const error = Number((scale * interval.error).toPrecision(1));
  return words.interval(print(interval.low), print(interval.high), plainNumber(error));
}

const yearText = (year: number | undefined): string => (year === undefined ? "" : plainNumber(year));

/** A sentence where P is computed from figures older than last year; else null. */
function heldText(before: Before | undefined, at: number): string | null {
  const lastYear = new Date(at).getUTCFullYear() - 1;
  if (before === undefined) return null;
  if (before.stabilityYear === lastYear && before.listYears[0] === lastYear) return null;
  return words.held(plainNumber(before.stabilityYear), listed(before.listYears.toReversed().map(plainNumber)));
}

function fitOf({ frame, numbers, locale }: ExposureContext, fit: FittedHazard, drawn: Drawn) {
  const { at, known } = frame.choices;
  const draws = typeof drawn === "string" ? "" : words.draws(numbers.whole(drawn.length));
  return {
    fitTitle: known === "now" ? words.fit : words.fitThen(dayWords(at, locale)),
    fitNote:
      words.fitNote(
        numbers.whole(fit.count),
        countText(fit.positives),
        plainNumber(fit.firstYear),
        plainNumber(fit.lastYear),
      ) + draws,
    fit: {
      label: words.fit,
      columns: words.fitColumns,
      rows: fit.coefficients.map((value, index) => ({
        key: String(index),
        cells: [
          words.coefficients[index] ?? "",
          fixed(value, inputDigits),
          `± ${fixed(fit.standardErrors[index] ?? Number.NaN, 2)}`,
        ],
      })),
    },
  };
}

function precedentsOf({ exposure, frame, locale }: ExposureContext): AtRiskView["precedents"] {
  const { at, known } = frame.choices;
  return exposure.disruptions
    .filter(({ hazard, counts }) => hazard !== "internet" && counts)
    .filter((one) => known === "now" || knownFrom(one, Date.parse(one.day)) <= at)
    .map(({ event, day, title, hazard }) => ({
      key: event,
      date: dayText(day, locale),
      text: `${title} (${words.hazards[hazard]})`,
    }));
}

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
import type { CellTable, ExposureDesk, ExposureFigure } from "../exposure/desk.ts";
import { dayWords } from "../format/dates.ts";
import { fixed } from "../format/numbers.ts";
import { percent } from "../format/percent.ts";
import { decisiveWords } from "./doubts.ts";
import { expectedWords, inputDigits, inputWords } from "./inputs.ts";
import { type Proof, proofOf } from "./proof.ts";
import { dayText } from "./ranks.ts";
import { workedWords } from "./worked.ts";

/** Refits of a reading: on their way, there, or not to be had. */
export type Drawn = Refits | "waiting" | "failed";

/** Hashrate at risk at the moment, with its proof and its limits. */
export interface AtRiskView {
  /** Points of the network, as words, for the headline. */
  readonly expected: string;
  readonly text: string;
  readonly figures: readonly ExposureFigure[];
  /** Each country's line has what its P is made from. */
  readonly table: CellTable;
  /** The first country's P worked out; null where none has one. */
  readonly worked: string | null;
  readonly unscored: string | null;
  readonly held: string | null;
  /** Which regression is shown: the published one, or that of what was public at the moment. */
  readonly fitTitle: string;
  readonly fitNote: string;
  readonly fit: CellTable;
  /** How the published fit did on the year held out; null with known then, when that year was not known. */
  readonly proof: Proof | null;
  readonly limits: readonly string[];
  readonly precedents: readonly { readonly key: string; readonly date: string; readonly text: string }[];
}

/** The view in one reading of what counts as a shutdown; null where too little was public for a fit. */
export function atRiskView(desk: ExposureDesk, reading: ShutdownReading, drawn: Drawn): AtRiskView | null {
  const { exposure, numbers, picture, nameOf } = desk;
  const { at, known } = desk.frame.choices;
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
    text: textOf(desk, reading, answer, { spread, decisive }),
    figures: figuresOf(desk, reading, answer, spread),
    table: tableOf(desk, answer, before, drawn),
    worked: own === undefined ? null : workedWords(fit, nameOf(first), own),
    unscored: answer.unscored === 0 ? null : words.unscored(numbers.share(answer.unscored)),
    held: heldText(own, at),
    ...fitOf(desk, fit, drawn),
    proof: known === "then" ? null : proofOf(desk, reading, points),
    limits: words.limitList(String(fit.positives), known, String(exposure.shutdowns.lists.at(-1)?.year ?? "")),
    precedents: precedentsOf(desk),
  };
}

function tableOf(
  { numbers, nameOf }: ExposureDesk,
  { rows }: AtRisk,
  before: ReadonlyMap<string, Before>,
  drawn: Drawn,
): CellTable {
  const intervalOf = (own: Before | undefined) => {
    const found = typeof drawn === "string" || own === undefined ? null : chanceInterval(own, drawn);
    return found === null ? "…" : `${percent(found.low)}–${percent(found.high)}`;
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

/** Points of the network; what rounds to nothing is not nothing. */
const pointWords = (numbers: ExposureDesk["numbers"], points: number): string =>
  points > 0 && points < 0.005 ? words.tiny : numbers.share(points);

/** The intervals, or why there are none. */
export type Spread = AtRiskSpread | "waiting" | "failed";

/** The names of more than so many would be a list. */
const mostNamed = 3;

function textOf(
  { nameOf, numbers }: ExposureDesk,
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
  { numbers, nameOf }: ExposureDesk,
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
      value: `${numbers.share(answer.bounds.low)} to ${numbers.share(answer.bounds.high)}`,
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

/** An interval in words with how far other draws would move it, or that it is on its way, or cannot be had; `scale` is what `print` multiplies by. */
export function intervalText(
  interval: DrawnInterval | null,
  print: (value: number) => string,
  spread: Spread,
  scale = 1,
): string {
  if (spread === "waiting") return words.intervalWaiting;
  if (interval === null) return words.intervalFailed;
  const error = Number((scale * interval.error).toPrecision(1));
  return words.interval(print(interval.low), print(interval.high), String(error));
}

/** Said where what P rests on is older than last year. */
function heldText(before: Before | undefined, at: number): string | null {
  const lastYear = new Date(at).getUTCFullYear() - 1;
  if (before === undefined) return null;
  if (before.stabilityYear === lastYear && before.listYears[0] === lastYear) return null;
  return words.held(String(before.stabilityYear), [...before.listYears].reverse().join(" and "));
}

function fitOf({ frame, numbers, locale }: ExposureDesk, fit: FittedHazard, drawn: Drawn) {
  const { at, known } = frame.choices;
  const draws = typeof drawn === "string" ? "" : words.draws(numbers.whole(drawn.length));
  return {
    fitTitle: known === "now" ? words.fit : words.fitThen(dayWords(at, locale)),
    fitNote:
      words.fitNote(numbers.whole(fit.count), String(fit.positives), String(fit.firstYear), String(fit.lastYear)) +
      draws,
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

function precedentsOf({ exposure, frame, locale }: ExposureDesk): AtRiskView["precedents"] {
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

import type { CalibrationRow, FittedHazard, ShutdownReading } from "../../facts/types.ts";
import {
  type AtRisk,
  type AtRiskSpread,
  atRiskSpread,
  chanceInterval,
  hashrateAtRisk,
  hazards,
  mostOf,
} from "../../model/hazard/at-risk.ts";
import type { Interval } from "../../model/hazard/bootstrap.ts";
import { beforeMoment } from "../../model/hazard/country-years.ts";
import { hazardFitAt } from "../../model/hazard/fit-at.ts";
import { probability } from "../../model/hazard/logistic.ts";
import { dot } from "../../model/hazard/matrix.ts";
import { knownFrom } from "../../model/known-events.ts";
import { hazardWords as words } from "../../words/hazard.ts";
import { headlines } from "../../words/headline.ts";
import { listed } from "../../words/list.ts";
import { dayWords } from "../dates.ts";
import type { ExposureDesk, Figure, Grid } from "./desk.ts";
import { doubtsGrid, signed } from "./doubts.ts";
import { percent } from "./percent.ts";
import { dayText } from "./ranks.ts";
import type { Refits } from "./refit.ts";

/** Refits of a reading: on their way, there, or not to be had. */
export type Drawn = Refits | "waiting" | "failed";

/** Hashrate at risk at the moment, with its proof and its limits. */
export interface AtRiskView {
  /** Points of the network, as words, for the headline. */
  readonly expected: string;
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly table: Grid;
  readonly unscored: string | null;
  readonly held: string | null;
  /** Which regression is shown: the published one, or that of what was public at the moment. */
  readonly fitTitle: string;
  readonly fitNote: string;
  readonly fit: Grid;
  /** How the published fit did on the year held out; null with known then, when that year was not known. */
  readonly proof: {
    readonly calibration: Grid;
    readonly area: string;
    readonly miss: string;
    readonly doubts: Grid;
  } | null;
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
  const intervalOf = (place: string) => {
    const own = before.get(place);
    const found = typeof drawn === "string" || own === undefined ? null : chanceInterval(own, drawn);
    return found === null ? "…" : `${percent(found.low)}–${percent(found.high)}`;
  };
  return {
    expected: numbers.share(answer.expected),
    text: textOf(desk, answer, spread),
    figures: figuresOf(desk, answer, spread),
    table: {
      label: words.table,
      columns: words.columns,
      rows: answer.rows.map(({ place, share, probability }) => ({
        key: place,
        cells: [
          nameOf(place),
          numbers.share(share),
          percent(probability),
          intervalOf(place),
          pointWords(numbers, share * probability),
        ],
      })),
    },
    unscored: answer.unscored === 0 ? null : words.unscored(numbers.share(answer.unscored)),
    held: heldText(before.get(answer.rows[0]?.place ?? ""), at),
    ...fitOf(desk, fit),
    proof: known === "then" ? null : proofOf(desk, reading),
    limits: words.limitList(String(fit.positives)),
    precedents: exposure.disruptions
      .filter(({ hazard, counts }) => hazard !== "internet" && counts)
      .filter((one) => known === "now" || knownFrom(one, Date.parse(one.day)) <= at)
      .map(({ event, day, title, hazard }) => ({
        key: event,
        date: dayText(day, desk.locale),
        text: `${title} (${words.hazards[hazard]})`,
      })),
  };
}

/** Points of the network; what rounds to nothing is not nothing. */
const pointWords = (numbers: ExposureDesk["numbers"], points: number): string =>
  points > 0 && points < 0.005 ? words.tiny : numbers.share(points);

/** The intervals, or why there are none. */
export type Spread = AtRiskSpread | "waiting" | "failed";

/** The names of more than so many would be a list. */
const mostNamed = 3;

function textOf({ nameOf, numbers }: ExposureDesk, answer: AtRisk, spread: Spread): string {
  const names = mostOf(answer, mostNamed).map((place) => headlines.inText(nameOf(place)));
  const interval = typeof spread === "string" ? null : spread.expected;
  const open = interval === null ? "" : words.open(numbers.share(interval.low), numbers.share(interval.high));
  const where = names.length === 0 ? "" : words.mostOf(listed(names));
  return words.atRiskText(numbers.share(answer.expected), open, where);
}

function figuresOf({ numbers }: ExposureDesk, answer: AtRisk, spread: Spread): readonly Figure[] {
  const { expected = null, anyShutdown = null } = typeof spread === "string" ? {} : spread;
  return [
    {
      label: words.expected,
      value: numbers.share(answer.expected),
      note: `${words.expectedNote}; ${intervalText(expected, numbers.share, spread)}`,
    },
    {
      label: words.withRest,
      value: `${numbers.share(answer.bounds.low)} to ${numbers.share(answer.bounds.high)}`,
      note: words.withRestNote,
    },
    {
      label: words.anyShutdown,
      value: `${percent(answer.anyShutdown)} %`,
      note: `${words.anyShutdownNote}; ${intervalText(anyShutdown, percent, spread)}`,
    },
  ];
}

/** An interval in words, or that it is on its way, or cannot be had. */
export function intervalText(interval: Interval | null, print: (value: number) => string, spread: Spread): string {
  if (spread === "waiting") return words.intervalWaiting;
  return interval === null ? words.intervalFailed : words.interval(print(interval.low), print(interval.high));
}

/** Said where what P rests on is older than last year. */
function heldText(
  before: { readonly stabilityYear: number; readonly listYears: readonly number[] } | undefined,
  at: number,
): string | null {
  const lastYear = new Date(at).getUTCFullYear() - 1;
  if (before === undefined) return null;
  if (before.stabilityYear === lastYear && before.listYears[0] === lastYear) return null;
  return words.held(String(before.stabilityYear), [...before.listYears].reverse().join(" and "));
}

function fitOf({ frame, numbers, locale }: ExposureDesk, fit: FittedHazard) {
  const { at, known } = frame.choices;
  return {
    fitTitle: known === "now" ? words.fit : words.fitThen(dayWords(at, locale)),
    fitNote: words.fitNote(
      numbers.whole(fit.count),
      String(fit.positives),
      String(fit.firstYear),
      String(fit.lastYear),
    ),
    fit: {
      label: words.fit,
      columns: words.fitColumns,
      rows: fit.coefficients.map((value, index) => ({
        key: String(index),
        cells: [words.coefficients[index] ?? "", signed(value), `± ${signed(fit.standardErrors[index] ?? Number.NaN)}`],
      })),
    },
  };
}

function proofOf({ exposure }: ExposureDesk, reading: ShutdownReading): AtRiskView["proof"] {
  const { heldOut } = exposure.fits[reading];
  const { full, any } = exposure.fits;
  return {
    calibration: {
      label: words.calibration(String(heldOut.year), String(heldOut.count), String(heldOut.positives)),
      columns: words.calibrationColumns,
      rows: heldOut.bands.map(bandRow),
    },
    area: words.area(heldOut.area.toFixed(2), heldOut.areaLow.toFixed(2), heldOut.areaHigh.toFixed(2)),
    miss: words.miss(
      percent(full.heldOut.kazakhstan.probability),
      String(full.heldOut.kazakhstan.rank),
      String(full.heldOut.count),
      percent(any.heldOut.kazakhstan.probability),
      String(any.heldOut.kazakhstan.rank),
      percent(probability(dot([1, stabilityBefore(exposure), 1], any.coefficients))),
    ),
    doubts: doubtsGrid(exposure, reading),
  };
}

/** Kazakhstan's stability in the year before the held-out one. */
function stabilityBefore({ governance, fits }: ExposureDesk["exposure"]): number {
  const year = fits.any.heldOut.year - 1;
  return governance.stability[governance.places.indexOf("KAZ")]?.[governance.years.indexOf(year)] ?? Number.NaN;
}

const bandRow = (band: CalibrationRow): Grid["rows"][number] => ({
  key: String(band.from),
  cells: [
    words.band(String(100 * band.from), String(100 * band.to)),
    String(band.count),
    `${percent(band.foretold)} %`,
    String(band.happened),
    `${percent(band.low)}–${percent(band.high)} %`,
  ],
});

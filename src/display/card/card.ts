import type { Facts, PlaceCode, SourceId, Status } from "../../facts/types.ts";
import { citedPriceAt } from "../../model/layers/electricity.ts";
import { gridAt } from "../../model/layers/grid.ts";
import { newestMinerPrice } from "../../model/layers/miner-prices.ts";
import { disagreementOf } from "../../model/score/disagreement.ts";
import type { Standing } from "../../model/then/known.ts";
import { cards as words } from "../../words/card/card.ts";
import type { Words } from "../../words/en.ts";
import { fixed, type NumberPrinter, type Numbers, numbersFor, plainNumber } from "../format/numbers.ts";
import type { Frame } from "../frame/frame.ts";
import { type Fresh, freshIn } from "../frame/fresh.ts";
import { ready } from "../frame/reading.ts";
import type { Shown } from "../frame/shown.ts";
import { standingWords } from "../frame/table.ts";
import { publisherWords } from "../sources/publisher.ts";
import { cardHistoryOf, type HistoryLine } from "./history.ts";
import { priceCourse, riskCourse, type Spark, type SparkCourse, shareCourse, sparkOf } from "./spark.ts";

/** The figures of a card, by the names of their words. */
type FigureId = keyof typeof words.units;

/**
 * One figure of a card. `hasValue` is false where `value` is the word for unknown; `standing` says period, status and age.
 */
export interface CardFigure {
  readonly id: FigureId;
  readonly label: string;
  readonly value: string;
  /** The value without its unit. */
  readonly bare: string;
  /** The value as a number, in the unit of its figure; null where it is unknown or a range. */
  readonly amount: number | null;
  /** Two amounts of one figure may be subtracted where their kinds are equal: source, status and period. */
  readonly kind: string;
  readonly hasValue: boolean;
  readonly standing: string;
  /** How the value is known; `none` where it is not. */
  readonly status: Status;
  readonly source: SourceId | null;
  readonly spark: Spark | null;
  /** What the curve is drawn from, so that another country's can be drawn on the same scale. */
  readonly course: SparkCourse | null;
}

/** A figure before its curve is drawn. */
type Uncurved = Omit<CardFigure, "spark">;

/** A country's card: its figures at the frame's moment, and its history. */
export interface Card {
  readonly code: PlaceCode;
  readonly title: string;
  /** The newest share, price and risk held for the country, whatever the moment; with known then, up to the moment. */
  readonly newest: readonly Fresh[];
  readonly figures: readonly CardFigure[];
  /** Generation by fuel, largest first, in %. */
  readonly fuels: readonly { readonly name: string; readonly percent: number; readonly text: string }[];
  readonly fuelsStanding: string;
  readonly history: readonly {
    readonly title: string;
    readonly lines: readonly HistoryLine[];
    readonly none: string;
  }[];
}

/** The card of a place at the frame's moment, with every text finished. Figures whose file has not come are unknown. */
export function cardOf(
  { facts, frame, words: catalogue }: Pick<Shown, "facts" | "frame" | "words">,
  code: PlaceCode,
): Card {
  const numbers = numbersFor(catalogue.locale);
  const grid = gridOf(facts, frame, code);
  const figures: readonly Uncurved[] = [
    ...hashrateFigures(facts, frame, code, numbers, catalogue),
    priceFigure(facts, frame, code, numbers, catalogue),
    ...citedFigure(facts, frame, code, numbers, catalogue),
    ...minerFigure(facts, frame, code, numbers, catalogue),
    riskFigure(facts, frame, code, numbers, catalogue),
    exposureFigure(frame, code, numbers, catalogue),
    carbonFigure(frame, grid, numbers, catalogue),
  ];
  return {
    code,
    title: frame.nameOf(code),
    newest: freshIn(facts, code, frame.choices.tariff, catalogue.locale),
    figures: figures.map((one) => ({ ...one, spark: sparkOf(one.course, frame.at) })),
    fuels: (grid?.fuels ?? []).map(({ fuel, percent }) => ({
      name: words.fuels[fuel],
      percent,
      text: `${numbers.share(percent)} %`,
    })),
    fuelsStanding: grid === null ? "" : standingWords(grid, catalogue),
    history: cardHistoryOf(facts, code, frame.choices, catalogue.locale),
  };
}

interface Printed {
  readonly amount: number;
  readonly text: string;
}

/** A number with its text; undefined and null both mean unknown. */
const printed = (amount: number | null | undefined, print: NumberPrinter): Printed | null =>
  amount === undefined || amount === null ? null : { amount, text: print(amount) };

function figure(
  id: FigureId,
  read: Printed | null,
  standing: Standing | null,
  source: SourceId | null,
  course: SparkCourse | null,
  catalogue: Words,
  extra = "",
): Uncurved {
  const stands = standing === null || read === null ? "" : standingWords(standing, catalogue);
  return {
    id,
    label: words[id],
    value: read === null ? catalogue.unknown : words.units[id](read.text),
    bare: read?.text ?? catalogue.unknown,
    amount: read?.amount ?? null,
    kind: `${source} ${standing?.status} ${standing?.period}`,
    hasValue: read !== null,
    // The card computes the values that have no standing, such as exposure, from values that have one.
    status: read === null ? "none" : (standing?.status ?? "modelled"),
    standing: [stands, extra].filter((part) => part !== "").join(" · "),
    source,
    course,
  };
}

function hashrateFigures(facts: Facts, frame: Frame, code: PlaceCode, numbers: Numbers, catalogue: Words): Uncurved[] {
  const { shares } = frame.reading;
  const share = shares?.share.get(code);
  const course = shareCourse(facts, code, frame.choices);
  const exahashes = shares?.hashrate.get(code);
  const source = shares?.source ?? null;
  const flags = [
    ...(shares?.inflated.includes(code) ? [words.inflated] : []),
    ...(shares?.tail.includes(code) ? [words.tail] : []),
  ];
  const by = [publisherWords(shares?.publisher ?? ""), ...flags].filter((part) => part !== "").join(" · ");
  return [
    figure("share", printed(share, numbers.share), shares, source, course, catalogue, by),
    figure("hashrate", printed(exahashes, numbers.amount), shares, source, null, catalogue),
  ];
}

function priceFigure(facts: Facts, frame: Frame, code: PlaceCode, numbers: Numbers, catalogue: Words): Uncurved {
  const price = frame.reading.prices.get(code) ?? null;
  const { tariff } = frame.choices;
  const course = priceCourse(facts, code, tariff, frame.choices);
  const extra = [catalogue.tariffs[tariff], ...usualDate(frame)].join(" · ");
  return figure("price", printed(price?.cents, numbers.price), price, price?.source ?? null, course, catalogue, extra);
}

/** A business tariff that another publisher cites, shown beside the tariff of the layer; empty where none is cited. */
function citedFigure(facts: Facts, frame: Frame, code: PlaceCode, numbers: Numbers, catalogue: Words): Uncurved[] {
  const electricity = ready(facts.electricity);
  const price = electricity === null ? null : citedPriceAt(electricity, code, frame.at, frame.choices.known);
  if (price === null) return [];
  const cents = printed(price.cents, numbers.price);
  return [figure("citedPrice", cents, price, price.source, null, catalogue, words.citedPriceNote)];
}

/** The newest prices that miners reported, US cents per kWh: claims, each with its basis and quality. */
function minerFigure(facts: Facts, frame: Frame, code: PlaceCode, numbers: Numbers, catalogue: Words): Uncurved[] {
  const electricity = ready(facts.electricity);
  const price = electricity === null ? null : newestMinerPrice(electricity, code, frame.at, frame.choices.known);
  if (price === null) return [figure("miners", null, null, null, null, catalogue)];
  const [low, high] = [numbers.price(price.low), numbers.price(price.high)];
  const said = price.reports.map((report) =>
    words.minerReport(report.region, report.from, report.basis, report.quality),
  );
  const standing = [catalogue.status.claimed, ...said].join(" · ");
  const bare = low === high ? low : `${low}–${high}`;
  const unknown = figure("miners", null, null, "miners-reported", null, catalogue);
  return [{ ...unknown, value: words.units.miners(bare), bare, hasValue: true, status: "claimed", standing }];
}

function riskFigure(facts: Facts, frame: Frame, code: PlaceCode, numbers: Numbers, catalogue: Words): Uncurved {
  const risk = frame.reading.risks.get(code) ?? null;
  const bounded = risk !== null && risk.low !== null && risk.high !== null;
  const bounds = bounded ? words.bounds(numbers.whole(risk.low ?? 0), numbers.whole(risk.high ?? 0)) : "";
  const later = frame.choices.known === "then" ? undefined : ready(facts.context)?.wgi2025[code]?.at(-1);
  const revised = later === undefined ? "" : words.wgi2025(plainNumber(later[0]), fixed(later[1], 2));
  // The words on disagreement compare the newest figures of V-Dem and GPR, which were not known then.
  const others = frame.choices.known === "then" ? "" : disagreementWords(risk?.risk ?? null, facts, code, numbers);
  const then = frame.choices.known === "then" ? words.thenRisk : "";
  const extra = [bounds, revised, others, then].filter((part) => part !== "").join(" · ");
  const course = riskCourse(facts, code, frame.choices);
  return figure("risk", printed(risk?.risk, numbers.whole), risk, risk?.source ?? null, course, catalogue, extra);
}

/** By how much V-Dem and GPR, as percentiles of risk, differ from WGI; empty where neither says anything. */
function disagreementWords(wgi: number | null, facts: Facts, code: PlaceCode, numbers: Numbers): string {
  const { vdem, gpr, apart } = disagreementOf(wgi, ready(facts.context), code);
  if (wgi === null || apart === null) return "";
  const parts = [
    vdem === null ? "" : words.vdem(numbers.whole(vdem)),
    gpr === null ? "" : words.gpr(numbers.whole(gpr)),
  ];
  return words.disagree(parts.filter((part) => part !== "").join(", "), numbers.whole(apart));
}

function exposureFigure(frame: Frame, code: PlaceCode, numbers: Numbers, catalogue: Words): Uncurved {
  const points = frame.reading.exposure.get(code);
  const { shares, risks } = frame.reading;
  const share = shares?.share.get(code);
  const risk = risks.get(code);
  const formula =
    share === undefined || risk === undefined ? "" : words.formula(numbers.share(share), numbers.whole(risk.risk));
  const kind = [shares?.period, risk?.source, risk?.status, risk?.period].join(" ");
  const modelled = figure("exposure", printed(points, numbers.share), null, null, null, catalogue);
  return { ...modelled, kind, standing: formula };
}

function gridOf(facts: Facts, frame: Frame, code: PlaceCode) {
  const context = ready(facts.context);
  return context === null ? null : gridAt(context.grid, code, frame.at, frame.choices.known);
}

function carbonFigure(frame: Frame, grid: ReturnType<typeof gridOf>, numbers: Numbers, catalogue: Words): Uncurved {
  const carbon = printed(grid?.carbon, numbers.whole);
  return figure("carbon", carbon, grid, grid?.source ?? null, null, catalogue, usualDate(frame).join(""));
}

/**
 * The note, with known then, that a figure appears from the usual day of its publication: of these series the data have
 * one edition, without days.
 */
const usualDate = ({ choices }: Frame): readonly string[] => (choices.known === "then" ? [words.usualDate] : []);

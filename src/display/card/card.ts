import type { Facts, PlaceCode, SourceId, Status } from "../../facts/types.ts";
import { citedPriceAt } from "../../model/layers/electricity.ts";
import { gridAt } from "../../model/layers/grid.ts";
import { newestMinerPrice } from "../../model/layers/miner-prices.ts";
import { disagreementOf } from "../../model/score/disagreement.ts";
import type { Standing } from "../../model/then/known.ts";
import { cards as words } from "../../words/card.ts";
import type { Words } from "../../words/en.ts";
import { type Numbers, numbersFor } from "../format/numbers.ts";
import type { Frame } from "../frame/frame.ts";
import { type Fresh, freshIn } from "../frame/fresh.ts";
import { ready } from "../frame/reading.ts";
import { standingWords } from "../frame/table.ts";
import { publisherWords } from "../sources/publisher.ts";
import { cardHistoryOf, type HistoryLine } from "./history.ts";
import { priceSpark, riskSpark, type Spark, shareSpark } from "./spark.ts";

/**
 * One figure of a card. `known` is false where `value` is the word for unknown; `standing` says period, status and age.
 */
export interface CardFigure {
  readonly label: string;
  readonly value: string;
  readonly known: boolean;
  readonly standing: string;
  /** How the value is known; `none` where it is not. */
  readonly status: Status;
  readonly source: SourceId | null;
  readonly spark: Spark | null;
}

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
export function cardOf(facts: Facts, frame: Frame, code: PlaceCode, catalogue: Words): Card {
  const numbers = numbersFor(catalogue.locale);
  const grid = gridOf(facts, frame, code);
  return {
    code,
    title: frame.nameOf(code),
    newest: freshIn(facts, code, frame.choices.tariff, catalogue.locale),
    figures: [
      ...hashrateFigures(facts, frame, code, numbers, catalogue),
      priceFigure(facts, frame, code, numbers, catalogue),
      ...citedFigure(facts, frame, code, numbers, catalogue),
      ...minerFigure(facts, frame, code, numbers, catalogue),
      riskFigure(facts, frame, code, numbers, catalogue),
      exposureFigure(frame, code, numbers, catalogue),
      carbonFigure(frame, grid, numbers, catalogue),
    ],
    fuels: (grid?.fuels ?? []).map(({ fuel, percent }) => ({
      name: words.fuels[fuel],
      percent,
      text: `${numbers.share(percent)} %`,
    })),
    fuelsStanding: grid === null ? "" : standingWords(grid, catalogue),
    history: cardHistoryOf(facts, code, frame.choices, catalogue.locale),
  };
}

function figure(
  label: string,
  value: string | null,
  standing: Standing | null,
  source: SourceId | null,
  spark: Spark | null,
  catalogue: Words,
  extra = "",
): CardFigure {
  const stands = standing === null || value === null ? "" : standingWords(standing, catalogue);
  return {
    label,
    value: value ?? catalogue.unknown,
    known: value !== null,
    // The card computes the values that have no standing, such as exposure, from values that have one.
    status: value === null ? "none" : (standing?.status ?? "modelled"),
    standing: [stands, extra].filter((part) => part !== "").join(" · "),
    source,
    spark,
  };
}

function hashrateFigures(
  facts: Facts,
  frame: Frame,
  code: PlaceCode,
  numbers: Numbers,
  catalogue: Words,
): CardFigure[] {
  const { shares } = frame.reading;
  const share = shares?.share.get(code);
  const exahashes = shares?.hashrate.get(code);
  const source = shares?.source ?? null;
  const flags = [
    ...(shares?.inflated.includes(code) ? [words.inflated] : []),
    ...(shares?.tail.includes(code) ? [words.tail] : []),
  ];
  const shareText = share === undefined ? null : `${numbers.share(share)} %`;
  const rateText = exahashes === undefined ? null : `${numbers.amount(exahashes)} EH/s`;
  const by = [publisherWords(shares?.publisher ?? ""), ...flags].filter((part) => part !== "").join(" · ");
  return [
    figure(words.share, shareText, shares, source, shareSpark(facts, code, frame.choices), catalogue, by),
    figure(words.hashrate, rateText, shares, source, null, catalogue),
  ];
}

function priceFigure(facts: Facts, frame: Frame, code: PlaceCode, numbers: Numbers, catalogue: Words): CardFigure {
  const price = frame.reading.prices.get(code) ?? null;
  const { tariff } = frame.choices;
  const text = price === null ? null : `${numbers.price(price.cents)} ¢`;
  const spark = priceSpark(facts, code, tariff, frame.choices);
  const extra = [catalogue.tariffs[tariff], ...usualDate(frame)].join(" · ");
  return figure(words.price, text, price, price?.source ?? null, spark, catalogue, extra);
}

/** A business tariff that another publisher cites, shown beside the tariff of the layer; empty where none is cited. */
function citedFigure(facts: Facts, frame: Frame, code: PlaceCode, numbers: Numbers, catalogue: Words): CardFigure[] {
  const electricity = ready(facts.electricity);
  const price = electricity === null ? null : citedPriceAt(electricity, code, frame.at, frame.choices.known);
  if (price === null) return [];
  const text = `${numbers.price(price.cents)} ¢`;
  return [figure(words.citedPrice, text, price, price.source, null, catalogue, words.citedPriceNote)];
}

/** The newest prices that miners reported, US cents per kWh: claims, each with its basis and quality. */
function minerFigure(facts: Facts, frame: Frame, code: PlaceCode, numbers: Numbers, catalogue: Words): CardFigure[] {
  const electricity = ready(facts.electricity);
  const price = electricity === null ? null : newestMinerPrice(electricity, code, frame.at, frame.choices.known);
  if (price === null) return [figure(words.miners, null, null, null, null, catalogue)];
  const [low, high] = [numbers.price(price.low), numbers.price(price.high)];
  const said = price.reports.map((report) =>
    words.minerReport(report.region, report.from, report.basis, report.quality),
  );
  const standing = [catalogue.status.claimed, ...said].join(" · ");
  const value = low === high ? `${low} ¢` : `${low}–${high} ¢`;
  return [
    { label: words.miners, value, known: true, status: "claimed", standing, source: "miners-reported", spark: null },
  ];
}

function riskFigure(facts: Facts, frame: Frame, code: PlaceCode, numbers: Numbers, catalogue: Words): CardFigure {
  const risk = frame.reading.risks.get(code) ?? null;
  const text = risk === null ? null : numbers.whole(risk.risk);
  const bounded = risk !== null && risk.low !== null && risk.high !== null;
  const bounds = bounded ? words.bounds(numbers.whole(risk.low ?? 0), numbers.whole(risk.high ?? 0)) : "";
  const later = frame.choices.known === "then" ? undefined : ready(facts.context)?.wgi2025[code]?.at(-1);
  const revised = later === undefined ? "" : words.wgi2025(later[0], later[1]);
  // The newest figures of V-Dem and GPR, with which it compares, were not known then.
  const others = frame.choices.known === "then" ? "" : disagreementWords(risk?.risk ?? null, facts, code, numbers);
  const then = frame.choices.known === "then" ? words.thenRisk : "";
  const extra = [bounds, revised, others, then].filter((part) => part !== "").join(" · ");
  return figure(words.risk, text, risk, risk?.source ?? null, riskSpark(facts, code, frame.choices), catalogue, extra);
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

function exposureFigure(frame: Frame, code: PlaceCode, numbers: Numbers, catalogue: Words): CardFigure {
  const points = frame.reading.exposure.get(code);
  const { shares, risks } = frame.reading;
  const share = shares?.share.get(code);
  const risk = risks.get(code)?.risk;
  const formula =
    share === undefined || risk === undefined ? "" : words.formula(numbers.share(share), numbers.whole(risk));
  const text = points === undefined ? null : numbers.share(points);
  return { ...figure(words.exposure, text, null, null, null, catalogue), standing: formula };
}

function gridOf(facts: Facts, frame: Frame, code: PlaceCode) {
  const context = ready(facts.context);
  return context === null ? null : gridAt(context.grid, code, frame.at, frame.choices.known);
}

function carbonFigure(frame: Frame, grid: ReturnType<typeof gridOf>, numbers: Numbers, catalogue: Words): CardFigure {
  const text = grid === null || grid.carbon === null ? null : `${numbers.whole(grid.carbon)} g CO₂/kWh`;
  return figure(words.carbon, text, grid, grid?.source ?? null, null, catalogue, usualDate(frame).join(""));
}

/** One edition of each of these series is held, so with known then a period appears on the usual day of publication. */
const usualDate = ({ choices }: Frame): readonly string[] => (choices.known === "then" ? [words.usualDate] : []);

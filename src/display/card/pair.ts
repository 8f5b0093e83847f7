import type { PlaceCode, SourceId } from "../../facts/types.ts";
import { pairWords as words } from "../../words/card/pair.ts";
import type { Words } from "../../words/en.ts";
import { headlines } from "../../words/headline.ts";
import { type Numbers, numbersFor, plainNumber, signedPrinter } from "../format/numbers.ts";
import type { Frame } from "../frame/frame.ts";
import type { Shown } from "../frame/shown.ts";
import { type Card, type CardFigure, cardOf } from "./card.ts";
import { type Spark, type SparkScale, scaleOf, sparkOf } from "./spark.ts";

/** Two of something: of the first pinned country and of the second. */
export type Two<One> = readonly [one: One, other: One];

/** The curves of both countries in one box, the values at its top and its bottom, and the years at its ends. */
export interface PairChart {
  readonly label: string;
  /** Null for a country without a curve. */
  readonly sparks: Two<Spark | null>;
  readonly high: string;
  readonly low: string;
  readonly years: Two<string>;
}

/** How a value is known: period, status, publisher; `who` is empty where it holds for both countries. */
export interface PairStanding {
  readonly who: string;
  readonly text: string;
  readonly source: SourceId | null;
}

/** One figure of two countries beside each other. */
export interface PairRow {
  readonly id: CardFigure["id"];
  readonly label: string;
  readonly values: Two<string>;
  readonly hasValue: Two<boolean>;
  /** The first value less the second, with its sign; a dash where it cannot be computed, with the reason in `why`. */
  readonly difference: string;
  readonly why: string;
  readonly standings: readonly PairStanding[];
  readonly chart: PairChart | null;
}

/** Two pinned countries as one table. */
export interface Pair {
  readonly label: string;
  readonly caption: string;
  readonly cards: Two<Card>;
  readonly rows: readonly PairRow[];
  /** Whether the longest words of its four columns need more room than a narrow reading has. */
  readonly hasLongWords: boolean;
}

/** The letters that four columns hold beside each other in a reading of 351 px, the narrowest with all four. */
const lettersInRow = 48;

/**
 * The table of two places at the frame's moment. A difference is given only where both values are known and of the same
 * source, status and period.
 */
export function pairOf(shown: Pick<Shown, "facts" | "frame" | "words">, [one, other]: Two<PlaceCode>): Pair {
  const { frame, words: catalogue } = shown;
  const cards: Two<Card> = [cardOf(shown, one), cardOf(shown, other)];
  const [{ title: first }, { title: second }] = cards;
  const ids = [...new Set(cards.flatMap(({ figures }) => figures.map(({ id }) => id)))];
  // A figure that only the second card has keeps its position from that card.
  const places = cards.map(({ figures }) => figures.map(({ id }) => id));
  const placeOf = (id: CardFigure["id"]) => Math.max(...places.map((list) => list.indexOf(id)));
  const rows = [...ids]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((id) => rowOf(id, cards, frame, numbersFor(catalogue.locale), catalogue));
  const columns = [
    rows.map(({ label }) => label),
    [first, ...rows.map(({ values }) => values[0])],
    [second, ...rows.map(({ values }) => values[1])],
    [words.difference],
  ];
  return {
    label: words.label(first, second),
    caption: words.caption(headlines.inText(first), headlines.inText(second)),
    cards,
    rows,
    hasLongWords: columns.reduce((sum, texts) => sum + longestWord(texts), 0) > lettersInRow,
  };
}

/** The letters of the longest word among texts. */
const longestWord = (texts: readonly string[]): number =>
  Math.max(0, ...texts.flatMap((text) => text.split(" ").map(({ length }) => length)));

function rowOf(id: CardFigure["id"], cards: Two<Card>, frame: Frame, numbers: Numbers, catalogue: Words): PairRow {
  const find = ({ figures }: Card) => figures.find((figure) => figure.id === id) ?? null;
  const figures: Two<CardFigure | null> = [find(cards[0]), find(cards[1])];
  const [one, other] = figures;
  return {
    id,
    label: words.labels[id],
    values: [one?.bare ?? catalogue.unknown, other?.bare ?? catalogue.unknown],
    hasValue: [one?.hasValue === true, other?.hasValue === true],
    ...differenceOf(id, figures, catalogue.locale),
    standings: standingsOf(cards, figures),
    chart: chartOf(id, cards, figures, frame, numbers),
  };
}

/** The decimals with which the card prints an amount of a figure. */
function decimalsOf(id: CardFigure["id"], amount: number): number {
  if (id === "risk" || id === "carbon") return 0;
  if (id === "hashrate") return Math.abs(amount) < 100 && !Number.isInteger(amount) ? 1 : 0;
  return (id === "share" || id === "exposure") && amount > 0 && amount < 1 ? 2 : 1;
}

/**
 * A value rounded as the card prints it. It is first rounded to twelve digits: 1.005 is stored as slightly less and
 * must still round up.
 */
const rounded = (amount: number, decimals: number): number =>
  Math.round(Number((amount * 10 ** decimals).toPrecision(12))) / 10 ** decimals;

function differenceOf(
  id: CardFigure["id"],
  [one, other]: Two<CardFigure | null>,
  locale: string,
): Pick<PairRow, "difference" | "why"> {
  const { none, reasons } = words;
  if (one?.hasValue !== true || other?.hasValue !== true) return { difference: none, why: reasons.unknown };
  if (one.amount === null || other.amount === null) return { difference: none, why: reasons.range };
  if (one.kind !== other.kind) return { difference: none, why: reasons.kinds };
  // The difference of the printed values, so that a reader can check it by hand, with the decimals of the coarser one.
  const [ones, others] = [decimalsOf(id, one.amount), decimalsOf(id, other.amount)];
  const apart = rounded(one.amount, ones) - rounded(other.amount, others);
  return { difference: signedPrinter(locale, Math.min(ones, others))(apart), why: "" };
}

/** One line where the same holds for both countries, else one for each. */
function standingsOf(cards: Two<Card>, figures: Two<CardFigure | null>): readonly PairStanding[] {
  const [one, other] = figures;
  if (one !== null && other !== null && one.standing === other.standing && one.source === other.source) {
    return one.standing === "" ? [] : [{ who: "", text: one.standing, source: one.source }];
  }
  return figures.flatMap((figure, index) => {
    const who = cards[index === 0 ? 0 : 1].title;
    if (figure === null || figure.standing === "") return [];
    return [{ who, text: words.ofOne(who, figure.standing), source: figure.source }];
  });
}

function chartOf(
  id: CardFigure["id"],
  cards: Two<Card>,
  [one, other]: Two<CardFigure | null>,
  frame: Frame,
  numbers: Numbers,
): PairChart | null {
  const courses = [one?.course ?? null, other?.course ?? null] as const;
  const drawn = courses.filter((course) => course !== null);
  if (drawn.length === 0) return null;
  const scale = scaleOf(drawn);
  return {
    label: words.chart(words.labels[id], cards[0].title, cards[1].title),
    sparks: [sparkOf(courses[0], frame.at, scale), sparkOf(courses[1], frame.at, scale)],
    high: numbers.amount(scale.high),
    low: numbers.amount(0),
    years: yearsOf(scale),
  };
}

const yearsOf = ({ start, end }: SparkScale): Two<string> => [yearOf(start), yearOf(end - 1)];

const yearOf = (moment: number): string => plainNumber(new Date(moment).getUTCFullYear());

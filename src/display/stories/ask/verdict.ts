import type { ChoiceAsk, LineAsk, NumberAsk } from "../../../facts/types/stories.ts";
import { type Closeness, closenessOf, lineDistance, numberDistance } from "../../../model/stories/distance.ts";
import { askWords as words } from "../../../words/stories/ask.ts";
import { exactPrinter, type NumberPrinter, numberPrinter } from "../../format/numbers.ts";
import { type AskLines, knotWords, lineValue, printedValue, startOf } from "./chart.ts";
import { gapWords } from "./gap.ts";

/**
 * What the page says of an answer: how close it is (null without an answer), and its distance from the truth in the
 * unit.
 */
export interface AskVerdict {
  readonly closeness: Closeness | null;
  readonly sentence: string;
}

/**
 * What the page says of a drawn line; where nothing is drawn, of the truth alone. The distance is that of the printed
 * values, so that a reader who subtracts them finds it.
 */
export function lineVerdict(
  ask: LineAsk,
  lines: AskLines,
  drawn: readonly (number | null)[] | null,
  locale: string,
): AskVerdict {
  const value = (amount: number) => lineValue(ask, amount, locale);
  const guesses = drawn?.map((one) => (one === null ? null : printedValue(ask, one))) ?? null;
  const distance = guesses === null ? null : lineDistance(guesses, lines.truth, lines.before);
  if (distance !== null) {
    const { at, drawn: guess, truth, mean, closeness } = distance;
    const unit = words.units[ask.of];
    const off = offBy(guess - truth, sized(unit, exactPrinter(locale)));
    const day = knotWords(ask, at, locale);
    const digits = ask.of === "share" ? 2 : 1;
    const average = sized(unit, numberPrinter(locale, { maximumFractionDigits: digits }))(mean);
    return { closeness, sentence: words.lineDistance(day, value(guess), value(truth), off, average) };
  }
  const last = lines.truth.findLast((one) => one.value !== null);
  const start = startOf(lines);
  if (last === undefined || start === null) return { closeness: null, sentence: gapWords(lines) };
  const from = knotWords(ask, Date.parse(ask.from), locale);
  const day = knotWords(ask, last.at, locale);
  return { closeness: null, sentence: words.lineIs(day, value(last.value ?? 0), from, value(start)) };
}

/** What the page says of a number on a scale; without a number, of the truth alone. */
export function numberVerdict(ask: NumberAsk, guess: number | null, locale: string): AskVerdict {
  const { truth, scale } = ask;
  const printed = truthWords(ask, locale);
  if (guess === null) return { closeness: null, sentence: words.numberIs(printed) };
  const distance = numberDistance(guess, truth);
  const closeness = closenessOf(distance, scale.to - scale.from);
  const said = amountWords(guess, ask.unit, locale);
  const off = offBy(distance, sized(ask.unit, exactPrinter(locale)));
  if (truth.low === truth.high) return { closeness, sentence: words.apart(said, printed, off) };
  return {
    closeness,
    sentence: distance === 0 ? words.inside(said, printed) : words.outside(said, printed, off),
  };
}

/**
 * What the page says of a choice, with its distance from the truth where the answers are numbers; without a choice, of the
 * right answer alone. If no answer is marked as right, it says so.
 */
export function choiceVerdict(ask: ChoiceAsk, chosen: number | null, locale: string): AskVerdict {
  const right = ask.answers.find((one) => one.right)?.text;
  if (right === undefined) return { closeness: null, sentence: words.noRight };
  const mine = chosen === null ? undefined : ask.answers[chosen];
  const figure = ask.truth === null ? "" : ` ${words.decided(ask.truth.text)}`;
  if (mine === undefined) return { closeness: null, sentence: words.rightIs(right) + figure };
  return {
    closeness: mine.right ? "hit" : "far",
    sentence:
      (mine.right ? words.right(right) : words.wrong(mine.text, right)) + figure + apartWords(ask, chosen, locale),
  };
}

/**
 * How far a chosen answer is from the truth, to follow the sentence on it: from its band to the number that decides, or
 * from its own number to that of the right answer. Empty for the right answer and where there is no distance.
 */
function apartWords({ answers, measure }: ChoiceAsk, chosen: number | null, locale: string): string {
  const right = answers.findIndex((one) => one.right);
  const [mine, best] = [measure?.answers[chosen ?? -1], measure?.answers[right]];
  if (measure === null || mine === undefined || best === undefined || chosen === right) return "";
  const { from, to } = mine;
  const band = { low: from ?? Number.NEGATIVE_INFINITY, high: to ?? Number.POSITIVE_INFINITY };
  const truth = measure.truth ?? best.from;
  const distance = truth === null ? 0 : numberDistance(truth, band);
  if (distance === 0) return "";
  const off = sized(measure.unit, exactPrinter(locale))(distance);
  if (measure.truth !== null) return ` ${words.beyond(off)}`;
  const [own, other] = [answers[chosen ?? -1], answers[right]];
  const inWords = (one: typeof own) => words.answerIs(one?.text ?? "", one?.value?.text ?? "");
  return ` ${words.between(inWords(own), inWords(other), off)}`;
}

/** The truth of a number as it is printed. */
function truthWords({ truth, unit }: NumberAsk, locale: string): string {
  if (truth.figure !== null) return truth.figure.text;
  return amountWords(truth.low, unit, locale);
}

/** A number with the digits that it has, and its unit. */
export const amountWords = (value: number, unit: string, locale: string): string =>
  withUnit(exactPrinter(locale)(value), unit);

const withUnit = (text: string, unit: string): string => (unit === "" ? text : `${text}\u00a0${unit}`);

type Ends = Pick<NumberAsk["scale"], "from" | "to">;

/** The ends of a scale, as printed. */
export const scaleEnds = ({ scale }: { readonly scale: Ends }, locale: string): readonly [from: string, to: string] => {
  const print = exactPrinter(locale);
  return [print(scale.from), print(scale.to)];
};

/** Prints a distance: of percentages in percentage points. */
const sized =
  (unit: string, print: NumberPrinter) =>
  (distance: number): string => {
    const size = print(Math.abs(distance));
    return unit === "%" ? words.points(size) : withUnit(size, unit);
  };

const offBy = (distance: number, print: (distance: number) => string): string =>
  distance === 0 ? words.exact : distance > 0 ? words.tooHigh(print(distance)) : words.tooLow(print(distance));

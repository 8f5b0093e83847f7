import type { PublishedAsk } from "../../../facts/types/stories.ts";
import { type ClassAnswers, medianOf, readLetters, readNumbers } from "../../../model/stories/class-answers.ts";
import { askWords as words } from "../../../words/stories/ask.ts";
import { exactPrinter, numbersFor } from "../../format/numbers.ts";
import { amountWords } from "./verdict.ts";

/** The answers of a class as bars. */
export interface ClassView {
  readonly bars: readonly {
    readonly label: string;
    /** The label beside a list of the answers, which has their texts: a letter. */
    readonly short: string;
    readonly count: string;
    /** Part of the longest bar, 0 to 1. */
    readonly part: number;
    /** Whether the truth lies in it; always false before the answer. */
    readonly isTruth: boolean;
  }[];
  /** The ends of the bars in their order, one more than there are bars; empty for a choice and where nothing is typed. */
  readonly ends: readonly string[];
  /** Empty where nothing is typed. */
  readonly sentence: string;
  /** One sentence for each entry that is not counted, the first ones. */
  readonly faults: readonly string[];
}

/** The scale that a class's numbers lie on, their unit, and the truth on it. */
export interface ClassScale {
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  readonly truth: { readonly low: number; readonly high: number } | null;
}

const mostFaults = 5;
const bins = 10;

/** Reads what a teacher typed; `scale` is null for a choice. With `isShown` the truth is marked. */
export function classViewOf(
  ask: PublishedAsk,
  typed: string,
  scale: ClassScale | null,
  isShown: boolean,
  locale: string,
): ClassView {
  const read = ask.kind === "choice" ? readLetters(typed, ask.answers.length) : readNumbers(typed, scale ?? none);
  const faults = faultsOf(read, scale, locale);
  if (read.answers.length === 0) return { bars: [], ends: [], sentence: "", faults };
  const bars =
    ask.kind === "choice"
      ? choiceBars(ask, read.answers, isShown)
      : numberBars(read.answers, scale ?? none, isShown, locale);
  const longest = Math.max(1, ...bars.map(({ count }) => count));
  const { whole } = numbersFor(locale);
  const count = whole(read.answers.length);
  const sentence = ask.kind === "choice" ? words.classChoices(count) : countWords(read, scale ?? none, isShown, locale);
  return {
    bars: bars.map((bar) => ({ ...bar, count: whole(bar.count), part: bar.count / longest })),
    ends: ask.kind === "choice" ? [] : endsOf(scale ?? none, locale),
    sentence,
    faults,
  };
}

const none: ClassScale = { from: 0, to: 100, unit: "", truth: null };

function choiceBars(ask: Extract<PublishedAsk, { kind: "choice" }>, answers: readonly number[], isShown: boolean) {
  return ask.answers.map(({ text, right }, place) => ({
    label: `${words.letter(place)} · ${text}`,
    short: words.letter(place),
    count: answers.filter((one) => one === place).length,
    isTruth: isShown && right,
  }));
}

/** A scale's upper end, from 0, of `least` or more, at which each bar is as wide as a number of one digit: 542 → 600. */
export function roundTop(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least / bins));
  return Math.ceil(least / bins / power) * power * bins;
}

/** The ends of the bars of numbers, as printed. */
function endsOf({ from, to }: ClassScale, locale: string): readonly string[] {
  const print = exactPrinter(locale);
  return Array.from({ length: bins + 1 }, (_, index) => print(from + (index * (to - from)) / bins));
}

function numberBars(answers: readonly number[], { from, to, truth }: ClassScale, isShown: boolean, locale: string) {
  const ends = endsOf({ from, to, unit: "", truth }, locale);
  const width = (to - from) / bins;
  const placeOf = (value: number) => Math.min(bins - 1, Math.floor((value - from) / width));
  return Array.from({ length: bins }, (_, index) => {
    const [low, high] = [from + index * width, from + (index + 1) * width];
    const holds = truth !== null && truth.low < high && truth.high >= low;
    const isLast = index === bins - 1;
    const label = words.bin(ends[index] ?? "", ends[index + 1] ?? "");
    return {
      label,
      short: label,
      count: answers.filter((one) => placeOf(one) === index).length,
      isTruth: isShown && (holds || (isLast && truth?.low === high)),
    };
  });
}

function countWords({ answers }: ClassAnswers, { unit, truth }: ClassScale, isShown: boolean, locale: string): string {
  const { whole } = numbersFor(locale);
  const all = words.classCount(whole(answers.length), amountWords(medianOf(answers) ?? 0, unit, locale));
  if (!isShown || truth === null || truth.low === truth.high) return all;
  const within = answers.filter((one) => one >= truth.low && one <= truth.high).length;
  return `${all} ${words.classWithin(whole(within), whole(answers.length))}`;
}

function faultsOf({ faults }: ClassAnswers, scale: ClassScale | null, locale: string): readonly string[] {
  const { whole } = numbersFor(locale);
  const print = exactPrinter(locale);
  const [from, to] = scale === null ? ["", ""] : [print(scale.from), print(scale.to)];
  const said = faults.slice(0, mostFaults).map((fault) => words.classFault(fault, from, to));
  return faults.length > mostFaults ? [...said, words.moreFaults(whole(faults.length - mostFaults))] : said;
}

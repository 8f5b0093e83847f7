import { ready } from "../../src/display/frame/reading.ts";
import { factsSeen } from "../../src/display/frame/then.ts";
import { askLinesOf } from "../../src/display/stories/ask/chart.ts";
import { lineGap, showsLine } from "../../src/display/stories/ask/gap.ts";
import type { WrittenAsk } from "../../src/facts/stories/shape.ts";
import type { ChoiceAsk, ChoiceMeasure, NumberAsk, PublishedAsk, StoryFigure } from "../../src/facts/types/stories.ts";
import { type LineFacts, lineTruth } from "../../src/model/stories/line.ts";
import type { StoryFault } from "../data/checks/check-stories.ts";
import { pageFacts, type StoryFacts } from "./facts.ts";
import { figureOf, filled } from "./figures.ts";
import { referencesOf } from "./grammar.ts";
import { numbersIn } from "./held.ts";
import { type Figure, NoFact } from "./kinds/kind.ts";
import type { StoryStep } from "./story.ts";
import type { View } from "./views.ts";

type Written<Kind extends WrittenAsk["kind"]> = Extract<WrittenAsk, { readonly kind: Kind }>;

/** A question whose truth the facts do not decide; `field` is its key. */
class Undecided extends Error {
  override readonly name = "Undecided";
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** A question with its truth from the facts. Throws `Undecided` or a `NoFact` where the facts give none. */
export function asked(ask: WrittenAsk, facts: StoryFacts): PublishedAsk {
  const told = (ask.told ?? []).map((paragraph) => filled(paragraph, facts));
  if (ask.kind === "line") {
    const { kind, question, of, place = null, from, to } = ask;
    const line: PublishedAsk = { kind, question, told, of, place, from, to };
    if (lineTruth(facts, line).every(({ value }) => value === null)) {
      throw new Undecided("to", "there is no figure between from and to");
    }
    return line;
  }
  const { kind, question } = ask;
  return kind === "number"
    ? { kind, question, told, ...placedOf(ask, facts) }
    : { kind, question, told, ...choiceOf(ask, facts) };
}

/** A figure without what only the build needs. */
const bare = ({ text, status, about }: Figure): StoryFigure => ({ text, status, about });

/**
 * The one reference that a value is, filled, with its number, or the ends of its interval, as printed: what is told of an
 * answer is reckoned from what a reader sees.
 */
function amountIn(text: string, field: string, facts: StoryFacts) {
  const [reference, ...more] = referencesOf(text);
  if (reference === undefined || more.length > 0 || reference.written !== text) {
    throw new Undecided(field, `${text} is no reference: the facts say what is true`);
  }
  const figure = figureOf(reference, facts);
  if (figure.amount === undefined) throw new Undecided(field, `${text} has no number that can be asked for`);
  const printed = numbersIn(figure.text);
  return { figure, low: printed[0] ?? figure.amount.low, high: printed.at(-1) ?? figure.amount.high };
}

function placedOf(ask: Written<"number">, facts: StoryFacts): Pick<NumberAsk, "scale" | "unit" | "truth"> {
  const { truth, unit = "", scale } = ask;
  if (typeof truth === "number") throw new Undecided("truth", "is a number: write a reference");
  const { figure, low, high } = amountIn(truth, "truth", facts);
  if (low < scale.from || high > scale.to) throw new Undecided("scale", `does not hold ${figure.text}`);
  return { scale: { ...scale, step: scale.step ?? 1 }, unit, truth: { low, high, figure: bare(figure) } };
}

type Chosen = Pick<ChoiceAsk, "answers" | "truth" | "measure">;

function choiceOf(ask: Written<"choice">, facts: StoryFacts): Chosen {
  const { answers, truth } = ask;
  if (answers.some(({ right }) => right !== undefined) || truth === undefined) {
    throw new Undecided(
      "truth",
      "which answer is right follows from the facts: write a reference, largest or smallest",
    );
  }
  if (truth === "largest" || truth === "smallest") return comparedOf(answers, truth, facts);
  const { figure, low, high } = amountIn(truth, "truth", facts);
  const holds = answers.map(
    ({ from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }) => low >= from && low < to,
  );
  if (holds.filter(Boolean).length !== 1) {
    throw new Undecided(
      "answers",
      `${figure.text} lies in the bounds of ${holds.filter(Boolean).length} answers, not of one`,
    );
  }
  const listed = answers.map(({ text }, index) => ({ text, right: holds[index] === true, value: null }));
  const bands = answers.map(({ from = null, to = null }) => ({ from, to }));
  const measure = low === high ? { unit: unitOf(figure), truth: low, answers: bands } : null;
  return { answers: listed, truth: bare(figure), measure };
}

/** The unit of a figure: what is printed behind its last digit. */
const unitOf = ({ text }: Figure): string => /[^\d]*$/.exec(text)?.[0].trim() ?? "";

/** The number of each answer, to compare two of them; null where one is an interval or where units differ. */
function comparedMeasure(found: readonly ReturnType<typeof amountIn>[]): ChoiceMeasure | null {
  const [unit = "", ...others] = new Set(found.map(({ figure }) => unitOf(figure)));
  if (others.length > 0 || found.some(({ low, high }) => low !== high)) return null;
  return { unit, truth: null, answers: found.map(({ low, high }) => ({ from: low, to: high })) };
}

function comparedOf(answers: Written<"choice">["answers"], truth: "largest" | "smallest", facts: StoryFacts): Chosen {
  const found = answers.map(({ value = "" }, index) => amountIn(value, `answers[${index}].value`, facts));
  const sorted = found.map(({ low }) => low).toSorted((a, b) => (truth === "largest" ? b - a : a - b));
  if (sorted[0] === sorted[1]) throw new Undecided("answers", `two answers are the ${truth}`);
  const listed = answers.map(({ text }, index) => {
    const one = found[index] as (typeof found)[number];
    return { text, right: one.low === sorted[0], value: bare(one.figure) };
  });
  return { answers: listed, truth: null, measure: comparedMeasure(found) };
}

/**
 * The faults of a step's question: no truth in the facts, or a view that gives the truth away before the answer. Such a
 * view shows what was known then, and at its moment nothing of the line to be drawn nor of the printed truth.
 */
export function askFaults(
  step: StoryStep,
  { choices }: View,
  shown: () => string,
  facts: StoryFacts,
): readonly StoryFault[] {
  const { ask } = step;
  if (ask === undefined) return [];
  if (choices.known !== "then")
    return [{ field: "link", text: "a view that asks shows what was known then: known=then" }];
  try {
    const published = asked(ask, facts);
    const seen = factsSeen(pageFacts(facts), choices);
    const then = { hashrate: ready(seen.hashrate) ?? facts.hashrate, network: ready(seen.network) ?? facts.network };
    if (published.kind === "line" && lineGap(askLinesOf(published, then, facts)) === "no-start") {
      return [{ field: "ask.from", text: "at the view’s moment there is no figure up to it" }];
    }
    return tellsOf(published, shown(), then).map((text) => ({ field: "link", text }));
  } catch (error) {
    if (error instanceof Undecided) return [{ field: `ask.${error.field}`, text: error.message }];
    if (error instanceof NoFact) return [{ field: "ask", text: error.message }];
    throw error;
  }
}

function tellsOf(ask: PublishedAsk, shown: string, seen: LineFacts): readonly string[] {
  if (ask.kind === "line") {
    return showsLine(seen, ask) ? ["the view shows a part of the line that is to be drawn"] : [];
  }
  if (ask.kind === "number") return printed(ask.truth.figure, shown, ask.truth.low === ask.truth.high);
  return [ask.truth, ...ask.answers.map(({ value }) => value)].flatMap((figure) => printed(figure, shown, false));
}

/** A table prints its numbers without their unit, so a single number counts `alone` too. */
function printed(figure: StoryFigure | null, shown: string, alone: boolean): readonly string[] {
  if (figure === null) return [];
  const number = /[\d.,]*\d/.exec(figure.text)?.[0] ?? "";
  const isThere = alone && number.length > 1 ? shown.includes(`"${number}"`) : false;
  return isThere || shown.includes(figure.text) ? [`the view shows ${figure.text} before the answer`] : [];
}

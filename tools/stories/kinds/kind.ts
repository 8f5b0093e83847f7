import { dayWords, momentWords, periodWords, publishedWords } from "../../../src/display/format/dates.ts";
import { numbersFor } from "../../../src/display/format/numbers.ts";
import { placeNamesOf } from "../../../src/display/headline/context.ts";
import type { PlaceCode, Status } from "../../../src/facts/types.ts";
import { DAY, parseTime, type Span } from "../../../src/kit/time.ts";
import type { Vintage } from "../../../src/model/then/known.ts";
import { en } from "../../../src/words/en.ts";
import type { StoryFacts } from "../facts.ts";
import type { Reference } from "../grammar.ts";

/** How a printed value is known. */
export type FigureStatus = Exclude<Status, "none">;

/** A reference filled from the facts. */
export interface Figure {
  /** The value with its unit, as printed: `13.2 %`. */
  readonly text: string;
  readonly status: FigureStatus;
  /** What it is, whose and of when, in words. */
  readonly about: string;
  /** The number itself, or the ends of an interval, in the printed unit; absent where a question cannot ask for it. */
  readonly amount?: { readonly low: number; readonly high: number } | undefined;
}

/** Fills the references of one kind; throws a `NoFact` for those that name nothing. */
export type Kind = (reference: Reference, facts: StoryFacts) => Figure;

/** The error of a reference for which the facts have no figure. */
export class NoFact extends Error {
  override readonly name = "NoFact";
}

/** The printers of the page's language. */
export const numbers = numbersFor(en.locale);

/** A no-break space: a figure and its unit stay on one line. */
const gap = "\u00a0";
/** A value and its unit. */
export const withUnit = (value: string, unit: string): string => `${value}${gap}${unit}`;

/** A country's name as the page writes it. */
export const nameOf = (facts: StoryFacts, code: PlaceCode): string => placeNamesOf(facts.places, en.locale)(code);

/** The moment of a reference. */
export function momentOf({ when, written }: Reference): number {
  const at = parseTime(when);
  if (at === null) throw new NoFact(`${written} names no moment`);
  return at;
}

/** The window `from..to` of a reference. */
export function windowOf({ when, written }: Reference): Span {
  const [from = null, to = null] = when.split("..").map(parseTime);
  if (from === null || to === null || from >= to) throw new NoFact(`${written} names no window`);
  return { from, to };
}

/** `then` where a reference asks for what was known at its moment. */
export const vintageOf = ({ options }: Reference): Vintage => (options.includes("then") ? "then" : "now");

/** The value of the asked field; throws for a field that the kind does not have. */
export function fieldOf<T>({ field, kind, written }: Reference, fields: Readonly<Record<string, () => T>>): T {
  const read = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (read !== undefined) return read();
  const names = Object.keys(fields).map((name) => (name === "" ? "none" : name));
  throw new NoFact(`${written}: ${kind} has no field ${field}, but ${names.join(", ")}`);
}

/** The amount of a reference to the value itself; none for its other fields. */
export const amountOf = ({ field }: Reference, low: number, high = low): Figure["amount"] =>
  field === "" ? { low, high } : undefined;

/** The value; throws a `NoFact` where nothing is known. */
export function demanded<T>(value: T | null | undefined, { written }: Reference): T {
  if (value === null || value === undefined) throw new NoFact(`${written} stands for no fact`);
  return value;
}

/** `5 January 2022, 10:30 UTC`, or the day alone at midnight. */
export const atWords = (at: number): string => momentWords(at, en.locale);
/** `5 January 2022`. */
export const dayOf = (at: number): string => dayWords(at, en.locale);
/** A period in words. */
export const periodOf = (period: string): string => periodWords(period, en.locale);
/** A day of publication in words. */
export const publishedOf = (day: string): string => publishedWords(day, en.locale);
/** A window in words. */
export const spanOf = ({ from, to }: Span): string => `${atWords(from)} to ${atWords(to)}`;
/** Whole days as words. */
export const days = (milliseconds: number): string => withUnit(numbers.price(milliseconds / DAY), "days");

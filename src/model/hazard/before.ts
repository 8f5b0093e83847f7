import type { GovernanceFacts, Moment, PlaceCode, Revised, ShutdownReading, ShutdownYears } from "../../facts/types.ts";
import { isKnown, type Vintage } from "../then/known.ts";
import { dot, probability } from "./odds.ts";

/** The files that the hazard regression is fitted on and predicts from. */
export interface HazardFacts extends Revised {
  readonly governance: GovernanceFacts;
  readonly shutdowns: ShutdownYears;
}

/** What a view may use: all figures, or only those public at a moment. */
export interface KnownAt {
  readonly at: Moment;
  readonly vintage: Vintage;
}

/** The predictors of one economy, with the years that they come from. */
export interface Before {
  readonly x: readonly [one: 1, stability: number, shutdownBefore: 0 | 1];
  readonly stabilityYear: number;
  /** Years of the two lists of shutdowns used, newest first. */
  readonly listYears: readonly number[];
}

const listsLooked = 2;

/**
 * The predictors of each economy's next twelve months: the newest stability of a year that has ended, and the two
 * newest lists of years that have ended. Where last year's figures are missing, those of an older year are used, and
 * `Before` names it.
 */
export function beforeMoment(
  facts: HazardFacts,
  reading: ShutdownReading,
  view: KnownAt,
): ReadonlyMap<PlaceCode, Before> {
  const year = new Date(view.at).getUTCFullYear();
  const listYears = knownLists(facts.shutdowns, view)
    .filter((listed) => listed < year)
    .sort((a, b) => b - a)
    .slice(0, listsLooked);
  const began = begunIn(facts.shutdowns, reading, view);
  const governed = knownYears(facts.governance, view).filter((covered) => covered < year);
  const answers = new Map<PlaceCode, Before>();
  facts.governance.places.forEach((place, row) => {
    const stabilityYear = governed.findLast((covered) => stabilityOf(facts.governance, row, covered) !== null);
    if (stabilityYear === undefined) return;
    const value = stabilityOf(facts.governance, row, stabilityYear) as number;
    const before = listYears.some((listed) => began.has(`${place} ${listed}`));
    answers.set(place, { x: [1, value, before ? 1 : 0], stabilityYear, listYears });
  });
  return answers;
}

/** Each economy's chance, 0–1, that a nationwide shutdown begins within twelve months. */
export function hazards(
  before: ReadonlyMap<PlaceCode, Pick<Before, "x">>,
  coefficients: readonly number[],
): ReadonlyMap<PlaceCode, number> {
  return new Map([...before].map(([place, { x }]) => [place, probability(dot(x, coefficients))]));
}

const stabilityOf = (governance: GovernanceFacts, row: number, year: number): number | null =>
  governance.stability[row]?.[governance.years.indexOf(year)] ?? null;

/** Years of the shutdown lists that a view may use. */
export const knownLists = ({ lists }: ShutdownYears, { at, vintage }: KnownAt): number[] =>
  lists.filter(({ published }) => isKnown(published, at, vintage)).map(({ year }) => year);

/** Years of WGI that a view may use. */
export const knownYears = ({ years, published }: GovernanceFacts, { at, vintage }: KnownAt): number[] =>
  years.filter((_, index) => isKnown(published[index] ?? "", at, vintage));

/** A key, such as `KAZ 2022`, for each economy and year in which a shutdown began, as far as a view may know it. */
export function begunIn(
  { rows }: ShutdownYears,
  reading: ShutdownReading,
  { at, vintage }: KnownAt,
): ReadonlySet<string> {
  const begun = rows.filter((row) => {
    const day = row[reading];
    return day !== null && isKnown(day, at, vintage);
  });
  return new Set(begun.map(({ place, year }) => `${place} ${year}`));
}

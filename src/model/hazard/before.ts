import type { GovernanceFacts, Moment, PlaceCode, Revised, ShutdownReading, ShutdownYears } from "../../facts/types.ts";
import { isKnown, type Vintage } from "../then/known.ts";
import { dot, probability } from "./odds.ts";

/** What the hazard is fitted on and foretold from. */
export interface HazardFacts extends Revised {
  readonly governance: GovernanceFacts;
  readonly shutdowns: ShutdownYears;
}

/** A view of the facts: all that we have, or only what was public at a moment. */
export interface KnownAt {
  readonly at: Moment;
  readonly vintage: Vintage;
}

/** What is known of one economy before a year, with the years that it comes from. */
export interface Before {
  readonly x: readonly [one: 1, stability: number, shutdownBefore: 0 | 1];
  readonly stabilityYear: number;
  /** The two lists that were looked at, newest first. */
  readonly listYears: readonly number[];
}

const listsLooked = 2;

/**
 * What each economy's next twelve months are foretold from: the newest stability of a year that has ended, and the two
 * newest lists of years that have ended. Where these are older than last year they are held, and `Before` says so.
 */
export function beforeMoment(
  facts: HazardFacts,
  reading: ShutdownReading,
  known: KnownAt,
): ReadonlyMap<PlaceCode, Before> {
  const year = new Date(known.at).getUTCFullYear();
  const listYears = knownLists(facts.shutdowns, known)
    .filter((listed) => listed < year)
    .sort((a, b) => b - a)
    .slice(0, listsLooked);
  const began = begunIn(facts.shutdowns, reading, known);
  const governed = knownYears(facts.governance, known).filter((covered) => covered < year);
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

/** Each economy's chance, 0–1, of a nationwide shutdown that begins within twelve months. */
export function hazards(
  before: ReadonlyMap<PlaceCode, Pick<Before, "x">>,
  coefficients: readonly number[],
): ReadonlyMap<PlaceCode, number> {
  return new Map([...before].map(([place, { x }]) => [place, probability(dot(x, coefficients))]));
}

const stabilityOf = (governance: GovernanceFacts, row: number, year: number): number | null =>
  governance.stability[row]?.[governance.years.indexOf(year)] ?? null;

/** The years of the lists that are known. */
export const knownLists = ({ lists }: ShutdownYears, { at, vintage }: KnownAt): number[] =>
  lists.filter(({ published }) => isKnown(published, at, vintage)).map(({ year }) => year);

/** The years of WGI that are known. */
export const knownYears = ({ years, published }: GovernanceFacts, { at, vintage }: KnownAt): number[] =>
  years.filter((_, index) => isKnown(published[index] ?? "", at, vintage));

/** `KAZ 2022` of each economy and year in which a shutdown began, as far as it is known. */
export function begunIn(
  { rows }: ShutdownYears,
  reading: ShutdownReading,
  { at, vintage }: KnownAt,
): ReadonlySet<string> {
  const known = rows.filter((row) => {
    const day = row[reading];
    return day !== null && isKnown(day, at, vintage);
  });
  return new Set(known.map(({ place, year }) => `${place} ${year}`));
}

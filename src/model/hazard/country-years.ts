import type { GovernanceFacts, Moment, PlaceCode, ShutdownReading, ShutdownYears } from "../../facts/types.ts";
import { isKnown, type Vintage } from "../known.ts";
import type { Observation } from "./logistic.ts";

/** What the hazard is fitted on and foretold from. */
export interface HazardFacts {
  readonly governance: GovernanceFacts;
  readonly shutdowns: ShutdownYears;
}

/** One economy in one year: x = 1, WGI political stability of the year before, a shutdown in the two years before. */
export interface CountryYear extends Observation {
  readonly place: PlaceCode;
  readonly year: number;
}

/** A view of the facts: all that we have, or only what was public at a moment. */
export interface Known {
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

/** The years whose outcome and both lags are in the lists known: with lists from 2016 on, 2018 and later. */
export function fittableYears(facts: HazardFacts, known: Known): readonly number[] {
  const listed = new Set(knownLists(facts.shutdowns, known));
  const governed = new Set(knownYears(facts.governance, known));
  return [...listed]
    .filter((year) => listed.has(year - 1) && listed.has(year - 2) && governed.has(year - 1))
    .sort((a, b) => a - b);
}

/** Every WGI economy in each of the years, with its lags and whether a nationwide shutdown began. */
export function countryYears(
  facts: HazardFacts,
  reading: ShutdownReading,
  years: readonly number[],
  known: Known,
): readonly CountryYear[] {
  const { places, years: covered, stability } = facts.governance;
  const began = begunIn(facts.shutdowns, reading, known);
  return years.flatMap((year) => {
    const column = covered.indexOf(year - 1);
    return places.flatMap((place, row) => {
      const value = stability[row]?.[column] ?? null;
      if (value === null) return [];
      const before = began.has(`${place} ${year - 1}`) || began.has(`${place} ${year - 2}`);
      return [{ place, year, x: [1, value, before ? 1 : 0], happened: began.has(`${place} ${year}`) }];
    });
  });
}

/**
 * What each economy's next twelve months are foretold from: the newest stability of a year that has ended, and the two
 * newest lists of years that have ended. Where these are older than last year they are held, and `Before` says so.
 */
export function beforeMoment(
  facts: HazardFacts,
  reading: ShutdownReading,
  known: Known,
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

const stabilityOf = (governance: GovernanceFacts, row: number, year: number): number | null =>
  governance.stability[row]?.[governance.years.indexOf(year)] ?? null;

const knownLists = ({ lists }: ShutdownYears, { at, vintage }: Known): number[] =>
  lists.filter(({ published }) => isKnown(published, at, vintage)).map(({ year }) => year);

const knownYears = ({ years, published }: GovernanceFacts, { at, vintage }: Known): number[] =>
  years.filter((_, index) => isKnown(published[index] ?? "", at, vintage));

function begunIn({ rows }: ShutdownYears, reading: ShutdownReading, { at, vintage }: Known): ReadonlySet<string> {
  const known = rows.filter((row) => {
    const day = row[reading];
    return day !== null && isKnown(day, at, vintage);
  });
  return new Set(known.map(({ place, year }) => `${place} ${year}`));
}

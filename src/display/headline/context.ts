import type { Facts, NetworkFacts, Place } from "../../facts/types.ts";
import { remembering } from "../../kit/remember.ts";
import { shareAboveRisk, unratedShare } from "../../model/shares/exposure.ts";
import type { SharePicture } from "../../model/shares/shares.ts";
import type { Choices } from "../../state/choices.ts";
import type { Words } from "../../words/en.ts";
import { type TextPart, headlines as words } from "../../words/headline.ts";
import { regionNames } from "../format/names.ts";
import { countText, type Numbers } from "../format/numbers.ts";
import { type Reading, ready } from "../frame/reading.ts";

/** The headline: a sentence about the moment, and the text with its figures. */
export interface HeadlineView {
  readonly title: string;
  readonly text: readonly TextPart[];
}

/** The inputs of every headline. */
export interface HeadlineContext {
  readonly facts: Facts;
  readonly choices: Choices;
  readonly reading: Reading;
  readonly words: Words;
  readonly numbers: Numbers;
  readonly nameOf: (code: string) => string;
  readonly tell?: Teller | null;
}

/**
 * Makes the headline of the shown replay: null outside replays and where its figures are missing. Its code is fetched
 * with the first replay.
 */
export type Teller = (context: HeadlineContext) => HeadlineView | null;

/** The political risk from which the headline counts a country as risky. */
const riskyFrom = 60;
/** % of the network without a risk value from which the headline says “at least”: less is printed as 0.0. */
const leastOpen = 0.05;

/** A share rounded down to its printed digits, so that “at least” stays true; 1e-9 absorbs the error of the sum. */
const roundedDown = (share: number): number => {
  const parts = share < 1 ? 100 : 10;
  return Math.floor(share * parts + 1e-9) / parts;
};

/** The share in countries at or above the risky level, as words; that level; whether unrated hashrate may add to it. */
export function riskyShare(
  { reading: { risks }, numbers }: HeadlineContext,
  shares: SharePicture,
): [percent: string, from: string, more: boolean] {
  const share = shareAboveRisk(shares, risks, riskyFrom);
  const more = unratedShare(shares, risks) >= leastOpen;
  return [numbers.share(more ? roundedDown(share) : share), countText(riskyFrom), more];
}

/**
 * A function that gives the name of a place by its code, or the code itself for a place that the map lacks. It looks a
 * name up when it is first needed, since a page shows few of 240 names.
 */
export const placeNamesOf = (places: readonly Place[], locale: string): ((code: string) => string) =>
  remembering(2000, (code) => {
    const place = places.find((one) => one.code === code);
    return place === undefined ? code : nameIn(locale, place);
  });

function nameIn(locale: string, { alpha2, name, english }: Place): string {
  if (/^en\b/.test(locale)) return english ?? name;
  return (alpha2 === null ? undefined : regionNames(locale).of(alpha2)) ?? name;
}

/** The headline for a moment before the first map; with known then, before the first published one. */
export function noMapYet(known: Choices["known"]): HeadlineView {
  return { title: words.noMapYet.title, text: [known === "now" ? words.noMapYet.ours : words.noMapYet.theirs] };
}

/** The network's figures; null while their file is missing. */
export const networkOf = (context: HeadlineContext): NetworkFacts | null => ready(context.facts.network);

import type { Facts, NetworkFacts, Place } from "../../facts/types.ts";
import { remembering } from "../../kit/remember.ts";
import { shareAboveRisk, unratedShare } from "../../model/shares/exposure.ts";
import type { SharePicture } from "../../model/shares/shares.ts";
import type { Choices } from "../../state/choices.ts";
import type { Words } from "../../words/en.ts";
import { type TextPart, headlines as words } from "../../words/headline.ts";
import type { Numbers } from "../format/numbers.ts";
import { type Reading, ready } from "../frame/reading.ts";

/** What is true at this moment, in a sentence, with its figures under it. */
export interface HeadlineView {
  readonly title: string;
  readonly text: readonly TextPart[];
}

/** What every sentence is written from and with. */
export interface Desk {
  readonly facts: Facts;
  readonly choices: Choices;
  readonly reading: Reading;
  readonly words: Words;
  readonly numbers: Numbers;
  readonly nameOf: (code: string) => string;
}

/** A risk from which a government is counted as risky in the headline. */
const riskyFrom = 60;
/** What rounds to nothing leaves nothing open. */
const leastOpen = 0.05;

/** A share as it is printed, never more than it is: “at least” must stay true. Sums of shares are wrong by 10⁻¹². */
const roundedDown = (share: number): number => {
  const parts = share < 1 ? 100 : 10;
  return Math.floor(share * parts + 1e-9) / parts;
};

/** The named share under risky governments, as words, that risk, and whether there may be more of it. */
export function riskyShare(
  { reading: { risks }, numbers }: Desk,
  shares: SharePicture,
): [percent: string, from: number, more: boolean] {
  const share = shareAboveRisk(shares, risks, riskyFrom);
  const more = unratedShare(shares, risks) >= leastOpen;
  return [numbers.share(more ? roundedDown(share) : share), riskyFrom, more];
}

/**
 * Names of the map's places by code; a code that the map lacks stands for itself. Each is looked up when it is first
 * asked for: a page that shows ten countries does not pay for all.
 */
export const placeNamesOf = (places: readonly Place[], locale: string): ((code: string) => string) =>
  remembering(2000, (code) => {
    const place = places.find((one) => one.code === code);
    return place === undefined ? code : nameIn(locale, place);
  });

function nameIn(locale: string, { alpha2, name, english }: Place): string {
  if (/^en\b/.test(locale)) return english ?? name;
  return (alpha2 === null ? undefined : regionsIn(locale).of(alpha2)) ?? name;
}

const regionsIn = remembering(20, (locale) => new Intl.DisplayNames([locale], { type: "region", fallback: "none" }));

/** The sentence for a moment before any map, or before any was published. */
export function noMapYet(known: Choices["known"]): HeadlineView {
  return { title: words.noMapYet.title, text: [known === "now" ? words.noMapYet.ours : words.noMapYet.theirs] };
}

/** The network file where it is there. */
export const networkOf = (desk: Desk): NetworkFacts | null => ready(desk.facts.network);

import { fixed } from "../../../src/display/format/numbers.ts";
import { publisherWords } from "../../../src/display/sources/publisher.ts";
import { parseTime } from "../../../src/kit/time.ts";
import { concentrationOf, riskyShareOf } from "../../../src/model/concentration/concentration.ts";
import { risksAt } from "../../../src/model/layers/risk.ts";
import { exposures } from "../../../src/model/shares/exposure.ts";
import { cbeciId, type SharePicture, sharesAt } from "../../../src/model/shares/shares.ts";
import { en } from "../../../src/words/en.ts";
import type { StoryFacts } from "../facts.ts";
import type { Reference } from "../grammar.ts";
import {
  amountOf,
  demanded,
  type FigureStatus,
  fieldOf,
  type Kind,
  momentOf,
  NoFact,
  nameOf,
  numbers,
  periodOf,
  publishedOf,
  vintageOf,
  withUnit,
} from "./kind.ts";

const percent = (share: number): string => withUnit(numbers.share(share), "%");
const points = (value: number): string => withUnit(numbers.share(value), "points");

/** The map of shares of a reference, and the moment of the layers beside it. */
export interface ReferredMap {
  readonly at: number;
  readonly picture: SharePicture;
}

/**
 * The map that a reference names: that of its moment, or with a period such as `2026-Q3` the estimate of that period.
 * An option may name the estimate or the beginning of it (`luxor`), or `cbeci`.
 */
export function mapOf(reference: Reference, facts: StoryFacts): ReferredMap {
  const { when, written } = reference;
  const asked = reference.options.find((option) => !otherOptions.has(option)) ?? null;
  if (/Q\d$/.test(when)) {
    const found = facts.hashrate.estimates.find(({ period, id }) => period === when && id.startsWith(asked ?? ""));
    const at = parseTime(found?.from ?? "");
    if (found === undefined || at === null) throw new NoFact(`${written}: there is no such estimate of ${when}`);
    return { at, picture: demanded(sharesAt(facts.hashrate, at, "now", found.id), reference) };
  }
  const at = momentOf(reference);
  const picture = demanded(sharesAt(facts.hashrate, at, vintageOf(reference), asked), reference);
  if (asked !== null && picture.id !== asked) throw new NoFact(`${written}: ${asked} has no map of ${when}`);
  return { at, picture };
}

/** Options that name no estimate. */
const otherOptions: ReadonlySet<string> = new Set(["then", "now", "full", "any"]);

/** A map in words: `August 2021, Cambridge CBECI, published 13 October 2021`. */
export function mapWords({ period, publisher, published, dated }: SharePicture): string {
  const when = dated ? `published ${publishedOf(published)}` : "printed without a day";
  return `${periodOf(period)}, ${publisherWords(publisher)}, ${when}`;
}

/** The rank of a value among others, the largest first; equal values share a rank. */
const placeOf = (value: number, all: Iterable<number>): string =>
  numbers.whole(1 + [...all].filter((one) => one > value).length);

/** A country's shares in all months of CBECI's revised map. */
function allMonthsOf(
  { subject, written }: Reference,
  { id }: SharePicture,
  { hashrate: { cbeci } }: StoryFacts,
): readonly number[] {
  const row = id === cbeciId ? cbeci.share[cbeci.places.indexOf(subject)] : undefined;
  if (row === undefined) throw new NoFact(`${written} stands for no fact`);
  return row.filter((share) => share !== null);
}

/**
 * `{share:KAZ@2022-01}`: a country's share of the hashrate; `rest` for the share that the map names for no country. `.place`
 * is its place among the countries of that map, `.monthPlace` that of its month among all months of CBECI's map, whose
 * ends are `.firstMonth` and `.lastMonth`.
 */
export const share: Kind = (reference, facts) => {
  const { picture } = mapOf(reference, facts);
  const { subject } = reference;
  const isRest = subject === "rest";
  const value = isRest ? picture.unnamed : demanded(picture.share.get(subject), reference);
  const what = reference.field === "exahashes" ? "hashrate" : "share of the hashrate";
  const whose = isRest ? "Share that is named for no country" : `${nameOf(facts, subject)}: ${what}`;
  const warning = picture.inflated.includes(subject) ? ", inflated by virtual private networks" : "";
  return {
    text: fieldOf(reference, {
      "": () => percent(value),
      period: () => periodOf(picture.period),
      published: () => publishedOf(picture.published),
      publisher: () => publisherWords(picture.publisher),
      age: () => en.age(picture.ageDays, fixed),
      place: () => placeOf(value, picture.share.values()),
      monthPlace: () => placeOf(value, allMonthsOf(reference, picture, facts)),
      firstMonth: () => periodOf(demanded(facts.hashrate.cbeci.months[0], reference)),
      lastMonth: () => periodOf(demanded(facts.hashrate.cbeci.months.at(-1), reference)),
      exahashes: () => withUnit(numbers.amount(demanded(picture.hashrate.get(subject), reference)), "EH/s"),
    }),
    status: isRest ? "modelled" : (picture.status as FigureStatus),
    amount: amountOf(reference, value),
    about: `${whose}, ${mapWords(picture)}${warning}`,
  };
};

/** `{exposure:KAZ@2022-01}`: share × risk / 100, in points of the network; `.place` among the countries of the map. */
export const exposure: Kind = (reference, facts) => {
  const { at, picture } = mapOf(reference, facts);
  const all = exposures(picture, risksAt(facts.risk, at, vintageOf(reference)));
  const value = all.get(reference.subject);
  return {
    text: fieldOf(reference, {
      "": () => points(demanded(value, reference)),
      place: () => placeOf(demanded(value, reference), all.values()),
    }),
    status: "modelled",
    amount: amountOf(reference, demanded(value, reference)),
    about: `${nameOf(facts, reference.subject)}: share × political risk / 100; shares of ${mapWords(picture)}`,
  };
};

/**
 * `{risky:60@2026-Q3}`: the share in countries whose risk is at least 60, and that share with all that is unnamed or
 * unrated added.
 */
export const risky: Kind = (reference, facts) => {
  const { at, picture } = mapOf(reference, facts);
  const from = Number(reference.subject);
  if (!Number.isInteger(from)) throw new NoFact(`${reference.written} names no risk`);
  const { low, high } = riskyShareOf(picture, risksAt(facts.risk, at, vintageOf(reference)), from);
  return {
    text: fieldOf(reference, { "": () => percent(low), high: () => percent(high), level: () => String(from) }),
    status: "modelled",
    about: `Share in countries whose political risk is ${from} or more; shares of ${mapWords(picture)}`,
  };
};

/** `{countries@2026-Q3}`: how many equal countries would be as concentrated. */
export const countries: Kind = (reference, facts) => {
  const { picture } = mapOf(reference, facts);
  const { effective } = concentrationOf(picture);
  const [low, high] = [numbers.price(effective.low), numbers.price(effective.high)];
  const isNamed = reference.field === "named";
  const what = isNamed
    ? "Number of countries that the estimate names"
    : "Number of equal countries that would be as concentrated (10,000 / Herfindahl–Hirschman index)";
  return {
    text: fieldOf(reference, {
      "": () => (low === high ? low : `${low} to ${high}`),
      named: () => numbers.whole(picture.share.size),
    }),
    status: isNamed ? (picture.status as FigureStatus) : "modelled",
    about: `${what}; shares of ${mapWords(picture)}`,
  };
};

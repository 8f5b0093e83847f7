import type { Facts, HashrateFacts, Moment } from "../../facts/types.ts";
import { addMonths, DAY } from "../../kit/time.ts";
import { dailyEnd, epochMeans } from "../../model/network/epoch-means.ts";
import type { Words } from "../../words/en.ts";
import { dateText } from "../format/dates.ts";
import { fixed } from "../format/numbers.ts";
import { ready } from "./reading.ts";

/** The days of the newest figures that the page is made from; null where there is no such figure. */
export interface NewestDays {
  /** The day of the newest estimate of the countries' shares, or the last day of CBECI's last month. */
  readonly shares: Moment | null;
  /** The last day with a hashrate in the daily series. */
  readonly network: Moment | null;
  /** The end of the last epoch mean that is modelled after the daily series. */
  readonly modelled: Moment | null;
  /** The day of the newest single reading of the network. */
  readonly read: Moment | null;
}

/** The newest days of the facts; with known then the facts given here end at the moment. */
export function newestIn(facts: Facts): NewestDays {
  const network = ready(facts.network);
  const end = network && dailyEnd(network);
  return {
    shares: newestShares(ready(facts.hashrate)),
    network: end && end - DAY,
    modelled: (network && epochMeans(network).at(-1)?.to) ?? null,
    read: network?.points.at(-1)?.from ?? null,
  };
}

/** The day of the newest estimate or the last day of CBECI's last month, the later of both; null without any. */
export function newestShares(hashrate: HashrateFacts | null): Moment | null {
  const month = hashrate?.cbeci.months.at(-1);
  const estimate = hashrate?.estimates.at(-1);
  const days = [
    ...(month === undefined ? [] : [addMonths(Date.parse(month), 1) - DAY]),
    ...(estimate === undefined ? [] : [Date.parse(estimate.from)]),
  ];
  return days.length === 0 ? null : Math.max(...days);
}

/** One sentence: how far the figures go and, where `today` is given, how old they are on that day. */
export function newestWords(
  { shares, network, modelled, read }: NewestDays,
  today: Moment | null,
  words: Words,
): string {
  const said = (name: string, at: Moment | null) => {
    if (at === null) return [];
    return [`${name} ${aged(dateText(at, "dayYear", words.locale), at, today, words)}`];
  };
  // The line has little room: a day in the year of the daily series' last day is written without its year.
  const later = (name: string, at: Moment | null) =>
    at === null ? [] : [`${name} ${dateText(at, sameYear(at, network) ? "dayMonth" : "dayYear", words.locale)}`];
  const parts = [
    ...said(words.newest.shares, shares),
    ...said(words.newest.network, network),
    ...later(words.newest.modelled, modelled),
    ...later(words.newest.read, read),
  ];
  return parts.length === 0 ? "" : `${words.newest.title} ${parts.join(", ")}`;
}

const sameYear = (one: Moment, other: Moment | null): boolean =>
  other !== null && new Date(one).getUTCFullYear() === new Date(other).getUTCFullYear();

/**
 * A date with its age on the day `today`: `2023 (2.9 years old)`; the date alone where `today` is null or the same day.
 */
export function aged(text: string, at: Moment, today: Moment | null, words: Words): string {
  const age = today === null ? "" : words.age(Math.floor((today - at) / DAY), fixed);
  return age === "" ? text : `${text} (${age})`;
}

import type { Facts, HashrateFacts, Moment } from "../../facts/types.ts";
import { addMonths, DAY } from "../../kit/time.ts";
import { dailyEnd, epochMeans } from "../../model/network/epoch-means.ts";
import type { Words } from "../../words/en.ts";
import { dateText } from "../format/dates.ts";
import { ready } from "./reading.ts";

/** The days of the newest figures that are shown from; null without any. */
export interface NewestDays {
  /** The newest estimate of the countries' shares, or the last day of Cambridge's last month. */
  readonly shares: Moment | null;
  /** The last day of the network's series with a hashrate. */
  readonly network: Moment | null;
  /** Where the modelled means of the epochs after it end. */
  readonly modelled: Moment | null;
  /** The day of the newest single reading of the network. */
  readonly read: Moment | null;
}

/** What is newest among the facts: with known then they end at its moment, and so does this. */
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

/** The day of the newest estimate, or the last of Cambridge’s last month; null without any. */
export function newestShares(hashrate: HashrateFacts | null): Moment | null {
  const month = hashrate?.cbeci.months.at(-1);
  const estimate = hashrate?.estimates.at(-1);
  const days = [
    ...(month === undefined ? [] : [addMonths(Date.parse(month), 1) - DAY]),
    ...(estimate === undefined ? [] : [Date.parse(estimate.from)]),
  ];
  return days.length === 0 ? null : Math.max(...days);
}

/** One sentence: how far the figures go, and how old that is on a day; without the day no age is said. */
export function newestWords(
  { shares, network, modelled, read }: NewestDays,
  today: Moment | null,
  words: Words,
): string {
  const said = (name: string, at: Moment | null) => {
    if (at === null) return [];
    return [`${name} ${aged(dateText(at, "dayYear", words.locale), at, today, words)}`];
  };
  // Of the same year as the days before them: the line is short.
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

/** A date with how old it is on a day: `2023 (2.9 years old)`; of the day itself, or without one, no age is said. */
export function aged(text: string, at: Moment, today: Moment | null, words: Words): string {
  const age = today === null ? "" : words.age(Math.floor((today - at) / DAY));
  return age === "" ? text : `${text} (${age})`;
}

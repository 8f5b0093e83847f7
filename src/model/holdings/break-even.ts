import type { Moment, NetworkFacts } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";

/** The network's terms on one day. */
export interface Terms {
  readonly day: Moment;
  readonly difficulty: number;
  /** US dollars per bitcoin. */
  readonly price: number;
  /** Bitcoin per block. */
  readonly subsidy: number;
}

/** First days of each subsidy since 2016, UTC (blocks 420,000, 630,000 and 840,000). */
const subsidies: readonly (readonly [from: Moment, bitcoin: number])[] = [
  [Date.UTC(2024, 3, 20), 3.125],
  [Date.UTC(2020, 4, 12), 6.25],
  [Date.UTC(2016, 6, 9), 12.5],
];

/** The terms of the newest day at or before a moment that has a difficulty and a price; null where there is none. */
export function termsAt({ start, difficulty, price }: NetworkFacts, at: Moment): Terms | null {
  for (let index = Math.min(difficulty.length - 1, Math.floor((at - start) / DAY)); index >= 0; index -= 1) {
    const [ownDifficulty, ownPrice] = [difficulty[index] ?? null, price[index] ?? null];
    if (ownDifficulty === null || ownPrice === null) continue;
    const day = start + index * DAY;
    const subsidy = subsidies.find(([from]) => from <= day)?.[1];
    return subsidy === undefined ? null : { day, difficulty: ownDifficulty, price: ownPrice, subsidy };
  }
  return null;
}

/**
 * The price of electricity, in US cents per kWh, at which a machine earns exactly its power: 10¹² hashes a second find
 * 86,400·10¹² / (difficulty · 2³²) blocks a day and take J/TH · 86,400 / 3.6·10⁶ kWh. `fees` is their part of the
 * subsidy, 0–1; `shock` a change of bitcoin's price, −0.5 for half.
 */
export function breakEvenCents(terms: Terms, joulesPerTerahash: number, fees: number, shock: number): number {
  const blocks = (86_400 * 1e12) / (terms.difficulty * 2 ** 32);
  const dollars = blocks * terms.subsidy * (1 + fees) * terms.price * (1 + shock);
  return (100 * dollars) / ((joulesPerTerahash * 86_400) / 3.6e6);
}

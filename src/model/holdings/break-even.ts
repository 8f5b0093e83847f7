import type { Moment, NetworkFacts } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";
import { difficultyFromBits } from "../network/retarget.ts";
import { subsidyAt } from "../scenario/run/money.ts";
import type { World } from "../scenario/run/world.ts";

/** The network figures that a break-even price depends on, at one moment. */
export interface Terms {
  readonly at: Moment;
  /** 00:00 UTC of the day that `price` is of. */
  readonly priceDay: Moment;
  readonly difficulty: number;
  /** US dollars per bitcoin. */
  readonly price: number;
  /** Bitcoin per block. */
  readonly subsidy: number;
}

/**
 * The terms at a world's moment, and so at the start of a scenario in that world: its difficulty and subsidy, and the
 * newest price of a day that was over. Null where no price is known before the moment.
 */
export function termsOf({ start, price }: NetworkFacts, { at, chain }: Pick<World, "at" | "chain">): Terms | null {
  let day = Math.min(Math.floor((at - start) / DAY), price.length) - 1;
  while (day >= 0 && (price[day] ?? null) === null) day -= 1;
  const dollars = price[day] ?? null;
  if (dollars === null) return null;
  return {
    at,
    priceDay: start + day * DAY,
    difficulty: difficultyFromBits(chain.bits),
    price: dollars,
    subsidy: subsidyAt(chain.height + 1),
  };
}

/**
 * The break-even price of electricity in US cents per kWh, at which a machine earns exactly its power: 10¹² hashes a
 * second find 86,400·10¹² / (difficulty · 2³²) blocks a day and take J/TH · 86,400 / 3.6·10⁶ kWh. `fees` is the fees'
 * part of the subsidy, 0–1; `shock` a relative change of bitcoin's price, −0.5 for half.
 */
export function breakEvenCents(terms: Terms, joulesPerTerahash: number, fees: number, shock: number): number {
  const blocks = (86_400 * 1e12) / (terms.difficulty * 2 ** 32);
  const dollars = blocks * terms.subsidy * (1 + fees) * terms.price * (1 + shock);
  return (100 * dollars) / ((joulesPerTerahash * 86_400) / 3.6e6);
}

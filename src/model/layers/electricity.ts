import type { ElectricityFacts, Moment, PlaceCode, Price } from "../../facts/types.ts";
import { lazyMap } from "../../kit/lazy-map.ts";
import { isKnown, type Standing, standing, type Vintage } from "../then/known.ts";

/** A tariff class of electricity; prices of two classes are never compared. */
export type Tariff = "business" | "industry";

/** A country's price in one tariff class, US cents per kWh. */
export interface PriceAnswer extends Standing {
  readonly cents: number;
  readonly source: string;
  readonly published: string;
}

/** The price that CBECI assumes for every miner, US cents per kWh: a reference line, never a country's price. */
export const assumedCents = 5;

/** The newest price of each country in one tariff class at a moment, tariff classes never mixed. */
export function pricesAt(
  facts: ElectricityFacts,
  at: Moment,
  tariff: Tariff,
  vintage: Vintage = "now",
): ReadonlyMap<PlaceCode, PriceAnswer> {
  const prices = facts[tariff];
  return lazyMap(Object.keys(prices), (place) => answerOf(newest(prices[place] ?? [], at, vintage), at) ?? undefined);
}

/** A country's business tariff from another publisher, shown beside the tariff classes; null where none applies yet. */
export function citedPriceAt(
  { cited }: ElectricityFacts,
  place: PlaceCode,
  at: Moment,
  vintage: Vintage = "now",
): PriceAnswer | null {
  return answerOf(newest(cited[place] ?? [], at, vintage), at);
}

function answerOf(price: Price | null, at: Moment): PriceAnswer | null {
  if (price === null) return null;
  const { cents, source, published } = price;
  return { ...standing(price.period, price.to, at), cents, source, published };
}

function newest(prices: readonly Price[], at: Moment, vintage: Vintage): Price | null {
  for (let index = prices.length - 1; index >= 0; index -= 1) {
    const price = prices[index] as Price;
    if (price.from <= at && isKnown(price.published, at, vintage)) return price;
  }
  return null;
}

import type { ElectricityFacts, Moment, PlaceCode, Price } from "../../facts/types.ts";
import { lazyMap } from "../../kit/lazy-map.ts";
import { isKnown, type Standing, standing, type Vintage } from "../then/known.ts";

export type Tariff = "business" | "industry";

/** US cents per kWh in one tariff class. */
export interface PriceAnswer extends Standing {
  readonly cents: number;
  readonly source: string;
  readonly published: string;
}

/** CBECI's assumption for every miner, US cents per kWh: a reference line, never a country's price. */
export const assumedCents = 5;

/** The newest price of each place in one tariff class at a moment; classes never mix. */
export function pricesAt(
  facts: ElectricityFacts,
  at: Moment,
  tariff: Tariff,
  vintage: Vintage = "now",
): ReadonlyMap<PlaceCode, PriceAnswer> {
  const prices = facts[tariff];
  return lazyMap(Object.keys(prices), (place) => answerOf(newest(prices[place] ?? [], at, vintage), at) ?? undefined);
}

/** The business tariff that another publisher gives of a place: a mark beside the classes; null where none applies yet. */
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

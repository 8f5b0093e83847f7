import type { Claim, HashrateFacts, MiningEvent, Moment } from "../../facts/types.ts";
import { cbeciId, sharesAt } from "../shares/shares.ts";
import type { Vintage } from "../then/known.ts";

/**
 * The claims, among those about one shock, that say how many % of the network's hashrate were lost, or how many % were
 * in the country.
 */
export const answersAmong = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter(({ unit, quantity, subject }) => unit === "%" && (quantity !== "pool-loss" || subject === "pools"));

/**
 * The share in % that CBECI's map of a shock's own month gives the shock's first country; null where there is none, and
 * while the vintage `then` does not know it.
 */
export function shareInItsMonth(
  hashrate: HashrateFacts,
  { start, countries: [place] }: Pick<MiningEvent, "start" | "countries">,
  vintage: Vintage,
  knownAt: Moment,
): { readonly share: number; readonly period: string; readonly published: string } | null {
  const picture = sharesAt(hashrate, start, vintage, cbeciId, knownAt);
  if (picture === null || picture.period !== new Date(start).toISOString().slice(0, 7)) return null;
  const share = picture.share.get(place ?? "");
  return share === undefined ? null : { share, period: picture.period, published: picture.published };
}

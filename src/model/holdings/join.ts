import type { Holding } from "./holding.ts";
import { type Holdings, problemOf } from "./read.ts";

/** A site's identity: its name, its country and its state. */
export const siteKey = ({ name, place, state }: Pick<Holding, "name" | "place" | "state">): string =>
  `${name.toLowerCase()} ${place} ${state.toLowerCase()}`;

/** Sites beside those that are held already: a site that is held is not added again, and nothing is lost. */
export function joined(held: readonly Holding[], added: readonly Holding[]): Holdings {
  const known = new Set(held.map(siteKey));
  const isKnown = (holding: Holding) => known.has(siteKey(holding));
  return {
    holdings: added.filter((holding) => !isKnown(holding)),
    problems: added.filter(isKnown).map(({ row, name }) => problemOf(row, "name", "held", name)),
  };
}

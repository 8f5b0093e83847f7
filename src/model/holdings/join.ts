import type { Holding } from "./holding.ts";
import { type Holdings, problemOf } from "./read.ts";

/** The identity of a site: its name, country and state, whatever the case of the letters. */
export const siteKey = ({ name, place, state }: Pick<Holding, "name" | "place" | "state">): string =>
  `${name.toLowerCase()} ${place} ${state.toLowerCase()}`;

/** Splits added sites into new ones, which are taken, and those already held, which become problems. */
export function joined(held: readonly Holding[], added: readonly Holding[]): Holdings {
  const heldKeys = new Set(held.map(siteKey));
  const isHeld = (holding: Holding) => heldKeys.has(siteKey(holding));
  return {
    holdings: added.filter((holding) => !isHeld(holding)),
    problems: added.filter(isHeld).map(({ row, name }) => problemOf(row, "name", "held", name)),
  };
}

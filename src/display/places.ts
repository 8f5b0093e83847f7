import type { Facts, Place, PlaceCode } from "../facts/types.ts";
import { type Gazetteer, gazetteerOf } from "../model/places/gazetteer.ts";
import { ready } from "./reading.ts";

const noPlaces: readonly Place[] = [];
let newest: { readonly from: readonly unknown[]; readonly gazetteer: Gazetteer } | null = null;

/**
 * The gazetteer as far as its files are there: every name and code once the file of names is, before that the map's own
 * names and codes. One is made for each state of the facts and kept.
 */
export function gazetteerFor(facts: Facts, nameOf: (code: PlaceCode) => string): Gazetteer {
  const [places, names] = [ready(facts.places) ?? noPlaces, ready(facts.names)];
  const from = [places, names, nameOf];
  if (newest?.from.every((part, index) => part === from[index]) !== true) {
    newest = { from, gazetteer: gazetteerOf(places, names, nameOf) };
  }
  return newest.gazetteer;
}

/** Whether every name can be known: a file is read, or a name refused, only when this is true or can no longer be. */
export const namesSettled = ({ names }: Facts): boolean => names.state !== "waiting";

import type { Facts, Place, PlaceCode } from "../../facts/types.ts";
import { type Gazetteer, gazetteerOf } from "../../model/places/gazetteer.ts";
import { ready } from "../frame/reading.ts";

type NameOf = (code: PlaceCode) => string;

interface Made {
  readonly from: readonly unknown[];
  readonly gazetteer: Gazetteer;
}

const noPlaces: readonly Place[] = [];
/** The page's own and that of its files, each before and after the names have come. */
const mostMade = 4;
let made: readonly Made[] = [];

/**
 * The gazetteer as far as its files are there: every name and code once the file of names is, before that the map's own
 * names and codes. `nameOf` gives names in the page's language. One is made for each state of the facts and kept.
 */
export function gazetteerFor(facts: Facts, nameOf?: NameOf): Gazetteer {
  const [places, names] = [ready(facts.places) ?? noPlaces, ready(facts.names)];
  const from = [places, names, nameOf];
  const known = made.find((one) => one.from.every((part, index) => part === from[index]));
  if (known !== undefined) return known.gazetteer;
  const gazetteer = gazetteerOf(places, names, nameOf);
  made = [{ from, gazetteer }, ...made].slice(0, mostMade);
  return gazetteer;
}

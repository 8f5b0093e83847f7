import type { Facts, Place, PlaceCode } from "../../facts/types.ts";
import { type Gazetteer, gazetteerOf } from "../../model/places/gazetteer.ts";
import { ready } from "../frame/reading.ts";

type NameOf = (code: PlaceCode) => string;

interface Made {
  readonly from: readonly unknown[];
  readonly gazetteer: Gazetteer;
}

const noPlaces: readonly Place[] = [];
/** Gazetteers kept: with and without the page's names, each before and after the file of names has come. */
const mostMade = 4;
let made: readonly Made[] = [];

/**
 * The gazetteer: with every name and code once the file of names is loaded, before that with the map's names and codes.
 * `nameOf` gives names in the page's language. Cached by its inputs.
 */
export function gazetteerFor(facts: Facts, nameOf?: NameOf): Gazetteer {
  const [places, names] = [ready(facts.places) ?? noPlaces, ready(facts.names)];
  const from = [places, names, nameOf];
  const found = made.find((one) => one.from.every((part, index) => part === from[index]));
  if (found !== undefined) return found.gazetteer;
  const gazetteer = gazetteerOf(places, names, nameOf);
  made = [{ from, gazetteer }, ...made].slice(0, mostMade);
  return gazetteer;
}

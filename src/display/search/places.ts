import type { Place, PlaceCode } from "../../facts/types.ts";
import { rememberingLast } from "../../kit/remember.ts";
import { type Gazetteer, gazetteerOf } from "../../model/places/gazetteer.ts";
import { ready } from "../frame/reading.ts";
import type { Shown } from "../frame/shown.ts";

type NameOf = (code: PlaceCode) => string;

const noPlaces: readonly Place[] = [];
/** Gazetteers that are kept: with and without the page's names, each before and after the file of names has come. */
const mostKept = 4;
const gazetteerFrom = rememberingLast(gazetteerOf, mostKept);

/**
 * The gazetteer: with every name and code once the file of names is loaded, before that with the map's names and codes.
 * `nameOf` gives names in the page's language.
 */
export const gazetteerFor = ({ facts }: Pick<Shown, "facts">, nameOf?: NameOf): Gazetteer =>
  gazetteerFrom(ready(facts.places) ?? noPlaces, ready(facts.names), nameOf);

import { readFileSync } from "node:fs";
import type { NameFacts, Place } from "../../src/facts/types.ts";
import { gazetteerOf } from "../../src/model/places/gazetteer.ts";
import { type PlaceCells, type PlaceReading, readPlace } from "../../src/model/places/read-place.ts";
import { parseTable, readData } from "../../tools/data/read.ts";
import { compileNames } from "../../tools/names/compile.ts";

/** The map's places as the page fetches them. */
export const realPlaces: readonly Place[] = JSON.parse(readFileSync("public/geo/places.json", "utf8"));

/** The names as the build compiles them. */
export const realNames: NameFacts = compileNames({
  tables: new Map(
    [...readData("data")]
      .filter(([path]) => path.startsWith("names/"))
      .map(([path, text]) => [path, parseTable(path, text, [])] as const),
  ),
});

/** The gazetteer as the page has it once the names are fetched. */
export const realGazetteer = gazetteerOf(realPlaces, realNames);

/** What a row's cells are read as, in one word: `US-GA`, `asked: GEO US-GA`, `unknown: KAZ`, `missing`. */
export const readAs = (cells: PlaceCells): string => inWords(readPlace(realGazetteer, cells));

export function inWords(reading: PlaceReading): string {
  const codes = (readings: readonly { readonly write: string }[]) => readings.map(({ write }) => write).join(" ");
  switch (reading.kind) {
    case "place":
      return reading.state ?? reading.code;
    case "ambiguous":
      return `asked: ${codes(reading.readings)}`;
    case "unknown":
      return `unknown: ${codes(reading.near)}`.trimEnd();
    case "missing":
      return "missing";
  }
}

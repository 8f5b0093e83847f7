import type { Moment } from "../../../facts/types.ts";
import { remembering } from "../../../kit/remember.ts";
import type { Holding } from "../../../model/holdings/holding.ts";
import type { ImportContext } from "../../../model/holdings/import/context.ts";
import type { Gazetteer } from "../../../model/places/gazetteer.ts";
import { type PlaceCells, type PlaceReading, readPlace } from "../../../model/places/read-place.ts";
import { importWords } from "../../../words/holdings/import.ts";
import type { ExposureContext } from "../../exposure/context.ts";
import { countText } from "../../format/numbers.ts";
import { worldFor } from "../../scenario/answer.ts";
import { machinesOf } from "../holdings.ts";

/** Reads a place from its cells; the same function serves files, typed rows and examples. */
export type PlaceFinder = (cells: PlaceCells) => PlaceReading;

/** More places than a file of holdings is likely to name. */
const mostKept = 10_000;

/** A reader with a cache: the preview is made again at each keystroke, and a file names the same places many times. */
export function finderOf(gazetteer: Gazetteer): PlaceFinder {
  const read = remembering(mostKept, (key) => readPlace(gazetteer, JSON.parse(key) as PlaceCells));
  return ({ country, state, place }) => read(JSON.stringify({ country, state, place }));
}

/**
 * What an import is checked against: the network's hashrate at the context's moment, the efficiencies of the listed
 * machines, and the sites held already. Parts whose figures are missing are null.
 */
export function contextFor(
  context: ExposureContext,
  placeOf: PlaceFinder,
  held: readonly Holding[],
  now: Moment,
): ImportContext {
  const joules = machinesOf(context).map(({ joulesPerTerahash }) => joulesPerTerahash);
  const [least, most] = [joules[0], joules.at(-1)];
  return {
    placeOf,
    network: worldFor(context.facts, context.frame.at)?.hashrate ?? null,
    machines: least === undefined || most === undefined ? null : { least, most },
    held,
    columnName: (place) => importWords.columnName(countText(place)),
    now,
  };
}

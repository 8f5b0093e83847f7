import type { Facts, Moment } from "../../../facts/types.ts";
import type { Holding } from "../../../model/holdings/holding.ts";
import type { ImportContext } from "../../../model/holdings/import/context.ts";
import type { Gazetteer } from "../../../model/places/gazetteer.ts";
import { type PlaceCells, type PlaceReading, readPlace } from "../../../model/places/read-place.ts";
import type { ExposureContext } from "../../exposure/context.ts";
import { worldFor } from "../../scenario/answer.ts";
import { machinesOf } from "../holdings.ts";

/** The one reader of places for files, rows and examples. */
export type PlaceFinder = (cells: PlaceCells) => PlaceReading;

/** A reader that remembers: a preview is made anew at each stroke, and a file names the same places again. */
export function finderOf(gazetteer: Gazetteer): PlaceFinder {
  const known = new Map<string, PlaceReading>();
  return (cells) => {
    const key = JSON.stringify([cells.country, cells.state, cells.place]);
    const found = known.get(key) ?? readPlace(gazetteer, cells);
    known.set(key, found);
    return found;
  };
}

/** What a file is compared with at the desk's moment: the network's mean of a fortnight, and the machines listed. */
export function contextFor(
  context: ExposureContext,
  facts: Facts,
  placeOf: PlaceFinder,
  held: readonly Holding[],
  now: Moment,
): ImportContext {
  const joules = machinesOf(context).map(({ joulesPerTerahash }) => joulesPerTerahash);
  const [least, most] = [joules[0], joules.at(-1)];
  return {
    placeOf,
    network: worldFor(facts, context.frame.at)?.hashrate ?? null,
    machines: least === undefined || most === undefined ? null : { least, most },
    held,
    now,
  };
}

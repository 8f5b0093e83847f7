import type { PlaceCells, PlaceMeaning, PlaceReading } from "../../places/read-place.ts";
import type { ImportContext } from "./context.ts";
import type { CellProblem, Role } from "./types.ts";

/** The place of a row's site: a country's code, a state as its code or as written, and the words of the file. */
export interface RowPlace {
  readonly place: string;
  readonly state: string;
  readonly written: string;
}

/** Reads the place cells of a row; a problem names the cell to correct and what may be written there. */
export function placeIn(
  { placeOf }: ImportContext,
  cells: PlaceCells,
  columnOf: (role: Role) => number | null,
): RowPlace | CellProblem {
  const reading = placeOf(cells);
  const written = cells.country || cells.place || cells.state || "";
  if (reading.kind === "place")
    return { place: reading.code, state: reading.state ?? reading.passedOver ?? "", written };
  return problemOf(reading, columnOf);
}

function problemOf(
  reading: Exclude<PlaceReading, { kind: "place" }>,
  columnOf: (role: Role) => number | null,
): CellProblem {
  const role = reading.cell;
  // A column of countries that also names states is read as one of places.
  const column = columnOf(role) ?? columnOf("country") ?? columnOf("place") ?? columnOf("state");
  const choices = (readings: readonly PlaceMeaning[]) =>
    readings.map(({ write, name, cell }) => {
      const other = cell === undefined ? null : columnOf(cell);
      return { write, name, ...(other !== null && other !== column && { column: other }) };
    });
  if (reading.kind === "missing") return { column, role, kind: "no-place", cell: "", choices: [] };
  const { written: cell } = reading;
  return reading.kind === "ambiguous"
    ? { column, role, kind: kinds[reading.why], cell, choices: choices(reading.readings) }
    : { column, role, kind: "unknown-place", cell, choices: choices(reading.near) };
}

const kinds = {
  names: "ambiguous-place",
  gone: "gone-place",
  nothing: "maybe-place",
  apart: "apart-place",
} as const;

/** Whether a column called `country` also names states, so that the visitor is asked about an ambiguous name in it. */
export const namesStates = ({ placeOf }: ImportContext, cells: readonly string[]): boolean =>
  cells.some((country) => {
    const reading = placeOf({ country });
    return reading.kind === "place" && reading.state !== null;
  });

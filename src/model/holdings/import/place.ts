import type { PlaceCells, PlaceMeaning, PlaceReading } from "../../places/read-place.ts";
import type { ImportContext } from "./context.ts";
import type { CellProblem, Role } from "./types.ts";

type Sense = "country" | "state" | "place";

/** Where a row says that its site is: a country, a state as its code or as written, and the words of the file. */
export interface RowPlace {
  readonly place: string;
  readonly state: string;
  readonly written: string;
}

/** Reads a row's cells of places; a problem names the cell that has to be mended and what may be written there. */
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
  const role: Sense = reading.cell;
  // A column of countries is read as one of places where it names states too.
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

/** Whether a column called `country` names states as well, so that a name of two meanings there is asked. */
export const namesStates = ({ placeOf }: ImportContext, cells: readonly string[]): boolean =>
  cells.some((country) => {
    const reading = placeOf({ country });
    return reading.kind === "place" && reading.state !== null;
  });

import type { PlaceCode } from "../../facts/types.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { meaningsOf, placesWithin, type Sense, stateWithin } from "./meanings.ts";
import { nearTo } from "./near.ts";
import { saysNothing } from "./plain.ts";

/**
 * The cells of one row by what their columns are called: `country` and `state` (or province) read only these, `place` is a
 * column that may hold either. Empty cells may be left out.
 */
export type PlaceCells = { readonly [Cell in Sense]?: string };

/** One thing that a cell can mean. */
export interface Reading {
  readonly code: PlaceCode;
  /** ISO 3166-2, or null for the country as a whole. */
  readonly state: string | null;
  /** For a person: `Georgia`, or `Georgia, United States`. */
  readonly name: string;
  /** What to write so that nothing else can be meant: `GEO`, `US-GA`. */
  readonly write: string;
}

/** What a row's cells name. */
export type PlaceReading =
  | {
      readonly kind: "place";
      readonly code: PlaceCode;
      /** ISO 3166-2 where a state was named; null for the country as a whole. */
      readonly state: string | null;
      /** A state that is not known of a country that is: only the country was read. */
      readonly passedOver: string | null;
    }
  | {
      readonly kind: "ambiguous";
      /** Which cell has to be mended. */
      readonly cell: Sense;
      readonly written: string;
      /** `names`: it means several places. `gone`: a state that has become several. `nothing`: it may also mean "not available". `apart`: the cells name places that lie in different countries. */
      readonly why: "names" | "gone" | "nothing" | "apart";
      readonly readings: readonly Reading[];
    }
  | {
      readonly kind: "unknown";
      readonly cell: Sense;
      readonly written: string;
      /** At most three that are spelled nearly so, nearest first. */
      readonly near: readonly Reading[];
    }
  /** No cell says anything: all are empty, or `n/a`, `-`, `none`. */
  | { readonly kind: "missing"; readonly cell: Sense };

/** Reads a row's cells; never throws, never guesses. */
export function readPlace(gazetteer: Gazetteer, cells: PlaceCells): PlaceReading {
  const [country, state, place] = [cells.country ?? "", cells.state ?? "", cells.place ?? ""];
  if (!saysNothing(state) && !saysNothing(country)) return readBoth(gazetteer, country, state);
  const sense: Sense = !saysNothing(country) ? "country" : !saysNothing(state) ? "state" : "place";
  return readOne(gazetteer, sense, { country, state, place }[sense]);
}

function readOne(gazetteer: Gazetteer, cell: Sense, written: string): PlaceReading {
  if (saysNothing(written)) return { kind: "missing", cell };
  const meant = meaningsOf(gazetteer, written, cell);
  const [only] = meant.codes;
  if (only === undefined) {
    const near = nearTo(gazetteer, written, cell).map((code) => readingOf(gazetteer, code));
    return { kind: "unknown", cell, written, near };
  }
  if (meant.codes.length === 1 && meant.why === null) return placed(gazetteer, only);
  return ambiguous(gazetteer, cell, written, meant.why ?? "names", meant.codes);
}

/** A country narrows what its state can mean, and a state what its country can. */
function readBoth(gazetteer: Gazetteer, country: string, state: string): PlaceReading {
  const inCountry = meaningsOf(gazetteer, country, "country");
  if (inCountry.codes.length === 0 && !inCountry.nothing) return readOne(gazetteer, "country", country);
  const inState = meaningsOf(gazetteer, state, "state");
  if (inCountry.nothing && inState.codes.length === 1) return readOne(gazetteer, "state", state);
  const both = placesWithin(gazetteer, inCountry.codes, [
    ...inState.codes,
    ...inCountry.codes.flatMap((code) => stateWithin(gazetteer, code, state)),
  ]);
  const [only] = both;
  if (both.length === 1 && only !== undefined) return placed(gazetteer, only);
  if (both.length > 1) return ambiguous(gazetteer, "state", state, "names", both);
  if (inState.codes.length > 0 && inCountry.codes.length === 1)
    return ambiguous(gazetteer, "state", state, "apart", [...inCountry.codes, ...inState.codes]);
  const alone = readOne(gazetteer, "country", country);
  return alone.kind === "place" ? { ...alone, passedOver: state } : alone;
}

const ambiguous = (
  gazetteer: Gazetteer,
  cell: Sense,
  written: string,
  why: "names" | "gone" | "nothing" | "apart",
  codes: readonly string[],
): PlaceReading => ({
  kind: "ambiguous",
  cell,
  written,
  why,
  readings: codes.map((code) => readingOf(gazetteer, code)),
});

function placed(gazetteer: Gazetteer, code: string): PlaceReading {
  const state = gazetteer.states.get(code);
  const [letters, part] = code.split("-");
  const of = state?.country ?? (part === undefined ? code : (gazetteer.codes.get(letters ?? "") ?? code));
  return { kind: "place", code: of, state: part === undefined ? null : code, passedOver: null };
}

/** A code as one thing that may be meant. */
export function readingOf(gazetteer: Gazetteer, code: string): Reading {
  const state = gazetteer.states.get(code);
  if (state === undefined) return { code, state: null, name: gazetteer.nameOf(code), write: code };
  return {
    code: state.country,
    state: code,
    name: `${state.name}, ${gazetteer.nameOf(state.country)}`,
    write: code,
  };
}

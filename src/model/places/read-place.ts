import type { PlaceCode } from "../../facts/types.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { countryAround, meaningsOf, type Sense, stateWithin } from "./meanings.ts";
import { nearTo } from "./near.ts";
import { plainName, saysNothing } from "./plain.ts";

/**
 * The cells of one row by the kind of their column: `country`, `state` (or province), and `place` for a column that may
 * hold either. Empty cells may be left out.
 */
export type PlaceCells = { readonly [Cell in Sense]?: string };

/** One place that a cell can mean. */
export interface PlaceMeaning {
  readonly code: PlaceCode;
  /** ISO 3166-2, or null for the country as a whole. */
  readonly state: string | null;
  /** Displayed name: `Georgia`, or `Georgia, United States`. */
  readonly name: string;
  /** The code that means this place only: `GEO`, `US-GA`. */
  readonly write: string;
  /** The cell to write it in, where it is not the ambiguous cell itself: in a row whose country and state lie apart. */
  readonly cell?: Sense;
}

/** The place that a row names, or why it names none. */
export type PlaceReading =
  | {
      readonly kind: "place";
      readonly code: PlaceCode;
      /** ISO 3166-2 where a state was named; null for the country as a whole. */
      readonly state: string | null;
      /** Text of the state cell, where the country has no such state and only the country was read; else null. */
      readonly passedOver: string | null;
    }
  | {
      readonly kind: "ambiguous";
      /** The cell to correct. */
      readonly cell: Sense;
      readonly written: string;
      /**
       * `names`: the text means several places. `gone`: a state that has become several. `nothing`: it may also mean
       * "not available". `apart`: the cells name places in different countries.
       */
      readonly why: "names" | "gone" | "nothing" | "apart";
      readonly readings: readonly PlaceMeaning[];
    }
  | {
      readonly kind: "unknown";
      readonly cell: Sense;
      readonly written: string;
      /** At most three places with nearly this spelling, nearest first. */
      readonly near: readonly PlaceMeaning[];
    }
  /** No cell says anything: all are empty, or `n/a`, `-`, `none`. */
  | { readonly kind: "missing"; readonly cell: Sense };

/**
 * Reads a row's cells; never throws and never guesses. What a reading offers to `write` is read as that place in the
 * ambiguous cell, and in a `place` column alone.
 */
export function readPlace(gazetteer: Gazetteer, cells: PlaceCells): PlaceReading {
  const [country = "", state = "", place = ""] = [cells.country, cells.state, cells.place].map((cell) => cell?.trim());
  const stateSaid = !saysNothing(state) && plainName(state) !== "na";
  if (stateSaid && !saysNothing(country)) return readBoth(gazetteer, country, state);
  if (!saysNothing(country)) return readOne(gazetteer, "country", country);
  if (stateSaid) return readOne(gazetteer, "state", state);
  return saysNothing(place) ? { kind: "missing", cell: senseOf(cells) } : readOne(gazetteer, "place", place);
}

/** The cell to name as missing in a row without a place. */
const senseOf = ({ country, place }: PlaceCells): Sense =>
  country !== undefined ? "country" : place !== undefined ? "place" : "state";

function readOne(gazetteer: Gazetteer, cell: Sense, written: string): PlaceReading {
  const meant = meaningsOf(gazetteer, written, cell);
  const [only] = meant.codes;
  if (only === undefined) {
    const near = nearTo(gazetteer, written).map((code) => placeMeaningOf(gazetteer, code));
    return { kind: "unknown", cell, written, near };
  }
  if (meant.codes.length === 1 && meant.why === null) return placed(gazetteer, only);
  return ambiguous(gazetteer, { cell, written, why: meant.why ?? "names" }, meant.codes);
}

/** Reads country and state together: each limits what the other can mean. */
function readBoth(gazetteer: Gazetteer, country: string, state: string): PlaceReading {
  const countries = meaningsOf(gazetteer, country, "country");
  const states = meaningsOf(gazetteer, state, "state").codes;
  if (countries.codes.length === 0) return readOne(gazetteer, "country", country);
  const own = countries.codes.flatMap((code) => stateWithin(gazetteer, code, state));
  const isWithin = (code: string) =>
    countries.codes.includes(code) || countries.codes.includes(countryAround(gazetteer, code) ?? "");
  const both = [...new Set([...states.filter(isWithin), ...own])];
  const [only] = both;
  if (both.length === 1 && only !== undefined && countries.why !== "gone") return placed(gazetteer, only);
  if (both.length > 1) return ambiguous(gazetteer, { cell: "state", written: state, why: "names" }, both);
  if (countries.why === "nothing" && states.length > 0) return readOne(gazetteer, "state", state);
  if (states.length > 0 && countries.why === null) {
    const apart = ambiguous(gazetteer, { cell: "state", written: state, why: "apart" }, countries.codes);
    const others = states.map((code) => ({ ...placeMeaningOf(gazetteer, code), cell: "country" as const }));
    return { ...apart, readings: [...apart.readings, ...others] };
  }
  const alone = readOne(gazetteer, "country", country);
  return alone.kind === "place" ? { ...alone, passedOver: state } : alone;
}

type Ambiguous = Extract<PlaceReading, { kind: "ambiguous" }>;

const ambiguous = (
  gazetteer: Gazetteer,
  about: Pick<Ambiguous, "cell" | "written" | "why">,
  codes: readonly string[],
): Ambiguous => ({ kind: "ambiguous", ...about, readings: codes.map((code) => placeMeaningOf(gazetteer, code)) });

function placed(gazetteer: Gazetteer, code: string): PlaceReading {
  const { code: country, state } = placeMeaningOf(gazetteer, code);
  return { kind: "place", code: country, state, passedOver: null };
}

/** The meaning of a country's or a state's code. */
export function placeMeaningOf(gazetteer: Gazetteer, code: string): PlaceMeaning {
  const country = code.includes("-") ? countryAround(gazetteer, code) : null;
  if (country === null) return { code, state: null, name: gazetteer.nameOf(code), write: code };
  return { code: country, state: code, name: `${gazetteer.nameOf(code)}, ${gazetteer.nameOf(country)}`, write: code };
}

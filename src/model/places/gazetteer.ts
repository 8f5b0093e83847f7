import type { NameFacts, Place, PlaceCode } from "../../facts/types.ts";
import { states as oldStates } from "../holdings/states.ts";
import { plain } from "./plain.ts";

/** A state or province whose country the page can place. */
export interface State {
  /** ISO 3166-2: `US-GA`. */
  readonly code: string;
  readonly country: PlaceCode;
  readonly name: string;
}

/** Every name and code that the page knows, and what each can mean. Codes of countries are alpha-3, of states ISO 3166-2. */
export interface Gazetteer {
  /** By `plain` name: one code, or several where the name has several meanings. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Countries by alpha-2, alpha-3 and the three digits of ISO 3166-1, in capitals. */
  readonly codes: ReadonlyMap<string, PlaceCode>;
  /** States by the letters that the post writes, in capitals: `WA` is two. */
  readonly postal: ReadonlyMap<string, readonly string[]>;
  readonly states: ReadonlyMap<string, State>;
  /** Countries by alpha-2, and back. */
  readonly alpha2: ReadonlyMap<PlaceCode, string>;
  /** A country's or a state's name, for a person. */
  readonly nameOf: (code: string) => string;
}

/** The gazetteer of the map's places; without `names` it knows their English names and their letters alone. */
export function gazetteerOf(
  places: readonly Place[],
  names: NameFacts | null,
  nameOf: (code: PlaceCode) => string = (code) => code,
): Gazetteer {
  const codes = new Map<string, PlaceCode>();
  const alpha2 = new Map<PlaceCode, string>();
  const byName = new Map<string, Set<string>>();
  const add = (name: string, code: string) => {
    const key = plain(name);
    if (key !== "") byName.set(key, (byName.get(key) ?? new Set()).add(code));
  };
  const shown = new Map<string, string>();
  for (const place of places) {
    codes.set(place.code, place.code);
    if (place.alpha2 !== null) {
      codes.set(place.alpha2, place.code);
      alpha2.set(place.code, place.alpha2);
    }
    shown.set(place.code, nameOf(place.code) === place.code ? (place.english ?? place.name) : nameOf(place.code));
    add(place.name, place.code);
    add(place.english ?? place.name, place.code);
    add(shown.get(place.code) ?? place.name, place.code);
  }
  const states = new Map<string, State>();
  const postal = new Map<string, string[]>();
  for (const [code, number, ...others] of names?.countries ?? []) {
    if (!shown.has(code)) continue;
    if (number !== "") codes.set(number, code);
    for (const name of others) add(name, code);
  }
  for (const [code, letters, name, ...others] of names?.states ?? fewStates) {
    const country = codes.get(code.slice(0, 2));
    if (country === undefined) continue;
    states.set(code, { code, country, name });
    if (letters !== "") postal.set(letters, [...(postal.get(letters) ?? []), code]);
    for (const one of [name, ...others]) add(one, code);
  }
  for (const [name, ...meant] of names?.shared ?? []) byName.set(plain(name), new Set(meant));
  return {
    names: new Map([...byName].map(([name, meant]) => [name, [...meant]])),
    codes,
    postal,
    states,
    alpha2,
    nameOf: (code) => states.get(code)?.name ?? shown.get(code) ?? code,
  };
}

/** Until the compiled names are there. */
const fewStates: NameFacts["states"] = Object.entries(oldStates).map(([code, name]) => [
  code,
  code.startsWith("US-") || code.startsWith("CA-") ? code.slice(3) : "",
  name,
]);

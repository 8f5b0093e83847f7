import type { PlaceCode } from "../../facts/types.ts";
import { type Compound, withinOf } from "./compound.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { longestName, plainName, turned, withoutRank } from "./plain.ts";

/** What the name of a column lets its cells mean: a country, a state, or either. */
export type Sense = "country" | "state" | "place";

/** The places that a text can mean. */
export interface Meanings {
  /** Codes of countries (alpha-3) and states (ISO 3166-2), each once. */
  readonly codes: readonly string[];
  /** Why a single code is still uncertain; null where it is certain. */
  readonly why: "gone" | "nothing" | null;
}

/**
 * Every place that a text can mean in a column. A column of countries reads codes and names of countries, and names of
 * states only where no country has the name. A column of states does the reverse and reads no two-letter country code:
 * `MG` there is Minas Gerais, never Madagascar. A text in parts, `Rockdale, TX, USA`, means what all of its parts
 * allow.
 */
export function meaningsOf(gazetteer: Gazetteer, text: string, sense: Sense): Meanings {
  if (text.length > longestName) return certain([]);
  const direct = directly(gazetteer, text, sense);
  if (direct.codes.length > 0 || isWrongPart(gazetteer, text)) return direct;
  const ranked = statesNamed(gazetteer, withoutRank(plainName(text)) ?? "");
  if (ranked.length > 0) return certain(ranked);
  const read: Compound["read"] = (part) => directly(gazetteer, part, "place").codes;
  const within = withinOf(text, { read, wholeOf: (code) => countryAround(gazetteer, code) });
  const states = within.filter((code) => gazetteer.states.has(code));
  return certain(sense === "state" && states.length > 0 ? states : within);
}

const certain = (codes: readonly string[]): Meanings => ({ codes: [...new Set(codes)], why: null });

function directly(gazetteer: Gazetteer, text: string, sense: Sense): Meanings {
  const key = plainName(text.replace(/^(\s*\d{3})\.0\s*$/, "$1"));
  const letters = key.toUpperCase();
  // Programs write `NA` for "not available"; it is also Namibia's code.
  if (letters === "NA" && sense !== "state") return { codes: [gazetteer.codes.get("NA") ?? []].flat(), why: "nothing" };
  if (gazetteer.gone.has(key)) return { codes: gazetteer.names.get(key) ?? [], why: "gone" };
  const part = partCode(gazetteer, text);
  if (part !== null) return certain([part]);
  const names = [key, plainName(turned(text) ?? "")].flatMap((name) => gazetteer.names.get(name) ?? []);
  const coded = gazetteer.codes.get(letters) ?? [];
  const countries = [coded, ...names.filter((code) => !gazetteer.states.has(code))].flat();
  const states = names.filter((code) => gazetteer.states.has(code));
  const posted = [...states, ...(gazetteer.posts.get(letters) ?? [])];
  if (sense === "country") return certain(countries.length > 0 ? countries : states);
  if (sense === "place") return certain([...countries, ...posted]);
  if (posted.length > 0) return certain(posted);
  return certain(letters.length === 2 && names.length === 0 ? [] : countries);
}

const partForm = /^\s*([A-Z]{2})[-_–]([A-Z0-9]{1,3})\s*$/;

/**
 * Whether a text has the form of a state's code, `US-ZZ`, of a country of which the gazetteer has every state. Callers
 * ask only after `partCode` has found no such state.
 */
function isWrongPart(gazetteer: Gazetteer, text: string): boolean {
  const country = gazetteer.codes.get(partForm.exec(text.toUpperCase())?.[1] ?? "");
  return country !== undefined && gazetteer.divided.has(country);
}

/**
 * The place of a full ISO 3166-2 code: `us-tx`, `KZ_10`. Of a country without listed states any such code is accepted;
 * null for anything else.
 */
function partCode(gazetteer: Gazetteer, text: string): string | null {
  const [, letters = "", part = ""] = partForm.exec(text.toUpperCase()) ?? [];
  const code = `${letters}-${part}`;
  if (gazetteer.states.has(code)) return code;
  const whole = gazetteer.parts.get(code);
  if (whole !== undefined) return whole;
  const country = gazetteer.codes.get(letters);
  return country === undefined || gazetteer.divided.has(country) || part === "" ? null : code;
}

const statesNamed = (gazetteer: Gazetteer, key: string): readonly string[] =>
  (gazetteer.names.get(key) ?? []).filter((code) => gazetteer.states.has(code));

/** The country of a state; of a country that is part of another, that other; null for any other country. */
export function countryAround(gazetteer: Gazetteer, code: string): PlaceCode | null {
  const [letters = "", part] = code.split("-");
  const country = part === undefined ? undefined : gazetteer.codes.get(letters);
  return gazetteer.states.get(code)?.country ?? gazetteer.wholes.get(code) ?? country ?? null;
}

/** Codes of the states, at most one, that the letters of a text name within a country: `SC` in China is Sichuan. */
export function stateWithin(gazetteer: Gazetteer, country: string, text: string): readonly string[] {
  const letters = text.length > longestName ? "" : plainName(text).toUpperCase();
  const code = `${gazetteer.alpha2.get(country) ?? ""}-${letters}`;
  return gazetteer.states.has(code) ? [code] : [gazetteer.parts.get(code) ?? []].flat();
}

import type { PlaceCode } from "../../facts/types.ts";
import { type Compound, withinOf } from "./compound.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { longestName, plainName, turned, withoutRank } from "./plain.ts";

/** What a column is called decides what its cells can mean: a country, a state, or either. */
export type Sense = "country" | "state" | "place";

/** What a text can mean. */
export interface Meanings {
  /** Codes of countries (alpha-3) and states (ISO 3166-2), each once. */
  readonly codes: readonly string[];
  /** Why even one code is not certain; null where it is. */
  readonly why: "gone" | "nothing" | null;
}

/**
 * Everything that a text can mean in a column. A column of countries reads codes and names of countries, and names of
 * states only where no country has the name; a column of states the other way round, and no two letters of a country:
 * `MG` there is Minas Gerais to one person and never Madagascar. A text in parts, `Rockdale, TX, USA`, means what all of
 * its parts allow.
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
  // Two letters that a program writes where it knows nothing.
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

/** Whether a text has the form of a state's code, `US-ZZ`, and its country has no such state. */
function isWrongPart(gazetteer: Gazetteer, text: string): boolean {
  const country = gazetteer.codes.get(partForm.exec(text.toUpperCase())?.[1] ?? "");
  return country !== undefined && gazetteer.divided.has(country);
}

/** A code of ISO 3166-2 in full: `us-tx`, `KZ_10`; of a country whose states are not known, any. */
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

/** The country that a state lies in; of a country itself, the one that it is a part of, or null. */
export function countryAround(gazetteer: Gazetteer, code: string): PlaceCode | null {
  const [letters = "", part] = code.split("-");
  const country = part === undefined ? undefined : gazetteer.codes.get(letters);
  return gazetteer.states.get(code)?.country ?? gazetteer.wholes.get(code) ?? country ?? null;
}

/** The state that a country's own letters name beside it: `SC` of China is Sichuan. */
export function stateWithin(gazetteer: Gazetteer, country: string, text: string): readonly string[] {
  const letters = text.length > longestName ? "" : plainName(text).toUpperCase();
  const code = `${gazetteer.alpha2.get(country) ?? ""}-${letters}`;
  return gazetteer.states.has(code) ? [code] : [gazetteer.parts.get(code) ?? []].flat();
}

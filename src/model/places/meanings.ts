import type { PlaceCode } from "../../facts/types.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { plain, turned } from "./plain.ts";

/** What a column is called decides what its cells can mean: a country, a state, or either. */
export type Sense = "country" | "state" | "place";

/** What a text can mean. */
export interface Meanings {
  /** Codes of countries (alpha-3) and states (ISO 3166-2). */
  readonly codes: readonly string[];
  /** Why even one code is not certain; null where it is. */
  readonly why: "gone" | "nothing" | null;
  /** True where it may say that nothing is known. */
  readonly nothing: boolean;
}

const none: Meanings = { codes: [], why: null, nothing: false };
const certain = (codes: readonly string[]): Meanings => ({ codes: [...new Set(codes)], why: null, nothing: false });

/**
 * Everything that a text can mean in a column. A column of countries reads codes and names of countries, and names of
 * states only where no country has the name; a column of states the other way round, and no code of a country: `MG` there
 * is Minas Gerais to one person and never Madagascar.
 */
export function meaningsOf(gazetteer: Gazetteer, text: string, sense: Sense): Meanings {
  const key = plain(text);
  const letters = key.toUpperCase();
  if (letters === "NA" && sense !== "state") {
    const code = gazetteer.codes.get("NA");
    return code === undefined ? none : { codes: [code], why: "nothing", nothing: true };
  }
  const named = [key, plain(turned(text) ?? "")].flatMap((name) => gazetteer.names.get(name) ?? []);
  const isState = (code: string) => gazetteer.states.has(code);
  const states = named.filter(isState);
  const countries = named.filter((code) => !isState(code));
  const coded = gazetteer.codes.get(letters);
  const whole = stateCode(gazetteer, text);
  if (whole !== null) return certain([whole]);
  const posted = gazetteer.postal.get(letters) ?? [];
  const ofCountries = [...(coded === undefined ? [] : [coded]), ...countries];
  const ofStates = [...states, ...posted];
  if (sense === "country") return certain(ofCountries.length > 0 ? ofCountries : states);
  if (sense === "state") return certain(ofStates.length > 0 ? ofStates : countries);
  return certain([...ofCountries, ...ofStates]);
}

/** A code of ISO 3166-2 in full: `us-tx`, `KZ_10`; of a country whose states are not held, any. */
function stateCode(gazetteer: Gazetteer, text: string): string | null {
  const [, letters = "", part = ""] = /^\s*([A-Z]{2})[-_–]([A-Z0-9]{1,3})\s*$/.exec(text.toUpperCase()) ?? [];
  const code = `${letters}-${part}`;
  if (gazetteer.states.has(code)) return code;
  const country = gazetteer.codes.get(letters);
  if (country === undefined || part === "") return null;
  return holdsStates(gazetteer, country) ? null : code;
}

const holdsStates = (gazetteer: Gazetteer, country: PlaceCode): boolean =>
  [...gazetteer.states.values()].some((state) => state.country === country);

/** The state that a country's own letters name beside it: `SC` of China is Sichuan. */
export function stateWithin(gazetteer: Gazetteer, country: string, text: string): readonly string[] {
  const code = `${gazetteer.alpha2.get(country) ?? ""}-${plain(text).toUpperCase()}`;
  return gazetteer.states.has(code) ? [code] : [];
}

/** The states, or countries as a whole, that lie in one of the countries, each once. */
export function placesWithin(
  gazetteer: Gazetteer,
  countries: readonly string[],
  states: readonly string[],
): readonly string[] {
  const within = states.filter((code) => countries.includes(gazetteer.states.get(code)?.country ?? code));
  return [...new Set([...within, ...states.filter((code) => countries.includes(code))])];
}

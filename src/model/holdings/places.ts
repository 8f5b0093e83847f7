import type { Place, PlaceCode } from "../../facts/types.ts";
import { states } from "./states.ts";

/** Finds the country that a cell names; null for a name that nobody knows. */
export type PlaceFinder = (written: string) => PlaceCode | null;

/** Names in use that neither Natural Earth nor the browser's own list has. */
const otherNames: Readonly<Record<string, PlaceCode>> = {
  usa: "USA",
  us: "USA",
  "united states of america": "USA",
  uk: "GBR",
  uae: "ARE",
  "south korea": "KOR",
  "north korea": "PRK",
  "czech republic": "CZE",
  turkey: "TUR",
  "hong kong": "HKG",
};

/** Georgia is a country, `GEO`, and a state, `US-GA`: a guess would move a portfolio by an ocean. */
const ambiguous: readonly string[] = ["georgia"];

/** Whether a name is that of two places, so that its code has to be written. */
export const isAmbiguous = (written: string): boolean => ambiguous.includes(plain(written));

/**
 * A finder over the map's places: by name in the page's language or English, by ISO code of two or three letters, by a
 * subdivision's code (`US-TX`, `SE-BD`) or by the name of a state of the United States or a province of Canada or China. A name
 * of two places is nobody's: see `isAmbiguous`.
 */
export function placeFinder(places: readonly Place[], locale: string): PlaceFinder {
  const names = new Map<string, PlaceCode>(Object.entries(otherNames));
  const intl = new Intl.DisplayNames([locale, "en"], { type: "region", fallback: "none" });
  const byAlpha2 = new Map<string, PlaceCode>();
  for (const { code, alpha2, name } of places) {
    names.set(plain(name), code);
    names.set(plain(code), code);
    if (alpha2 === null) continue;
    byAlpha2.set(alpha2, code);
    names.set(plain(alpha2), code);
    const known = intl.of(alpha2);
    if (known !== undefined) names.set(plain(known), code);
  }
  for (const [code, name] of Object.entries(states)) {
    const country = byAlpha2.get(code.slice(0, 2));
    if (country !== undefined && !names.has(plain(name))) names.set(plain(name), country);
  }
  for (const name of ambiguous) names.delete(name);
  return (written) => {
    const part = /^([A-Z]{2})-[A-Z0-9]{1,3}$/.exec(written.trim().toUpperCase());
    return part === null ? (names.get(plain(written)) ?? null) : (byAlpha2.get(part[1] as string) ?? null);
  };
}

/** Lower case without accents and doubled spaces. */
function plain(text: string): string {
  return text.trim().normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").toLowerCase();
}

import type { Facts, PlaceCode } from "../facts/types.ts";
import { ready } from "./reading.ts";

/** A country that a search found. */
export interface Found {
  readonly code: PlaceCode;
  readonly name: string;
}

const most = 8;

/** Places whose name or ISO code matches, best first: the code, a name's start, a word's start, anywhere. */
export function findPlaces(facts: Facts, nameOf: (code: PlaceCode) => string, text: string): readonly Found[] {
  const wanted = plain(text);
  if (wanted === "") return [];
  const found: (Found & { readonly rank: number })[] = [];
  for (const place of ready(facts.places) ?? []) {
    const name = nameOf(place.code);
    const ranks = [rankOf(plain(name), wanted), rankOf(plain(place.name), wanted), codeRank(place, wanted)];
    const rank = Math.min(...ranks);
    if (rank < 9) found.push({ code: place.code, name, rank });
  }
  found.sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, "en"));
  return found.slice(0, most).map(({ code, name }) => ({ code, name }));
}

function codeRank(place: { readonly code: string; readonly alpha2: string | null }, wanted: string): number {
  return plain(place.code) === wanted || plain(place.alpha2 ?? "") === wanted ? 0 : 9;
}

function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : 9;
}

/** Lower case without accents: `Côte d’Ivoire` → `cote d’ivoire`. */
function plain(text: string): string {
  return text.trim().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

import type { PlaceCode } from "../../facts/types.ts";
import type { Gazetteer } from "../../model/places/gazetteer.ts";
import { meaningsOf } from "../../model/places/meanings.ts";
import { nearTo } from "../../model/places/near.ts";
import { longestName, plainName } from "../../model/places/plain.ts";
import { placeMeaningOf, readPlace } from "../../model/places/read-place.ts";
import { compareNames } from "../format/names.ts";

/** A place that a search found. */
export interface Found {
  /** Alpha-3, or ISO 3166-2 of a state. */
  readonly key: string;
  /** The country to pin. */
  readonly code: PlaceCode;
  readonly name: string;
  /** The name of the country that a state belongs to; null for a country. */
  readonly partOf: string | null;
  /** The name or code that the search matched; null where it is the shown one. */
  readonly by: string | null;
}

/** What a search found, best first. */
export interface SearchAnswer {
  /**
   * `one`: the text is the name or code of the first place found. `several`: it is that of several places. `gone`: it
   * is that of a former state, and the places found are its successors. `begun`: the names of the places found contain
   * the text. `near`: no name contains it, and the names found are spelled similarly. `none`: nothing was found.
   */
  readonly kind: "one" | "several" | "gone" | "begun" | "near" | "none";
  readonly found: readonly Found[];
}

const most = 8;

/** At most eight places: exact names and codes in any language first, then names and words that begin with the text. */
export function searchPlaces(gazetteer: Gazetteer, text: string): SearchAnswer {
  if (text.trim() === "" || text.length > longestName) return { kind: "none", found: [] };
  const meant = meaningsOf(gazetteer, text, "place");
  const exact = meant.codes.map((code) => foundAs(gazetteer, code, text));
  if (meant.why === "gone") return { kind: "gone", found: exact };
  if (exact.length > 1) return { kind: "several", found: exact };
  const begun = namedLike(gazetteer, text).filter(({ key }) => !meant.codes.includes(key));
  const found = [...exact, ...begun].slice(0, most);
  if (found.length > 0) return { kind: exact.length === 1 ? "one" : "begun", found };
  const near = nearTo(gazetteer, text).map((code) => foundAs(gazetteer, code, ""));
  return { kind: near.length === 0 ? "none" : "near", found: near };
}

/** The country that each name in a link means; null where a name means none, several, or a part of a country. */
export function namedCountries(gazetteer: Gazetteer, names: readonly string[]): readonly PlaceCode[] | null {
  const codes = names.flatMap((place) => {
    const reading = readPlace(gazetteer, { place });
    return reading.kind === "place" && reading.state === null ? reading.code : [];
  });
  return new Set(codes).size === names.length ? codes : null;
}

interface Match {
  readonly code: string;
  readonly rank: number;
  readonly by: string;
}

function namedLike(gazetteer: Gazetteer, text: string): readonly Found[] {
  const best = new Map<string, Match>();
  const wanted = startsOf(text);
  for (const [name, codes] of gazetteer.names) {
    const rank = Math.min(...wanted.map((start) => rankOf(name, start)));
    if (rank === 9) continue;
    for (const code of codes) {
      const own = plainName(gazetteer.nameOf(code)) === name;
      // A match inside a word counts in the shown name alone, not in names of other languages.
      if (rank === 3 && !own) continue;
      const match = { code, rank: own ? rank : rank + 0.5, by: own ? "" : name };
      if (match.rank < (best.get(code)?.rank ?? 9)) best.set(code, match);
    }
  }
  const isState = ({ code }: Match) => (gazetteer.states.has(code) ? 1 : 0);
  return [...best.values()]
    .map((match) => ({ match, found: foundAs(gazetteer, match.code, gazetteer.spellings.get(match.by) ?? "") }))
    .sort(
      (a, b) =>
        a.match.rank - b.match.rank || isState(a.match) - isState(b.match) || compareNames(a.found.name, b.found.name),
    )
    .slice(0, most)
    .map(({ found }) => found);
}

/** The texts to look for: as typed, and with its last word as an abbreviation, so that `st` finds Saint Lucia. */
function startsOf(text: string): readonly string[] {
  const alone = plainName(text);
  const inRow = plainName(`${text} 0`);
  return [...new Set([alone, inRow.endsWith(" 0") ? inRow.slice(0, -2) : alone])].filter((start) => start !== "");
}

function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : 9;
}

function foundAs(gazetteer: Gazetteer, key: string, by: string): Found {
  const { code, state } = placeMeaningOf(gazetteer, key);
  const name = gazetteer.nameOf(key);
  const same = plainName(by) === plainName(name) || by.trim().toUpperCase() === key;
  return {
    key,
    code,
    name,
    partOf: state === null ? null : gazetteer.nameOf(code),
    by: by === "" || same ? null : (gazetteer.spellings.get(plainName(by)) ?? by.trim()),
  };
}

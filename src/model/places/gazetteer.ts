import type { NameFacts, Place, PlaceCode } from "../../facts/types.ts";
import { plainName } from "./plain.ts";

/** A state or province of a country that the gazetteer divides. */
export interface State {
  readonly country: PlaceCode;
  readonly name: string;
}

/**
 * Every place name and code that the page can read, and what each can mean. Countries have alpha-3 codes, states ISO
 * 3166-2 codes.
 */
export interface Gazetteer {
  /** Codes by name, written as `plainName` writes it: several where the name is ambiguous. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Plain names of former states that have become several. */
  readonly gone: ReadonlySet<string>;
  /** The usual spelling of each plain name. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Countries by alpha-2 and alpha-3 code and by the three digits of ISO 3166-1; letters in capitals. */
  readonly codes: ReadonlyMap<string, PlaceCode>;
  /** Codes of states, and of places that are part of a country, by postal letters: `WA` has two. */
  readonly posts: ReadonlyMap<string, readonly string[]>;
  /** States by ISO 3166-2 code. */
  readonly states: ReadonlyMap<string, State>;
  /** Countries of which the gazetteer has every state: any other ISO 3166-2 code there is a mistake. */
  readonly divided: ReadonlySet<PlaceCode>;
  /** Countries of the map by the code that they have as a part of another country: `US-PR` → `PRI`. */
  readonly parts: ReadonlyMap<string, PlaceCode>;
  /** The country that each of `parts` belongs to. */
  readonly wholes: ReadonlyMap<PlaceCode, PlaceCode>;
  readonly alpha2: ReadonlyMap<PlaceCode, string>;
  /** Displayed name of a country or state; the code itself where it has none. */
  readonly nameOf: (code: string) => string;
}

/**
 * The gazetteer of the map's places. `names`, a file fetched on first use, adds other languages and states; without it
 * the gazetteer has English names and country codes. `nameOf` gives names in the page's language.
 */
export function gazetteerOf(
  places: readonly Place[],
  names: NameFacts | null,
  nameOf?: (code: PlaceCode) => string,
): Gazetteer {
  const { codes, alpha2 } = codesOf(places);
  const shown = new Map(places.map(({ code, name, english }) => [code, nameOf?.(code) ?? english ?? name]));
  const found = new Naming();
  for (const { code, name, english } of places) {
    for (const one of [shown.get(code) ?? name, english ?? name, name]) found.add(one, code);
  }
  for (const [code, ...others] of names?.countries ?? []) {
    if (shown.has(code)) for (const name of others) found.add(name, code);
  }
  const states = new Map<string, State>();
  const posts = new Map<string, readonly string[]>();
  const post = (letters: string, code: string) => {
    if (letters !== "") posts.set(letters, [...(posts.get(letters) ?? []), code]);
  };
  const parts = new Map<string, string>();
  for (const [code, letters, name, ...others] of names?.states ?? []) {
    const country = codes.get(code.slice(0, 2));
    if (country === undefined) continue;
    states.set(code, { country, name });
    post(letters, code);
    for (const one of [name, ...others]) found.add(one, code);
  }
  for (const [part, code, letters] of names?.within ?? []) {
    if (!shown.has(code)) continue;
    parts.set(part, code);
    post(letters, code);
  }
  found.share(names?.shared ?? []);
  return {
    ...found.all(),
    codes,
    posts,
    states,
    divided: new Set([...states.values()].map(({ country }) => country)),
    parts,
    wholes: new Map([...parts].map(([part, code]) => [code, codes.get(part.slice(0, 2)) ?? code])),
    alpha2,
    nameOf: (code) => states.get(code)?.name ?? shown.get(code) ?? code,
  };
}

/** The codes of ISO 3166-1, in capitals. Links use only these, so that they can be read before `names` has come. */
function codesOf(places: readonly Place[]): {
  readonly codes: ReadonlyMap<string, PlaceCode>;
  readonly alpha2: ReadonlyMap<PlaceCode, string>;
} {
  const codes = new Map<string, PlaceCode>();
  const alpha2 = new Map<PlaceCode, string>();
  for (const place of places) {
    for (const written of [place.code, place.alpha2, place.number]) if (written) codes.set(written, place.code);
    if (place.alpha2 !== null) alpha2.set(place.code, place.alpha2);
  }
  return { codes, alpha2 };
}

/** Collects names and their codes; displays the first spelling of each. */
class Naming {
  private readonly names = new Map<string, readonly string[]>();
  private readonly spellings = new Map<string, string>();
  private readonly gone = new Set<string>();

  add(name: string, code: string): void {
    const key = plainName(name);
    const codes = this.names.get(key) ?? [];
    if (key !== "" && !codes.includes(code)) this.names.set(key, [...codes, code]);
    if (codes.length === 0) this.spellings.set(key, name);
  }

  /** Sets the meanings of names that the data list as shared; these replace what the lists of names gave. */
  share(shared: NameFacts["shared"]): void {
    for (const [why, codes, ...names] of shared) {
      for (const name of names) {
        this.names.set(plainName(name), codes.split(" "));
        this.spellings.set(plainName(name), name);
        if (why === "gone") this.gone.add(plainName(name));
      }
    }
  }

  all(): Pick<Gazetteer, "names" | "spellings" | "gone"> {
    return { names: this.names, spellings: this.spellings, gone: this.gone };
  }
}

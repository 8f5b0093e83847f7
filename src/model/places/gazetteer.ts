import type { NameFacts, Place, PlaceCode } from "../../facts/types.ts";
import { plainName } from "./plain.ts";

/** A state or province of a country whose states are known. */
export interface State {
  readonly country: PlaceCode;
  readonly name: string;
}

/** Every name and code that the page knows, and what each can mean. Codes of countries are alpha-3, of states ISO 3166-2. */
export interface Gazetteer {
  /** By `plain` name: one code, or several where the name has several meanings. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** `plain` names of states that have become several. */
  readonly gone: ReadonlySet<string>;
  /** How a person writes a `plain` name. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Countries by alpha-2, alpha-3 and the three digits of ISO 3166-1, in capitals. */
  readonly codes: ReadonlyMap<string, PlaceCode>;
  /** States, and places that are parts of a country, by the letters that the post writes: `WA` is two. */
  readonly posts: ReadonlyMap<string, readonly string[]>;
  /** By ISO 3166-2. */
  readonly states: ReadonlyMap<string, State>;
  /** Countries whose states are known: any other code of ISO 3166-2 is a mistake. */
  readonly divided: ReadonlySet<PlaceCode>;
  /** Places of the map by the code that they have as a part of a country: `US-PR` → `PRI`. */
  readonly parts: ReadonlyMap<string, PlaceCode>;
  /** The countries that such places are parts of. */
  readonly wholes: ReadonlyMap<PlaceCode, PlaceCode>;
  readonly alpha2: ReadonlyMap<PlaceCode, string>;
  /** A country's or a state's name, for a person. */
  readonly nameOf: (code: string) => string;
}

/**
 * The gazetteer of the map's places. Without `names`, which are fetched when somebody looks for one, it knows their
 * English names and their codes; `nameOf` gives their names in the page's language.
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

/** The codes of ISO 3166-1 alone, in capitals: what a link may name before any list of names is there. */
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

/** Collects names; the first spelling of each is the one that is shown. */
class Naming {
  private readonly names = new Map<string, readonly string[]>();
  private readonly spellings = new Map<string, string>();
  private readonly gone = new Set<string>();

  add(name: string, code: string): void {
    const key = plainName(name);
    const known = this.names.get(key) ?? [];
    if (key !== "" && !known.includes(code)) this.names.set(key, [...known, code]);
    if (known.length === 0) this.spellings.set(key, name);
  }

  /** What is said to be shared overrules the lists. */
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

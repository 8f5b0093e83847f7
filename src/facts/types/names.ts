import type { PlaceCode } from "./words.ts";

/** The gazetteer as it is compiled: names beside those of `Place`, and the states of the countries that matter. */
export interface NameFacts {
  /** Alpha-3 and every further name, in any language. */
  readonly countries: readonly (readonly [code: PlaceCode, ...names: readonly string[]])[];
  /** ISO 3166-2, the letters that the post writes or nothing, the name, and every further name or older code. */
  readonly states: readonly (readonly [code: string, post: string, name: string, ...names: readonly string[]])[];
  /** Parts of a country that have a country's code of their own: `US-PR`, `PRI`, and the post's `PR` or nothing. */
  readonly within: readonly (readonly [part: string, code: PlaceCode, post: string])[];
  /** Names that several places share, or that of a state which has become several, each with its codes: `COD COG`. */
  readonly shared: readonly (readonly [why: "names" | "gone", codes: string, ...names: readonly string[]])[];
}

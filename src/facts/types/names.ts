import type { PlaceCode } from "./words.ts";

/** The gazetteer as it is compiled: names beside those of `Place`, and the states of the countries that matter. */
export interface NameFacts {
  /** Alpha-3, the three digits of ISO 3166-1 or nothing, and every further name. */
  readonly countries: readonly (readonly [code: PlaceCode, number: string, ...names: readonly string[]])[];
  /** ISO 3166-2, the post's letters or nothing, the name, and every further name. */
  readonly states: readonly (readonly [code: string, postal: string, name: string, ...names: readonly string[]])[];
  /** Names that several places share, each with the codes that it may mean: they overrule the lists above. */
  readonly shared: readonly (readonly [name: string, ...codes: readonly string[]])[];
}

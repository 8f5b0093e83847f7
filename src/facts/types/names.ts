import type { PlaceCode } from "./words.ts";

/** The compiled gazetteer: names beside those of `Place`, and the states of selected countries. */
export interface NameFacts {
  /** Each country's alpha-3 code and its further names in any language. */
  readonly countries: readonly (readonly [code: PlaceCode, ...names: readonly string[]])[];
  /** Each state's ISO 3166-2 code, its postal letters or "", its name, and further names or older codes. */
  readonly states: readonly (readonly [code: string, post: string, name: string, ...names: readonly string[]])[];
  /** Parts of a country that also have a country's code: `US-PR`, `PRI`, and the postal letters or "". */
  readonly within: readonly (readonly [part: string, code: PlaceCode, post: string])[];
  /**
   * Names shared by several places, and names of states that have become several, with their codes separated by blanks:
   * `COD COG`.
   */
  readonly shared: readonly (readonly [why: "names" | "gone", codes: string, ...names: readonly string[]])[];
}

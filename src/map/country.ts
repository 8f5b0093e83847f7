import type { PlaceCode } from "../facts/types.ts";

/** Countries whose parts the map draws, by ISO 3166-1 alpha-2. */
const countries: Readonly<Record<string, PlaceCode>> = { CN: "CHN", US: "USA" };

/**
 * The country of a place: `CHN` for `CN-SC`, the code itself for a country. Null for parts that the map does not draw.
 */
export function countryOf(code: PlaceCode): PlaceCode | null {
  const [country = "", part] = code.split("-");
  return part === undefined ? code : (countries[country] ?? null);
}

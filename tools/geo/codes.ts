import countries from "i18n-iso-countries";

/** The place that a shape of Natural Earth is drawn as, where ISO 3166-1 has no code for the shape. */
export interface Exception {
  /** The code of the place; null for land that belongs to no place of the map. */
  readonly code: string | null;
  readonly alpha2: string | null;
  readonly name: string;
  readonly reason: string;
}

/**
 * Shapes without an ISO number, by their name in Natural Earth. Natural Earth draws borders by who governs (de facto);
 * the project takes no position. X-codes other than XKX are user-assigned by ISO's rule (XAA–XZZ) and have no figures.
 */
export const exceptions: Readonly<Record<string, Exception>> = {
  Kosovo: { code: "XKX", alpha2: "XK", name: "Kosovo", reason: "the code that Eurostat and the World Bank use" },
  Somaliland: { code: "XSO", alpha2: null, name: "Somaliland", reason: "a place without figures beside Somalia" },
  "N. Cyprus": {
    code: "XNC",
    alpha2: null,
    name: "Northern Cyprus",
    reason: "a place without figures: Cyprus reports for the area that its government controls",
  },
  "Siachen Glacier": {
    code: null,
    alpha2: null,
    name: "Siachen Glacier",
    reason: "land that India and Pakistan claim",
  },
  "Indian Ocean Ter.": {
    code: "AUS",
    alpha2: "AU",
    name: "Australia",
    reason: "Christmas and Cocos Islands in one shape",
  },
};

/**
 * Shapes with an ISO number that readers ask about, and the place that each is drawn as; null for land without a place.
 */
const explained: Readonly<Record<string, { readonly code: string | null; readonly reason: string }>> = {
  Taiwan: { code: "TWN", reason: "a place of its own: its statistics are reported apart from China's" },
  "W. Sahara": { code: "ESH", reason: "a place of its own: ISO 3166-1 lists it apart from Morocco" },
  Palestine: { code: "PSE", reason: "a place of its own: ISO 3166-1 lists it" },
  "Falkland Is.": { code: "FLK", reason: "a place of its own: ISO 3166-1 lists it" },
  "Hong Kong": { code: "HKG", reason: "a place of its own: its prices and risk are reported apart from China's" },
  Macao: { code: "MAC", reason: "a place of its own: its risk is reported apart from China's" },
  "Ashmore and Cartier Is.": { code: "AUS", reason: "Natural Earth gives it Australia's number" },
  Antarctica: { code: null, reason: "has no government; cropped from the flat pictures, bare land on the globe" },
};

/** Parts of a shape with their own ISO code and figures: every polygon of `of` within `radius` degrees of `at`. */
export const parts: readonly {
  readonly of: string;
  readonly code: string;
  readonly name: string;
  readonly at: readonly [lon: number, lat: number];
  readonly radius: number;
}[] = [
  { of: "FRA", code: "GUF", name: "French Guiana", at: [-53, 4], radius: 3 },
  { of: "FRA", code: "GLP", name: "Guadeloupe", at: [-61.5, 16.2], radius: 0.7 },
  { of: "FRA", code: "MTQ", name: "Martinique", at: [-61, 14.65], radius: 0.5 },
  { of: "FRA", code: "REU", name: "Réunion", at: [55.5, -21.1], radius: 1 },
  { of: "FRA", code: "MYT", name: "Mayotte", at: [45.15, -12.8], radius: 1 },
];

/**
 * The code of the place that a shape of world-atlas is drawn as, by its ISO number and name; null for land without a
 * place. Throws for a shape without a rule.
 */
export function codeOf(number: string | undefined, name: string): string | null {
  const ruled = exceptions[name] ?? explained[name];
  if (ruled !== undefined) return ruled.code;
  const code = number === undefined ? undefined : countries.numericToAlpha3(number);
  if (code === undefined) throw new Error(`no rule says what to draw ${name} (${number ?? "no number"}) as`);
  return code;
}

/** The ISO 3166-1 alpha-2 code of a place; null where there is none. */
export function alpha2Of(code: string): string | null {
  const ruled = Object.values(exceptions).find((exception) => exception.code === code);
  return ruled ? ruled.alpha2 : (countries.alpha3ToAlpha2(code) ?? null);
}

/** The three digits of ISO 3166-1 of a place; empty where there are none. */
export function numberOf(code: string): { readonly number?: string } {
  const number = countries.alpha3ToNumeric(code);
  return number === undefined ? {} : { number: number.padStart(3, "0") };
}

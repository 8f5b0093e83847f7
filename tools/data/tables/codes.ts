import countries from "i18n-iso-countries";

const alpha3 = new Set([...Object.keys(countries.getAlpha3Codes()), "XKX"]);
const alpha2 = new Set(Object.keys(countries.getAlpha2Codes()));
const subdivision = /^([A-Z]{2})-[A-Z0-9]{1,3}$/;

/** The country of a code: `US-TX` → `USA`; a country's own code is returned unchanged. */
export function countryOf(code: string): string {
  const parent = subdivision.exec(code)?.[1];
  return parent === undefined ? code : (countries.alpha2ToAlpha3(parent) ?? code);
}

/**
 * Whether a code has the form of a country (ISO 3166-1 alpha-3, or XKX for Kosovo), which must exist, or of a part of
 * an existing country (ISO 3166-2).
 */
export function isPlace(code: string): boolean {
  const parent = subdivision.exec(code)?.[1];
  return parent === undefined ? alpha3.has(code) : alpha2.has(parent);
}

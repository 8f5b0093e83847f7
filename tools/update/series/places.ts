import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import { rememberingLast } from "../../../src/kit/remember.ts";
import { plainName, turned } from "../../../src/model/places/plain.ts";
import { type DataTexts, parseTable, type Table } from "../../data/read.ts";
import { compileNames } from "../../names/compile.ts";
import { nameTables } from "../../names/tables.ts";

countries.registerLocale(english);

/** Publishers' spellings that the package of names lacks. */
const spelled: Readonly<Record<string, string>> = {
  "mainland china": "CHN",
  "iran, islamic rep.": "IRN",
  "venezuela, rb": "VEN",
  "korea, rep.": "KOR",
  kosovo: "XKX",
  russia: "RUS",
  "united states": "USA",
};

/**
 * The code and short English name of a country, by any name in the package of names or read by `countryOf`; null for
 * any other name.
 */
export function placeNamed(
  name: string,
  countryOf: (name: string) => string | null = () => null,
): { readonly code: string; readonly label: string } | null {
  const code = spelled[name.toLowerCase()] ?? countries.getAlpha3Code(name, "en") ?? countryOf(name);
  if (code === null) return null;
  return { code, label: code === "CHN" ? "China" : code === "XKX" ? "Kosovo" : (shortName(code) ?? name) };
}

function shortName(code: string): string | undefined {
  const names = countries.getName(code, "en", { select: "all" });
  return Array.isArray(names) ? [...names].sort((a, b) => a.length - b.length).find((name) => name.length > 3) : names;
}

/**
 * A function that reads a country's name in any spelling of the project's tables and packages of names: `Iran (Islamic
 * Republic of)`, `Viet Nam`. It returns null for an unknown name, and for one with two meanings, such as Congo.
 */
export const countryReader = (texts: DataTexts): ((name: string) => string | null) =>
  readerOf(...nameTables.map(({ path }) => parseTable(path, texts.get(path) ?? "", [])));

/** Remembers the readers of its last tables: the names of all countries in their languages take long to collect. */
const readerOf = rememberingLast((...held: readonly Table[]): ((name: string) => string | null) => {
  const tables = new Map(held.map((table) => [table.path, table]));
  const names = compileNames({ tables });
  const found = new Map<string, Set<string>>();
  for (const [code, ...spellings] of names.countries) {
    for (const spelling of spellings)
      found.set(plainName(spelling), (found.get(plainName(spelling)) ?? new Set()).add(code));
  }
  const shared = new Set(names.shared.flatMap(([, , ...several]) => several).map(plainName));
  const meant = (key: string) => (shared.has(key) ? [] : [...(found.get(key) ?? [])]);
  return (name) => {
    // `Iran (Islamic Republic of)` is the Islamic Republic of Iran.
    const [code, ...others] =
      [plainName(name), plainName(turned(name) ?? "")].map(meant).find(({ length }) => length > 0) ?? [];
    return code === undefined || others.length > 0 ? null : code;
  };
}, 2);

import isoCodes from "i18n-iso-countries";
import isoNames from "i18n-iso-countries/langs/en.json" with { type: "json" };
import type { NameFacts } from "../../src/facts/types.ts";
import { plainName } from "../../src/model/places/plain.ts";
import type { Checked } from "../data/check.ts";
import { alpha2Of, exceptions } from "../geo/codes.ts";
import { everywhere, namesIn, officialLanguages } from "./languages.ts";
import { listed } from "./tables.ts";

type Cells = Readonly<Record<string, string>>;

const iso: Readonly<Record<string, string | readonly string[]>> = isoNames.countries;
const codes: readonly string[] = [
  ...new Set([
    // The package's code for Kosovo is not the one in the figures.
    ...Object.keys(isoCodes.getAlpha3Codes()).filter((code) => code !== "XKK"),
    ...Object.values(exceptions).flatMap(({ code }) => code ?? []),
  ]),
].sort();

/**
 * All further names of countries and states, each spelling once: this project's own, those of i18n-iso-countries, and
 * CLDR's in English, in the languages of `everywhere`, and in each country's own languages. A foreign name that is an
 * English name of another place is left out.
 */
export function compileNames({ tables }: Pick<Checked, "tables">): NameFacts {
  const rows = (path: string): readonly Cells[] => (tables.get(path)?.rows ?? []).map((row) => row.cells);
  const own = rows("names/countries.csv");
  const states = rows("names/states.csv").map(stateOf);
  const cldr = namesIn("en");
  const inEnglish = (code: string) => {
    const alpha2 = alpha2Of(code) ?? "";
    return [...namesOf(own, code, isEnglish), ...[iso[alpha2] ?? []].flat(), ...(cldr.get(alpha2) ?? [])];
  };
  const english = new Map(codes.map((code) => [code, inEnglish(code)]));
  const taken = new Set([...[...english.values()].flat(), ...states.flatMap(([, , ...names]) => names)].map(plainName));
  const inLanguages = namesInLanguages();
  const countries = codes.map((code): readonly [string, ...string[]] => {
    const foreign = [...namesOf(own, code, isForeign), ...inLanguages(alpha2Of(code))];
    return [
      code,
      ...unlike([
        ...(english.get(code) ?? []),
        ...foreign.filter((name) => !taken.has(plainName(name)) && !isCodeOfAnother(name, code)),
      ]),
    ];
  });
  return {
    countries: countries.filter(({ length }) => length > 1),
    states,
    within: codes.flatMap((code) => {
      const [post = ""] = namesOf(own, code, (kind) => kind === "post");
      return namesOf(own, code, (kind) => kind === "code").map((part) => [part, code, post] as const);
    }),
    shared: sharedOf(rows("names/shared.csv")),
  };
}

const isForeign = (kind: string): boolean => kind.length === 2;
const isEnglish = (kind: string): boolean => !isForeign(kind) && kind !== "code" && kind !== "post";

const namesOf = (own: readonly Cells[], code: string, wanted: (kind: string) => boolean): readonly string[] =>
  own.filter(({ place, kind = "" }) => place === code && wanted(kind)).flatMap(({ names = "" }) => listed(names));

const stateOf = ({ place = "", post = "", name = "", others = "" }: Cells): NameFacts["states"][number] => {
  const [first = name, ...rest] = unlike([name, ...(others === "" ? [] : listed(others))]);
  return [place, post, first, ...rest];
};

/**
 * Whether a name is another country's code: `RU` is the United Kingdom's short name in Portuguese, but Russia's code.
 */
function isCodeOfAnother(name: string, code: string): boolean {
  const letters = plainName(name).toUpperCase();
  const meant = letters.length === 2 ? isoCodes.alpha2ToAlpha3(letters) : codes.includes(letters) ? letters : undefined;
  return meant !== undefined && meant !== code;
}

/** A function from an alpha-2 code to names in the languages of `everywhere`, then in the country's own. */
function namesInLanguages(): (alpha2: string | null) => readonly string[] {
  const official = officialLanguages();
  const names = new Map(
    [...new Set([...everywhere, ...[...official.values()].flat()])].map((language) => [language, namesIn(language)]),
  );
  return (alpha2) =>
    alpha2 === null
      ? []
      : [...everywhere, ...(official.get(alpha2) ?? [])].flatMap((language) => names.get(language)?.get(alpha2) ?? []);
}

/** The shared names, those with the same reason and codes in one entry: reason, codes, names. */
function sharedOf(rows: readonly Cells[]): NameFacts["shared"] {
  const groups = new Map<string, string[]>();
  for (const { name = "", places = "", why = "" } of rows) {
    const key = `${why} ${listed(places).join(" ")}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups].map(([key, names]) => {
    const [why, ...meant] = key.split(" ");
    return [why === "gone" ? "gone" : "names", meant.join(" "), ...names];
  });
}

/** The names without those that differ from an earlier one only in case, accents and points. */
function unlike(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const fresh = !seen.has(plainName(name));
    seen.add(plainName(name));
    return fresh;
  });
}

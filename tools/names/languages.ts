import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

const pathOf = (language: string): string =>
  join(folderOf("cldr-localenames-full"), "main", language, "territories.json");

/** Languages in which the names of all countries are included. */
export const everywhere: readonly string[] = ["en", "de", "fr", "es", "pt", "ru", "zh"];

/** CLDR's names of countries in a language, by alpha-2 code, with short and other forms such as `UK` and `Burma`. */
export function namesIn(language: string): ReadonlyMap<string, readonly string[]> {
  const names = read.get(language) ?? readNames(language);
  read.set(language, names);
  return names;
}

/** A file of CLDR's package never changes while a process runs, and has 100 kB to parse. */
const read = new Map<string, ReadonlyMap<string, readonly string[]>>();

function readNames(language: string): ReadonlyMap<string, readonly string[]> {
  const { main } = JSON.parse(readFileSync(pathOf(language), "utf8")) as {
    readonly main: Readonly<
      Record<string, { readonly localeDisplayNames: { readonly territories: Readonly<Record<string, string>> } }>
    >;
  };
  const names = new Map<string, string[]>();
  for (const [key, name] of Object.entries(main[language]?.localeDisplayNames.territories ?? {})) {
    const [alpha2 = ""] = key.split("-");
    if (/^[A-Z]{2}$/.test(alpha2)) names.set(alpha2, [...(names.get(alpha2) ?? []), name]);
  }
  return names;
}

interface Territory {
  readonly languagePopulation?: Readonly<Record<string, { readonly _officialStatus?: string }>>;
}

/** The official languages of each country by alpha-2 code, as far as CLDR has names in them. */
export function officialLanguages(): ReadonlyMap<string, readonly string[]> {
  const path = join(folderOf("cldr-core"), "supplemental", "territoryInfo.json");
  const { supplemental } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly supplemental: { readonly territoryInfo: Readonly<Record<string, Territory>> };
  };
  return new Map(
    Object.entries(supplemental.territoryInfo).map(([alpha2, { languagePopulation = {} }]) => [
      alpha2,
      Object.entries(languagePopulation)
        .filter(([, { _officialStatus }]) => /^(de_facto_)?official$/.test(_officialStatus ?? ""))
        .flatMap(
          ([language]) =>
            [language.replaceAll("_", "-"), language.split("_", 1)[0] ?? ""].find((one) => existsSync(pathOf(one))) ??
            [],
        ),
    ]),
  );
}

import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };

countries.registerLocale(english);

/** Spellings of publishers that the register of names does not have. */
const spelled: Readonly<Record<string, string>> = {
  "mainland china": "CHN",
  "iran, islamic rep.": "IRN",
  "venezuela, rb": "VEN",
  "korea, rep.": "KOR",
  kosovo: "XKX",
  russia: "RUS",
  "united states": "USA",
};

/** The code and the short English name of a country by any name that the register holds; null for a stranger. */
export function placeNamed(name: string): { readonly code: string; readonly label: string } | null {
  const code = spelled[name.toLowerCase()] ?? countries.getAlpha3Code(name, "en");
  if (code === undefined) return null;
  return { code, label: code === "CHN" ? "China" : code === "XKX" ? "Kosovo" : (shortName(code) ?? name) };
}

function shortName(code: string): string | undefined {
  const names = countries.getName(code, "en", { select: "all" });
  return Array.isArray(names) ? [...names].sort((a, b) => a.length - b.length).find((name) => name.length > 3) : names;
}

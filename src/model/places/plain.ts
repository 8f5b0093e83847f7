/**
 * Abbreviations in names of tables and maps, in full: `Dem. Rep. Congo`, `St. Kitts`. `plainName` expands them only
 * beside other words.
 */
const written: Readonly<Record<string, string>> = {
  st: "saint",
  ste: "saint",
  rep: "republic",
  dem: "democratic",
  fed: "federated",
  sts: "states",
  is: "islands",
  isl: "islands",
  isls: "islands",
  ter: "territory",
  terr: "territory",
  n: "north",
  s: "south",
  e: "east",
  w: "west",
  eq: "equatorial",
  herz: "herzegovina",
  barb: "barbuda",
  gren: "grenadines",
  vin: "vincent",
  fr: "french",
  br: "british",
  brit: "british",
  cent: "central",
  afr: "african",
  dom: "dominican",
  aut: "autonomous",
  prov: "province",
  obl: "oblast",
};

/** Letters that Unicode does not decompose (NFKD), with the letters that replace them. */
const letters: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ə: "a",
};

/** Words that may be left out of a name: `The Gambia`, `Trinidad & Tobago`, `Kazakhstan, Republic of`. */
const passing: ReadonlySet<string> = new Set(["of", "the", "and"]);

/**
 * A name in the form in which two spellings of it are equal: lower case without accents, apostrophes, points, hyphens
 * and doubled blanks, `&` as `and`, abbreviations in full, single letters joined. `U. S. A.` → `usa`, `St. Kitts &
 * Nevis` → `saint kitts nevis`. Empty for a text without a letter or a digit.
 */
export function plainName(text: string): string {
  const words = bare(text)
    .replace(/(^| )([a-z](?: [a-z])+)(?= |$)/g, (_, before: string, run: string) => before + run.replaceAll(" ", ""))
    .split(" ");
  const kept = words.filter((word) => !passing.has(word));
  if (kept.length === 0) return words.join(" ");
  return kept.length === 1 ? (kept[0] ?? "") : kept.map((word) => written[word] ?? word).join(" ");
}

/** Lower-case letters and digits, one blank between words. */
function bare(text: string): string {
  // The ASCII path is ten times as fast, and most names take it.
  if (/^[ -~]*$/.test(text)) {
    return text
      .toLowerCase()
      .replace(/['`]/g, "")
      .replaceAll("&", " and ")
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  }
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[øłßæœđðþıə]/g, (letter) => letters[letter] ?? letter)
    .replace(/[’'‘ʻʼ`´ʹ′]/g, "")
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The parts in reverse order: `Korea, South` and `Korea (South)` → `South Korea`; null for any other text. */
export function turned(text: string): string | null {
  const parts = /^\s*([^,()[\]]+?)\s*(?:,\s*([^,()[\]]+?)|[([]\s*([^()[\]]+?)\s*[)\]])\s*$/u.exec(text);
  return parts === null ? null : `${parts[2] ?? parts[3] ?? ""} ${parts[1] ?? ""}`;
}

const ranks = /(^| )(?:state|province|oblast|krai|kray|region|territory|oblysy|sheng)(?= |$)/g;

/**
 * A plain name without the words for its kind of place: `state texas` → `texas`; null where it has none or nothing
 * else.
 */
export function withoutRank(key: string): string | null {
  const bare = key.replace(ranks, "").trim();
  return bare === key || bare === "" ? null : bare;
}

/** Letters of the longest text that is looked up as a name; none is longer. */
export const longestName = 120;

const nothings: ReadonlySet<string> = new Set(
  "n/a|#n/a|n.a.|n.a|n. a.|nan|nil|null|none|unknown|undisclosed|not available|not applicable|not disclosed|not known|not stated|tbd|tba".split(
    "|",
  ),
);

/** Whether a cell says in words or signs that nothing is known: `n/a`, `-`, `none`. */
export function saysNothing(text: string): boolean {
  const said = text.trim();
  return said.length <= longestName && (!/[\p{L}\p{N}]/u.test(said) || nothings.has(said.toLowerCase()));
}

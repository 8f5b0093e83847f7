/** What a unit measures. */
export type Measure = "hashrate" | "power" | "price" | "efficiency" | "part";

/** A unit, by its name on the page. `factor` converts to the base unit of its measure: EH/s, MW, US ¢/kWh, J/TH, %. */
export interface Unit {
  readonly id: UnitId;
  readonly measure: Measure;
  readonly factor: number;
}

const units = {
  "ZH/s": { measure: "hashrate", factor: 1e3 },
  "EH/s": { measure: "hashrate", factor: 1 },
  "PH/s": { measure: "hashrate", factor: 1e-3 },
  "TH/s": { measure: "hashrate", factor: 1e-6 },
  "GH/s": { measure: "hashrate", factor: 1e-9 },
  "MH/s": { measure: "hashrate", factor: 1e-12 },
  "kH/s": { measure: "hashrate", factor: 1e-15 },
  "H/s": { measure: "hashrate", factor: 1e-18 },
  GW: { measure: "power", factor: 1e3 },
  MW: { measure: "power", factor: 1 },
  kW: { measure: "power", factor: 1e-3 },
  W: { measure: "power", factor: 1e-6 },
  "US $/kWh": { measure: "price", factor: 100 },
  "US ¢/kWh": { measure: "price", factor: 1 },
  "US $/MWh": { measure: "price", factor: 0.1 },
  "J/TH": { measure: "efficiency", factor: 1 },
  "J/GH": { measure: "efficiency", factor: 1e3 },
  "%": { measure: "part", factor: 1 },
  "part of 1": { measure: "part", factor: 100 },
} as const satisfies Readonly<Record<string, { readonly measure: Measure; readonly factor: number }>>;
/** The name of a unit on the page. */
export type UnitId = keyof typeof units;

/** A unit by its name on the page. */
export const unitBy = (id: UnitId): Unit => ({ id, ...units[id] });

/** The units of a measure, in the order of the page's lists. */
export const unitsOf = (measure: Measure): readonly UnitId[] =>
  (Object.keys(units) as UnitId[]).filter((id) => units[id].measure === measure);

const letters: Readonly<Record<string, string>> = {
  kilo: "k",
  mega: "m",
  giga: "g",
  tera: "t",
  peta: "p",
  exa: "e",
  zetta: "z",
};
const hashes: Readonly<Record<string, UnitId>> = {
  "": "H/s",
  k: "kH/s",
  m: "MH/s",
  g: "GH/s",
  t: "TH/s",
  p: "PH/s",
  e: "EH/s",
  z: "ZH/s",
};
const watts: Readonly<Record<string, UnitId>> = { "": "W", k: "kW", m: "MW", g: "GW" };

/**
 * A unit in lower case, without blanks, dots and underscores, `per` and its translations as `/`, superscripts as
 * ordinary characters.
 */
const squeezed = (written: string): string =>
  written
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\bper\b|_per_|\bpro\b|\bpar\b|\bpor\b/g, "/")
    .replaceAll(/[\s_.·⋅]+/g, "")
    .replaceAll(/\/+/g, "/");

/** The unit that a whole text names: `Exahash`, `EH`, `ehs`, `ct/kWh`, `MWe`; null for any other text. */
export function unitOf(written: string): Unit | null {
  const text = squeezed(written);
  if (text === "") return null;
  const id = hashUnit(text) ?? powerUnit(text) ?? efficiencyUnit(text) ?? priceUnit(text) ?? partUnit(text);
  return id === null ? null : unitBy(id);
}

function hashUnit(text: string): UnitId | null {
  const short = /^([kmgtpez]?)h(?:ash(?:es)?)?(?:(?:\/|ps|p)?s(?:ec(?:onds?)?)?|\/second)?$/.exec(text);
  const long = /^(kilo|mega|giga|tera|peta|exa|zetta)-?hash(?:es|s)?(?:\/?s(?:ec(?:onds?)?)?)?$/.exec(text);
  // A bare `h` usually means an hour, and a bare `hash` is part of `hash rate`.
  if (short !== null && !/^(?:h|hs|hash|hashes)$/.test(text)) return hashes[short[1] ?? ""] ?? null;
  return long === null ? null : (hashes[letters[long[1] ?? ""] ?? ""] ?? null);
}

function powerUnit(text: string): UnitId | null {
  const short = /^([kmg]?)w(?:e|el|ac|dc|p|\(e\)|-e)?$/.exec(text);
  const long = /^(kilo|mega|giga)?watts?$/.exec(text);
  if (short !== null) return watts[short[1] ?? ""] ?? null;
  return long === null ? null : (watts[letters[long[1] ?? ""] ?? ""] ?? null);
}

function efficiencyUnit(text: string): UnitId | null {
  const found = /^(?:j|w|joules?|watts?)\/?([tg])(?:era|iga)?-?h(?:ash(?:es)?)?(?:\/s)?$/.exec(text);
  return found === null ? null : found[1] === "t" ? "J/TH" : "J/GH";
}

/** The unit of a price in US dollars or cents; we hold no rate of any other currency. */
function priceUnit(text: string): UnitId | null {
  const parts = /^(.*?)\/?(kwh|mwh|kilowatt-?hours?|megawatt-?hours?)$/.exec(text);
  const money = (parts?.[1] ?? text).replace(/\/$/, "");
  const isMega = parts?.[2]?.startsWith("m") === true;
  if (/^(?:us)?(?:d|\$|dollars?|usdollars?)$|^usd\$$|^\$us$/.test(money))
    return isMega ? "US $/MWh" : parts === null ? null : "US $/kWh";
  if (isMega) return null;
  if (/^(?:us|usd|\$)?(?:c|¢|ct|cts|cents?)$/.test(money)) return "US ¢/kWh";
  return /^mills?$/.test(money) ? "US $/MWh" : null;
}

const partUnit = (text: string): UnitId | null =>
  /^(?:%|percent|pct|prozent|percentage|pourcent|porcento|porciento)$/.test(text) ? "%" : null;

/**
 * The range of prices that miners pay, US cents per kWh: from nearly free power to the most expensive household
 * tariffs.
 */
export const payableCents = { least: 0.2, most: 60 } as const;

/** Whether a text names a currency other than the US dollar. */
export const namesOtherMoney = (text: string): boolean =>
  /[€£¥₽₩₹₸]|\b(?:eur|euros?|gbp|cad|aud|rub|rubles?|kzt|tenge|cny|rmb|yuan|nok|sek|chf|brl|inr|jpy|krw|c\$|a\$)\b/i.test(
    text,
  );

/** Ids of the doubts: groups of rows in Access Now's lists that a careful reader may read differently from us. */
export const doubtKeys = [
  "delhi",
  "bangladesh-border",
  "eswatini",
  "pakistan-traffic",
  "afghanistan-traffic",
  "except",
  "across-country",
  "neighbours",
  "russia-october",
  "parts",
  "no-area",
  "narrow-scope",
] as const;
type DoubtKey = (typeof doubtKeys)[number];

/** The cells of a row that decide how it is read. */
export interface Reading {
  readonly place: string;
  readonly scope: string;
  readonly area: string;
  /** The day on which the shutdown began. */
  readonly period?: string;
}

/** A doubt and the remark in its rows. */
interface Doubt {
  readonly key: DoubtKey;
  readonly note: string;
}

const parts = "coded National, but the area names parts";
const listed: readonly (Doubt & { readonly place: string; readonly start: string })[] = [
  { key: "delhi", place: "IND", start: "National Capital Territory of Dehli", note: "a city, not the nation" },
  {
    key: "bangladesh-border",
    place: "BGD",
    start: "Districts that border India",
    note: "districts, whatever the level",
  },
  {
    key: "eswatini",
    place: "SWZ",
    start: "Eswatini/Eswatini",
    note: "names the country, does not say the whole of it",
  },
  {
    key: "pakistan-traffic",
    place: "PAK",
    start: "Nationwide traffic drop",
    note: "cities; only traffic fell nationwide",
  },
  { key: "afghanistan-traffic", place: "AFG", start: "Traffic slowed down for the entire", note: "slowed down" },
  { key: "except", place: "IRQ", start: "Nationwide (except Kurdistan)", note: "a region is excepted" },
  { key: "except", place: "CHN", start: "Nationwide except for HK", note: "a region is excepted" },
  { key: "across-country", place: "BGD", start: "59 universities across", note: "universities, wherever they are" },
  { key: "across-country", place: "CMR", start: "Crisis-hit areas throughout", note: "areas, wherever they are" },
  { key: "across-country", place: "RUS", start: "40 regions across", note: "regions, fewer than half of them" },
  {
    key: "across-country",
    place: "RUS",
    start: "At least 16 regions across",
    note: "regions, fewer than half of them",
  },
  {
    key: "across-country",
    place: "MMR",
    start: "Cities and townships across",
    note: "cities and townships, wherever they are",
  },
];
/** Kenya's neighbours, listed for the one day and the cause of Kenya's own cut. */
const neighbours = { places: ["BDI", "RWA", "TZA", "UGA"], period: "2024-06-25" } as const;
const neighbour: Doubt = { key: "neighbours", note: "the day and the cause are those of Kenya's cut" };
/**
 * A week in which one row says that Russia's whole network was cut, while the list's other row of those days names one
 * service.
 */
const october = { place: "RUS", period: "2024-10-07" } as const;
const uncorroborated: Doubt = { key: "russia-october", note: "no other row tells of a cut of the whole network" };
/** Doubts about rows whose words name a whole country although they are not nationwide. */
const misleading: readonly DoubtKey[] = ["delhi", "pakistan-traffic", "across-country"];
const whole = /nation|entire|country/i;

/**
 * Whether a row is nationwide: `National` in the lists of 2016–2018; later `Level 3` or more than one state, if the
 * area says nation, entire or country and none of the misleading doubts applies.
 */
export function isNationwide(row: Reading): boolean {
  if (row.scope === "National") return true;
  const doubt = doubtOf(row);
  return isWide(row.scope) && whole.test(row.area) && (doubt === null || !misleading.includes(doubt.key));
}

/** The doubt about a row; null without one. */
export function doubtOf({ place, scope, area, period }: Reading): Doubt | null {
  if (period === neighbours.period && neighbours.places.some((one) => one === place)) return neighbour;
  if (place === october.place && period === october.period) return uncorroborated;
  const own = listed.find((one) => one.place === place && area.startsWith(one.start));
  if (own !== undefined) return own;
  if (scope === "National") return area === "" || whole.test(area) ? null : { key: "parts", note: parts };
  if (isWide(scope)) return area === "" ? { key: "no-area", note: "more than one state, and no area is named" } : null;
  return /^nation(al| ?wide)$/i.test(area)
    ? { key: "narrow-scope", note: `area “${area}”, but scope “${scope}”` }
    : null;
}

const isWide = (scope: string): boolean => scope === "Level 3" || scope.includes("more than one state");

import type { MinerSite } from "../../facts/types.ts";
import { byCode } from "../../kit/exact.ts";
import type { PlaceCells, PlaceReading } from "../places/read-place.ts";
import type { Holding } from "./holding.ts";

/** A public company and its sites, offered as a portfolio to start from. */
export interface Example {
  readonly company: string;
  readonly holdings: readonly Holding[];
}

const inUse = new Set(["operating", "partly_operating"]);

/** Each company's operating sites with a known size, each by its newest row; company totals are left out. */
export function examplesFrom(
  sites: readonly MinerSite[],
  placeOf: (cells: PlaceCells) => PlaceReading,
): readonly Example[] {
  const newest = new Map<string, MinerSite>();
  for (const site of sites) {
    const sizeless = site.megawatts === null && site.hashrate === null;
    if (site.scope !== "site" || !inUse.has(site.state) || site.place === null || sizeless) continue;
    const key = `${site.company} ${site.site}`;
    const listed = newest.get(key);
    if (listed === undefined || listed.date < site.date) newest.set(key, site);
  }
  const companies = new Map<string, Holding[]>();
  for (const site of newest.values()) {
    const place = placeOf({ place: site.place ?? "" });
    if (place.kind !== "place") continue;
    const own = companies.get(site.company) ?? [];
    companies.set(site.company, own);
    own.push(holdingOf(site, place.code, place.state ?? "", own.length + 1));
  }
  return [...companies]
    .map(([company, holdings]) => ({ company, holdings }))
    .sort((a, b) => byCode(a.company, b.company));
}

/** A company that has left or is leaving mining since its sites were published. */
export interface Leaver {
  readonly company: string;
  /** `leaving` or `stopped`. */
  readonly state: string;
  /** Date as its source gives it: `2026`, `2026-06-29`. */
  readonly date: string;
}

/** The companies that a source says stop mining altogether, in the order of the table. */
export const leaversFrom = (sites: readonly MinerSite[]): readonly Leaver[] =>
  sites
    .filter(({ scope, state }) => scope === "company_total" && (state === "leaving" || state === "stopped"))
    .map(({ company, state, date }) => ({ company, state, date }));

/** The newest date among the sites that may be examples; empty without one. */
export const newestSite = (sites: readonly MinerSite[]): string =>
  sites
    .filter(({ scope, state }) => scope === "site" && inUse.has(state))
    .map(({ date }) => date)
    .sort()
    .at(-1) ?? "";

const holdingOf = (site: MinerSite, place: string, state: string, row: number): Holding => ({
  row,
  name: site.site,
  place,
  state,
  written: site.place ?? "",
  hashrate: site.hashrate,
  megawatts: site.megawatts,
  efficiency: null,
  price: null,
  share: null,
  date: site.date,
  note: [site.publisher, site.url, site.note].filter(Boolean).join("; "),
  despite: [],
});

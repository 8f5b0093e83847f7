import type { PlaceCode } from "../../facts/types.ts";
import { herfindahl } from "../concentration/concentration.ts";
import type { Holding } from "./holding.ts";

/** A holding in EH/s, with how that is known. */
export interface Sized {
  readonly holding: Holding;
  /** EH/s of the part that is one's own; null where only megawatts are stated and no J/TH. */
  readonly hashrate: number | null;
  /** MW of that part; null where none are stated. */
  readonly megawatts: number | null;
  readonly basis: "stated" | "own J/TH" | "assumed J/TH" | "none";
}

/**
 * MW / (J/TH) = EH/s: 100 MW at 20 J/TH are 5 EH/s. Nothing without a stated J/TH. Of a site that is owned in part that
 * part is counted: 0.5 % of 5 EH/s are 0.025.
 */
export function sized(holdings: readonly Holding[], assumedEfficiency: number | null): readonly Sized[] {
  return holdings.map((holding) => {
    const { hashrate, efficiency } = holding;
    const mine = (size: number) => (size * (holding.share ?? 100)) / 100;
    const megawatts = holding.megawatts === null ? null : mine(holding.megawatts);
    if (hashrate !== null) return { holding, hashrate: mine(hashrate), megawatts, basis: "stated" };
    const joules = efficiency ?? assumedEfficiency;
    if (megawatts === null || joules === null) return { holding, hashrate: null, megawatts, basis: "none" };
    return {
      holding,
      hashrate: megawatts / joules,
      megawatts,
      basis: efficiency === null ? "assumed J/TH" : "own J/TH",
    };
  });
}

/**
 * J/TH of a site's machines, and whence: as stated, else what its power and its hashrate come to (200 MW for 10 EH/s are
 * 20), else as assumed; null where nothing tells.
 */
export function joulesOf(
  { efficiency, megawatts, hashrate }: Holding,
  assumed: number | null,
): { readonly joules: number; readonly from: "stated" | "reckoned" | "assumed" } | null {
  if (efficiency !== null) return { joules: efficiency, from: "stated" };
  if (megawatts !== null && hashrate !== null) return { joules: megawatts / hashrate, from: "reckoned" };
  return assumed === null ? null : { joules: assumed, from: "assumed" };
}

/** A portfolio's exposure. */
export interface Portfolio {
  /** EH/s over the holdings that have one, and how many they are. */
  readonly hashrate: number;
  readonly sites: number;
  readonly countries: readonly {
    readonly place: PlaceCode;
    readonly hashrate: number;
    /** % of the portfolio. */
    readonly share: number;
    readonly risk: number | null;
    /** 0–1 within twelve months. */
    readonly chance: number | null;
  }[];
  /** Mean risk by EH/s, 0–100, over the countries with one; null where none has. */
  readonly risk: number | null;
  /** EH/s expected to lose its internet within twelve months, over the countries with a chance. */
  readonly atRisk: number;
  /** % of the portfolio without a risk, and without a chance. */
  readonly withoutRisk: number;
  readonly withoutChance: number;
  /** 10,000 / Herfindahl–Hirschman index by country; 0 without any. */
  readonly effective: number;
  /** Holdings that cannot be counted in EH/s. */
  readonly uncounted: readonly Holding[];
}

/** Adds up sized holdings by country, largest first. */
export function portfolioOf(
  holdings: readonly Sized[],
  risks: ReadonlyMap<PlaceCode, { readonly risk: number }>,
  chances: ReadonlyMap<PlaceCode, number>,
): Portfolio {
  const byPlace = new Map<PlaceCode, number>();
  for (const { holding, hashrate } of holdings) {
    if (hashrate !== null) byPlace.set(holding.place, (byPlace.get(holding.place) ?? 0) + hashrate);
  }
  const total = [...byPlace.values()].reduce((sum, hashrate) => sum + hashrate, 0);
  const countries = [...byPlace]
    .map(([place, hashrate]) => ({
      place,
      hashrate,
      share: (100 * hashrate) / total,
      risk: risks.get(place)?.risk ?? null,
      chance: chances.get(place) ?? null,
    }))
    .sort((a, b) => b.hashrate - a.hashrate || a.place.localeCompare(b.place));
  const scored = countries.filter(({ risk }) => risk !== null);
  const scoredShare = scored.reduce((sum, { share }) => sum + share, 0);
  const chanced = countries.filter(({ chance }) => chance !== null);
  const index = herfindahl(countries.map(({ share }) => share));
  return {
    hashrate: total,
    sites: holdings.filter(({ hashrate }) => hashrate !== null).length,
    countries,
    risk:
      scoredShare === 0 ? null : scored.reduce((sum, { share, risk }) => sum + share * (risk ?? 0), 0) / scoredShare,
    atRisk: chanced.reduce((sum, { hashrate, chance }) => sum + hashrate * (chance ?? 0), 0),
    withoutRisk: total === 0 ? 0 : 100 - scoredShare,
    withoutChance: total === 0 ? 0 : 100 - chanced.reduce((sum, { share }) => sum + share, 0),
    effective: index === 0 ? 0 : 10_000 / index,
    uncounted: holdings.filter(({ hashrate }) => hashrate === null).map(({ holding }) => holding),
  };
}

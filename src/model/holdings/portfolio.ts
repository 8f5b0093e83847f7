import type { PlaceCode } from "../../facts/types.ts";
import { byCode } from "../../kit/exact.ts";
import { herfindahl } from "../concentration/concentration.ts";
import type { Holding } from "./holding.ts";

/** A holding with its size and the basis of its hashrate. */
export interface Sized {
  readonly holding: Holding;
  /** EH/s of the owned part; null where neither EH/s nor J/TH are known. */
  readonly hashrate: number | null;
  /** MW of the owned part; null where not stated. */
  readonly megawatts: number | null;
  readonly basis: "stated" | "own J/TH" | "assumed J/TH" | "none";
}

/**
 * The size of each holding's owned part. Hashrate as stated, else MW / (J/TH) = EH/s (100 MW at 20 J/TH are 5 EH/s),
 * else none. A holding of 0.5 % of 5 EH/s counts as 0.025.
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
 * J/TH of a site's machines and its origin: as stated, else power / hashrate (200 MW for 10 EH/s are 20), else the
 * assumed value; null without any.
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
  /** EH/s of the holdings that can be counted, and their number. */
  readonly hashrate: number;
  readonly sites: number;
  readonly countries: readonly {
    readonly place: PlaceCode;
    readonly hashrate: number;
    /** % of the portfolio. */
    readonly share: number;
    readonly risk: number | null;
    /** Chance of a shutdown within twelve months, 0–1. */
    readonly chance: number | null;
  }[];
  /** Mean risk weighted by EH/s, 0–100, over the countries with a risk; null where none has one. */
  readonly risk: number | null;
  /** EH/s expected to lose its internet within twelve months: Σ EH/s × chance, over the countries with a chance. */
  readonly atRisk: number;
  /** % of the portfolio in countries without a risk, and in countries without a chance. */
  readonly withoutRisk: number;
  readonly withoutChance: number;
  /** 10,000 / Herfindahl–Hirschman index by country: the effective number of countries; 0 for an empty portfolio. */
  readonly effective: number;
  /** Holdings without a known hashrate. */
  readonly uncounted: readonly Holding[];
}

/** A portfolio from its sized holdings; countries by hashrate, largest first. */
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
    .sort((a, b) => b.hashrate - a.hashrate || byCode(a.place, b.place));
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

import type { PlaceCode } from "../../facts/types.ts";
import type { SharePicture } from "../shares/shares.ts";
import type { Before } from "./before.ts";
import { type DrawnInterval, percentileInterval, type RefitInterval, type Refits } from "./bootstrap.ts";
import { dot, probability } from "./odds.ts";

/** The network's hashrate at risk over twelve months. P is a country's chance of a nationwide shutdown. */
export interface AtRisk {
  /** Σ share × P over the named countries with a known P: percentage points of the network expected to go dark. */
  readonly expected: number;
  /** `expected` plus `rest` × P, once with the lowest and once with the highest P of any economy; percentage points. */
  readonly bounds: RefitInterval;
  /** % of the network without a P: named for no country, or for a country without one. */
  readonly rest: number;
  /** The economies whose P set the bounds; null where no economy has a P. */
  readonly extremes: { readonly least: Chance; readonly greatest: Chance } | null;
  /** Chance, 0–1, of a shutdown in at least one named country, if shutdowns were independent. */
  readonly anyShutdown: number;
  /** % of the network named for countries without a P. */
  readonly unscored: number;
  readonly rows: readonly { readonly place: PlaceCode; readonly share: number; readonly probability: number }[];
}

/** An economy and its P, 0–1. */
export interface Chance {
  readonly place: PlaceCode;
  readonly probability: number;
}

/**
 * Hashrate at risk of a picture: the sum of share × P over all countries, and a row for each, the largest product first.
 * A country with 20 % and P = 0.1 and one with 50 % and P = 0.02 are 2 + 1 = 3 percentage points.
 */
export function hashrateAtRisk(
  picture: Pick<SharePicture, "share" | "unnamed">,
  chances: ReadonlyMap<PlaceCode, number>,
): AtRisk {
  let unscored = 0;
  const rows: { place: PlaceCode; share: number; probability: number }[] = [];
  for (const [place, share] of picture.share) {
    const chance = chances.get(place);
    if (chance === undefined) unscored += share;
    else rows.push({ place, share, probability: chance });
  }
  rows.sort((a, b) => b.share * b.probability - a.share * a.probability);
  const expected = rows.reduce((sum, row) => sum + row.share * row.probability, 0);
  const extremes = extremesOf(chances);
  const rest = picture.unnamed + unscored;
  return {
    expected,
    rest,
    extremes,
    bounds: {
      low: expected + rest * (extremes?.least.probability ?? 0),
      high: expected + rest * (extremes?.greatest.probability ?? 1),
    },
    anyShutdown: 1 - rows.reduce((none, row) => (row.share > 0 ? none * (1 - row.probability) : none), 1),
    unscored,
    rows,
  };
}

function extremesOf(chances: ReadonlyMap<PlaceCode, number>): AtRisk["extremes"] {
  let least: Chance | null = null;
  let greatest: Chance | null = null;
  for (const [place, probability] of chances) {
    if (least === null || probability < least.probability) least = { place, probability };
    if (greatest === null || probability > greatest.probability) greatest = { place, probability };
  }
  return least === null || greatest === null ? null : { least, greatest };
}

/** 90 % intervals over refitted coefficients: the uncertainty of the fit, not of what happens; null without a refit. */
export interface AtRiskSpread {
  readonly expected: DrawnInterval | null;
  readonly anyShutdown: DrawnInterval | null;
}

/** The spread of `hashrateAtRisk` over refitted coefficients. */
export function atRiskSpread(
  picture: Pick<SharePicture, "share">,
  before: ReadonlyMap<PlaceCode, Pick<Before, "x">>,
  draws: Refits,
): AtRiskSpread {
  // Computed for the named countries only; two hundred others would not change it.
  const named = [...picture.share].flatMap(([place, share]) => {
    const own = before.get(place);
    return own === undefined ? [] : [{ x: own.x, share }];
  });
  const expected = new Float64Array(draws.length);
  const anyShutdown = new Float64Array(draws.length);
  draws.forEach((coefficients, draw) => {
    let [sum, none] = [0, 1];
    for (const { x, share } of named) {
      const chance = probability(dot(x, coefficients));
      sum += share * chance;
      if (share > 0) none *= 1 - chance;
    }
    expected[draw] = sum;
    anyShutdown[draw] = 1 - none;
  });
  return { expected: percentileInterval(expected), anyShutdown: percentileInterval(anyShutdown) };
}

/** The 90 % interval of one economy's chance over refitted coefficients; null without a refit. */
export function chanceInterval(before: Pick<Before, "x">, draws: Refits): DrawnInterval | null {
  return percentileInterval(draws.map((coefficients) => probability(dot(before.x, coefficients))));
}

/**
 * The fewest countries, largest share × P first, that hold more than half of `expected`; none where that takes more
 * than `most`.
 */
export function mostOf({ expected, rows }: Pick<AtRisk, "expected" | "rows">, most: number): readonly PlaceCode[] {
  let sum = 0;
  for (let count = 1; count <= Math.min(most, rows.length); count += 1) {
    const row = rows[count - 1];
    sum += row === undefined ? 0 : row.share * row.probability;
    if (sum > expected / 2) return rows.slice(0, count).map(({ place }) => place);
  }
  return [];
}

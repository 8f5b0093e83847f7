import type { PlaceCode } from "../../facts/types.ts";
import type { SharePicture } from "../shares.ts";
import { type Interval, percentileInterval } from "./bootstrap.ts";
import type { Before } from "./country-years.ts";
import { probability } from "./logistic.ts";
import { dot } from "./matrix.ts";

/** The network's hashrate at risk over twelve months. */
export interface AtRisk {
  /** Σ share × P over the countries named with a known P: percentage points of the network expected to go dark. */
  readonly expected: number;
  /** The same with the unnamed part at the least and at the greatest P of any economy. */
  readonly bounds: Interval;
  /** Chance 0–1 that at least one of the named countries is shut down, taking them as independent. */
  readonly anyShutdown: number;
  /** % of the network named for countries without a P. */
  readonly unscored: number;
  readonly rows: readonly { readonly place: PlaceCode; readonly share: number; readonly probability: number }[];
}

/** Each economy's chance, 0–1, of a nationwide shutdown that begins within twelve months. */
export function hazards(
  before: ReadonlyMap<PlaceCode, Pick<Before, "x">>,
  coefficients: readonly number[],
): ReadonlyMap<PlaceCode, number> {
  return new Map([...before].map(([place, { x }]) => [place, probability(dot(x, coefficients))]));
}

/** Hashrate at risk of a picture. 20 % at 0.1 and 50 % at 0.02 are 3 points; the largest product stands first. */
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
  const all = [...chances.values()];
  const rest = picture.unnamed + unscored;
  return {
    expected,
    bounds: {
      low: expected + (all.length === 0 ? 0 : rest * Math.min(...all)),
      high: expected + (all.length === 0 ? rest : rest * Math.max(...all)),
    },
    anyShutdown: 1 - rows.reduce((none, row) => (row.share > 0 ? none * (1 - row.probability) : none), 1),
    unscored,
    rows,
  };
}

/** 90 % intervals over refitted coefficients: what the fit does not know, not luck; null without a draw. */
export interface AtRiskSpread {
  readonly expected: Interval | null;
  readonly anyShutdown: Interval | null;
}

/** How far the fit leaves open what `hashrateAtRisk` says of a picture. */
export function atRiskSpread(
  picture: Pick<SharePicture, "share" | "unnamed">,
  before: ReadonlyMap<PlaceCode, Pick<Before, "x">>,
  draws: readonly (readonly number[])[],
): AtRiskSpread {
  // Only the named countries count, and there are two hundred others.
  const named = new Map([...before].filter(([place]) => picture.share.has(place)));
  const answers = draws.map((coefficients) => hashrateAtRisk(picture, hazards(named, coefficients)));
  return {
    expected: percentileInterval(answers.map(({ expected }) => expected)),
    anyShutdown: percentileInterval(answers.map(({ anyShutdown }) => anyShutdown)),
  };
}

/** The 90 % interval of one economy's chance, over refitted coefficients. */
export function chanceInterval(before: Pick<Before, "x">, draws: readonly (readonly number[])[]): Interval | null {
  return percentileInterval(draws.map((coefficients) => probability(dot(before.x, coefficients))));
}

/** The fewest places, largest product first, that hold more than half of what is expected, and at most `most`; else none. */
export function mostOf({ expected, rows }: Pick<AtRisk, "expected" | "rows">, most: number): readonly PlaceCode[] {
  let sum = 0;
  for (let count = 1; count <= Math.min(most, rows.length); count += 1) {
    const row = rows[count - 1];
    sum += row === undefined ? 0 : row.share * row.probability;
    if (sum > expected / 2) return rows.slice(0, count).map(({ place }) => place);
  }
  return [];
}

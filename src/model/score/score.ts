import { randomLcg } from "d3";
import type { PlaceCode } from "../../facts/types.ts";
import { byCode } from "../../kit/exact.ts";
import { remembering } from "../../kit/remember.ts";

/** The components of a score, in the order in which the page and links list them. */
export const components = [
  "stability",
  "voice",
  "effectiveness",
  "regulation",
  "law",
  "corruption",
  "shutdowns",
  "electricity",
  "grid",
  "legal",
] as const;
/** One component of a score. */
export type Component = (typeof components)[number];

/** The weight of each component, 0–10; a missing one is 0. */
export type Weights = Readonly<Partial<Record<Component, number>>>;
/** The value of each component for one country, 0–100, 100 = riskiest; a missing one is unknown, not zero. */
export type Ingredients = Readonly<Partial<Record<Component, number>>>;

/** A country's score and what it was computed from. */
export interface Score {
  /** 0–100, 100 = riskiest: Σ weight × value / Σ weight, over the weighted components that are known. */
  readonly score: number;
  readonly parts: readonly { readonly component: Component; readonly weight: number; readonly value: number }[];
  /** Weighted components that are unknown for this country, left out together with their weights. */
  readonly missing: readonly Component[];
}

/**
 * The weighted mean of the known components; null where no weighted component is known. Weight 2 at 60 and weight 1 at
 * 30 give 50.
 */
export function scoreOf(ingredients: Ingredients, weights: Weights): Score | null {
  const weighed = components.filter((component) => (weights[component] ?? 0) > 0);
  const parts = weighed.flatMap((component) => {
    const value = ingredients[component];
    return value === undefined ? [] : [{ component, weight: weights[component] as number, value }];
  });
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  const score = parts.reduce((sum, { weight, value }) => sum + weight * value, 0) / total;
  return { score, parts, missing: weighed.filter((component) => ingredients[component] === undefined) };
}

/** A country in a ranking by exposure: share × score / 100, in percentage points of the network. */
export interface Ranked {
  readonly place: PlaceCode;
  readonly share: number;
  readonly score: Score;
  readonly exposure: number;
  /** From 1; of two equal exposures the larger share ranks first. */
  readonly rank: number;
}

/** Countries by exposure, largest first. `unscored` lists the countries without a score; they do not count as zero. */
export function rankByExposure(
  shares: ReadonlyMap<PlaceCode, number>,
  ingredients: ReadonlyMap<PlaceCode, Ingredients>,
  weights: Weights,
): { readonly ranked: readonly Ranked[]; readonly unscored: readonly PlaceCode[] } {
  const unscored: PlaceCode[] = [];
  const scored = [...shares].flatMap(([place, share]) => {
    const score = scoreOf(ingredients.get(place) ?? {}, weights);
    if (score !== null) return [{ place, share, score, exposure: (share * score.score) / 100 }];
    unscored.push(place);
    return [];
  });
  const ranked = scored
    .sort((a, b) => b.exposure - a.exposure || b.share - a.share || byCode(a.place, b.place))
    .map((row, index) => ({ ...row, rank: index + 1 }));
  return { ranked, unscored };
}

/** The ranks of one country over all mixes of weights tried. */
export interface RankSpan {
  readonly place: PlaceCode;
  readonly best: number;
  readonly worst: number;
  /** Ends of the middle 90 % of the ranks. */
  readonly low: number;
  readonly high: number;
  readonly median: number;
}

/** Which mixes of weights are tried: those that can be defended, or all that exist. */
export type Mixes = "reasonable" | "all";

/**
 * Bounds of a reasonable mix, as parts of all weight: stability, the one published score, has at least
 * `leastStability`, every other component at most `mostOther`.
 */
export const reasonable = { leastStability: 0.5, mostOther: 0.25 } as const;

/**
 * The span of each country's rank by exposure over `draws` mixes, the same for the same seed. `all` draws uniformly
 * from the simplex of all mixes, `reasonable` uniformly from the mixes within the bounds. A missing component is left
 * out as in `scoreOf`. Ascending by median rank.
 */
export function rankSpans(
  shares: ReadonlyMap<PlaceCode, number>,
  ingredients: ReadonlyMap<PlaceCode, Ingredients>,
  mixes: Mixes,
  draws = 1000,
  seed = 0.5,
): readonly RankSpan[] {
  const places = [...shares.keys()];
  const ranksIn = ranker(shares, ingredients);
  const ranks = places.map((): number[] => []);
  for (const mix of mixesOf(mixes, draws, seed)) {
    ranksIn(mix).forEach((rank, index) => {
      if (rank !== null) ranks[index]?.push(rank);
    });
  }
  return places
    .flatMap((place, index) => (ranks[index]?.length ? [spanOf(place, ranks[index])] : []))
    .sort((a, b) => a.median - b.median);
}

/** The same mixes for every picture. */
const mixesOf = (mixes: Mixes, draws: number, seed: number): readonly Weights[] =>
  drawnMixes(JSON.stringify([mixes, draws, seed]));

const drawnMixes = remembering(20, (key): readonly Weights[] => {
  const [mixes, draws, seed] = JSON.parse(key) as [Mixes, number, number];
  const chance = randomLcg(seed);
  return Array.from({ length: draws }, () => drawMix(mixes, chance));
});

/**
 * A function from weights to ranks, equal to those of `rankByExposure`, in the order of the shares; null without a
 * score. Prepared for thousands of mixes at each move of a slider.
 */
export function ranker(
  shares: ReadonlyMap<PlaceCode, number>,
  ingredients: ReadonlyMap<PlaceCode, Ingredients>,
): (weights: Weights) => readonly (number | null)[] {
  const rows = [...shares]
    .map(([place, share], index) => ({
      index,
      place,
      share,
      values: components.map((component) => ingredients.get(place)?.[component]),
    }))
    // In the order that decides ties: larger share first.
    .sort((a, b) => b.share - a.share || byCode(a.place, b.place));
  return (weights) => {
    const weighed = components.map((component) => weights[component] ?? 0);
    const exposures = rows.map(({ share, values }) => {
      let [sum, total] = [0, 0];
      for (let part = 0; part < weighed.length; part += 1) {
        const value = values[part];
        if (value === undefined) continue;
        total += weighed[part] as number;
        sum += (weighed[part] as number) * value;
      }
      return total === 0 ? -1 : (share * (sum / total)) / 100;
    });
    const ranks = rows.map((): number | null => null);
    exposures.forEach((own, at) => {
      if (own < 0) return;
      let rank = 1;
      exposures.forEach((other, index) => {
        if (other > own || (other === own && index < at)) rank += 1;
      });
      ranks[rows[at]?.index ?? 0] = rank;
    });
    return ranks;
  };
}

/** One random mix; its weights add up to 1. */
export function drawMix(mixes: Mixes, chance: () => number): Weights {
  if (mixes === "all") return simplex(components, 1, chance);
  const others = components.filter((component) => component !== "stability");
  for (;;) {
    // A uniform draw that keeps `leastStability` aside is uniform on the part of the simplex within that bound.
    const { stability = 0, ...rest } = simplex(components, 1 - reasonable.leastStability, chance);
    if (others.some((component) => (rest[component] ?? 0) > reasonable.mostOther)) continue;
    return { stability: stability + reasonable.leastStability, ...rest };
  }
}

/** A uniform draw from the simplex with sum `whole`: exponential draws, normalised. */
function simplex(names: readonly Component[], whole: number, chance: () => number): Weights {
  const drawn = names.map(() => -Math.log(1 - chance()));
  const sum = drawn.reduce((total, one) => total + one, 0);
  return Object.fromEntries(names.map((name, index) => [name, (whole * (drawn[index] as number)) / sum]));
}

function spanOf(place: PlaceCode, list: number[]): RankSpan {
  list.sort((a, b) => a - b);
  const at = (part: number) => list[Math.round(part * (list.length - 1))] as number;
  return { place, best: at(0), worst: at(1), low: at(0.05), high: at(0.95), median: at(0.5) };
}

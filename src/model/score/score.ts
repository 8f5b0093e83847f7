import { randomLcg } from "d3";
import type { PlaceCode } from "../../facts/types.ts";
import { remembering } from "../../kit/remember.ts";

/** What a score may be mixed from, in the order in which the page and the link name them. */
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
export type Component = (typeof components)[number];

/** Each component's weight, 0–10; a component without one weighs nothing. */
export type Weights = Readonly<Partial<Record<Component, number>>>;
/** Each component's value for one country, 0–100, 100 = riskiest; what is missing is unknown, not zero. */
export type Ingredients = Readonly<Partial<Record<Component, number>>>;

/** A country's score with everything that made it. */
export interface Score {
  /** 0–100, 100 = riskiest: Σ weight × value / Σ weight, over the weighed components that are known. */
  readonly score: number;
  readonly parts: readonly { readonly component: Component; readonly weight: number; readonly value: number }[];
  /** Weighed components that nobody publishes for this country: left out, with their weight. */
  readonly missing: readonly Component[];
}

/** The weighted mean of the known components; null where none that weighs is known. 2 × 60 and 1 × 30: 50. */
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
  /** From 1; ties keep the larger share first. */
  readonly rank: number;
}

/** Countries by exposure, largest first. Those without a score stand in `unscored` with their share, never as zero. */
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
    .sort((a, b) => b.exposure - a.exposure || b.share - a.share || a.place.localeCompare(b.place))
    .map((row, index) => ({ ...row, rank: index + 1 }));
  return { ranked, unscored };
}

/** Where a country's rank may lie over all weights tried. */
export interface RankSpan {
  readonly place: PlaceCode;
  readonly best: number;
  readonly worst: number;
  /** The middle 90 %. */
  readonly low: number;
  readonly high: number;
  readonly median: number;
}

/** Which mixes are tried: those that somebody might defend, or all that exist. */
export type Mixes = "reasonable" | "all";

/** A reasonable mix: stability, the one published score, keeps at least this part, and no other has more than this. */
export const reasonable = { leastStability: 0.5, mostOther: 0.25 } as const;

/**
 * How far each country's rank by exposure moves over `draws` mixes, seeded: `all` are drawn evenly from all that exist
 * (uniform on the simplex), `reasonable` evenly from those within the bounds. A missing component is left out as in
 * `scoreOf`.
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

/** Ranks as `rankByExposure` gives them, in the order of the shares, for mix after mix: a slider waits for thousands. */
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
    // Ties keep the larger share first, so whoever stands first here wins them.
    .sort((a, b) => b.share - a.share || a.place.localeCompare(b.place));
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

/** One mix, its weights 1 in all. */
export function drawMix(mixes: Mixes, chance: () => number): Weights {
  if (mixes === "all") return simplex(components, 1, chance);
  const others = components.filter((component) => component !== "stability");
  for (;;) {
    // Within the bound the simplex is the part of itself from which `leastStability` is already taken.
    const { stability = 0, ...rest } = simplex(components, 1 - reasonable.leastStability, chance);
    if (others.some((component) => (rest[component] ?? 0) > reasonable.mostOther)) continue;
    return { stability: stability + reasonable.leastStability, ...rest };
  }
}

/** Exponential draws, normalised, are uniform on the simplex. */
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

import type { PlaceCode } from "../../facts/types.ts";
import { rememberingFor } from "../../kit/remember.ts";
import { disagreementOf } from "../../model/score/disagreement.ts";
import { ingredientsAt } from "../../model/score/ingredients.ts";
import {
  type Component,
  components,
  type Ingredients,
  type Mixes,
  type Ranked,
  type RankSpan,
  rankByExposure,
  rankSpans,
  reasonable,
} from "../../model/score/score.ts";
import { exposureWords } from "../../words/exposure.ts";
import { scoreWords as words } from "../../words/score/score.ts";
import type { ExposureContext } from "../exposure/context.ts";
import { countText } from "../format/numbers.ts";

/** A country's row in the ranking. The places in `span` are 0–100 along the axis from rank 1 to the last. */
export interface RankRow {
  readonly code: PlaceCode;
  readonly name: string;
  readonly rank: string;
  readonly score: string;
  readonly exposure: string;
  readonly span: {
    /** The best and the worst rank over all mixes of weights, and over the reasonable mixes. */
    readonly all: readonly [best: number, worst: number];
    readonly reasonable: readonly [best: number, worst: number];
    readonly now: number;
    /** `2–4 (1–7)`: ranks over reasonable mixes, and over all. */
    readonly text: string;
    readonly title: string;
  } | null;
}

/** The score: its weights, the ranking by them, one country's arithmetic, and how far other sources disagree. */
export interface ScoreView {
  readonly text: string;
  readonly weights: readonly { readonly component: Component; readonly name: string; readonly weight: number }[];
  readonly isUsual: boolean;
  readonly rows: readonly RankRow[];
  readonly spanNote: string;
  readonly unscored: string | null;
  readonly chosen: PlaceCode | null;
  readonly formula: readonly string[];
  readonly disagreement: string | null;
}

interface Spans {
  readonly all: ReadonlyMap<PlaceCode, RankSpan>;
  readonly reasonable: ReadonlyMap<PlaceCode, RankSpan>;
}

const spansOfFacts = rememberingFor((_: object) => new Map<string, Spans>());

/** The spans of ranks, drawn once for each map and its ingredients: they do not depend on the chosen weights. */
function spansFor(context: ExposureContext, ingredients: ReadonlyMap<PlaceCode, Ingredients>): Spans {
  const { choices } = context.frame;
  const key = [
    context.picture.id,
    context.picture.period,
    choices.known,
    choices.tariff,
    JSON.stringify([...ingredients]),
  ].join();
  const ofFacts = spansOfFacts(context.exposure);
  const over = (mixes: Mixes) =>
    new Map(rankSpans(context.picture.share, ingredients, mixes).map((span) => [span.place, span]));
  const spans = ofFacts.get(key) ?? { all: over("all"), reasonable: over("reasonable") };
  ofFacts.set(key, spans);
  return spans;
}

/**
 * The view for the chosen weights. It shows the arithmetic of `asked`, or of the first country where `asked` has no
 * rank.
 */
export function scoreView(context: ExposureContext, asked: PlaceCode | null): ScoreView {
  const { at, known: vintage, tariff, weights } = context.frame.choices;
  const { numbers, nameOf, picture } = context;
  const ingredients = ingredientsAt(context.ingredients, picture.share.keys(), at, vintage, tariff);
  const { ranked, unscored } = rankByExposure(picture.share, ingredients, weights);
  const spans = spansFor(context, ingredients);
  const own = ranked.find(({ place }) => place === asked) ?? ranked[0];
  return {
    text: textOf(context, ranked),
    weights: components.map((component) => ({
      component,
      name: words.components[component],
      weight: weights[component] ?? 0,
    })),
    isUsual: components.every((one) => (weights[one] ?? 0) === (one === "stability" ? 1 : 0)),
    rows: ranked.map(({ place, rank, score, exposure }) => ({
      code: place,
      name: nameOf(place),
      rank: countText(rank),
      score: numbers.whole(score.score),
      exposure: numbers.share(exposure),
      span: spanOf(spans, place, rank),
    })),
    spanNote: words.spanNote(numbers.whole(100 * reasonable.leastStability), numbers.whole(100 * reasonable.mostOther)),
    unscored:
      unscored.length === 0 ? null : ranked.length === 0 ? null : words.unscored(unscored.map(nameOf).join(", ")),
    chosen: own?.place ?? null,
    formula: own === undefined ? [] : formulaOf(context, own),
    disagreement: own === undefined || vintage === "then" ? null : disagreementText(context, own.place),
  };
}

function textOf({ numbers, nameOf }: ExposureContext, [first, second]: readonly Ranked[]): string {
  if (first === undefined) return words.noWeights;
  const follows = second === undefined ? "" : words.scoreSecond(nameOf(second.place), numbers.share(second.exposure));
  return words.scoreText(
    nameOf(first.place),
    numbers.share(first.share),
    numbers.whole(first.score.score),
    numbers.share(first.exposure),
    follows,
  );
}

function spanOf(spans: Spans, place: PlaceCode, rank: number): RankRow["span"] {
  const [all, within] = [spans.all.get(place), spans.reasonable.get(place)];
  if (all === undefined || within === undefined) return null;
  const { size } = spans.all;
  const part = (one: number) => (size < 2 ? 50 : (100 * (one - 1)) / (size - 1));
  return {
    all: [part(all.best), part(all.worst)],
    reasonable: [part(within.best), part(within.worst)],
    now: part(rank),
    text: words.rankText(
      exposureWords.range(countText(within.best), countText(within.worst)),
      exposureWords.range(countText(all.best), countText(all.worst)),
    ),
    title: words.rankSpan(
      exposureWords.range(countText(within.best), countText(within.worst)),
      exposureWords.range(countText(within.low), countText(within.high)),
      exposureWords.range(countText(all.best), countText(all.worst)),
    ),
  };
}

function formulaOf({ numbers, nameOf }: ExposureContext, { place, score, share, exposure }: Ranked): readonly string[] {
  const terms = score.parts.map(({ weight, value }) => `${countText(weight)} × ${numbers.amount(value)}`).join(" + ");
  const total = score.parts.reduce((sum, { weight }) => sum + weight, 0);
  const lines = [
    words.formula(nameOf(place), terms, countText(total), numbers.amount(score.score)),
    words.formulaExposure(numbers.share(share), numbers.amount(score.score), numbers.share(exposure)),
  ];
  if (score.missing.length === 0) return lines;
  return [...lines, words.missing(score.missing.map((component) => words.components[component]).join(", "))];
}

function disagreementText(context: ExposureContext, place: PlaceCode): string {
  const own = context.frame.reading.risks.get(place)?.risk ?? null;
  const { wgi, vdem, gpr, apart } = disagreementOf(own, context.ingredients.context, place);
  if (apart === null) return words.onlyOne(context.nameOf(place));
  const named = [
    ["WGI", wgi],
    ["V-Dem", vdem],
    ["GPR", gpr],
  ] as const;
  const parts = named.flatMap(([name, value]) => (value === null ? [] : [`${name} ${context.numbers.whole(value)}`]));
  return words.disagreeLine(parts.join(", "), context.numbers.whole(apart));
}

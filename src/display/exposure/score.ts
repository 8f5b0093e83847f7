import type { PlaceCode } from "../../facts/types.ts";
import { disagreementOf } from "../../model/disagreement.ts";
import { ingredientsAt } from "../../model/ingredients.ts";
import {
  type Component,
  components,
  type Ingredients,
  type Ranked,
  rankByExposure,
  rankSpans,
} from "../../model/score.ts";
import { exposureWords as words } from "../../words/exposure.ts";
import type { ExposureDesk } from "./desk.ts";

/** A country's row in the ranking, with where its rank may lie, as parts of 100 of the axis of ranks. */
export interface RankRow {
  readonly code: PlaceCode;
  readonly name: string;
  readonly rank: string;
  readonly score: string;
  readonly exposure: string;
  readonly span: {
    readonly best: number;
    readonly worst: number;
    readonly low: number;
    readonly high: number;
    readonly now: number;
    readonly title: string;
  } | null;
}

/** The score opened up: its weights, its ranking, one country's arithmetic, and what others say. */
export interface ScoreView {
  readonly weights: readonly { readonly component: Component; readonly name: string; readonly weight: number }[];
  readonly isUsual: boolean;
  readonly rows: readonly RankRow[];
  readonly unscored: string | null;
  readonly chosen: PlaceCode | null;
  readonly formula: readonly string[];
  readonly disagreement: string | null;
}

const known = new WeakMap<object, Map<string, ReturnType<typeof rankSpans>>>();

/** The ranks over all weights are drawn once for a picture: they do not hang on the weights chosen. */
function spansFor(desk: ExposureDesk, ingredients: ReadonlyMap<PlaceCode, Ingredients>): ReturnType<typeof rankSpans> {
  const { choices } = desk.frame;
  const key = [
    desk.picture.id,
    desk.picture.period,
    choices.known,
    choices.tariff,
    new Date(choices.at).getUTCFullYear(),
  ].join();
  const ofFacts = known.get(desk.exposure) ?? new Map<string, ReturnType<typeof rankSpans>>();
  known.set(desk.exposure, ofFacts);
  const spans = ofFacts.get(key) ?? rankSpans(desk.picture.share, ingredients);
  ofFacts.set(key, spans);
  return spans;
}

/** The view for the chosen weights; `asked` is the country whose arithmetic is shown, else the first. */
export function scoreView(desk: ExposureDesk, asked: PlaceCode | null): ScoreView {
  const { at, known: vintage, tariff, weights } = desk.frame.choices;
  const { numbers, nameOf, picture } = desk;
  const ingredients = ingredientsAt(desk.ingredients, picture.share.keys(), at, vintage, tariff);
  const { ranked, unscored } = rankByExposure(picture.share, ingredients, weights);
  const spans = new Map(spansFor(desk, ingredients).map((span) => [span.place, span]));
  const own = ranked.find(({ place }) => place === asked) ?? ranked[0];
  const part = (rank: number) => (spans.size < 2 ? 50 : (100 * (rank - 1)) / (spans.size - 1));
  return {
    weights: components.map((component) => ({
      component,
      name: words.components[component],
      weight: weights[component] ?? 0,
    })),
    isUsual: components.every((one) => (weights[one] ?? 0) === (one === "stability" ? 1 : 0)),
    rows: ranked.map(({ place, rank, score, exposure }) => {
      const span = spans.get(place);
      return {
        code: place,
        name: nameOf(place),
        rank: String(rank),
        score: numbers.whole(score.score),
        exposure: numbers.share(exposure),
        span:
          span === undefined
            ? null
            : {
                best: part(span.best),
                worst: part(span.worst),
                low: part(span.low),
                high: part(span.high),
                now: part(rank),
                title: words.rankSpan(span.low, span.high, span.best, span.worst),
              },
      };
    }),
    unscored:
      unscored.length === 0
        ? null
        : ranked.length === 0
          ? words.noWeights
          : words.unscored(unscored.map(nameOf).join(", ")),
    chosen: own?.place ?? null,
    formula: own === undefined ? [] : formulaOf(desk, own),
    disagreement: own === undefined || vintage === "then" ? null : disagreementText(desk, own.place),
  };
}

function formulaOf({ numbers, nameOf }: ExposureDesk, { place, score, share, exposure }: Ranked): readonly string[] {
  const terms = score.parts.map(({ weight, value }) => `${weight} × ${numbers.amount(value)}`).join(" + ");
  const total = score.parts.reduce((sum, { weight }) => sum + weight, 0);
  const lines = [
    words.formula(nameOf(place), terms, String(total), numbers.amount(score.score)),
    words.formulaExposure(numbers.share(share), numbers.amount(score.score), numbers.share(exposure)),
  ];
  if (score.missing.length === 0) return lines;
  return [...lines, words.missing(score.missing.map((component) => words.components[component]).join(", "))];
}

function disagreementText(desk: ExposureDesk, place: PlaceCode): string {
  const own = desk.frame.reading.risks.get(place)?.risk ?? null;
  const { wgi, vdem, gpr, apart } = disagreementOf(own, desk.ingredients.context, place);
  if (apart === null) return words.onlyOne(desk.nameOf(place));
  const named = [
    ["WGI", wgi],
    ["V-Dem", vdem],
    ["GPR", gpr],
  ] as const;
  const parts = named.flatMap(([name, value]) => (value === null ? [] : [`${name} ${desk.numbers.whole(value)}`]));
  return words.disagreeLine(parts.join(", "), desk.numbers.whole(apart));
}

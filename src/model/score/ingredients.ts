import type {
  ContextFacts,
  Dimension,
  ElectricityFacts,
  ExposureFacts,
  Moment,
  PlaceCode,
  RiskFacts,
} from "../../facts/types.ts";
import { byCode } from "../../kit/exact.ts";
import { parseTime } from "../../kit/time.ts";
import { pricesAt } from "../layers/electricity.ts";
import { gridAt } from "../layers/grid.ts";
import { risksAt } from "../layers/risk.ts";
import { isKnown, type Vintage } from "../then/known.ts";
import { mayShow } from "../then/known-events.ts";
import { percentileOf } from "./disagreement.ts";
import type { Component, Ingredients } from "./score.ts";

/** The files that a score is computed from; null files leave their components unknown. */
export interface IngredientFacts {
  readonly risk: RiskFacts;
  readonly electricity: ElectricityFacts | null;
  readonly context: ContextFacts | null;
  readonly exposure: ExposureFacts;
}

const dimensions: Readonly<Partial<Record<Component, Dimension>>> = {
  voice: "voice_accountability",
  effectiveness: "government_effectiveness",
  regulation: "regulatory_quality",
  law: "rule_of_law",
  corruption: "control_of_corruption",
};
const shutdownYearsLooked = 5;

/** Points for the legal status of mining: our own order, not a published scale. */
const legalPoints: readonly (readonly [word: string, points: number])[] = [
  ["banned", 100],
  ["illegal", 100],
  ["restricted", 70],
  ["licensed", 30],
  ["state operated", 20],
  ["legal", 10],
];

/**
 * Each country's components at a moment, 0–100, 100 = riskiest. WGI: 100 − percentile rank. Shutdowns: of the five
 * newest lists, the part of years in which a nationwide shutdown of any service began. Electricity: the percentile of
 * the price in its tariff class, highest price = 100. Grid: the part of generation from the largest fuel. Legal: our
 * points.
 */
export function ingredientsAt(
  facts: IngredientFacts,
  places: Iterable<PlaceCode>,
  at: Moment,
  vintage: Vintage,
  tariff: "business" | "industry",
): ReadonlyMap<PlaceCode, Ingredients> {
  const stability = risksAt(facts.risk, at, vintage);
  const prices = facts.electricity === null ? new Map() : pricesAt(facts.electricity, at, tariff, vintage);
  const cents = [...prices.values()].map((price) => price.cents).sort((a, b) => a - b);
  const answers = new Map<PlaceCode, Ingredients>();
  for (const place of places) {
    const own = prices.get(place)?.cents;
    const values: readonly (readonly [Component, number | null])[] = [
      ["stability", stability.get(place)?.risk ?? null],
      ...governanceOf(facts.exposure, place, at, vintage),
      ["shutdowns", shutdownPart(facts.exposure, place, at, vintage)],
      ["electricity", own === undefined ? null : percentileOf(own, cents)],
      [
        "grid",
        facts.context === null ? null : (gridAt(facts.context.grid, place, at, vintage)?.fuels[0]?.percent ?? null),
      ],
      ["legal", facts.context === null ? null : legalOf(facts.context, place, at, vintage)],
    ];
    answers.set(place, Object.fromEntries(values.filter(([, value]) => value !== null)));
  }
  return answers;
}

function governanceOf(
  { governance }: ExposureFacts,
  place: PlaceCode,
  at: Moment,
  vintage: Vintage,
): readonly (readonly [Component, number | null])[] {
  const row = governance.places.indexOf(place);
  const year = new Date(at).getUTCFullYear();
  const column = governance.years.findLastIndex(
    (covered, index) => covered <= year && isKnown(governance.published[index] ?? "", at, vintage),
  );
  return Object.entries(dimensions).map(([component, dimension]) => {
    const rank = governance.ranks[dimension][row]?.[column] ?? null;
    return [component as Component, rank === null ? null : 100 - rank] as const;
  });
}

function shutdownPart({ shutdowns, governance }: ExposureFacts, place: PlaceCode, at: Moment, vintage: Vintage) {
  if (!governance.places.includes(place)) return null;
  const year = new Date(at).getUTCFullYear();
  const lists = shutdowns.lists
    .filter((list) => list.year <= year && isKnown(list.published, at, vintage))
    .slice(-shutdownYearsLooked);
  if (lists.length === 0) return null;
  const years = new Set(lists.map((list) => list.year));
  const began = shutdowns.rows.filter(
    (row) => row.place === place && years.has(row.year) && isKnown(row.any, at, vintage),
  );
  return (100 * began.length) / lists.length;
}

/** Points of the newest law on mining in a country by the moment; null where we know none. */
function legalOf({ law }: ContextFacts, place: PlaceCode, at: Moment, vintage: Vintage): number | null {
  const newest = law
    .filter((item) => {
      const date = parseTime(item.date) ?? Number.POSITIVE_INFINITY;
      return item.place === place && date <= at && mayShow(item, date, { at, known: vintage });
    })
    .sort((a, b) => byCode(a.date, b.date))
    .at(-1);
  return legalPoints.find(([word]) => newest?.statusAfter.startsWith(word))?.[1] ?? null;
}

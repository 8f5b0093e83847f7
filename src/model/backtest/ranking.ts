import type {
  HashrateFacts,
  Moment,
  PlaceCode,
  RankMethod,
  Ranks,
  RiskFacts,
  ShutdownReading,
} from "../../facts/types.ts";
import { beforeMoment, type HazardFacts, hazards } from "../hazard/before.ts";
import { fitKnown } from "../hazard/refits.ts";
import { risksAt } from "../layers/risk.ts";
import { asItStood } from "../shares/older.ts";
import { sharesAt } from "../shares/shares.ts";

/** The files that a ranking is computed from; each row has the day on which it became public. */
export interface BacktestInputs {
  readonly hashrate: HashrateFacts;
  readonly risk: RiskFacts;
  readonly hazard: HazardFacts;
}

/** One country on one day: its score by each method, null where the method had no figure, and its ranks. */
export interface RankedThen {
  readonly place: PlaceCode;
  readonly scores: Readonly<Record<RankMethod, number | null>>;
  readonly ranks: Ranks;
}

/**
 * The ranking of countries that was possible at a moment: from the shares and risks that were public, and the
 * regression refitted on the outcomes that were public. Null before the first map; a country that the map does not name
 * is not ranked. `chosen` selects another map, as in `sharesAt`.
 */
export function rankingAt(
  inputs: BacktestInputs,
  at: Moment,
  chosen: string | null = null,
): readonly RankedThen[] | null {
  const picture = sharesAt(asItStood(inputs.hashrate, at), at, "then", chosen);
  if (picture === null) return null;
  const risks = risksAt(asItStood(inputs.risk, at), at, "then");
  const hazard = asItStood(inputs.hazard, at);
  const full = chancesAt(hazard, "full", at);
  const any = chancesAt(hazard, "any", at);
  const rows = [...picture.share].map(([place, share]) => {
    const weighed = (weight: number | undefined) => (weight === undefined ? null : share * weight);
    const scores = {
      atRisk: weighed(full?.get(place)),
      atRiskAny: weighed(any?.get(place)),
      exposure: weighed(risks.get(place)?.risk),
      share,
    };
    return { place, scores };
  });
  return rows.map((row) => {
    const rankBy = (method: RankMethod) => rankOf(rows, method, row.scores[method]);
    const ranks = {
      atRisk: rankBy("atRisk"),
      atRiskAny: rankBy("atRiskAny"),
      exposure: rankBy("exposure"),
      share: rankBy("share"),
    };
    return { ...row, ranks };
  });
}

/** Each country's chance by the regression refitted on what was public; null where that was too little for a fit. */
function chancesAt(facts: HazardFacts, reading: ShutdownReading, at: Moment): ReadonlyMap<PlaceCode, number> | null {
  const view = { at, vintage: "then" } as const;
  const fit = fitKnown(facts, reading, view);
  return fit === null ? null : hazards(beforeMoment(facts, reading, view), fit.coefficients);
}

/** Rank from 1; equal scores share the better rank; null without a score. */
function rankOf(rows: readonly Pick<RankedThen, "scores">[], method: RankMethod, score: number | null): number | null {
  return score === null
    ? null
    : 1 + rows.filter(({ scores }) => (scores[method] ?? Number.NEGATIVE_INFINITY) > score).length;
}

import type { HashrateFacts, Moment, PlaceCode } from "../../facts/types.ts";
import { parseTime } from "../../kit/time.ts";
import type { RiskAnswer } from "../layers/risk.ts";
import { cbeciId, monthsOf, type SharePicture, sharesAt } from "../shares/shares.ts";

/** How concentrated one picture of shares is, with bounds for the part that is named for no country. */
export interface Concentration {
  /**
   * Herfindahl–Hirschman index, 0–10,000: `low` treats the unnamed part as countless small countries, `high` as one
   * country.
   */
  readonly index: { readonly low: number; readonly high: number };
  /** 10,000 / index: the number of equal countries with the same concentration. `low` belongs to the index's `high`. */
  readonly effective: { readonly low: number; readonly high: number };
  /** The country with the largest named share; null where none is named. */
  readonly largest: { readonly place: PlaceCode; readonly share: number } | null;
  /** % of the network that is named for no country. */
  readonly unnamed: number;
}

/**
 * Herfindahl–Hirschman index of shares in %, 0–10,000 (the scale of the US Department of Justice): the sum of their
 * squares.
 */
export function herfindahl(shares: Iterable<number>): number {
  let sum = 0;
  for (const share of shares) sum += share * share;
  return sum;
}

/**
 * The concentration of a picture. Shares of 50 % and 30 % with 20 % unnamed give an index of 3,400 to 3,800, or 2.63 to
 * 2.94 countries.
 */
export function concentrationOf({ share, unnamed }: Pick<SharePicture, "share" | "unnamed">): Concentration {
  const low = herfindahl(share.values());
  const high = low + unnamed * unnamed;
  let largest: Concentration["largest"] = null;
  for (const [place, value] of share) if (largest === null || value > largest.share) largest = { place, share: value };
  return {
    index: { low, high },
    effective: { low: high === 0 ? 0 : 10_000 / high, high: low === 0 ? Number.POSITIVE_INFINITY : 10_000 / low },
    largest,
    unnamed,
  };
}

/**
 * Share in % in countries whose risk is at least `threshold`: `low` counts countries with a known risk only, `high`
 * adds all that is unnamed or has no known risk.
 */
export function riskyShareOf(
  picture: Pick<SharePicture, "share" | "unnamed">,
  risks: ReadonlyMap<PlaceCode, Pick<RiskAnswer, "risk">>,
  threshold: number,
): { readonly low: number; readonly high: number } {
  let above = 0;
  let unrated = picture.unnamed;
  for (const [place, share] of picture.share) {
    const risk = risks.get(place)?.risk;
    if (risk === undefined) unrated += share;
    else if (risk >= threshold) above += share;
  }
  return { low: above, high: above + unrated };
}

/** One step of the history of concentration: a month of CBECI's map, or one later estimate. */
export interface ConcentrationStep {
  readonly at: Moment;
  readonly period: string;
  readonly publisher: string;
  /** Two steps may be compared only where their methods are equal. */
  readonly method: string;
  readonly picture: SharePicture;
  readonly concentration: Concentration;
}

/** Concentration of every month of CBECI's map, then of every later whole estimate, ascending. */
export function concentrationHistory(facts: HashrateFacts): readonly ConcentrationStep[] {
  const months = monthsOf(facts).map((month) => ({ day: month, chosen: cbeciId }));
  const estimates = facts.estimates.map(({ id, from }) => ({ day: from, chosen: id }));
  return [...months, ...estimates].flatMap(({ day, chosen }) => {
    const at = parseTime(day);
    const picture = at === null ? null : sharesAt(facts, at, "now", chosen);
    if (at === null || picture === null) return [];
    const { period, publisher, method } = picture;
    return [{ at, period, publisher, method, picture, concentration: concentrationOf(picture) }];
  });
}

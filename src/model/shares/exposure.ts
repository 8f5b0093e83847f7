import type { PlaceCode } from "../../facts/types.ts";
import type { RiskAnswer } from "../layers/risk.ts";
import type { SharePicture } from "./shares.ts";

/**
 * Risk-weighted share of each country: share × risk / 100, in percentage points of the network; countries without a
 * risk are left out.
 */
export function exposures(
  picture: SharePicture,
  risks: ReadonlyMap<PlaceCode, RiskAnswer>,
): ReadonlyMap<PlaceCode, number> {
  const answers = new Map<PlaceCode, number>();
  for (const [place, share] of picture.share) {
    const risk = risks.get(place);
    if (risk !== undefined) answers.set(place, (share * risk.risk) / 100);
  }
  return answers;
}

/**
 * % of the network without a known risk: named for no country, or for a country without a risk. It may lie in any risk
 * band.
 */
export const unratedShare = ({ share, unnamed }: SharePicture, risks: ReadonlyMap<PlaceCode, RiskAnswer>): number =>
  [...share].reduce((sum, [place, own]) => (risks.has(place) ? sum : sum + own), unnamed);

/** Sum of the named shares, in %, of countries whose risk is at least `threshold`. */
export function shareAboveRisk(
  picture: SharePicture,
  risks: ReadonlyMap<PlaceCode, RiskAnswer>,
  threshold: number,
): number {
  let sum = 0;
  for (const [place, share] of picture.share) {
    if ((risks.get(place)?.risk ?? -1) >= threshold) sum += share;
  }
  return sum;
}

/**
 * Change of each country's share from `earlier` to `later`, in percentage points, for countries named in both. Null
 * where the methods differ: shares of two methods are never subtracted.
 */
export function shareChanges(earlier: SharePicture, later: SharePicture): ReadonlyMap<PlaceCode, number> | null {
  if (methodOf(earlier) !== methodOf(later)) return null;
  const changes = new Map<PlaceCode, number>();
  for (const [place, share] of later.share) {
    const before = earlier.share.get(place);
    if (before !== undefined && !later.tail.includes(place)) changes.set(place, share - before);
  }
  return changes;
}

const methodOf = (picture: SharePicture): string => `${picture.publisher}: ${picture.method}`;

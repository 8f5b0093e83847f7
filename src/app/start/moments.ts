import { ready } from "../../display/frame/reading.ts";
import type { Facts } from "../../facts/types.ts";
import { newestEstimate } from "../../model/shares/shares.ts";

/**
 * The moment of the newest estimate and the end of the axis, from the page, where the build wrote them so that a failed
 * file does not lose them; else from the facts; null where neither says.
 */
export async function startMoments(
  page: DOMStringMap,
  facts: Facts,
): Promise<readonly [newest: number, end: number] | null> {
  const [newest, end] = [Number(page["newest"]), Number(page["end"])];
  if (newest > 0 && end >= newest) return [newest, end];
  const hashrate = ready(facts.hashrate);
  if (hashrate === null) return null;
  // Only the page of the development server, which lacks them, needs this code.
  const { axisEnd } = await import("../../model/network/last.ts");
  return [newestEstimate(hashrate), axisEnd(hashrate, ready(facts.network))];
}

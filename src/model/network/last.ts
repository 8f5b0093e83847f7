import type { HashrateFacts, Moment, NetworkFacts } from "../../facts/types.ts";
import { DAY, parseTime } from "../../kit/time.ts";
import { newestEstimate } from "../shares/shares.ts";
import { undatedEpochs } from "./undated.ts";

/**
 * Where the time axis ends: at the newest figure that it can mark, be it a map of the countries, a day of the network, a
 * retarget or a single reading, which counts as known on a later day than its own. Shares end with their own newest map.
 */
export function axisEnd(hashrate: HashrateFacts, network: NetworkFacts | null): Moment {
  const shares = newestEstimate(hashrate);
  if (network === null) return shares;
  const { start, epochs, points } = network;
  const readings = points.flatMap(({ from, published }) => [from, parseTime(published) ?? from]);
  const begun = [...epochs, ...undatedEpochs(network)].map(({ time }) => time);
  const last = Math.max(shares, start + network.hashrate.length * DAY, begun.at(-1) ?? shares, ...readings);
  return Math.ceil(last / DAY) * DAY;
}

import type { HashrateFacts, Moment, NetworkFacts } from "../../facts/types.ts";
import { DAY, parseTime } from "../../kit/time.ts";
import { newestEstimate } from "../shares/shares.ts";
import { undatedEpochs } from "./undated.ts";

/**
 * The end of the time axis: midnight after the newest country map, daily hashrate, retarget or single reading. A single
 * reading also needs room for the day on which it was published.
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

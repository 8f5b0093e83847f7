import type { Moment, NetworkFacts } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";
import { undatedEpochs } from "../network/undated.ts";
import { type Cut, cutter } from "./cut.ts";

/** The network's days that were over, each known on the day after, and its epochs that had begun. */
export const cutNetwork: Cut<NetworkFacts> = cutter(
  (network) => [
    ...network.hashrate.map((_, day) => network.start + (day + 1) * DAY),
    ...network.epochs.map(({ time }) => time),
    ...undatedEpochs(network).map(({ time }) => time),
  ],
  (network, at) => {
    const days = Math.max(0, Math.floor((at - network.start) / DAY));
    const begun = ({ time }: { readonly time: Moment }) => time <= at;
    return {
      start: network.start,
      hashrate: network.hashrate.slice(0, days),
      blocks: network.blocks.slice(0, days),
      difficulty: network.difficulty.slice(0, days),
      price: network.price.slice(0, days),
      basis: network.basis.slice(0, days),
      epochs: network.epochs.filter(begun),
      undated: network.undated.slice(0, undatedEpochs(network).filter(begun).length),
    };
  },
);

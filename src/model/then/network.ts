import type { Blocks, Loaded, Moment, NetworkFacts } from "../../facts/types.ts";
import { rememberingPair } from "../../kit/remember.ts";
import { DAY } from "../../kit/time.ts";
import { BLOCKS_PER_EPOCH } from "../network/retarget.ts";
import { undatedEpochs } from "../network/undated.ts";
import { type Cut, cutter, isOut, knownOn } from "./cut.ts";

/**
 * The network's series as known at a moment: each day known once it is over, epochs once begun, single readings once
 * published.
 */
export const cutNetwork: Cut<NetworkFacts> = cutter(
  (network) => [
    ...network.hashrate.map((_, day) => network.start + (day + 1) * DAY),
    ...network.epochs.map(({ time }) => time),
    ...undatedEpochs(network).map(({ time }) => time),
    ...network.points.map(({ published }) => knownOn(published)),
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
      epochs: begunEpochs(network.epochs, at),
      undated: network.undated.slice(0, undatedEpochs(network).filter(begun).length),
      points: network.points.filter(({ published }) => isOut(published, at)),
    };
  },
);

type EpochFacts = NetworkFacts["epochs"];

/**
 * The epochs that had begun; the same list until the next one begins, because caches of the block file compare it by
 * identity.
 */
const begunEpochs = (epochs: EpochFacts, at: Moment): EpochFacts =>
  firstEpochs(epochs, epochs.findLastIndex(({ time }) => time <= at) + 1);

const firstEpochs = rememberingPair((epochs: EpochFacts, count: number): EpochFacts => epochs.slice(0, count));

/**
 * The blocks of the epochs that had begun, whole epochs at a time. A chain cut at the hour would be a new object every
 * hour, and everything measured from it would be computed again.
 */
export function cutBlocks(blocks: Loaded<Blocks>, network: Loaded<NetworkFacts>): Loaded<Blocks> {
  if (blocks.state !== "ready" || network.state !== "ready") return blocks;
  const { firstHeight, times } = blocks.value;
  const end = (network.value.epochs.at(-1)?.height ?? 0) + BLOCKS_PER_EPOCH - firstHeight;
  const count = Math.min(times.length, Math.max(0, end));
  return firstBlocks(blocks.value, count);
}

const firstBlocks = rememberingPair(
  (blocks: Blocks, count: number): Loaded<Blocks> => ({
    state: "ready",
    value: { ...blocks, times: blocks.times.subarray(0, count), pools: blocks.pools.subarray(0, count) },
  }),
);

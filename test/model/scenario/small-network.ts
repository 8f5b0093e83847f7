import type { NetworkFacts } from "../../../src/facts/types.ts";
import { DAY } from "../../../src/kit/time.ts";
import type { WorldFacts } from "../../../src/model/scenario/run/world.ts";
import { smallHashrate, smallRisk } from "../../support/small-facts.ts";

/** The first of its days: 20 June 2021. */
export const start = Date.UTC(2021, 5, 20);
/** The start of a day, counted from 0. */
export const day = (count: number) => start + count * DAY;
/** Sixty days: the hashrate of day n is 100 + n EH/s, its price n dollars; the first thirty reported, then measured. */
export const days = Array.from({ length: 60 }, (_, index) => index);
const difficulties = [10e12, 20e12, 30e12] as const;

export const network: NetworkFacts = {
  start,
  hashrate: days.map((index) => 100 + index),
  blocks: days.map(() => 144),
  difficulty: days.map(() => 20e12),
  price: days,
  basis: "r".repeat(30) + "m".repeat(30),
  // Fourteen days to an epoch: at 144 blocks a day exactly 2016.
  epochs: difficulties.map((difficulty, index) => ({
    height: 2016 * (index + 1),
    time: day(14 * index),
    difficulty,
    change: index === 0 ? null : 100,
  })),
  undated: [],
  points: [],
};
export const facts: WorldFacts = { network, hashrate: smallHashrate, risk: smallRisk, blocks: null };
/** The same facts with a network that differs. */
export const withNetwork = (changes: Partial<NetworkFacts>): WorldFacts => ({
  ...facts,
  network: { ...network, ...changes },
});

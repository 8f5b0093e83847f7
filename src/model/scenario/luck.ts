import { randomGamma } from "d3";
import { mixedSeed, seededSource } from "../../kit/chance.ts";
import type { Luck } from "./path.ts";

/**
 * The luck of one run: the work until the n-th block of a Poisson process is Gamma(n), in blocks. Each epoch has a
 * seed of its own, so that two scenarios meet the same luck in the same epoch, whatever their hashrates.
 */
export function luckOf(seed: number, run: number): Luck {
  return (blocks, epoch) => {
    if (blocks === 0) return 0;
    // A new source for each draw: d3 keeps a spare normal number, which would leak into the next.
    return randomGamma.source(seededSource(mixedSeed(seed, run, epoch, blocks)))(blocks)();
  };
}

import { DAY_SECONDS } from "../../../kit/time.ts";

/** Blocks between two halvings of the new coins. */
export const blocksPerHalving = 210_000;
const firstSubsidy = 50;
const terahash = 1e12;

/** New coins in the block of a height, BTC: 50, halved every 210,000 blocks. */
export const subsidyAt = (height: number): number => firstSubsidy / 2 ** Math.floor(height / blocksPerHalving);

/** New coins in all blocks below a height, BTC; a part of a block counts as that part. */
export function coinsBelow(height: number): number {
  let coins = 0;
  for (let begins = 0; begins < height; begins += blocksPerHalving) {
    coins += subsidyAt(begins) * (Math.min(height, begins + blocksPerHalving) - begins);
  }
  return coins;
}

/**
 * What 1 TH/s earns in a day, BTC: a chance of 1/(D·2³²) with each hash for subsidy and fees. It depends on the
 * difficulty alone, so a survivor earns no more until the retarget.
 */
export function incomePerTerahash(difficulty: number, height: number, fees: number): number {
  return ((subsidyAt(height) + fees) * terahash * DAY_SECONDS) / (difficulty * 2 ** 32);
}

/** Herfindahl–Hirschman index of named shares in %, 0 to 10,000. */
export function concentration(shares: Iterable<number>): number {
  let sum = 0;
  for (const share of shares) sum += share * share;
  return sum;
}

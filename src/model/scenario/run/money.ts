import { DAY_SECONDS } from "../../../kit/time.ts";

/** Blocks between two halvings of the subsidy. */
export const blocksPerHalving = 210_000;
const firstSubsidy = 50;
const terahash = 1e12;

/** The subsidy of the block at a height, BTC: 50, halved every 210,000 blocks. */
export const subsidyAt = (height: number): number => firstSubsidy / 2 ** Math.floor(height / blocksPerHalving);

/** The sum of the subsidies of all blocks below a height, BTC; `height` may be fractional. */
export function coinsBelow(height: number): number {
  let coins = 0;
  for (let begins = 0; begins < height; begins += blocksPerHalving) {
    coins += subsidyAt(begins) * (Math.min(height, begins + blocksPerHalving) - begins);
  }
  return coins;
}

/**
 * The expected income of 1 TH/s, BTC a day: each hash finds a block with probability 1/(D·2³²) and earns its subsidy
 * and `fees` (BTC). It depends on the difficulty alone, so that miners who still run earn no more until the next
 * retarget.
 */
export function incomePerTerahash(difficulty: number, height: number, fees: number): number {
  return ((subsidyAt(height) + fees) * terahash * DAY_SECONDS) / (difficulty * 2 ** 32);
}

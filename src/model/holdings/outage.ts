import { BLOCKS_PER_EPOCH, TARGET_INTERVAL } from "../network/retarget.ts";

/** What an outage that begins with an epoch does to a miner's expected coins a day, ordinary = 1, fees left out. */
export interface OutageIncome {
  /** While the machines are dark, before the retarget: what is left of the miner's own, and no more. */
  readonly during: number;
  /** In the epoch after it: at the lower difficulty, with the machines back or still dark. */
  readonly after: number;
  /** Change of difficulty at the retarget against no outage, %. */
  readonly difficulty: number;
  /** Days from the outage to that retarget. */
  readonly days: number;
  /** Whether the machines are back by then. */
  readonly back: boolean;
}

const DAY = 86_400;
const intervals = BLOCKS_PER_EPOCH - 1;

/**
 * The network loses `networkLoss` (0–1) and the miner `ownLoss` (0–1) of its own for `days` (Infinity: for good).
 * DESIGN's steady-state check: −15 % for 3 days lengthens the epoch to 14.443 days, −3.07 %; −80 % for good is clamped.
 */
export function incomeUnderOutage(networkLoss: number, ownLoss: number, days: number): OutageIncome {
  const loss = Math.min(networkLoss, 0.999);
  const ordinary = intervals * TARGET_INTERVAL;
  const blocksDark = (days * DAY * (1 - loss)) / TARGET_INTERVAL;
  const back = blocksDark < intervals;
  const seconds = back ? ordinary + loss * days * DAY : ordinary / (1 - loss);
  const counted = Math.min(seconds, 4 * BLOCKS_PER_EPOCH * TARGET_INTERVAL);
  const ratio = ordinary / counted;
  const left = 1 - ownLoss;
  return { during: left, after: (back ? 1 : left) / ratio, difficulty: 100 * (ratio - 1), days: seconds / DAY, back };
}

import type { Blocks, Moment, NetworkFacts, SourceId, Status } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";
import { poissonInterval, ratioInterval } from "./counts/poisson.ts";
import { TARGET_INTERVAL } from "./retarget.ts";
import { countBefore, type Epochs, indexByTime, type TimeIndex } from "./time-index.ts";

const HASHES_PER_DIFFICULTY = 4_294_967_296;
const EXAHASH = 1e18;
/** From this day on our daily values come from the second copy of Coin Metrics' series. */
const secondCopy = Date.UTC(2026, 2, 23);

/** The hashrate that the blocks of a window show, EH/s, with its exact 95 % interval. */
export interface HashrateBand {
  readonly blocks: number;
  readonly hashrate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Hashrate measured from the blocks with a header time in [from, to): 2³²·ΣDᵢ / W, with W the window in seconds
 * (N·D·2³²/W inside one epoch), and the exact Poisson interval of the count, scaled alike. Null where the block file
 * does not cover the window.
 */
export function hashrateBand(blocks: Blocks, epochs: Epochs, from: Moment, to: Moment): HashrateBand | null {
  const window = windowOf(indexByTime(blocks, epochs), from / 1000, to / 1000);
  if (window === null) return null;
  return hashrateBandOf(window.count, window.difficulty, window.seconds);
}

/** The measured hashrate of a count of blocks with this mean difficulty, found within `seconds`. */
export function hashrateBandOf(count: number, difficulty: number, seconds: number): HashrateBand {
  const perBlock = hashrateOf(difficulty, seconds);
  const interval = poissonInterval(count);
  return { blocks: count, hashrate: count * perBlock, low: interval.low * perBlock, high: interval.high * perBlock };
}

/** The loss of hashrate in a window against a fortnight, with its exact 95 % interval. */
export interface NetLoss {
  readonly blocks: number;
  /** Blocks found in the fortnight. */
  readonly blocksBefore: number;
  /** Blocks that the mean hashrate of the fortnight would have found in the window. */
  readonly due: number;
  /** % lost; negative where the hashrate grew. `low` and `high` bound it. */
  readonly loss: number;
  readonly low: number;
  readonly high: number;
}

const FORTNIGHT = 14 * DAY;

/**
 * Net loss of hashrate in [from, to) against the fortnight that ends at `base`, from the conditional binomial of the
 * two counts (Clopper and Pearson 1934). Null where the block file does not cover both, or the fortnight has no block.
 */
export function netLoss(blocks: Blocks, epochs: Epochs, from: Moment, to: Moment, base = from): NetLoss | null {
  const index = indexByTime(blocks, epochs);
  const window = windowOf(index, from / 1000, to / 1000);
  const before = windowOf(index, (base - FORTNIGHT) / 1000, base / 1000);
  if (window === null || before === null || before.count === 0) return null;
  const chances = (part: Window) => part.seconds / part.difficulty;
  const due = (before.count * chances(window)) / chances(before);
  const ratio = ratioInterval(window.count, before.count);
  const lossAt = (counts: number) => 100 * (1 - (counts * before.count) / due);
  return {
    blocks: window.count,
    blocksBefore: before.count,
    due,
    loss: lossAt(window.count / before.count),
    low: lossAt(ratio.high),
    high: lossAt(ratio.low),
  };
}

/**
 * The hashrate in EH/s that finds a block of this difficulty every `intervalSeconds` on average: D·2³² / interval. With
 * the default of 600 s it is the hashrate for which the difficulty is right.
 */
export function hashrateOf(difficulty: number, intervalSeconds = TARGET_INTERVAL): number {
  return (difficulty * HASHES_PER_DIFFICULTY) / intervalSeconds / EXAHASH;
}

/** Mean seconds between blocks at a difficulty and a hashrate in EH/s: D·2³² / H. */
export function expectedInterval(difficulty: number, hashrate: number): number {
  return (difficulty * HASHES_PER_DIFFICULTY) / (hashrate * EXAHASH);
}

/**
 * The mean hashrate of the UTC day that holds a moment, EH/s, with its status and source; value null outside the
 * series.
 */
export function dailyHashrate(
  network: NetworkFacts,
  at: Moment,
): { readonly value: number | null; readonly status: Status; readonly source: SourceId | null } {
  const day = Math.floor((at - network.start) / DAY);
  const value = network.hashrate[day] ?? null;
  if (value === null) return { value, status: "none", source: null };
  return network.basis[day] === "m"
    ? { value, status: "measured", source: "blocks" }
    : { value, status: "reported", source: at < secondCopy ? "coin-metrics-a" : "coin-metrics-b" };
}

interface Window {
  readonly count: number;
  readonly seconds: number;
  /** Mean over the blocks; for a window without a block, the difficulty of the last block before it. */
  readonly difficulty: number;
}

function windowOf(index: TimeIndex, from: number, to: number): Window | null {
  if (!(from < to) || !covers(index, from, to)) return null;
  const first = countBefore(index, from);
  const end = countBefore(index, to);
  const start = first === end ? first - 1 : first;
  const work = (index.work[end] as number) - (index.work[start] as number);
  return { count: end - first, seconds: to - from, difficulty: work / (end - start) };
}

function covers(index: TimeIndex, from: number, to: number): boolean {
  const first = index.times[0];
  const last = index.times[index.times.length - 1];
  return first !== undefined && last !== undefined && from >= first && to <= last + 1;
}

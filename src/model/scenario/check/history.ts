import type { Blocks, Moment, NetworkFacts } from "../../../facts/types.ts";
import { DAY } from "../../../kit/time.ts";
import { BLOCKS_PER_EPOCH, bitsFromDifficulty, difficultyChange, retarget } from "../../network/retarget.ts";
import { epochPathOf } from "../run/path.ts";
import { type HashrateSteps, hashrateSteps } from "../run/steps.ts";

/** A retarget as it was and as the simulator computes it. */
export interface Check {
  /** Height of the block from which the new difficulty holds, and its header time. */
  readonly height: number;
  readonly at: Moment;
  /** % */
  readonly real: number;
  readonly predicted: number;
  /** Predicted minus real, in percentage points. */
  readonly error: number;
  /** Predicted minus real time of the first block, in hours. */
  readonly hoursOff: number;
}

/**
 * Every epoch that begins at or after `from`, simulated from its first block with the real daily hashrates, against the
 * real retarget. The daily hashrates are themselves computed from blocks and difficulty, so that this checks the
 * arithmetic and the daily resolution; it is no forecast.
 */
export function checkedEpochs(network: NetworkFacts, from: Moment): readonly Check[] {
  return network.epochs.flatMap((epoch, index) => {
    const next = network.epochs[index + 1];
    if (next === undefined || next.change === null || epoch.time < from) return [];
    const rates = dailyRates(network, epoch.time);
    if (rates === null) return [];
    const start = { bits: bitsFromDifficulty(epoch.difficulty), height: epoch.height, blocksInto: 1, epochStart: 0 };
    const [first, second] = epochPathOf(start, rates, { epochs: 2, until: 0 });
    if (first === undefined || first.change === null || second === undefined) return [];
    return [
      {
        height: next.height,
        at: next.time,
        real: next.change,
        predicted: first.change,
        error: first.change - next.change,
        hoursOff: (epoch.time + second.firstBlock * 1000 - next.time) / 3_600_000,
      },
    ];
  });
}

/**
 * The real daily hashrates after a moment, in seconds from it, up to the first missing day and 40 at most; null where
 * one of the first 20 is missing.
 */
function dailyRates(network: NetworkFacts, at: Moment): HashrateSteps | null {
  const first = Math.floor((at - network.start) / DAY);
  const days = network.hashrate.slice(first, first + 40);
  if (days.length < 20 || days.slice(0, 20).some((value) => value === null)) return null;
  const rates = days.slice(0, days.indexOf(null) < 0 ? days.length : days.indexOf(null)) as readonly number[];
  const starts = rates.map((_, day) => Math.max(0, (network.start + (first + day) * DAY - at) / 1000));
  return hashrateSteps(starts, rates);
}

/** Checks ordered by the size of their error, largest first. */
export const worstFirst = (checks: readonly Check[]): readonly Check[] =>
  [...checks].sort((a, b) => Math.abs(b.error) - Math.abs(a.error));

/** Mean, median and largest size of the errors, in percentage points. */
export function spreadOf(checks: readonly Check[]): {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly largest: number;
} {
  const sizes = checks.map(({ error }) => Math.abs(error)).sort((a, b) => a - b);
  const sum = sizes.reduce((total, size) => total + size, 0);
  return {
    count: sizes.length,
    mean: sum / sizes.length,
    median: sizes[Math.floor(sizes.length / 2)] ?? Number.NaN,
    largest: sizes.at(-1) ?? Number.NaN,
  };
}

/** A retarget computed from the header times of its epoch's first and last block. */
export interface ExactEpoch {
  readonly height: number;
  /** Seconds between the two blocks. */
  readonly timespan: number;
  /** % change of the difficulty: by the retarget rule, and real. */
  readonly change: number;
  readonly real: number;
}

/** Every retarget whose epoch the block file holds, computed from its blocks by the consensus rule. */
export function exactEpochs(blocks: Blocks, network: NetworkFacts): readonly ExactEpoch[] {
  return network.epochs.flatMap((epoch, index) => {
    const next = network.epochs[index + 1];
    const first = epoch.height - blocks.firstHeight;
    const last = blocks.times[first + BLOCKS_PER_EPOCH - 1];
    if (next === undefined || next.change === null || first < 0 || last === undefined) return [];
    const timespan = last - (blocks.times[first] as number);
    const bits = bitsFromDifficulty(epoch.difficulty);
    const change = difficultyChange(bits, retarget(bits, timespan));
    return [{ height: next.height, timespan, change, real: next.change }];
  });
}

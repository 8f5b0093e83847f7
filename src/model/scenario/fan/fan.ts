import { expectedInterval } from "../../network/hashrate.ts";
import type { Scenario } from "../question/scenario.ts";
import type { Course } from "../run/course.ts";
import { planOf, ratesOf, steadyRates } from "../run/hashrates.ts";
import { blocksBy, epochPathOf, type PathEpoch } from "../run/path.ts";
import { type HashrateSteps, hashrateAt } from "../run/steps.ts";
import type { World } from "../run/world.ts";
import { luckOf } from "./luck.ts";

/** Everything that determines a fan: the same request gives the same fan. */
export interface FanRequest {
  readonly world: World;
  readonly scenario: Scenario;
  /** A second scenario, run with the same random numbers; null for none. */
  readonly rival: { readonly world: World; readonly scenario: Scenario } | null;
  readonly runs: number;
  /** Seconds simulated. Fans with the same horizon can be subtracted moment by moment. */
  readonly horizon: number;
}

/** Quantiles of a quantity over the runs: 5, 25, 50, 75 and 95 %. */
export type Quantiles = readonly [number, number, number, number, number];

/** The distribution of a scenario's results over all runs. */
export interface Fan {
  readonly runs: number;
  readonly seed: number;
  /** Seconds from the start at which `interval` has its values. */
  readonly seconds: readonly number[];
  /**
   * Quantiles of the expected seconds between blocks; they differ between runs because retargets come at different
   * times.
   */
  readonly interval: readonly Quantiles[];
  /** Time and change of each retarget, beside the same run without the shock. */
  readonly retargets: readonly FanRetarget[];
  /** Blocks fewer than in the same run without the shock, at the horizon. */
  readonly missing: Quantiles;
  /** The second scenario's distribution; null for none. */
  readonly rival: {
    readonly interval: readonly Quantiles[];
    /** The first scenario's interval minus the second's in the same run, s: exactly 0 where both are equal. */
    readonly difference: readonly Quantiles[];
    /** Blocks that the first scenario has fewer than the second at the horizon. */
    readonly behind: Quantiles;
  } | null;
}

/** Quantiles of one retarget: its second, and the change of difficulty in %. */
export interface FanRetarget {
  readonly second: Quantiles;
  readonly change: Quantiles;
  /** Seconds by which it is later than in the same run without the shock. */
  readonly later: Quantiles;
}

/** Number of runs on the page. */
export const fanRuns = 1000;
const epochsShown = 8;
const moments = 140;
const levels = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** The fan of a scenario: seeded runs of a Poisson process whose rate is the hashrate over the difficulty. */
export function fanOf(request: FanRequest): Fan {
  const { world, scenario, rival } = request;
  const rates = ratesOf(world, planOf(world, scenario));
  const second =
    rival === null ? null : { world: rival.world, rates: ratesOf(rival.world, planOf(rival.world, rival.scenario)) };
  const seconds = [
    ...new Set([rates, ...(second === null ? [] : [second.rates])].flatMap((one) => momentsOf(one, request.horizon))),
  ];
  seconds.sort((a, b) => a - b);
  const shocked = coursesOf(request, world, rates);
  const intervals = intervalsOf(shocked, rates, seconds);
  const steady = coursesOf(request, world, steadyRates(world));
  const others = second === null ? null : coursesOf(request, second.world, second.rates);
  const found = (courses: readonly Course[], of: World) =>
    courses.map(({ epochs, rates: made }) => blocksBy(epochs, of.chain, made, request.horizon));
  const blocks = found(shocked, world);
  const less = (more: readonly number[]) => quantilesOf(more.map((count, run) => count - (blocks[run] as number)));
  return {
    runs: request.runs,
    seed: scenario.seed,
    seconds,
    interval: intervals.map(quantilesOf),
    retargets: Array.from({ length: epochsShown }, (_, index) => retargetBands(shocked, steady, index)),
    missing: less(found(steady, world)),
    rival:
      others === null || second === null
        ? null
        : {
            ...rivalBands(intervals, intervalsOf(others, second.rates, seconds)),
            behind: less(found(others, second.world)),
          },
  };
}

function coursesOf({ scenario, runs, horizon }: FanRequest, world: World, rates: HashrateSteps): readonly Course[] {
  const length = { epochs: epochsShown, until: horizon };
  return Array.from({ length: runs }, (_, run) => ({
    rates,
    epochs: epochPathOf(world.chain, rates, length, luckOf(scenario.seed, run)),
  }));
}

/** Evenly spaced moments, and two around each jump of the hashrate, so that it is drawn as a jump. */
function momentsOf(rates: HashrateSteps, horizon: number): readonly number[] {
  const even = Array.from({ length: moments + 1 }, (_, index) => (horizon * index) / moments);
  const jumps = [...rates.from].filter((second, step) => {
    const before = rates.hashrate[step - 1] ?? 0;
    return second > 0 && second < horizon && Math.abs((rates.hashrate[step] as number) - before) > before / 20;
  });
  return [...new Set([...even, ...jumps.flatMap((second) => [second - 1, second])])].sort((a, b) => a - b);
}

/**
 * Intervals of all runs, one row for each moment. The loop passes through each run's epochs once instead of searching
 * them at every moment.
 */
function intervalsOf(
  courses: readonly Course[],
  rates: HashrateSteps,
  seconds: readonly number[],
): readonly Float64Array[] {
  const hashrates = seconds.map((second) => hashrateAt(rates, second));
  const rows = seconds.map(() => new Float64Array(courses.length));
  courses.forEach(({ epochs }, run) => {
    let epoch = 0;
    seconds.forEach((second, moment) => {
      while ((epochs[epoch + 1]?.from ?? Number.POSITIVE_INFINITY) <= second) epoch += 1;
      const { difficulty } = epochs[epoch] as PathEpoch;
      (rows[moment] as Float64Array)[run] = expectedInterval(difficulty, hashrates[moment] as number);
    });
  });
  return rows;
}

/** Seconds by which one interval exceeds another; 0 where both are infinite. */
export const intervalDifference = (one: number, other: number): number => (one === other ? 0 : one - other);

function rivalBands(ours: readonly Float64Array[], others: readonly Float64Array[]) {
  return {
    interval: others.map(quantilesOf),
    difference: ours.map((row, moment) =>
      quantilesOf(row.map((interval, run) => intervalDifference(interval, others[moment]?.[run] as number))),
    ),
  };
}

function retargetBands(shocked: readonly Course[], steady: readonly Course[], index: number): FanRetarget {
  const at = (courses: readonly Course[]) => courses.map(({ epochs }) => epochs[index]?.to ?? Number.POSITIVE_INFINITY);
  const without = at(steady);
  const times = at(shocked);
  const changes = shocked.flatMap(({ epochs }) => epochs[index]?.change ?? []);
  return {
    second: quantilesOf(times),
    change: quantilesOf(changes),
    later: quantilesOf(times.map((time, run) => time - (without[run] as number))),
  };
}

function quantilesOf(values: ArrayLike<number>): Quantiles {
  const sorted = new Float64Array(values).sort();
  const at = (level: number) => (sorted.length === 0 ? Number.NaN : quantile(sorted, level));
  return [at(levels[0]), at(levels[1]), at(levels[2]), at(levels[3]), at(levels[4])];
}

/**
 * The quantile `level` by linear interpolation; beside an infinite value the nearer of the two, since nothing lies
 * between.
 */
function quantile(sorted: Float64Array, level: number): number {
  const place = level * (sorted.length - 1);
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  if (below === Number.NEGATIVE_INFINITY) return below;
  return Number.isFinite(above)
    ? below + (above - below) * (place - Math.floor(place))
    : place % 1 < 0.5
      ? below
      : above;
}

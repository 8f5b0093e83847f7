import type { PlaceCode } from "../../../facts/types.ts";
import { herfindahl } from "../../concentration/concentration.ts";
import type { Scenario } from "../question/scenario.ts";
import { bothMoments, type Course, type Worst, worstOf } from "./course.ts";
import { type ShockStretch, stretchesOf } from "./envelope.ts";
import { type Plan, planOf, ratesOf, runningAt, steadyRates } from "./hashrates.ts";
import { hoursUntilSeen } from "./lens.ts";
import { coinsBelow, incomePerTerahash } from "./money.ts";
import { blocksBy, epochHolding, epochPathOf, intervalAt } from "./path.ts";
import { unnamed } from "./reach.ts";
import { type HashrateSteps, hashrateAt } from "./steps.ts";
import type { World } from "./world.ts";

/** The expected result of a scenario, without randomness; times are seconds from its start. */
export interface Outcome {
  readonly world: World;
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly course: Course;
  /** The course without any shock. */
  readonly steady: Course;
  /** Seconds simulated: eight epochs at least. */
  readonly horizon: number;
  /** Start of the first shock; 0 without one. */
  readonly firstShock: number;
  /** Seconds between blocks: at the start, at the worst, and without the shock at that second. */
  readonly interval: Worst & { readonly before: number };
  /** % of the hashrate that is gone at its lowest. */
  readonly deepestLoss: number;
  /** The lowest hashrate, EH/s. */
  readonly leastHashrate: number;
  readonly retargets: readonly ComparedRetarget[];
  /** Blocks and new coins that the chain has fewer at the horizon than without the shock. */
  readonly missing: { readonly blocks: number; readonly coins: number };
  /**
   * Seconds from the first shock until the interval and the hashrate are back for good, within 1 %; null where that is
   * after the horizon.
   */
  readonly back: { readonly interval: number | null; readonly hashrate: number | null };
  /**
   * BTC a day for 1 TH/s: at the start, after the first retarget that follows the shock, and at that retarget without
   * the shock.
   */
  readonly income: { readonly before: number; readonly after: number; readonly afterWithout: number };
  readonly shares: readonly ShareRow[];
  /**
   * Herfindahl–Hirschman index of the named shares at the start, at the lowest hashrate, and at the horizon; null where
   * nobody mines.
   */
  readonly concentration: { readonly before: number; readonly worst: number | null; readonly after: number | null };
  /**
   * Hours of counting blocks until the loss is detected with a power of 80 %; null where that takes longer than the
   * horizon or 120 days.
   */
  readonly hoursToSee: number | null;
}

/** A retarget and the retarget of the same number without the shock. */
export interface ComparedRetarget {
  readonly second: number;
  readonly change: number | null;
  readonly without: { readonly second: number; readonly change: number | null } | null;
}

/**
 * A part of the network: its share in % of what runs, and its EH/s, at the start, at the lowest hashrate, and at the
 * horizon.
 */
export interface ShareRow {
  readonly place: PlaceCode;
  /** False where the map has no share for it: its figures hold only what arrived. */
  readonly onMap: boolean;
  readonly hit: boolean;
  readonly share: readonly [before: number, worst: number, after: number];
  readonly hashrate: readonly [before: number, worst: number, after: number];
}

const epochsShown = 8;
const day = 86_400;
const longestHorizon = 1100 * day;
const tolerance = 1.01;
/** % below which a loss is a rounding error. */
const nothing = 1e-9;

/** The outcome of a scenario in a world; takes at most 5 ms. */
export function outcomeOf(world: World, scenario: Scenario): Outcome {
  const plan = planOf(world, scenario);
  const rates = ratesOf(world, plan);
  const steadyRate = steadyRates(world);
  const horizon = horizonOf(world, scenario, rates);
  const length = { epochs: epochsShown, until: horizon };
  const course = { rates, epochs: epochPathOf(world.chain, rates, length) };
  const steady = { rates: steadyRate, epochs: epochPathOf(world.chain, steadyRate, length) };
  const firstShock = firstShockOf(world, scenario);
  const before = intervalAt(steady.epochs, steadyRate, 0);
  const worst = worstOf(course, steady, horizon);
  const lowest = lowestOf(rates, horizon);
  const shares = shareRows(world, plan, [lowest, horizon]);
  return {
    world,
    scenario,
    plan,
    course,
    steady,
    horizon,
    firstShock,
    interval: { before, ...worst },
    deepestLoss: lossOf(100 * (1 - hashrateAt(rates, lowest) / world.hashrate)),
    leastHashrate: hashrateAt(rates, lowest),
    retargets: retargetsOf(course, steady),
    missing: missingOf(world, course, steady, horizon),
    back: {
      interval: intervalBack(course, steady, before, firstShock, horizon),
      hashrate: hashrateBack(rates, world.hashrate, firstShock, horizon),
    },
    income: incomeOf(world, scenario, course, steady),
    shares,
    concentration: {
      before: indexAt(shares, 0) ?? 0,
      worst: indexAt(shares, 1),
      after: indexAt(shares, 2),
    },
    hoursToSee: hoursUntilSeen({ ...course, before: world.hashrate }, firstShock, Math.min(horizon, 120 * day) / 3600),
  };
}

const lossOf = (percent: number): number => (percent < nothing ? 0 : percent);

/** Seconds to simulate: eight epochs, and four weeks beyond the last change, at most 1100 days. */
function horizonOf(world: World, scenario: Scenario, rates: HashrateSteps): number {
  const epochs = epochPathOf(world.chain, rates, { epochs: epochsShown, until: 0 });
  const eighth = epochs.at(-1)?.to ?? 0;
  const settled = Math.max(
    0,
    ...scenario.shocks.flatMap(stretchesOf).map(({ to }: ShockStretch) => (to - world.at) / 1000),
  );
  const wanted = Math.max(epochsShown * 14 * day, Number.isFinite(eighth) ? eighth : 0, settled + 28 * day);
  return Math.min(longestHorizon, wanted);
}

function firstShockOf(world: World, scenario: Scenario): number {
  const starts = scenario.shocks.map((shock) => shock.start);
  return starts.length === 0 ? 0 : Math.max(0, (Math.min(...starts) - world.at) / 1000);
}

function lowestOf(rates: HashrateSteps, horizon: number): number {
  let lowest = 0;
  rates.from.forEach((second, step) => {
    if (second > horizon) return;
    if ((rates.hashrate[step] as number) < hashrateAt(rates, lowest)) lowest = second;
  });
  return lowest;
}

function retargetsOf(course: Course, steady: Course): readonly ComparedRetarget[] {
  return course.epochs.map((epoch, index) => {
    const twin = steady.epochs[index];
    return {
      second: epoch.to,
      change: epoch.change,
      without: twin === undefined ? null : { second: twin.to, change: twin.change },
    };
  });
}

function missingOf(world: World, course: Course, steady: Course, horizon: number): Outcome["missing"] {
  const height = world.chain.height + 1;
  const found = blocksBy(course.epochs, world.chain, course.rates, horizon);
  const due = blocksBy(steady.epochs, world.chain, steady.rates, horizon);
  return { blocks: due - found, coins: coinsBelow(height + due) - coinsBelow(height + found) };
}

function intervalBack(
  course: Course,
  steady: Course,
  before: number,
  firstShock: number,
  horizon: number,
): number | null {
  const moments = bothMoments(course, steady, horizon);
  const late = (second: number) => {
    const usual = Math.max(before, intervalAt(steady.epochs, steady.rates, second));
    return intervalAt(course.epochs, course.rates, second) > tolerance * usual;
  };
  const last = moments.findLastIndex((second) => second >= firstShock && late(second));
  if (last < 0) return 0;
  const after = moments[last + 1];
  return after === undefined ? null : after - firstShock;
}

function hashrateBack(rates: HashrateSteps, before: number, firstShock: number, horizon: number): number | null {
  const last = rates.hashrate.findLastIndex((value, step) => {
    return (rates.from[step] as number) <= horizon && value * tolerance < before;
  });
  if (last < 0) return 0;
  const after = rates.from[last + 1];
  return after === undefined || after > horizon ? null : after - firstShock;
}

function incomeOf(world: World, scenario: Scenario, course: Course, steady: Course): Outcome["income"] {
  const at = ({ epochs }: Course, index: number) => {
    const epoch = epochs[index] ?? epochHolding(epochs, 0);
    return incomePerTerahash(epoch.difficulty, Math.max(epoch.height, world.chain.height), scenario.fees);
  };
  // The first retarget after the shock is the first that reacts to it.
  const felt = course.epochs.findIndex((epoch) => epoch.from > firstShockOf(world, scenario));
  const index = Math.max(0, felt);
  return { before: at(course, 0), after: at(course, index), afterWithout: at(steady, index) };
}

function shareRows(world: World, plan: Plan, seconds: readonly [number, number]): readonly ShareRow[] {
  const [worst, after] = seconds.map((second) => runningAt(plan, world.at + second * 1000));
  const before = plan.parts.shares;
  const sums = [before, worst, after].map((parts) => (parts ?? []).reduce((sum, part) => sum + part, 0));
  const three = <T>(make: (running: readonly number[], sum: number) => T): readonly [T, T, T] => [
    make(before, sums[0] ?? 0),
    make(worst ?? [], sums[1] ?? 0),
    make(after ?? [], sums[2] ?? 0),
  ];
  return plan.parts.places.map((place, part) => ({
    place,
    onMap:
      place === unnamed ||
      (plan.parts.shares[part] ?? 0) > 0 ||
      world.shares?.share.has(place) === true ||
      world.provinces.some((province) => province.place === place),
    hit: plan.placed.some(({ hit }) => hit[part] === true),
    share: three((running, sum) => (sum === 0 ? 0 : (100 * (running[part] ?? 0)) / sum)),
    hashrate: three((running) => ((running[part] ?? 0) * world.hashrate) / 100),
  }));
}

function indexAt(rows: readonly ShareRow[], when: 0 | 1 | 2): number | null {
  if (rows.every(({ share }) => share[when] === 0)) return null;
  return herfindahl(rows.filter(({ place }) => place !== unnamed).map(({ share }) => share[when]));
}

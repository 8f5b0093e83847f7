import type { Moment, PlaceCode } from "../../../facts/types.ts";
import { HOUR } from "../../../kit/time.ts";
import type { Scenario, Shock } from "../question/scenario.ts";
import { arrivedAt, lossAt, stretchesOf } from "./envelope.ts";
import { type NetworkParts, networkPartsOf, reachOf } from "./reach.ts";
import { type HashrateSteps, hashrateSteps } from "./steps.ts";
import type { World } from "./world.ts";

/** A shock with, for each part of the network, whether it is hit and what arrives there. */
interface PlacedShock {
  readonly shock: Shock;
  readonly hit: readonly boolean[];
  /** % of the network's hashrate at the start that arrives at each part in the end. */
  readonly arrivals: readonly number[];
}

/** The parts of the network and what each shock does to them. */
export interface Plan {
  readonly parts: NetworkParts;
  readonly placed: readonly PlacedShock[];
  /** For each shock, the places that it names and the map has no share for. */
  readonly unknown: readonly (readonly PlaceCode[])[];
}

/**
 * The plan of a scenario in a world. Shocks move machines in the order of their starts; each moves a part of what the
 * earlier ones have left.
 */
export function planOf(world: World, scenario: Scenario): Plan {
  const parts = networkPartsOf(world, [scenario]);
  const reaches = scenario.shocks.map((shock) => reachOf(shock.target, world, parts));
  const hits = reaches.map(({ hit }) => parts.places.map((place) => hit.includes(place)));
  const inOrder = scenario.shocks.map((_, index) => index).sort((a, b) => startOf(scenario, a) - startOf(scenario, b));
  const placed = scenario.shocks.map((shock, index): PlacedShock => {
    const earlier = inOrder.slice(0, inOrder.indexOf(index));
    const before = (part: number) =>
      earlier.reduce((left, other) => {
        const done = (scenario.shocks[index] as Shock).start + shock.rampHours * HOUR;
        return hits[other]?.[part] ? left * (1 - lossAt(scenario.shocks[other] as Shock, done) / 100) : left;
      }, 1);
    return { shock, hit: hits[index] ?? [], arrivals: arrivalsOf(shock, parts, hits[index] ?? [], before) };
  });
  return { parts, placed, unknown: reaches.map((reach) => reach.unknown) };
}

/**
 * The hashrate of each part at a moment, in % of the network's hashrate at the start. Machines that arrive in a shocked
 * part lose the same part as the others there.
 */
export function runningAt({ parts, placed }: Plan, at: Moment): readonly number[] {
  const running = [...parts.shares];
  const left = parts.shares.map(() => 1);
  // Called thousands of times for a scenario with many shocks, so shocks without an effect at this moment are left out.
  for (const { shock, hit, arrivals } of placed) {
    const arrived = arrivedAt(shock, at);
    const kept = 1 - lossAt(shock, at) / 100;
    if (arrived === 0 && kept === 1) continue;
    for (let part = 0; part < running.length; part += 1) {
      running[part] = (running[part] as number) + (arrivals[part] as number) * arrived;
      if (hit[part] === true) left[part] = (left[part] as number) * kept;
    }
  }
  return running.map((amount, part) => amount * (left[part] as number));
}

/** Most steps in one ramp, return or arrival; a step takes an hour or more. */
const finest = 120;
/**
 * Most steps for all changes of a scenario together, so that forty shocks are still computed at once; each change has
 * at least `coarsest`.
 */
const mostSteps = 720;
const coarsest = 8;

/** One hash a second, in EH/s; a lower hashrate counts as 0. */
export const leastHashrate = 1e-18;

const running = (hashrate: number): number => (hashrate < leastHashrate ? 0 : hashrate);

/**
 * The network's hashrate over a scenario as steps, in seconds from the world's moment. Each step has the mean of its
 * time by Simpson's rule, which is exact for a ramp, so that the work of a step is exact too.
 */
export function ratesOf(world: World, plan: Plan): HashrateSteps {
  const cuts = cutsOf(world, plan);
  const total = (at: Moment) => (world.hashrate / 100) * runningAt(plan, at).reduce((sum, share) => sum + share, 0);
  const from: number[] = [];
  const hashrate: number[] = [];
  cuts.forEach((cut, index) => {
    const next = cuts[index + 1];
    from.push((cut - world.at) / 1000);
    hashrate.push(running(next === undefined ? total(cut) : meanBetween(total, cut, next)));
  });
  return hashrateSteps(from, hashrate);
}

/** The constant hashrate of a world without a shock. */
export const steadyRates = (world: World): HashrateSteps => hashrateSteps([0], [world.hashrate]);

function meanBetween(total: (at: Moment) => number, from: Moment, to: Moment): number {
  // A jump at the end of a step belongs to the next step.
  const end = total(to - 1e-3);
  return Math.max(0, (total(from) + 4 * total((from + to) / 2) + end) / 6);
}

function cutsOf(world: World, plan: Plan): readonly Moment[] {
  const cuts = new Set<Moment>([world.at]);
  const stretches = plan.placed.flatMap(({ shock }) => stretchesOf(shock));
  const each = Math.max(coarsest, Math.min(finest, Math.floor(mostSteps / stretches.length)));
  for (const { from, to } of stretches) {
    const steps = Math.max(1, Math.min(each, Math.ceil((to - from) / HOUR)));
    for (let step = 0; step <= steps; step += 1) cuts.add(from + ((to - from) * step) / steps);
  }
  return [...cuts].filter((cut) => cut >= world.at).sort((a, b) => a - b);
}

/** % of the network's hashrate that a shock moves to each part in the end; 0 to parts that it hits. */
function arrivalsOf(
  shock: Shock,
  parts: NetworkParts,
  hit: readonly boolean[],
  before: (part: number) => number,
): readonly number[] {
  const { move } = shock;
  if (move === null) return parts.shares.map(() => 0);
  const leaving = parts.shares.reduce((sum, share, part) => {
    return hit[part] ? sum + (share * before(part) * shock.loss * move.part) / 10_000 : sum;
  }, 0);
  const weights = parts.places.map((place, part) => {
    if (hit[part]) return 0;
    if (move.to === "everywhere") return parts.shares[part] ?? 0;
    return move.to.find((goal) => goal.place === place)?.weight ?? 0;
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (whole === 0 ? 0 : (leaving * weight) / whole));
}

const startOf = (scenario: Scenario, index: number): Moment => scenario.shocks[index]?.start ?? 0;

import type { Moment, PlaceCode } from "../../../facts/types.ts";
import { HOUR } from "../../../kit/time.ts";
import type { Scenario, Shock } from "../question/scenario.ts";
import { arrivedAt, lossAt, stretchesOf } from "./envelope.ts";
import { type NetworkParts, networkPartsOf, reachOf } from "./reach.ts";
import { type HashrateSteps, hashrateSteps } from "./steps.ts";
import type { World } from "./world.ts";

/** A shock with the parts that it hits and, of each part, how much its machines bring it. */
interface Placed {
  readonly shock: Shock;
  readonly hit: readonly boolean[];
  /** % of the network that arrives at each part in the end. */
  readonly arrivals: readonly number[];
}

/** What runs where through a scenario. */
export interface Plan {
  readonly parts: NetworkParts;
  readonly placed: readonly Placed[];
  /** Places that a shock names and no map has a share for, by shock. */
  readonly unknown: readonly (readonly PlaceCode[])[];
}

/** The plan of a scenario in a world; machines move in the order of the shocks' starts, each of what is left. */
export function planOf(world: World, scenario: Scenario): Plan {
  const parts = networkPartsOf(world, [scenario]);
  const reaches = scenario.shocks.map((shock) => reachOf(shock.target, world, parts));
  const hits = reaches.map(({ hit }) => parts.places.map((place) => hit.includes(place)));
  const inOrder = scenario.shocks.map((_, index) => index).sort((a, b) => startOf(scenario, a) - startOf(scenario, b));
  const placed = scenario.shocks.map((shock, index): Placed => {
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

/** % of the network's first hashrate that runs at each part at a moment; arrivals in a shocked part suffer its loss. */
export function runningAt({ parts, placed }: Plan, at: Moment): readonly number[] {
  // Asked thousands of times for a scenario of many shocks: those that change nothing at this moment are left out.
  const active = placed
    .map(({ shock, hit, arrivals }) => {
      return { hit, arrivals, arrived: arrivedAt(shock, at), kept: 1 - lossAt(shock, at) / 100 };
    })
    .filter(({ arrived, kept }) => arrived !== 0 || kept !== 1);
  return parts.shares.map((share, part) => {
    let running = share;
    let left = 1;
    for (const { hit, arrivals, arrived, kept } of active) {
      running += (arrivals[part] as number) * arrived;
      if (hit[part] === true) left *= kept;
    }
    return running * left;
  });
}

/** Steps of a changing hashrate are an hour or more, at most this many in a ramp, a return or an arrival. */
const finest = 120;
/** All changes of a scenario share so many steps, so that forty shocks answer at once too, each in eight or more. */
const mostSteps = 720;
const coarsest = 8;

/** One hash a second, EH/s: what computes less is no machine. */
export const leastHashrate = 1e-18;

const running = (hashrate: number): number => (hashrate < leastHashrate ? 0 : hashrate);

/**
 * The network's hashrate through a scenario as steps, each with its own mean (Simpson's rule, which is exact for a
 * ramp), so that the work done in a stretch is not an approximation. Seconds count from the world's moment.
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

/** The hashrate of a world to which nothing happens. */
export const steadyRates = (world: World): HashrateSteps => hashrateSteps([0], [world.hashrate]);

function meanBetween(total: (at: Moment) => number, from: Moment, to: Moment): number {
  // A jump belongs to the step that it begins.
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

/** Where a shock's machines end up, in % of the network: nowhere that the shock itself hits. */
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

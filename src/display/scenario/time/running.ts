import type { PlaceCode } from "../../../facts/types.ts";
import { runningAt } from "../../../model/scenario/run/hashrates.ts";
import type { Outcome } from "../../../model/scenario/run/outcome.ts";
import { countryOfProvince, unnamed } from "../../../model/scenario/run/reach.ts";

/** The hashrate that runs at a moment of a scenario, by country; provinces count for their country. */
export interface Running {
  /** % of the running hashrate. */
  readonly share: ReadonlyMap<PlaceCode, number>;
  /** EH/s. */
  readonly hashrate: ReadonlyMap<PlaceCode, number>;
  /** The loss of each shocked country in % of its hashrate at the start; negative where it has gained. */
  readonly lost: ReadonlyMap<PlaceCode, number>;
  /** The running hashrate in % of the network's at the start. */
  readonly whole: number;
}

/** The running hashrate `second` seconds after a scenario's start. */
export function runningShares({ plan, world }: Outcome, second: number): Running {
  const running = runningAt(plan, world.at + second * 1000);
  const whole = running.reduce((sum, part) => sum + part, 0);
  const now = new Map<PlaceCode, number>();
  const first = new Map<PlaceCode, number>();
  const hit = new Set<PlaceCode>();
  plan.parts.places.forEach((place, part) => {
    const country = countryOfProvince(place);
    now.set(country, (now.get(country) ?? 0) + (running[part] ?? 0));
    first.set(country, (first.get(country) ?? 0) + (plan.parts.shares[part] ?? 0));
    if (plan.placed.some((placed) => placed.hit[part] === true)) hit.add(country);
  });
  now.delete(unnamed);
  // A destination that the map does not name is unknown, not zero, until machines arrive there.
  for (const [place, part] of now) if (part === 0 && world.shares?.share.has(place) !== true) now.delete(place);
  const lost = [...hit].flatMap((place) => {
    const before = first.get(place) ?? 0;
    return before === 0 || place === unnamed ? [] : [[place, 100 * (1 - (now.get(place) ?? 0) / before)] as const];
  });
  return {
    share: new Map([...now].map(([place, part]) => [place, whole === 0 ? 0 : (100 * part) / whole])),
    hashrate: new Map([...now].map(([place, part]) => [place, (part * world.hashrate) / 100])),
    lost: new Map(lost),
    whole,
  };
}

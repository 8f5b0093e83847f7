import type { Moment } from "../../../facts/types.ts";
import { asItStood } from "../../shares/older.ts";
import { shockOf } from "../question/kinds.ts";
import { type PastPresetId, type PastShock, pastShocks, presetKinds } from "../question/presets.ts";
import type { ShockKind } from "../question/scenario.ts";
import { outcomeOf } from "../run/outcome.ts";
import { type WorldFacts, worldAt } from "../run/world.ts";

/** A past shock for which the simulator is asked what it would have predicted on the shock's first day. */
export interface Case extends Omit<PastShock, "months"> {
  readonly id: PastPresetId;
  readonly kind: ShockKind;
}

/** The past shocks whose prediction the page shows: those of the ready-made scenarios, in order of time. */
export const cases: readonly (Case & PastShock)[] = (Object.keys(pastShocks) as PastPresetId[]).map((id) => ({
  id,
  kind: presetKinds[id],
  ...pastShocks[id],
}));

/** The simulator's prediction on the day of a shock beside what followed. */
export interface Foresight {
  readonly case: Case;
  /** The newest share in % that was public on the day. */
  readonly share: number;
  readonly period: string;
  readonly rows: readonly {
    readonly at: Moment;
    readonly real: number;
    /**
     * % predicted with the defaults of the shock's kind, and predicted without a shock; null where the prediction has
     * no such retarget.
     */
    readonly predicted: number | null;
    readonly nothing: number | null;
    /** Predicted minus real time of the retarget, in days. */
    readonly daysOff: number;
  }[];
}

const rowsShown = 4;

/**
 * The first four retargets after a past shock, predicted from what was public on its day: the published map, the
 * hashrate of the fortnight before, the defaults of its kind. The defaults themselves were chosen after both events.
 * Null where no share of the place, or no world, was known on the day.
 */
export function foresightOf(facts: WorldFacts, asked: Case): Foresight | null {
  const then = { ...facts, hashrate: asItStood(facts.hashrate, asked.day) };
  const world = worldAt(then, asked.day, { known: "then", estimate: null });
  if (world === null || world.shares === null) return null;
  const share = world.shares.share.get(asked.place);
  if (share === undefined) return null;
  const target = { by: "places", places: [asked.place] } as const;
  const outcome = outcomeOf(world, {
    version: 1,
    name: "",
    start: asked.day,
    fees: 0,
    seed: 1,
    shocks: [shockOf(asked.kind, target, asked.day)],
  });
  const real = facts.network.epochs.filter(({ time }) => time > asked.day);
  if (real.length === 0) return null;
  const rows = real.slice(0, rowsShown).map((epoch, index) => {
    const predicted = outcome.retargets[index];
    const second = predicted?.second ?? Number.NaN;
    return {
      at: epoch.time,
      // Only the first epoch of the chain has no change, and it is before any case.
      real: epoch.change as number,
      predicted: predicted?.change ?? null,
      nothing: predicted?.without?.change ?? null,
      daysOff: (asked.day + second * 1000 - epoch.time) / 86_400_000,
    };
  });
  return { case: asked, share, period: world.shares.period, rows };
}

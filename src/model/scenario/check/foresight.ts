import type { Moment } from "../../../facts/types.ts";
import { asItStood } from "../../shares/older.ts";
import { shockOf } from "../question/kinds.ts";
import type { ShockKind } from "../question/scenario.ts";
import { outcomeOf } from "../run/outcome.ts";
import { type WorldFacts, worldAt } from "../run/world.ts";

/** A shock of history, asked on its day. */
export interface Case {
  readonly id: "china" | "kazakhstan";
  readonly place: string;
  readonly kind: ShockKind;
  readonly day: Moment;
}

/** The two shocks that the page replays. */
export const cases: readonly Case[] = [
  { id: "china", place: "CHN", kind: "ban", day: Date.UTC(2021, 4, 21) },
  { id: "kazakhstan", place: "KAZ", kind: "internet", day: Date.UTC(2022, 0, 5, 11) },
];

/** What the simulator would have said on the day, and what came. */
export interface Foresight {
  readonly case: Case;
  /** The newest share that was public on the day, its month, and the difficulty changes that follow. */
  readonly share: number;
  readonly period: string;
  readonly rows: readonly {
    readonly at: Moment;
    readonly real: number;
    /** With the kind's defaults, and had nothing happened, in %. */
    readonly predicted: number | null;
    readonly nothing: number | null;
    /** Predicted less real time, in days. */
    readonly daysOff: number;
  }[];
}

const rowsShown = 4;

/**
 * The first retargets after a shock of history from what was public on its day: the map as published then, the
 * hashrate of the fortnight before, the kind's defaults. The defaults themselves were chosen after both events.
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
      // Only the first epoch of all has no change, and no world is older than it.
      real: epoch.change as number,
      predicted: predicted?.change ?? null,
      nothing: predicted?.without?.change ?? null,
      daysOff: (asked.day + second * 1000 - epoch.time) / 86_400_000,
    };
  });
  return { case: asked, share, period: world.shares.period, rows };
}

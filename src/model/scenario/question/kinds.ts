import type { Moment } from "../../../facts/types.ts";
import { HOUR } from "../../../kit/time.ts";
import type { Vintage } from "../../then/known.ts";
import type { Move, Return, Shock, ShockKind, Target } from "./scenario.ts";

/** The usual course of a kind of shock, in hours; the page gives the reasons beside it. */
interface KindDefaults {
  /** % */
  readonly loss: number;
  readonly rampHours: number;
  /** Null for a shock that never ends. */
  readonly lastsHours: number | null;
  readonly back: Return;
  readonly move: Move | null;
}

const day = 24;

/**
 * Defaults from events in the data: Kazakhstan's shutdown of 5 – 11 January 2022 (10:30 to 02:15 UTC, no machine
 * moved), winter storms of two to four days, China from the ban of 21 May 2021 to the lowest week on 2 July, the first
 * sourced shipment of machines a month after the ban, and the former hashrate again in December.
 */
const kindDefaults: Readonly<Record<ShockKind, KindDefaults>> = {
  internet: { loss: 100, rampHours: 1, lastsHours: 136, back: { how: "linear", hours: 6 }, move: null },
  power: { loss: 50, rampHours: 6, lastsHours: 3 * day, back: { how: "exponential", halfLifeHours: 12 }, move: null },
  ban: {
    loss: 100,
    rampHours: 42 * day,
    lastsHours: null,
    back: { how: "never" },
    move: { part: 60, delayHours: 31 * day, overHours: 170 * day, to: "everywhere" },
  },
  own: { loss: 50, rampHours: 0, lastsHours: 7 * day, back: { how: "at-once" }, move: null },
};

/** The figures that a scenario may use: all that are known now, or only those known at `at`. */
export interface Seen {
  readonly at: Moment;
  readonly known: Vintage;
}

const everything: Seen = { at: Number.POSITIVE_INFINITY, known: "now" };

/**
 * When the events behind each kind's defaults had become known: RIPE's report on the return of Kazakhstan, the end of
 * the year of China's exodus, the last of the storms.
 */
const learntOn: Readonly<Record<ShockKind, Moment>> = {
  internet: Date.UTC(2022, 0, 31),
  power: Date.UTC(2026, 0, 27),
  ban: Date.UTC(2022, 0, 1),
  own: Number.NEGATIVE_INFINITY,
};

/** Whether the events behind a kind's defaults were known. */
export const isLearnt = (kind: ShockKind, { at, known }: Seen = everything): boolean =>
  known === "now" || learntOn[kind] <= at;

/** A kind's course before its events were known: a loss of 100 % for a week, or for good for a ban. */
const untaught = (kind: ShockKind): KindDefaults => ({
  ...kindDefaults.own,
  loss: 100,
  ...(kind === "ban" ? { lastsHours: null, back: { how: "never" } } : {}),
});

/** A shock of a kind that begins at `start`, with the defaults known in `seen`. */
export function shockOf(kind: ShockKind, target: Target, start: Moment, name = "", seen: Seen = everything): Shock {
  const { lastsHours, ...rest } = isLearnt(kind, seen) ? kindDefaults[kind] : untaught(kind);
  return { name, kind, target, start, end: lastsHours === null ? null : start + lastsHours * HOUR, ...rest };
}

import type { Moment } from "../../../facts/types.ts";
import { HOUR } from "../../../kit/time.ts";
import type { Vintage } from "../../then/known.ts";
import type { Move, Return, Shock, ShockKind, Target } from "./scenario.ts";

/** What a kind of shock usually does, in hours; the reasons stand beside it on the page. */
interface KindDefaults {
  /** % */
  readonly loss: number;
  readonly rampHours: number;
  /** Null: it never ends. */
  readonly lastsHours: number | null;
  readonly back: Return;
  readonly move: Move | null;
}

const day = 24;

/**
 * Taken from the events in the data: the Kazakh cut of 5 – 11 January 2022 (10:30 to 02:15 UTC, no machine moved),
 * winter storms of two to four days, China from the ban of 21 May to the lowest week of 2 July 2021, the first sourced
 * shipment of machines a month after the ban, and the old hashrate again in December.
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

/** Whose knowledge counts: all that is known now, or what was at a moment. */
export interface Seen {
  readonly at: Moment;
  readonly known: Vintage;
}

const everything: Seen = { at: Number.POSITIVE_INFINITY, known: "now" };

/** From when what a kind's defaults are taken from was known: RIPE's report on the return, the year of the exodus, the last of the storms. */
const learntOn: Readonly<Record<ShockKind, Moment>> = {
  internet: Date.UTC(2022, 0, 31),
  power: Date.UTC(2026, 0, 27),
  ban: Date.UTC(2022, 0, 1),
  own: Number.NEGATIVE_INFINITY,
};

/** Whether the events that a kind's defaults are taken from were known. */
export const isLearnt = (kind: ShockKind, { at, known }: Seen = everything): boolean =>
  known === "now" || learntOn[kind] <= at;

/** What a kind does where nothing of its like was known: all of it, a week, or for good where it is a ban. */
const untaught = (kind: ShockKind): KindDefaults => ({
  ...kindDefaults.own,
  loss: 100,
  ...(kind === "ban" ? { lastsHours: null, back: { how: "never" } } : {}),
});

/** A shock of a kind from a moment on, with all the defaults that were known of it. */
export function shockOf(kind: ShockKind, target: Target, start: Moment, name = "", seen: Seen = everything): Shock {
  const { lastsHours, ...rest } = isLearnt(kind, seen) ? kindDefaults[kind] : untaught(kind);
  return { name, kind, target, start, end: lastsHours === null ? null : start + lastsHours * HOUR, ...rest };
}

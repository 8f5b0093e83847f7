import type { Moment } from "../../facts/types.ts";
import { HOUR } from "../../kit/time.ts";
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

/** A shock of a kind from a moment on, with all its defaults. */
export function shockOf(kind: ShockKind, target: Target, start: Moment, name = ""): Shock {
  const { lastsHours, ...rest } = kindDefaults[kind];
  return { name, kind, target, start, end: lastsHours === null ? null : start + lastsHours * HOUR, ...rest };
}

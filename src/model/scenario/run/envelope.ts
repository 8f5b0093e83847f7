import type { Moment } from "../../../facts/types.ts";
import { leftAfter } from "../../../kit/exact.ts";
import { HOUR } from "../../../kit/time.ts";
import type { Shock } from "../question/scenario.ts";

/** Half-lives after which an exponential return counts as complete: a millionth is left. */
const halfLives = 20;

/** Part, 0 to 1, of a shock's loss that is in force at a moment: its ramp, its full time, its return. */
export function takenAt(shock: Shock, at: Moment): number {
  const reached = reachedAt(shock, at);
  if (shock.end === null || at < shock.end) return reached;
  const hours = (at - shock.end) / HOUR;
  switch (shock.back.how) {
    case "never":
      return reached;
    case "at-once":
      return 0;
    case "linear":
      return Math.max(0, 1 - hours / shock.back.hours);
    case "exponential":
      return hours >= halfLives * shock.back.halfLifeHours ? 0 : leftAfter(hours / shock.back.halfLifeHours);
  }
}

/**
 * Part, 0 to 1, of a shock's loss reached by its ramp, without the return: machines that move away do not come back.
 */
function reachedAt(shock: Shock, at: Moment): number {
  if (at < shock.start) return 0;
  const ramp = shock.rampHours * HOUR;
  return ramp === 0 ? 1 : Math.min(1, (at - shock.start) / ramp);
}

/** Part, 0 to 1, of the moving machines that run elsewhere at a moment. */
export function arrivedAt(shock: Shock, at: Moment): number {
  if (shock.move === null) return 0;
  const first = shock.start + shock.move.delayHours * HOUR;
  if (at < first) return 0;
  const over = shock.move.overHours * HOUR;
  return over === 0 ? 1 : Math.min(1, (at - first) / over);
}

/** % of a hit place's own hashrate that a shock takes at a moment, machines moved away included. */
export function lossAt(shock: Shock, at: Moment): number {
  const moving = (shock.move?.part ?? 0) / 100;
  return shock.loss * ((1 - moving) * takenAt(shock, at) + moving * reachedAt(shock, at));
}

/** A stretch of time, from ≤ to, in which the effect of a shock changes; a jump has from = to. */
export interface ShockStretch {
  readonly from: Moment;
  readonly to: Moment;
}

/** The stretches in which the effect of a shock changes: its ramp, its return, the arrival of its machines. */
export function stretchesOf(shock: Shock): readonly ShockStretch[] {
  const stretches = [{ from: shock.start, to: shock.start + shock.rampHours * HOUR }];
  if (shock.end !== null) stretches.push({ from: shock.end, to: shock.end + returnHours(shock) * HOUR });
  if (shock.move !== null) {
    const first = shock.start + shock.move.delayHours * HOUR;
    stretches.push({ from: first, to: first + shock.move.overHours * HOUR });
  }
  return stretches;
}

function returnHours(shock: Shock): number {
  if (shock.back.how === "linear") return shock.back.hours;
  return shock.back.how === "exponential" ? halfLives * shock.back.halfLifeHours : 0;
}

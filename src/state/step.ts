import type { Moment } from "../facts/types.ts";
import type { Span } from "../kit/time.ts";
import { addMonths, DAY, floorDay, floorHour, floorMonth, HOUR } from "../kit/time.ts";
import type { Choices } from "./choices.ts";

/** How far one press of an arrow key goes; it follows from the length of the span. */
export type Step = "hour" | "day" | "month";

/** Hours over which hashrate may be measured: one, six, a day, three, a week. */
export const windowHours: readonly number[] = [1, 6, 24, 72, 168];

/** Hours up to 45 days, days up to 400, months above. */
export function stepOf(span: Span): Step {
  const days = (span.to - span.from) / DAY;
  if (days <= 45) return "hour";
  return days <= 400 ? "day" : "month";
}

/** The start of the hour, day or month that a moment lies in. */
export function floorTo(step: Step, at: Moment): Moment {
  if (step === "hour") return floorHour(at);
  return step === "day" ? floorDay(at) : floorMonth(at);
}

/** The moment `count` whole steps after one that is the start of a step. */
export function addSteps(step: Step, at: Moment, count: number): Moment {
  if (step === "month") return addMonths(at, count);
  return at + count * (step === "hour" ? HOUR : DAY);
}

/**
 * The moment `count` steps from the chosen one, inside the span. It lands on the start of an hour, a day or a month;
 * only the ends of the span may lie between. From between two steps the first step goes to the nearer end of the one
 * that the moment lies in: from 10 April one month back is 1 April.
 */
export function stepBy(choices: Pick<Choices, "at" | "span">, count: number): Moment {
  const step = stepOf(choices.span);
  const floor = floorTo(step, choices.at);
  const between = floor !== choices.at;
  const landing = addSteps(step, floor, count < 0 && between ? count + 1 : count);
  return clampTo(choices.span, count === 0 ? choices.at : landing);
}

/** The step that a freely chosen moment belongs to: its start, or the end of the span where that is nearer. */
export function snap(span: Span, at: Moment): Moment {
  const floor = clampTo(span, floorTo(stepOf(span), at));
  return span.to - at < at - floor ? span.to : floor;
}

/** A moment held inside a span. */
export const clampTo = (span: Span, at: Moment): Moment => Math.min(span.to, Math.max(span.from, at));

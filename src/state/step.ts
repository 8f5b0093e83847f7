import type { Moment } from "../facts/types.ts";
import type { Span } from "../kit/time.ts";
import { addMonths, DAY, floorDay, floorHour, floorMonth, HOUR } from "../kit/time.ts";
import type { Choices } from "./choices.ts";

/** How far one press of an arrow key moves the moment; the length of the span decides. */
export type Step = "hour" | "day" | "month";

/** Hours over which hashrate may be measured. */
export const windowHours: readonly number[] = [1, 6, 24, 72, 168];

/** The most days that the axis shows by the hour. */
export const mostDaysByHour = 45;
/** The most days that the axis shows by the day; a longer span it shows by the month. */
export const mostDaysByDay = 400;

/** The step of a span: an hour up to 45 days, a day up to 400 days, a month above. */
export function stepOf(span: Span): Step {
  const days = (span.to - span.from) / DAY;
  if (days <= mostDaysByHour) return "hour";
  return days <= mostDaysByDay ? "day" : "month";
}

/** The start of the hour, day or month of a moment. */
export function floorTo(step: Step, at: Moment): Moment {
  if (step === "hour") return floorHour(at);
  return step === "day" ? floorDay(at) : floorMonth(at);
}

/** The moment `count` steps after the start of a step. */
export function addSteps(step: Step, at: Moment, count: number): Moment {
  if (step === "month") return addMonths(at, count);
  return at + count * (step === "hour" ? HOUR : DAY);
}

/**
 * The moment `count` steps from the chosen one, within the span. It is the start of an hour, a day or a month, or an
 * end of the span. From within a step the first step goes to the nearer end of it in that direction: from 10 April one
 * month back is 1 April.
 */
export function stepBy(choices: Pick<Choices, "at" | "span">, count: number): Moment {
  const step = stepOf(choices.span);
  const floor = floorTo(step, choices.at);
  const between = floor !== choices.at;
  const landing = addSteps(step, floor, count < 0 && between ? count + 1 : count);
  return clampTo(choices.span, count === 0 ? choices.at : landing);
}

/** The start of the step of any moment, or the end of the span where that is nearer. */
export function snap(span: Span, at: Moment): Moment {
  const floor = clampTo(span, floorTo(stepOf(span), at));
  return span.to - at < at - floor ? span.to : floor;
}

/** A moment moved into a span. */
export const clampTo = (span: Span, at: Moment): Moment => Math.min(span.to, Math.max(span.from, at));

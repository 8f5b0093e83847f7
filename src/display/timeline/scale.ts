import type { Moment } from "../../facts/types.ts";
import type { Span } from "../../kit/time.ts";
import { clampTo } from "../../state/step.ts";
import type { PercentOfBox } from "./types.ts";

/** Units across the box. */
export const boxWidth = 1000;
/** Units down the box. */
export const boxHeight = 100;

/**
 * The position of a moment across the box, 0 to 1000 units, to a tenth; a moment outside the span gets the nearer edge.
 */
export function unitsAt(span: Span, at: Moment): number {
  return tenths(((clampTo(span, at) - span.from) / (span.to - span.from)) * boxWidth);
}

/** Units across as SVG prints them: 123 → `12.3%`. */
export const across = (units: number): PercentOfBox => `${Math.round((units / boxWidth) * 10_000) / 100}%`;

/** Units down as SVG prints them: 12.3 → `12.3%`. */
export const down = (units: number): PercentOfBox => `${tenths(units)}%`;

/** A value rounded to a tenth of a unit, which is less than a pixel on the widest screen. */
export const tenths = (value: number): number => Math.round(value * 10) / 10;

/** A point as a path prints it. */
export const pathPoint = (x: number, y: number): string => `${tenths(x)} ${tenths(y)}`;

/** Whether two spans share more than an end. */
export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

import type { Moment } from "../../facts/types.ts";
import type { Span } from "../../kit/time.ts";
import { clampTo } from "../../state/step.ts";
import type { TimelineLanguage } from "../../words/timeline/timeline.ts";
import type { PercentOfBox } from "./types.ts";

/** Units across the box. */
export const boxWidth = 1000;
/** The width of the axis in the usual window, 1280 × 800, px: the build draws its picture for it. */
export const usualWidth = 730;
/** Pixels that stay free between two texts. */
export const textGap = 6;
/** Pixels that a digit, a narrow sign, a per cent sign and any other letter take at most in semibold type of 12 px. */
const letters = { digit: 7.8, narrow: 3.6, percent: 10.5, other: 6.9 } as const;
/** The type grows with the window: how much larger it is on axes of these widths, px, and between them in proportion. */
const growth = [
  { width: usualWidth, by: 0 },
  { width: 1155, by: 0.125 },
  { width: 1780, by: 0.25 },
] as const;

/** The language that the axis speaks, and its room. */
export interface AxisSetting extends TimelineLanguage {
  /** Its width in px; the usual width where it is not known. */
  readonly width?: number;
  /** Its height in px where its rows may grow on account of others; 0 where it is not known. */
  readonly height?: number;
  /** Whether a strip of the internet's state takes a part of that height. */
  readonly hasStrip?: boolean;
  /** Whether each lane is as high as on a phone, 44 px, and has room for names above and below its marks, too. */
  readonly tall?: boolean;
}

/** The width of a text on an axis of `width` px, in px. An estimate, seldom below what a browser measures. */
export function textWidth(text: string, width: number): number {
  return (1 + textGrowth(width)) * [...text].reduce((sum, letter) => sum + letters[kindOf(letter)], 0);
}

/** The part by which the type of an axis of `width` px is larger than in the usual window: 0.125 at 1,155 px. */
export function textGrowth(width: number): number {
  const above = growth.findIndex((one) => one.width > width);
  const [low, high] = [growth[above - 1], growth[above]];
  if (high === undefined) return growth[2].by;
  if (low === undefined) return growth[0].by;
  return low.by + ((width - low.width) / (high.width - low.width)) * (high.by - low.by);
}

function kindOf(letter: string): keyof typeof letters {
  if (/\d/.test(letter)) return "digit";
  if (letter === "%") return "percent";
  return /[\s.,:;’'()·]/.test(letter) ? "narrow" : "other";
}

/** Pixels as units of an axis of `width` px. */
export const unitsIn = (pixels: number, width: number): number => (pixels / width) * boxWidth;

/** Pixels between the bar of a retarget and its text; by the hour the ring of the next one may stand there, too. */
export const besideRetarget = { hour: 16, day: 4, month: 4 } as const;

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

/** The middle of a lane, counted from 0 at the top, of so many that share the height of the box. */
export const laneMiddle = (lane: number, lanes: number): PercentOfBox => down(((lane + 0.5) / lanes) * boxHeight);

/** A value rounded to a tenth of a unit, which is less than a pixel on the widest screen. */
export const tenths = (value: number): number => Math.round(value * 10) / 10;

/** A point as a path prints it. */
export const pathPoint = (x: number, y: number): string => `${tenths(x)} ${tenths(y)}`;

/** Whether two spans share more than an end. */
export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

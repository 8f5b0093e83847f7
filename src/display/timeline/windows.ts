import { DAY } from "../../kit/time.ts";
import type { Choices } from "../../state/choices.ts";
import { stepOf, windowHours } from "../../state/step.ts";
import type { TimelineWords } from "../../words/timeline/timeline.ts";
import { countText } from "../format/numbers.ts";
import type { AxisView } from "./types.ts";

/**
 * Hours over which the axis measures hashrate: the chosen ones, else 24, or 6 where three days or fewer are shown. Null
 * where days or years are shown and none are chosen.
 */
export function windowOf({ span, window }: Choices): number | null {
  if (stepOf(span) !== "hour") return window;
  return window ?? (span.to - span.from <= 3 * DAY ? 6 : 24);
}

const week = 168;

/** The hours of a window as its words take them: printed, null for seven days. */
export const hoursInWords = (hours: number): string | null => (hours < week ? countText(hours) : null);

/** The choice of hours: all of them by the hour, from 24 on by the day; empty in years. */
export function windowsOf(choices: Choices, words: TimelineWords): AxisView["windows"] {
  const step = stepOf(choices.span);
  if (step === "month") return [];
  const hours = step === "hour" ? windowHours : windowHours.filter((one) => one >= 24);
  return [null, ...hours].map((value) => ({
    value,
    label: value === null ? words.windowUsual : words.windowOption(hoursInWords(value)),
    chosen: value === choices.window,
  }));
}

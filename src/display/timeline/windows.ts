import { DAY } from "../../kit/time.ts";
import type { Choices } from "../../state/choices.ts";
import { stepOf, windowHours } from "../../state/step.ts";
import type { TimelineWords } from "../../words/timeline/timeline.ts";
import type { AxisView } from "./types.ts";

/** Hours over which the axis measures hashrate: those chosen, else a day, or six hours where few days are shown. */
export function windowOf({ span, window }: Choices): number | null {
  if (stepOf(span) !== "hour") return window;
  return window ?? (span.to - span.from <= 3 * DAY ? 6 : 24);
}

/** The hours that may be chosen, where hours or days are shown; none for years. */
export function windowsOf(choices: Choices, words: TimelineWords): AxisView["windows"] {
  const step = stepOf(choices.span);
  if (step === "month") return [];
  const hours = step === "hour" ? windowHours : windowHours.filter((one) => one >= 24);
  return [null, ...hours].map((value) => ({
    value,
    label: value === null ? words.windowUsual : words.windowOption(value),
    chosen: value === choices.window,
  }));
}

import type { Choices } from "../../../state/choices.ts";
import { stepOf } from "../../../state/step.ts";
import { scenarioTimeWords as words } from "../../../words/scenario/time.ts";
import { type TimelineLanguage, timeline } from "../../../words/timeline/timeline.ts";
import { stepText } from "../../format/dates.ts";
import type { ClockView } from "../../timeline/clock.ts";
import { clockOf } from "../../timeline/clock.ts";
import { readTyped } from "../../timeline/typed.ts";
import type { SceneTime } from "../types.ts";

/** The clock in scenario time; it accepts moments between the scenario's start and end. */
export function scenarioClock(choices: Choices, time: SceneTime, language: TimelineLanguage): ClockView {
  const { at, span, speed, whole, start } = time;
  const step = stepOf(span);
  const limits = { from: start, to: whole.to };
  const usual = clockOf({ ...choices, at, span, speed }, limits, language);
  return {
    ...usual,
    words: { ...timeline, clock: words.clock, replays: words.replays },
    title: stepText(at, step, language.locale),
    presets: [],
    stretches: [],
    readTyped: (text) => readTyped(text, limits, language),
  };
}

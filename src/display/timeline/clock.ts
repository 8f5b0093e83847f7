import { printTime } from "../../kit/time.ts";
import type { Choices, Span } from "../../state/choices.ts";
import { type PresetId, presetsFor } from "../../state/start.ts";
import { stepOf } from "../../state/step.ts";
import type { TimelineLanguage } from "../../words/timeline.ts";
import { stepText } from "../dates.ts";
import { readTyped } from "./typed.ts";
import type { ClockView } from "./types.ts";

const speeds = [0.25, 0.5, 1, 2, 4, 10, 20, 60];
const presetIds: readonly PresetId[] = ["all", "china", "kazakhstan"];

/** What the clock shows and offers. `axis` ends at the newest figure. */
export function clockOf(choices: Choices, axis: Span, language: TimelineLanguage): ClockView {
  const { timeline: words, locale } = language;
  const { at, span, playing, speed, known } = choices;
  const step = stepOf(span);
  const presets = presetsFor(axis.to);
  const offered = [...new Set([...speeds, speed])].toSorted((a, b) => a - b);
  return {
    words,
    title: stepText(at, step, locale),
    step: step === "hour" ? `${words.steps[step]} · ${words.utc}` : words.steps[step],
    playing,
    speed,
    speeds: offered.map((value) => ({ value, label: words.speedOption(value) })),
    presets: presetIds.map((id) => {
      const preset = presets[id];
      const chosen = preset.span.from === span.from && preset.span.to === span.to;
      return { id, label: words.presets[id], preset, chosen };
    }),
    known,
    typed: printTime(at),
    readTyped: (text) => readTyped(text, axis, language),
  };
}

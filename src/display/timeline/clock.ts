import type { Span } from "../../kit/time.ts";
import { printTime } from "../../kit/time.ts";
import type { Choices } from "../../state/choices.ts";
import { presetsFor } from "../../state/start.ts";
import { stepOf } from "../../state/step.ts";
import { replayWords } from "../../words/replays/replays.ts";
import type { TimelineLanguage } from "../../words/timeline/timeline.ts";
import { stepText } from "../format/dates.ts";
import { readTyped } from "./typed.ts";
import type { ClockView } from "./types.ts";

const speeds = [0.25, 0.5, 1, 2, 4, 10, 20, 60];

/** The clock at the chosen moment. `axis` is the longest span; it ends at the newest figure. */
export function clockOf(choices: Choices, axis: Span, language: TimelineLanguage): ClockView {
  const { timeline: words, locale } = language;
  const { at, span, playing, speed, known } = choices;
  const step = stepOf(span);
  const offered = [...new Set([...speeds, speed])].toSorted((a, b) => a - b);
  return {
    words,
    title: stepText(at, step, locale),
    step: step === "hour" ? `${words.steps[step]} · ${words.utc}` : words.steps[step],
    playing,
    speed,
    speeds: offered.map((value) => ({ value, label: words.speedOption(value) })),
    presets: presetsFor(axis.to).map((preset) => {
      const chosen = preset.span.from === span.from && preset.span.to === span.to;
      return { id: preset.id, label: replayWords[preset.id]?.offered ?? words.all, preset, chosen };
    }),
    known,
    typed: printTime(at),
    readTyped: (text) => readTyped(text, axis, language),
  };
}

import type { HashrateFacts, Moment } from "../../facts/types.ts";
import type { Span } from "../../kit/time.ts";
import type { Choices } from "../../state/choices.ts";
import { type Preset, presetsFor } from "../../state/start.ts";
import { snap, stepOf } from "../../state/step.ts";
import { replayWords } from "../../words/replays/replays.ts";
import type { TimelineLanguage, TimelineWords } from "../../words/timeline/timeline.ts";
import { stepText } from "../format/dates.ts";
import { plainNumber } from "../format/numbers.ts";
import { unitsAt } from "./scale.ts";
import { type SlimStretch, slimStretches } from "./shares/stretches.ts";
import { readTyped, type TypedMoment } from "./typed.ts";
import type { AxisView, Ghost } from "./types.ts";

const speeds = [0.25, 0.5, 1, 2, 4, 10, 20, 60];

/** The clock: the moment in words, and the ways to choose another. */
export interface ClockView {
  readonly words: TimelineWords;
  /** `August 2021`, `21 May 2021`, `6 Jan 2022, 06:00`. */
  readonly title: string;
  /** `UTC` where the step is an hour, else empty. */
  readonly zone: string;
  /** `step: one month`. */
  readonly step: string;
  readonly playing: boolean;
  readonly speed: number;
  readonly speeds: readonly { readonly value: number; readonly label: string }[];
  readonly presets: readonly {
    readonly id: string;
    readonly label: string;
    readonly preset: Preset;
    readonly chosen: boolean;
  }[];
  readonly known: "now" | "then";
  readonly at: Moment;
  readonly slider: AxisView["slider"];
  /** The stretches of the slim slider that have a map or a replay. */
  readonly stretches: readonly SlimStretch[];
  /** The step at a place across the axis, 0–1. */
  ghost(fraction: number): Pick<Ghost, "at">;
  /** Reads a typed text: a moment on the axis, or a sentence that refuses it. */
  readTyped(text: string): TypedMoment;
}

/**
 * The clock at the chosen moment. `axis` is the longest span; it ends at the newest figure. `shares` is null until they
 * have come.
 */
export function clockOf(
  choices: Choices,
  axis: Span,
  language: TimelineLanguage,
  shares: HashrateFacts | null = null,
): ClockView {
  const { timeline: words, locale } = language;
  const { at, span, playing, speed, known } = choices;
  const step = stepOf(span);
  const offered = [...new Set([...speeds, speed])].toSorted((a, b) => a - b);
  return {
    words,
    title: stepText(at, step, locale),
    zone: step === "hour" ? words.utc : "",
    step: words.steps[step],
    playing,
    speed,
    speeds: offered.map((value) => ({ value, label: words.speedOption(plainNumber(value)) })),
    presets: presetsFor(axis.to).map((preset) => {
      const chosen = preset.span.from === span.from && preset.span.to === span.to;
      return { id: preset.id, label: replayWords[preset.id]?.offered ?? words.all, preset, chosen };
    }),
    known,
    at,
    slider: { position: unitsAt(span, at), text: stepText(at, step, locale) },
    stretches: slimStretches(shares, choices),
    ghost: (fraction) => ({ at: snap(span, span.from + fraction * (span.to - span.from)) }),
    readTyped: (text) => readTyped(text, axis, language),
  };
}

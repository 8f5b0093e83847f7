import { type TimelineLanguage, timeline } from "../../words/timeline/timeline.ts";
import { ready } from "../frame/reading.ts";
import type { Chosen, Shown } from "../frame/shown.ts";
import { axisViewAt, type CloseUpRoom } from "./axis.ts";
import { type ClockView, clockOf } from "./clock.ts";
import { type CaptionView, captionAt } from "./events/caption.ts";
import { type AxisSetting, usualWidth } from "./scale.ts";
import type { AxisView } from "./types.ts";

/** The words and formats that clock and axis take from the page's language. */
export const languageIn = ({ locale }: Chosen["words"]): TimelineLanguage => ({ locale, timeline });

/** The same, with the width of the axis, px, and its height, px, 0 where it is not known. */
export const settingIn = (words: Chosen["words"], width: number, height = 0): AxisSetting => ({
  ...languageIn(words),
  width,
  height,
});

/** The clock of the shown moment. */
export const clockShown = ({ facts, frame, axis, words }: Chosen & Pick<Shown, "axis">): ClockView =>
  clockOf(frame.choices, axis, languageIn(words), ready(facts.hashrate));

/** The axis of the shown span, `width` px wide, or as wide as usual; `height` as for `settingIn`, `room` for `axisViewAt`. */
export const axisShown = (
  { facts, frame, words }: Chosen,
  room: CloseUpRoom | null,
  width: number = usualWidth,
  height = 0,
): AxisView => axisViewAt(facts, frame.choices, settingIn(words, width, height), room);

/** The caption of the shown moment; null as for `captionAt`. */
export const captionShown = ({ facts, frame, words }: Chosen): CaptionView | null =>
  captionAt(facts, frame.choices, languageIn(words));

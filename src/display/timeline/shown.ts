import { type TimelineLanguage, timeline } from "../../words/timeline/timeline.ts";
import { ready } from "../frame/reading.ts";
import type { Chosen, Shown } from "../frame/shown.ts";
import { type ClockView, clockOf } from "./clock.ts";
import { type CaptionView, captionAt } from "./events/caption.ts";

/** The words and formats that clock and axis take from the page's language. */
export const languageIn = ({ locale }: Chosen["words"]): TimelineLanguage => ({ locale, timeline });

/** The clock of the shown moment. */
export const clockShown = ({ facts, frame, axis, words }: Chosen & Pick<Shown, "axis">): ClockView =>
  clockOf(frame.choices, axis, languageIn(words), ready(facts.hashrate));

/** The caption of the shown moment; null as for `captionAt`. */
export const captionShown = ({ facts, frame, words }: Chosen): CaptionView | null =>
  captionAt(facts, frame.choices, languageIn(words));

import { timelineFrame } from "../../display/timeline/frame.ts";
import type { TimelineFrame } from "../../display/timeline/types.ts";
import { timeline } from "../../words/timeline.ts";
import { type Page, usePage } from "../page.ts";
import { Axis } from "./Axis.tsx";
import { Clock } from "./Clock.tsx";

/** The moment, playback and the presets, in the page. */
export function TimeClock() {
  const page = usePage();
  return <Clock view={timeOf(page).clock} act={page.act} />;
}

/** The chart with its slider, in the page. */
export function TimeAxis() {
  const page = usePage();
  return <Axis view={timeOf(page).axis} act={page.act} />;
}

let last: { readonly page: Page; readonly frame: TimelineFrame } | null = null;

/** Clock, axis and caption of a page, made once for all who ask. */
export function timeOf(page: Page): TimelineFrame {
  if (last?.page !== page) {
    const language = { locale: page.words.locale, timeline };
    last = { page, frame: timelineFrame(page.facts, page.frame.choices, page.axis, language) };
  }
  return last.frame;
}

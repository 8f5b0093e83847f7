import type { ChronicleItem, Facts, Moment } from "../../../facts/types.ts";
import type { Span } from "../../../kit/time.ts";
import { linesBy } from "../../../model/replays/replays.ts";
import type { Choices } from "../../../state/choices.ts";
import { type Step, stepOf } from "../../../state/step.ts";
import type { TimelineLanguage } from "../../../words/timeline/timeline.ts";
import { dateText } from "../../format/dates.ts";
import { countText } from "../../format/numbers.ts";
import { knownEvents } from "../../frame/known.ts";
import { ready } from "../../frame/reading.ts";
import { endOf } from "./end-of.ts";
import { sayingOf } from "./saying.ts";

/** A line of a chronology with its number; `by` says who said it and when. */
export interface Said {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly source: { readonly title: string; readonly url: string } | null;
}

/** The newest line of a replay's chronology, and the other lines of the same time. */
export interface CaptionView extends Said {
  /** `and 3 more`, or nothing. */
  readonly more: string;
  readonly rest: readonly Said[];
}

/**
 * The newest line, up to the moment, of the chronologies that the replays of the span's step follow; `rest` has the
 * other lines of the same time. Null before the first line in the span, and by the month.
 */
export function captionAt(
  facts: Facts,
  choices: Choices,
  { locale, timeline: words }: TimelineLanguage,
): CaptionView | null {
  const step = stepOf(choices.span);
  const events = knownEvents(facts, choices);
  if (events === null || step === "month") return null;
  const lines = newestLines(linesBy(events, step), choices.span, choices.at, step);
  const [first] = lines;
  if (first === undefined) return null;
  const saidOf = (item: ChronicleItem): Said => {
    const press = ready(facts.sources)?.press[item.source];
    return {
      id: item.id,
      text: sayingOf(item, locale),
      by: words.said(item.by, dateText(item.at, lineForm(item), locale)),
      source: press === undefined ? null : { title: press.title, url: press.url },
    };
  };
  return {
    ...saidOf(first),
    more: lines.length > 1 ? words.more(countText(lines.length - 1)) : "",
    rest: lines.slice(1).map(saidOf),
  };
}

/** The form in which a line's time is written, as precise as the time is known. */
export function lineForm({ precision }: ChronicleItem): "dayHour" | "dayYear" | "monthYear" {
  if (precision === "minute" || precision === "hour") return "dayHour";
  return precision === "day" ? "dayYear" : "monthYear";
}

/** The lines of the latest time up to `at` within the span; empty before the first. */
export function newestLines(
  items: readonly ChronicleItem[],
  span: Span,
  at: Moment,
  step: Step,
): readonly ChronicleItem[] {
  const come = items
    .map((item) => ({ item, comes: comesAt(item, step) }))
    .filter(({ comes }) => comes >= span.from && comes <= at);
  const last = Math.max(...come.map(({ comes }) => comes));
  return come.filter(({ comes }) => comes === last).map(({ item }) => item);
}

/** When a line appears: at its time; where that is less precise than the step, at the end of its day, month or year. */
function comesAt({ at, precision }: ChronicleItem, step: Step): Moment {
  const fine = precision === "minute" || precision === "hour" || (precision === "day" && step === "day");
  return fine ? at : endOf(at, precision);
}

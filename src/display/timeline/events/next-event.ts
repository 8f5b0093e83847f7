import { ascending } from "d3";
import type { Facts, Moment } from "../../../facts/types.ts";
import type { Choices } from "../../../state/choices.ts";
import type { TimelineLanguage } from "../../../words/timeline/timeline.ts";
import { happenings } from "../chart.ts";

/** No line of a chronology is left out as a claim: each is a moment to go to. */
const none: ReadonlySet<string> = new Set();

/**
 * The next moment of the span, after (1) or before (−1) the chosen one, at which an event or a line of a chronology
 * begins; null where there is none. With known then it is the next one in fact, which nobody knew at the chosen moment.
 */
export function nextEventMoment(
  facts: Facts,
  choices: Choices,
  language: TimelineLanguage,
  direction: 1 | -1,
): Moment | null {
  const { marks } = happenings(facts, { ...choices, known: "now" }, language, none);
  const moments = marks.map(({ at }) => at).sort(ascending);
  const found = direction === 1 ? moments.find((at) => at > choices.at) : moments.findLast((at) => at < choices.at);
  return found ?? null;
}

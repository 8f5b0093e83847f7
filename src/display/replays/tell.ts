import type { ConnectivityItem, Facts, Moment } from "../../facts/types.ts";
import { followedIn } from "../../model/replays/replays.ts";
import type { Choices } from "../../state/choices.ts";
import { replayShown } from "../../state/replays.ts";
import { telling as words } from "../../words/replays/telling.ts";
import { timeline } from "../../words/timeline/timeline.ts";
import { dateText, momentWords } from "../format/dates.ts";
import { knownEvents } from "../frame/known.ts";
import { lineForm, newestLines } from "../timeline/events/caption.ts";
import { sayingOf } from "../timeline/events/saying.ts";
import { replayHeadline } from "./headline.ts";

/** What the page speaks of an event while a replay plays: when, what changed, and who said so. */
export interface SpokenEvent {
  /** The id of the line, or the moment of the statement. */
  readonly id: string;
  readonly text: string;
}

/**
 * The newest event of the shown replay by the moment: a line of its chronology, or a statement that drives its
 * country's connectivity. Null outside replays and before the first.
 */
export function eventSpoken(facts: Facts, choices: Choices, locale: string): SpokenEvent | null {
  const replay = replayShown(choices);
  const events = knownEvents(facts, choices);
  if (replay === null || events === null) return null;
  const { lines, connectivity } = followedIn(events, replay);
  const [line, ...rest] = newestLines(lines, choices.span, choices.at, replay.step);
  const stated = newestStatement(connectivity, choices.span.from, choices.at);
  if (stated !== null && (line === undefined || stated.from > line.at)) {
    const state = words.stated(timeline.states[stated.state]);
    return { id: String(stated.from), text: words.event(momentWords(stated.from, locale), state, stated.by, 0) };
  }
  if (line === undefined) return null;
  const when = dateText(line.at, lineForm(line), locale);
  return { id: line.id, text: words.event(when, sayingOf(line, locale), line.by, rest.length) };
}

const newestStatement = (items: readonly ConnectivityItem[], from: Moment, to: Moment): ConnectivityItem | null =>
  items
    .filter((item) => item.drives && item.from >= from && item.from <= to)
    .reduce<ConnectivityItem | null>((last, item) => (last === null || item.from >= last.from ? item : last), null);

/**
 * The functions fetched with the first replay: one makes its headline, the other the sentences that the page speaks
 * while it plays.
 */
export const replayTeller = { headline: replayHeadline, event: eventSpoken };

import type { ConnectivityItem, Facts, Moment } from "../../facts/types.ts";
import { followedIn } from "../../model/replays/replays.ts";
import type { Choices } from "../../state/choices.ts";
import { replayShown } from "../../state/replays.ts";
import { telling as words } from "../../words/replays/telling.ts";
import { timeline } from "../../words/timeline/timeline.ts";
import { dateText, momentWords } from "../format/dates.ts";
import { countText } from "../format/numbers.ts";
import { knownEvents } from "../frame/known.ts";
import { lineForm, newestLines } from "../timeline/events/caption.ts";
import { sayingOf } from "../timeline/events/saying.ts";
import { replayHeadline } from "./headline.ts";

/** What the page speaks of an event while a replay plays. */
export interface SpokenEvent {
  /** When, what changed, and who said so. */
  readonly text: string;
  /** Whether it changed the connectivity of the replay's country: then no lesser event takes its turn to be spoken. */
  readonly main: boolean;
}

/**
 * The newest event of the shown replay after `since` and up to the moment: a statement that drives its country's
 * connectivity, told in the words of the chronology where a line has the same time, else a line of its chronology. Null
 * outside replays and where nothing came.
 */
export function eventSpoken(facts: Facts, choices: Choices, since: Moment, locale: string): SpokenEvent | null {
  const replay = replayShown(choices);
  const events = knownEvents(facts, choices);
  if (replay === null || events === null) return null;
  const { lines, connectivity } = followedIn(events, replay);
  const from = Math.max(since + 1, choices.span.from);
  const stated = newestStatement(connectivity, from, choices.at);
  const until = stated?.from ?? choices.at;
  const [line, ...rest] = newestLines(lines, { from: stated?.from ?? from, to: until }, until, replay.step);
  if (line !== undefined) {
    const when = dateText(line.at, lineForm(line), locale);
    return { text: words.event(when, sayingOf(line, locale), line.by, countText(rest.length)), main: stated !== null };
  }
  if (stated === null) return null;
  const state = words.stated(timeline.states[stated.state]);
  return { text: words.event(momentWords(stated.from, locale), state, stated.by, countText(0)), main: true };
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

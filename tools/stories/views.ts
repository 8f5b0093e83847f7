import { statementId } from "../../src/display/claims/statement-id.ts";
import { type Frame, frameAt } from "../../src/display/frame/frame.ts";
import { factsSeen } from "../../src/display/frame/then.ts";
import { axisEnd } from "../../src/model/network/last.ts";
import { newestEstimate } from "../../src/model/shares/shares.ts";
import type { Choices } from "../../src/state/choices.ts";
import { fromQuery, unreadQuestions } from "../../src/state/link/link.ts";
import { startChoices } from "../../src/state/start.ts";
import { pageFacts, type StoryFacts } from "./facts.ts";

/** The choices of a step's link, and what the page would not read of it. */
export interface View {
  readonly choices: Choices;
  readonly dropped: readonly string[];
}

/** Reads links as the page does when all of its facts have come. */
export function linkReader(facts: StoryFacts): (link: string) => View {
  const start = startChoices(newestEstimate(facts.hashrate), axisEnd(facts.hashrate, facts.network));
  const places = new Set(facts.places.map(({ code }) => code));
  const estimates = new Set(facts.hashrate.estimates.map(({ id }) => id));
  const items = itemsOf(facts);
  return (link) => {
    const existing = { place: (code: string) => places.has(code), estimate: (id: string) => estimates.has(id) };
    const { choices, dropped } = fromQuery(link, start, existing);
    const { openItem } = choices;
    const strange = openItem === null || items.has(openItem) ? [] : [`item=${openItem}`];
    return { choices, dropped: [...dropped, ...unreadQuestions(choices), ...strange] };
  };
}

/** Makes the frame that the page shows at some choices; with known then, from what was public at their moment. */
export function framer(facts: StoryFacts): (choices: Choices) => Frame {
  const all = pageFacts(facts);
  return (choices) => frameAt(factsSeen(all, choices), choices);
}

/** The ids that `item=` may name: events, claims, lines and statements of the replays. */
function itemsOf({ events, claims }: StoryFacts): ReadonlySet<string> {
  const followed = Object.values(events.replays);
  return new Set([
    ...events.events.map(({ id }) => id),
    ...claims.claims.map(({ id }) => id),
    ...followed.flatMap(({ lines }) => lines.map(({ id }) => id)),
    ...followed.flatMap(({ connectivity }) => connectivity.map(statementId)),
  ]);
}

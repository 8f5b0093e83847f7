import type { Replay } from "../../../facts/replays.ts";
import type { ConnectivityItem, EventFacts, Facts, Moment } from "../../../facts/types.ts";
import { answersAmong } from "../../../model/claims/answers.ts";
import { statementsAt } from "../../../model/layers/connectivity.ts";
import { followedIn } from "../../../model/replays/replays.ts";
import { claimsKnown } from "../../../model/then/known-events.ts";
import type { Choices } from "../../../state/choices.ts";
import { replayShown } from "../../../state/replays.ts";
import type { Frame } from "../../frame/frame.ts";
import { knownEvents } from "../../frame/known.ts";
import { ready } from "../../frame/reading.ts";
import { blockSources, dailySources, type Used, usedFrom } from "./used.ts";

/**
 * The sources of a replay's headline. Exodus: the daily hashrate and Cambridge's maps. Blackout: the cut, statements
 * and claims about it, the blocks, and Cambridge's maps. Empty outside replays:
 * `paintedFrom` gives the sources of other headlines.
 */
export function replayHeadlineFrom(facts: Facts, { choices, scenario }: Frame): readonly Used[] {
  const replay = replayShown(choices);
  const hasHeadline = choices.layer === "share" || choices.layer === "bivariate";
  if (replay === null || !hasHeadline || scenario?.shown != null) return [];
  const cambridge = ready(facts.hashrate)?.cbeci.source;
  const maps = cambridge === undefined ? [] : [usedFrom(cambridge)];
  if (replay.exodus !== undefined) {
    return [...dailySources(facts, { from: replay.span.from, to: choices.at }).map(usedFrom), ...maps];
  }
  const events = knownEvents(facts, choices);
  return events === null || replay.step !== "hour" ? [] : blackoutFrom(facts, choices, replay, events);
}

function blackoutFrom(facts: Facts, choices: Choices, replay: Replay, events: EventFacts): readonly Used[] {
  const { connectivity } = followedIn(events, replay);
  const cut = events.events.find(({ id }) => replay.events.includes(id));
  const claims = claimsKnown(ready(facts.claims)?.claims ?? [], choices.at, choices.known);
  const answers = answersAmong(claims.filter(({ event }) => event === cut?.id));
  const cambridge = ready(facts.hashrate)?.cbeci.source;
  return [
    ...(cut?.sources ?? []).map(usedFrom),
    // The headline gives the length of the whole cut, which follows from the statements made until its end.
    ...statedBy(connectivity, choices.at, Math.max(choices.at, cut?.end ?? 0)),
    ...answers.map(({ source }) => usedFrom(source)),
    ...(ready(facts.blocks) === null ? [] : blockSources(facts).map(usedFrom)),
    ...(cambridge === undefined ? [] : [usedFrom(cambridge)]),
  ];
}

/** The statements that drive the connectivity up to `until`; where none drives it, those about the moment's day. */
function statedBy(items: readonly ConnectivityItem[], at: Moment, until: Moment): readonly Used[] {
  const driving = items.filter(({ drives }) => drives);
  const statements = driving.length === 0 ? statementsAt(items, at) : driving.filter(({ from }) => from <= until);
  return statements.map(({ source, by }) => ({ id: source, by }));
}

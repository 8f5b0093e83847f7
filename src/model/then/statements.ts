import type { ClaimFacts, EventFacts, Facts, Loaded, MiningEvent, Moment, SourceFacts } from "../../facts/types.ts";
import { rememberingPair } from "../../kit/remember.ts";
import { isoDay } from "../../kit/time.ts";
import { type Cut, cutter, isOut, knownOn, mapped } from "./cut.ts";
import { claimsKnown, eventsKnown, knownFrom } from "./known-events.ts";

/** Claims that had been made and whose source was out by a moment. */
export const cutClaims: Cut<ClaimFacts> = cutter(
  ({ claims }) => claims.map((claim) => knownFrom(claim, claim.at)),
  ({ claims }, at) => ({ claims: claimsKnown(claims, at, "then") }),
);

/** Series of which something was published by a moment, and press articles published by then. */
export const cutSources: Cut<SourceFacts> = cutter(
  ({ series, press }) => [
    ...Object.values(series).flatMap(({ known }) => (known === null ? [] : known.map(knownOn))),
    ...Object.values(press).map(({ date }) => pressOn(date)),
  ],
  ({ figures, series, press }, at) => ({
    figures,
    series: mapped(series, (source) => (source.known !== null && isOut(source.known[0], at) ? source : null)),
    press: mapped(press, (item) => (pressOn(item.date) <= at ? item : null)),
  }),
);

/** The moment from which an article is known; an article dated by month or year counts from the last day of it. */
function pressOn(date: string): Moment {
  const day = knownOn(date);
  if (date.length === 10) return day;
  const after = new Date(day);
  if (date.length === 7) after.setUTCMonth(after.getUTCMonth() + 1);
  else after.setUTCFullYear(after.getUTCFullYear() + 1);
  return knownOn(isoDay(after.getTime() - 1));
}

/**
 * Events, lines and statements that had begun and whose source was out. Of an event's sources and statements it keeps
 * those published by then, none while the press file has not come.
 */
export function cutEvents(facts: Pick<Facts, "events" | "sources">, at: Moment): Loaded<EventFacts> {
  if (facts.events.state !== "ready") return facts.events;
  const events = eventsKnown(facts.events.value, at, "then");
  return withPress(events, cutSources(facts.sources, at));
}

const withPress = rememberingPair((known: EventFacts, sources: Loaded<SourceFacts>): Loaded<EventFacts> => {
  const press = sources.state === "ready" ? sources.value.press : {};
  return { state: "ready", value: { ...known, events: known.events.map((event) => ofPress(event, press)) } };
});

const ofPress = (event: MiningEvent, press: SourceFacts["press"]): MiningEvent => ({
  ...event,
  sources: event.sources.filter((source) => source in press),
  statements: event.statements.filter(({ source }) => source in press),
});

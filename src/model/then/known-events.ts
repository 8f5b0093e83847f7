import type { Claim, EventFacts, Followed, Moment } from "../../facts/types.ts";
import { remembering, rememberingFor } from "../../kit/remember.ts";
import { parseTime } from "../../kit/time.ts";
import type { Vintage } from "./known.ts";

/**
 * The moment from which the vintage `then` may use an item: when it has begun and its source is out; infinite for a
 * source without a day.
 */
export function knownFrom({ published }: { readonly published: string }, begins: Moment): Moment {
  return Math.max(begins, parseTime(published) ?? Number.POSITIVE_INFINITY);
}

/**
 * Whether a view may use an item that begins at `begins`: always in the vintage `now`, once begun and published in
 * `then`.
 */
export const mayShow = (
  one: { readonly published: string },
  begins: Moment,
  { at, known }: { readonly at: Moment; readonly known: Vintage },
): boolean => known === "now" || knownFrom(one, begins) <= at;

/** The claims that a view may use: all, or in the vintage `then` those that had been made and whose source was out. */
export function claimsKnown(claims: readonly Claim[], at: Moment, vintage: Vintage): readonly Claim[] {
  return vintage === "now" ? claims : claims.filter((claim) => knownFrom(claim, claim.at) <= at);
}

/** The moments at which more of the events became known, with what was known after each. */
interface EventSteps {
  /** Ascending. */
  readonly changes: readonly Moment[];
  /** What was known from a change on, by its index; −1 is before the first. */
  readonly viewOf: (step: number) => EventFacts;
}

const knowledgeOf = rememberingFor((facts: EventFacts): EventSteps => {
  const changes = changesOf(facts);
  return {
    changes,
    viewOf: remembering(changes.length + 1, (step) => viewAt(facts, changes[step] ?? Number.NEGATIVE_INFINITY)),
  };
});

/**
 * The events, lines and statements that a view may use: all, or in the vintage `then` those that had begun and whose
 * source was out. An end later than the moment is null. The same object is returned until something is added.
 */
export function eventsKnown(facts: EventFacts, at: Moment, vintage: Vintage): EventFacts {
  if (vintage === "now") return facts;
  const { changes, viewOf } = knowledgeOf(facts);
  return viewOf(changes.findLastIndex((change) => change <= at));
}

function changesOf({ events, replays }: EventFacts): readonly Moment[] {
  const followed = Object.values(replays);
  const moments = [
    ...events.flatMap((event) => [knownFrom(event, event.start), event.end ?? event.start]),
    ...followed.flatMap(({ lines }) => lines.map((line) => knownFrom(line, line.at))),
    ...followed.flatMap(({ connectivity }) =>
      connectivity.flatMap((item) => [knownFrom(item, item.from), item.to ?? item.from]),
    ),
  ];
  return [...new Set(moments)].sort((a, b) => a - b);
}

function viewAt({ events, replays }: EventFacts, at: Moment): EventFacts {
  const out = <T extends { readonly published: string }>(list: readonly T[], begins: (one: T) => Moment) =>
    list.filter((one) => knownFrom(one, begins(one)) <= at);
  const ended = (end: Moment | null) => (end !== null && end <= at ? end : null);
  const followed = ({ lines, connectivity }: Followed): Followed => ({
    lines: out(lines, (line) => line.at),
    connectivity: out(connectivity, ({ from }) => from).map((item) => ({ ...item, to: ended(item.to) })),
  });
  return {
    events: out(events, ({ start }) => start).map((event) => ({ ...event, end: ended(event.end) })),
    replays: Object.fromEntries(Object.entries(replays).map(([id, one]) => [id, followed(one)])),
  };
}

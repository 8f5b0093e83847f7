import { replays } from "../../../facts/replays.ts";
import type { EventFacts } from "../../../facts/types.ts";
import type { Span } from "../../../kit/time.ts";
import { overlaps } from "../scale.ts";

/** What has an id and a weight. */
interface Weighed {
  readonly id: string;
  readonly weight: number;
}

/** Whether an event belongs to a replay. */
export const isFeatured = (event: string): boolean => replays.some(({ events }) => events.includes(event));

/** More than any event has sources. */
const ofReplay = 1000;
/** The events, those of replays before all others, and the first of each replay before those. */
export const replaysFirst = <T extends Weighed>(single: readonly T[]): readonly T[] =>
  single.map((event) => {
    if (replays.some(({ events }) => events[0] === event.id)) return { ...event, weight: Number.POSITIVE_INFINITY };
    return isFeatured(event.id) ? { ...event, weight: event.weight + ofReplay } : event;
  });

/** How much less an event weighs among the hours of a replay that is about another country. */
const elsewhere = 1000;

/** The events, those of the country of the span's replay before all others. */
export function ownFirst<T extends Weighed>(
  events: EventFacts["events"],
  single: readonly T[],
  span: Span,
): readonly T[] {
  const place = replays.find((one) => one.step === "hour" && overlaps(one.span, span))?.place;
  const own = new Set(events.flatMap(({ id, countries }) => (place && !countries.includes(place) ? [] : [id])));
  return single.map((event) => (own.has(event.id) ? event : { ...event, weight: event.weight / elsewhere }));
}

/** A line or a statement that has a short name may have it on the axis, after the events of its country. */
export const ofLine = (short: string | null) => ({ weight: short === null ? 0 : 0.75, lane: "events", short }) as const;

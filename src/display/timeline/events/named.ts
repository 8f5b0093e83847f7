import { boxWidth } from "../scale.ts";
import type { EventName } from "../types.ts";
import { type Happening, type LaneId, laneIds } from "./happenings.ts";

/** The most events with a mark and a name on the axis; the calendar counts the others. */
const mostNamed = 6;
/** Letters of the longest name. */
const longestName = 28;
/** The width of a letter and the least free width beside a name, units of the axis, in a wide window and in a narrow one. */
const room = { desk: { letter: 10, gap: 16 }, phone: { letter: 24, gap: 36 } } as const;
/** Pixels between a mark and its name. */
const shift = 8;

/** A happening in a lane, and where its mark begins and ends, units of the axis. */
export interface Placed {
  readonly one: Pick<Happening, "id" | "name" | "weight" | "lane">;
  readonly left: number;
  readonly right: number;
}

/** A name before it has its height. */
export type PlacedName = Omit<EventName, "x" | "y"> & { readonly units: number };

interface Taken {
  readonly lane: LaneId;
  readonly left: number;
  readonly right: number;
}

/**
 * The happenings that get a mark and a name, at most six, each with its name, in the order of their weight; of two equal
 * ones the earlier is first. One whose mark or name would touch those of a weightier one in its lane gets neither.
 */
export function namedOf<T extends Placed>(all: readonly T[]): ReadonlyMap<T, PlacedName> {
  const found = new Map<T, PlacedName>();
  const [desk, phone]: [Taken[], Taken[]] = [[], []];
  const weighty = all.filter(({ one }) => one.weight > 0).toSorted((a, b) => b.one.weight - a.one.weight);
  for (const thing of weighty) {
    if (found.size === mostNamed) break;
    const text = nameOf(thing.one);
    const place = text === null ? null : placeFor(thing, text, room.desk, desk);
    if (text === null || place === null) continue;
    const narrow = placeFor(thing, text, room.phone, phone, place.anchor);
    const mark = { lane: thing.one.lane, left: thing.left, right: thing.right };
    desk.push(place.taken);
    phone.push(narrow?.taken ?? mark);
    const units = place.anchor === "start" ? thing.right : thing.left;
    const by = place.anchor === "start" ? shift : -shift;
    found.set(thing, { id: thing.one.id, units, shift: by, anchor: place.anchor, text, minor: narrow === null });
  }
  return found;
}

/** The lanes that have something in them, from the top. */
export const lanesUsed = (named: Iterable<Placed>): readonly LaneId[] => {
  const used = new Set([...named].map(({ one }) => one.lane));
  return laneIds.filter((lane) => used.has(lane));
};

/** The side on which a mark's name has room, the end first; null for neither. */
function placeFor(
  { one: { lane }, left, right }: Placed,
  text: string,
  { letter, gap }: (typeof room)["desk"] | (typeof room)["phone"],
  taken: readonly Taken[],
  only?: EventName["anchor"],
): { readonly anchor: EventName["anchor"]; readonly taken: Taken } | null {
  const width = text.length * letter + gap;
  const sides = [
    { anchor: "start", taken: { lane, left: left - gap, right: right + width } },
    { anchor: "end", taken: { lane, left: left - width, right: right + gap } },
  ] as const;
  const free = sides.find(({ anchor, taken: mine }) => {
    const fits = anchor === "start" ? mine.right <= boxWidth : mine.left >= 0;
    const apart = taken.every((other) => other.lane !== lane || other.right <= mine.left || mine.right <= other.left);
    return fits && apart && (only === undefined || only === anchor);
  });
  return free ?? null;
}

/** Letters from which the part of a title before its first pause says enough: “Report” does not. */
const shortestName = 15;

/**
 * The name of a mark: of a replay its whole name, of an event its title, or where that is long the part before the first
 * pause. Null where both are too long or say too little: a title that is cut anywhere says something else.
 */
function nameOf({ name, weight }: Placed["one"]): string | null {
  if (name.length <= longestName || weight === Number.POSITIVE_INFINITY) return name;
  const clause = name.split(/[:;] /)[0] ?? name;
  return clause.length >= shortestName && clause.length <= longestName ? clause : null;
}

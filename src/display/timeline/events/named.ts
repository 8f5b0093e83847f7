import { boxWidth, textGap, textWidth, unitsIn, usualWidth } from "../scale.ts";
import type { EventName } from "../types.ts";
import type { Happening } from "./happenings.ts";
import { type LaneId, laneIds } from "./lane-of.ts";

/** The most events with a mark and a name on the axis; the calendar counts the others. */
const mostNamed = 6;
/** Letters of the longest name. */
const longestName = 28;
/** Pixels between a mark and its name. */
const shift = 8;

/** A happening in a lane, and where its mark begins and ends, units of the axis. */
export interface Placed {
  readonly one: Pick<Happening, "id" | "name" | "short" | "weight" | "lane">;
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
 * The happenings that get a mark on an axis of `width` px, in the order of their weight (of two equal ones the earlier is
 * first), each with its name. They are the six weightiest, whose name is null where it has no room, and, until six are
 * named, the next ones that have room for a name. One whose mark would touch a weightier one in its lane gets none.
 */
export function namedOf<T extends Placed>(
  all: readonly T[],
  width: number = usualWidth,
): ReadonlyMap<T, PlacedName | null> {
  const weighty = all.filter(({ one }) => one.weight > 0).toSorted((a, b) => b.one.weight - a.one.weight);
  const marked = new Map<T, Taken>();
  for (const thing of weighty.slice(0, mostNamed)) {
    const mark = { lane: thing.one.lane, left: thing.left, right: thing.right };
    if (isFree(mark, [...marked.values()])) marked.set(thing, mark);
  }
  const found = new Map<T, PlacedName | null>([...marked.keys()].map((thing) => [thing, null]));
  const names: Taken[] = [];
  for (const [rank, thing] of weighty.entries()) {
    if (names.length === mostNamed) break;
    if (rank < mostNamed && !marked.has(thing)) continue;
    const others = [...marked].flatMap(([other, mark]) => (other === thing ? [] : [mark]));
    const text = nameOf(thing.one);
    const place = text === null ? null : placeFor(thing, text, width, [...others, ...names]);
    if (text === null || place === null) continue;
    names.push(place.taken);
    const units = place.anchor === "start" ? thing.right : thing.left;
    const by = place.anchor === "start" ? shift : -shift;
    found.set(thing, { id: thing.one.id, units, shift: by, anchor: place.anchor, text });
  }
  return found;
}

/** The lanes that have something in them, from the top. */
export const lanesUsed = (named: Iterable<Placed>): readonly LaneId[] => {
  const used = new Set([...named].map(({ one }) => one.lane));
  return laneIds.filter((lane) => used.has(lane));
};

/** Whether nothing in the same lane touches it. */
const isFree = (mine: Taken, taken: readonly Taken[]): boolean =>
  taken.every((other) => other.lane !== mine.lane || other.right <= mine.left || mine.right <= other.left);

/** The side on which a mark's name has room, the end first; null for neither. */
function placeFor(
  { one: { lane }, left, right }: Placed,
  text: string,
  width: number,
  taken: readonly Taken[],
): { readonly anchor: EventName["anchor"]; readonly taken: Taken } | null {
  const free = unitsIn(textGap, width);
  const wide = unitsIn(shift + textWidth(text, width), width);
  const sides = [
    { anchor: "start", taken: { lane, left: left - free, right: right + wide + free } },
    { anchor: "end", taken: { lane, left: left - wide - free, right: right + free } },
  ] as const;
  const found = sides.find(
    ({ anchor, taken: mine }) =>
      (anchor === "start" ? right + wide <= boxWidth : left - wide >= 0) && isFree(mine, taken),
  );
  return found ?? null;
}

/** Letters from which the part of a title before its first pause says enough: “Report” does not. */
const shortestName = 15;

/**
 * The name of a mark: its short name, else its title, or where that is long the part before the first pause. Null where
 * both are too long or say too little: a title that is cut anywhere says something else.
 */
function nameOf({ name, short }: Placed["one"]): string | null {
  if (short !== null) return short;
  if (name.length <= longestName) return name;
  const clause = name.split(/[:;] /)[0] ?? name;
  return clause.length >= shortestName && clause.length <= longestName ? clause : null;
}

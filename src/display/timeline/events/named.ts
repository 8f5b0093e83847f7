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

/** The rows of names that a lane of 44 px has: beside its marks, below and above them; and their distance, px. */
const tallRows = [0, 1, -1] as const;
const rowHeight = 14;

interface TakenRoom {
  readonly lane: LaneId;
  /** 0 for marks and for names beside them, 1 for a name below its mark, −1 for one above it. */
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The happenings that get a mark on an axis of `width` px, in the order of their weight (of two equal ones the earlier is
 * first), each with its name. They are the six weightiest, whose name is null where it has no room, and, until six are
 * named, the next ones that have room for a name. One whose mark would touch a weightier one in its lane gets none. In
 * `tall` lanes a name has room above and below its mark, too.
 */
export function namedOf<T extends Placed>(
  all: readonly T[],
  width: number = usualWidth,
  tall = false,
): ReadonlyMap<T, PlacedName | null> {
  const weighty = all.filter(({ one }) => one.weight > 0).toSorted((a, b) => b.one.weight - a.one.weight);
  const marked = new Map<T, TakenRoom>();
  for (const thing of weighty.slice(0, mostNamed)) {
    const mark = { lane: thing.one.lane, row: 0, left: thing.left, right: thing.right };
    if (isFree(mark, [...marked.values()])) marked.set(thing, mark);
  }
  const found = new Map<T, PlacedName | null>([...marked.keys()].map((thing) => [thing, null]));
  const names: TakenRoom[] = [];
  for (const [rank, thing] of weighty.entries()) {
    if (names.length === mostNamed) break;
    if (rank < mostNamed && !marked.has(thing)) continue;
    const others = [...marked].flatMap(([other, mark]) => (other === thing ? [] : [mark]));
    const text = nameOf(thing.one);
    const place = text === null ? null : placeFor(thing, text, { width, tall, taken: [...others, ...names] });
    if (text === null || place === null) continue;
    names.push(place.taken);
    const { anchor, row } = place;
    // Beside its mark a name begins after its end; above or below, it begins with it.
    const units = (anchor === "start") === (row === 0) ? thing.right : thing.left;
    const by = row === 0 ? (anchor === "start" ? shift : -shift) : 0;
    found.set(thing, { id: thing.one.id, units, shift: by, drop: row * rowHeight, anchor, text });
  }
  return found;
}

/** The lanes that have something in them, from the top. */
export const lanesUsed = (named: Iterable<Placed>): readonly LaneId[] => {
  const used = new Set([...named].map(({ one }) => one.lane));
  return laneIds.filter((lane) => used.has(lane));
};

/** Whether nothing in the same lane touches it. */
const isFree = (mine: TakenRoom, taken: readonly TakenRoom[]): boolean =>
  taken.every(
    (other) =>
      other.lane !== mine.lane || other.row !== mine.row || other.right <= mine.left || mine.right <= other.left,
  );

interface NamePlace {
  readonly anchor: EventName["anchor"];
  readonly row: number;
  readonly taken: TakenRoom;
}

interface NameRoom {
  readonly width: number;
  readonly tall: boolean;
  readonly taken: readonly TakenRoom[];
}

/** The row and the side of its mark on which a name has room, the end first; null for none, or where a name covers it. */
function placeFor({ one: { lane }, left, right }: Placed, text: string, { width, tall, taken }: NameRoom) {
  const free = unitsIn(textGap, width);
  const wide = unitsIn(textWidth(text, width), width);
  const beside = unitsIn(shift, width) + wide;
  const places = (tall ? tallRows : [0]).flatMap((row): readonly NamePlace[] => {
    const [from, to] = row === 0 ? [left - beside, right + beside] : [right - wide, left + wide];
    const start = { anchor: "start", row, taken: { lane, row, left: left - free, right: to + free } } as const;
    const end = { anchor: "end", row, taken: { lane, row, left: from - free, right: right + free } } as const;
    return [...(to <= boxWidth ? [start] : []), ...(from >= 0 ? [end] : [])];
  });
  if (!isFree({ lane, row: 0, left, right }, taken)) return null;
  return places.find((place) => isFree(place.taken, taken)) ?? null;
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

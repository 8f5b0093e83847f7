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

/** The room for marks and names: the width of the axis, px, and whether its lanes are as high as on a phone. */
interface LaneRoom {
  readonly width?: number;
  readonly tall?: boolean;
  /** Units around a mark without a name; without it only the six weightiest have a mark without a name. */
  readonly around?: number;
}

/**
 * The happenings that get a mark, each with its name, or null where that has no room; up to six are named, in the order
 * of their weight (of two equal ones the earlier is first). First those whose name covers no mark of the six weightiest,
 * then those whose name covers nothing that has a name. Marks without a name stay where nothing covers them: of the six
 * weightiest, or, with `around`, of all. In `tall` lanes a name has room above and below its mark, too.
 */
export function namedOf<T extends Placed>(
  all: readonly T[],
  { width = usualWidth, tall = false, around }: LaneRoom = {},
): ReadonlyMap<T, PlacedName | null> {
  const weighty = all.filter(({ one }) => one.weight > 0).toSorted((a, b) => b.one.weight - a.one.weight);
  const heavy: T[] = [];
  for (const thing of weighty.slice(0, mostNamed)) if (isFree(markRoom(thing), heavy.map(markRoom))) heavy.push(thing);
  const found = new Map<T, PlacedName | null>();
  const taken: TakenRoom[] = [];
  const nameAll = (things: readonly T[], marks: readonly T[]) => {
    for (const thing of things) {
      if (found.size === mostNamed) return;
      const text = found.has(thing) ? null : nameOf(thing.one);
      const others = marks.filter((other) => other !== thing).map(markRoom);
      const place = text === null ? null : placeFor(thing, text, { width, tall, taken: [...others, ...taken] });
      if (text === null || place === null) continue;
      taken.push(place.taken, markRoom(thing));
      found.set(thing, placedName(thing, text, place));
    }
  };
  nameAll(
    weighty.filter((thing, rank) => rank >= mostNamed || heavy.includes(thing)),
    heavy,
  );
  nameAll(weighty, []);
  for (const thing of around === undefined ? heavy : all) {
    const mark = markRoom(thing);
    const space = around ?? 0;
    if (found.has(thing) || !isFree({ ...mark, left: mark.left - space, right: mark.right + space }, taken)) continue;
    taken.push(mark);
    found.set(thing, null);
  }
  const inOrder = new Set([...weighty, ...all].filter((thing) => found.has(thing)));
  return new Map([...inOrder].map((thing) => [thing, found.get(thing) ?? null]));
}

/** A name with its place: beside its mark it begins after its end; above or below, it begins with it. */
function placedName({ one, left, right }: Placed, text: string, { anchor, row }: NamePlace): PlacedName {
  const units = (anchor === "start") === (row === 0) ? right : left;
  const by = row === 0 ? (anchor === "start" ? shift : -shift) : 0;
  return { id: one.id, units, shift: by, drop: row * rowHeight, anchor, text };
}

const markRoom = ({ one: { lane }, left, right }: Placed): TakenRoom => ({ lane, row: 0, left, right });

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
    const start = {
      anchor: "start",
      row,
      taken: { lane, row, left: row === 0 ? right : left - free, right: to + free },
    } as const;
    const end = {
      anchor: "end",
      row,
      taken: { lane, row, left: from - free, right: row === 0 ? left : right + free },
    } as const;
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

import { usualWidth } from "../scale.ts";
import type { EventName } from "../types.ts";
import { type LaneId, laneIds } from "./lane-of.ts";
import { named } from "./names/choosing.ts";
import {
  isFree,
  type LaneRows,
  markRoom,
  mostNamed,
  type Named,
  type NameWanted,
  oneRow,
  type Placed,
} from "./names/placing.ts";

/** Letters of the longest name. */
const longestName = 28;

/** A name before it has its height; `row` is 0 for one at the height of its mark, 1 below it and −1 above it. */
export type PlacedName = Omit<EventName, "x" | "y"> & { readonly units: number; readonly row: number };

/** The rows of names that a lane of 44 px has, as on a phone, and their distance, px. */
const tallRows: LaneRows = { rules: [0, 1, -1], events: [0, 1, -1] };
const tallRow = 14;

/** The room for marks and names: the width of the axis, px, whether its lanes are as high as on a phone, and their rows. */
interface LaneRoom {
  readonly width?: number;
  readonly tall?: boolean;
  readonly rows?: LaneRows;
  /** Whether names may cover marks of the six weightiest that have no room for their own names. */
  readonly covering?: boolean;
  /** Units around a mark without a name; without it only the six weightiest have a mark without a name. */
  readonly around?: number;
  /** Marks that no name and no mark of a name covers where as many names fit elsewhere. */
  readonly spared?: readonly Placed[];
}

/**
 * The happenings that get a mark, each with its name, or null where the name has no room. At most six are named, the
 * weightiest first; of those with the same weight as many as have room. Names that cover no mark of the six weightiest
 * come first; then those that cover no mark with a name. A mark without a name is left out where a name covers it. Only
 * the six weightiest have marks without a name; with `around` all have. In `tall` lanes a name may also stand above or
 * below its mark.
 */
export function namedOf<T extends Placed>(
  all: readonly T[],
  { width = usualWidth, tall = false, rows = oneRow, covering = false, around, spared = [] }: LaneRoom = {},
): ReadonlyMap<T, PlacedName | null> {
  const weighty = all.filter(({ one }) => one.weight > 0).toSorted((a, b) => b.one.weight - a.one.weight);
  const heavy: T[] = [];
  for (const thing of weighty.slice(0, mostNamed))
    if (around === undefined && isFree(markRoom(thing), heavy.map(markRoom))) heavy.push(thing);
  const room = {
    width,
    rows: tall ? tallRows : rows,
    fixed: tall,
    spared: spared.map((mark) => widened(mark, around)),
  };
  const wanted = weighty.flatMap((thing): readonly NameWanted<T>[] => {
    const text = nameOf(thing.one);
    return text === null ? [] : [{ thing, text }];
  });
  const clear = wanted.filter(({ thing }) => heavy.includes(thing) || weighty.indexOf(thing) >= mostNamed);
  const first = around === undefined && !covering ? named(clear, [], heavy, room) : [];
  const chosen = named(wanted, first, [], room);
  const found = new Map<T, PlacedName | null>(chosen.map((name) => [name.thing, placedName(name, tall)]));
  const taken = chosen.flatMap(({ thing, place }) => [place.taken, markRoom(thing)]);
  for (const thing of around === undefined ? heavy : all) {
    if (found.has(thing) || !isFree(widened(thing, around), taken)) continue;
    taken.push(markRoom(thing));
    found.set(thing, null);
  }
  const inOrder = new Set([...weighty, ...all].filter((thing) => found.has(thing)));
  return new Map([...inOrder].map((thing) => [thing, found.get(thing) ?? null]));
}

/** The stretch of a mark with so many units around it. */
function widened(thing: Placed, around = 0) {
  const mark = markRoom(thing);
  return { ...mark, left: mark.left - around, right: mark.right + around };
}

function placedName(
  { thing: { one }, text, place: { taken: _, row, ...place } }: Named<Placed>,
  tall: boolean,
): PlacedName {
  return { ...place, id: one.id, drop: tall ? row * tallRow : 0, row: tall ? 0 : row, text };
}

/** The lanes that have something in them, from the top. */
export const lanesUsed = (named: Iterable<Placed>): readonly LaneId[] => {
  const used = new Set([...named].map(({ one }) => one.lane));
  return laneIds.filter((lane) => used.has(lane));
};

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

import { boxWidth, textGap, unitsIn } from "../../scale.ts";
import type { EventName } from "../../types.ts";
import type { Happening } from "../happenings.ts";
import type { LaneId } from "../lane-of.ts";
import { nameWidth } from "./name-width.ts";

/** The most events with a mark and a name on the axis; the calendar counts the others. */
export const mostNamed = 6;
/** Pixels between a mark and the name beside it. */
const shift = 8;
/** The rows of names in each lane, the first best: 0 beside its marks, 1 below and −1 above them. */
export type LaneRows = Readonly<Record<LaneId, readonly number[]>>;

/** A happening in a lane, and where its mark begins and ends, units of the axis. */
export interface Placed {
  readonly one: Pick<Happening, "id" | "name" | "short" | "weight" | "lane">;
  readonly left: number;
  readonly right: number;
}

/** Lanes without room above and below their marks. */
export const oneRow: LaneRows = { rules: [0], events: [0] };

/** A stretch of a row of a lane, units of the axis. */
export interface TakenRoom {
  readonly lane: LaneId;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** Where a name begins, ends or has its middle: units of the axis, and pixels to the right of them. */
export interface NamePlace extends Pick<EventName, "anchor" | "shift"> {
  readonly units: number;
  readonly row: number;
  readonly taken: TakenRoom;
}

/** A happening with the name that it may get. */
export interface NameWanted<T> {
  readonly thing: T;
  readonly text: string;
}

/** A happening with its name and the place of it. */
export interface Named<T> extends NameWanted<T> {
  readonly place: NamePlace;
}

/** The width of the axis, px, the rows of its lanes, and whether a name keeps its place when others are added. */
export interface NamingRoom {
  readonly width: number;
  readonly rows: LaneRows;
  readonly fixed: boolean;
  /** What stays free of names and of other marks where as many names fit without it. */
  readonly spared: readonly TakenRoom[];
}

/** The stretch that a mark takes. */
export const markRoom = ({ one: { lane }, left, right }: Placed): TakenRoom => ({ lane, row: 0, left, right });

/** Whether nothing in the same row of the same lane touches it. */
export const isFree = (mine: TakenRoom, taken: readonly TakenRoom[]): boolean =>
  taken.every(
    (other) =>
      other.lane !== mine.lane || other.row !== mine.row || other.right <= mine.left || mine.right <= other.left,
  );

/**
 * The places of a name that cover none of the `marks`, the best first: beside its mark, and in the other rows; none where
 * another covers its mark.
 */
export function placesFor(
  { thing: { one, left, right }, text }: NameWanted<Placed>,
  { width, rows }: NamingRoom,
  marks: readonly TakenRoom[],
): readonly NamePlace[] {
  const { lane } = one;
  if (!isFree({ lane, row: 0, left, right }, marks)) return [];
  const wide = unitsIn(nameWidth(text, width), width);
  const mark = { lane, left, right };
  return rows[lane]
    .flatMap((row) => (row === 0 ? placesBeside(mark, wide, width) : placesOver(mark, row, wide, width)))
    .filter((place) => isFree(place.taken, marks));
}

/** The places after a mark and before it that are whole on the axis; `wide` is the name's width in units. */
function placesBeside(
  { lane, left, right }: Omit<TakenRoom, "row">,
  wide: number,
  width: number,
): readonly NamePlace[] {
  const free = unitsIn(textGap, width);
  const [from, to] = [left - unitsIn(shift, width) - wide, right + unitsIn(shift, width) + wide];
  const after = { lane, row: 0, left: right, right: to + free };
  const before = { lane, row: 0, left: from - free, right: left };
  return [
    ...(to <= boxWidth ? [{ anchor: "start", units: right, shift, row: 0, taken: after } as const] : []),
    ...(from >= 0 ? [{ anchor: "end", units: left, shift: -shift, row: 0, taken: before } as const] : []),
  ];
}

/**
 * The places in a row above or below a mark that are whole on the axis: from its beginning, to its end, around its
 * middle, and from and to its middle.
 */
function placesOver(
  { lane, left, right }: Omit<TakenRoom, "row">,
  row: number,
  wide: number,
  width: number,
): readonly NamePlace[] {
  // Each of two names brings half of what stays free between them.
  const free = unitsIn(textGap / 2, width);
  const middle = (left + right) / 2;
  const places = [
    { anchor: "start", units: left, from: left },
    { anchor: "end", units: right, from: right - wide },
    { anchor: "middle", units: middle, from: middle - wide / 2 },
    { anchor: "start", units: middle, from: middle },
    { anchor: "end", units: middle, from: middle - wide },
  ] as const;
  return places
    .filter(({ from }) => from >= 0 && from + wide <= boxWidth)
    .map(({ from, ...place }) => {
      const taken = { lane, row, left: from - free, right: from + wide + free };
      return { ...place, shift: 0, row, taken };
    });
}

import { boxWidth, textGap, textWidth, unitsIn } from "../scale.ts";
import type { EventName } from "../types.ts";
import type { Happening } from "./happenings.ts";
import type { LaneId } from "./lane-of.ts";

/** The most events with a mark and a name on the axis; the calendar counts the others. */
export const mostNamed = 6;
/** Pixels between a mark and the name beside it. */
export const shift = 8;
/** The most places that one search tries: enough for what an axis has, and a bound for what somebody may add. */
const mostTried = 4000;

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
interface TakenRoom {
  readonly lane: LaneId;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

interface NamePlace {
  readonly anchor: EventName["anchor"];
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
interface NamingRoom {
  readonly width: number;
  readonly rows: LaneRows;
  readonly fixed: boolean;
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
 * Up to six of the candidates, which descend by weight, with places for their names. Those in `first` stay named. Of
 * each weight as many are named as have room beside the heavier ones, whose names may move for it unless the room is
 * `fixed`. No name covers one of the `marks`.
 */
export function named<T extends Placed>(
  candidates: readonly NameWanted<T>[],
  first: readonly Named<T>[],
  marks: readonly T[],
  room: NamingRoom,
): readonly Named<T>[] {
  const weights = [...new Set(candidates.map(({ thing }) => thing.one.weight))];
  return weights.reduce((found, weight) => {
    const added = candidates.filter(
      ({ thing }) => thing.one.weight === weight && found.every((other) => other.thing !== thing),
    );
    return added.length === 0 || found.length >= mostNamed ? found : mostOf(found, added, marks, room);
  }, first);
}

/** The named ones and as many of the added as have room. */
function mostOf<T extends Placed>(
  before: readonly Named<T>[],
  added: readonly NameWanted<T>[],
  marks: readonly T[],
  room: NamingRoom,
): readonly Named<T>[] {
  const all: readonly NameWanted<T>[] = [...before, ...added];
  let best = before;
  let tried = 0;
  const visit = (index: number, chosen: readonly Named<T>[]): void => {
    if (chosen.length > best.length) best = chosen;
    const next = all[index];
    const most = Math.min(mostNamed, chosen.length + all.length - index);
    if (next === undefined || most <= best.length || tried >= mostTried) return;
    tried += 1;
    const others = marks.filter((mark) => mark !== next.thing).map(markRoom);
    const taken = [...others, ...chosen.flatMap(({ thing, place }) => [place.taken, markRoom(thing)])];
    for (const place of placesFor(next, room, taken)) visit(index + 1, [...chosen, { ...next, place }]);
    if (index >= before.length) visit(index + 1, chosen);
  };
  if (room.fixed) visit(before.length, before);
  else visit(0, []);
  return best;
}

/** The places that a name has, the best first: after its mark, before it, and in the other rows; none where another covers its mark. */
function placesFor(
  { thing: { one, left, right }, text }: NameWanted<Placed>,
  { width, rows }: NamingRoom,
  taken: readonly TakenRoom[],
): readonly NamePlace[] {
  const { lane } = one;
  if (!isFree({ lane, row: 0, left, right }, taken)) return [];
  const free = unitsIn(textGap, width);
  const wide = unitsIn(textWidth(text, width), width);
  const beside = unitsIn(shift, width) + wide;
  const places = rows[lane].flatMap((row): readonly NamePlace[] => {
    const [from, to] = row === 0 ? [left - beside, right + beside] : [right - wide, left + wide];
    const after = { lane, row, left: row === 0 ? right : left - free, right: to + free };
    const before = { lane, row, left: from - free, right: row === 0 ? left : right + free };
    return [
      ...(to <= boxWidth ? [{ anchor: "start", row, taken: after } as const] : []),
      ...(from >= 0 ? [{ anchor: "end", row, taken: before } as const] : []),
    ];
  });
  return places.filter((place) => isFree(place.taken, taken));
}

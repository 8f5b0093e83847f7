import type { Label } from "../../display/map/types.ts";
import type { PlaceCode } from "../../facts/types.ts";
import type { Point, Size } from "../picture.ts";
import { along, covers, isIn, moved } from "./boxes.ts";
import type { Box, HoldsOnly } from "./land.ts";
import { offsets } from "./offsets.ts";
import { halfOf, paddedHalf } from "./text.ts";

/** A label that has room, and the offset of its middle from its point, CSS pixels. */
export interface PlacedLabel {
  readonly label: Label;
  readonly offset: Point;
  /** The end of the line from the label's point to the label, as an offset; null for a label on its own land. */
  readonly leader: Point | null;
}

/** The area in which labels are placed: a host, its land, and what else is drawn on it. */
export interface Room {
  readonly host: Size;
  readonly holdsOnly: HoldsOnly;
  /** What no label may cover: badges, rings and arcs. */
  readonly taken: readonly Box[];
}

/** One try to place a label: on which ground, with which text, how far from the point, and whether over dots. */
export type Try = readonly [ground: PlaceCode | null, text: Label, most: number, overDots?: boolean];

/** The part of a line's height, above its first letters and under its last, that has no ink, CSS pixels. */
const blank = 1.5;

/** The place that the first successful try finds; null where no try finds one. */
export function firstOf(tries: readonly Try[], at: Point, room: Room, drawn: readonly Box[]): PlacedLabel | null {
  for (const one of tries) {
    const found = nearestPlace(one, at, room, drawn);
    if (found !== null) return found;
  }
  return null;
}

/** The place of a text that is nearest to its point on one kind of ground; null where there is none. */
function nearestPlace(
  [ground, label, most, overDots = false]: Try,
  at: Point,
  { host, holdsOnly, taken }: Room,
  drawn: readonly Box[],
): PlacedLabel | null {
  const [textX, textY] = halfOf(label);
  const half = paddedHalf(label);
  // On the sea, the distance of a label is measured to its edge, where its line ends.
  const [edgeX, edgeY] = ground === null ? half : [0, 0];
  const edge = Math.hypot(edgeX, edgeY);
  // One box is reused for all tries, because making a new one for each would take longer than everything else.
  const middle: [x: number, y: number] = [0, 0];
  const box: Box = { at: middle, half };
  const ink: Box = { at: middle, half: [textX, textY - blank] };
  let found: PlacedLabel | null = null;
  let least = most;
  // This loop runs a hundred thousand times for a frame, so the cheapest test comes first.
  for (const offset of offsets) {
    if (offset.far - edge >= least) break;
    const [x, y] = [toward(offset.x, edgeX), toward(offset.y, edgeY)];
    if (x * x + y * y >= least * least) continue;
    middle[0] = at[0] + offset.x;
    middle[1] = at[1] + offset.y;
    if (!isIn(host, box) || !holdsOnly(ink, ground, overDots) || covers(taken, box)) continue;
    const leader: Point | null = ground === null ? [x, y] : null;
    if (leader && along([at, moved(at, leader)]).some((part) => covers(drawn, part))) continue;
    least = Math.sqrt(x * x + y * y);
    found = { label, offset: [offset.x, offset.y], leader };
  }
  return found;
}

/** The offset of a box's nearest edge, for the offset of its middle and half its size. */
const toward = (offset: number, half: number) => Math.sign(offset) * Math.max(0, Math.abs(offset) - half);

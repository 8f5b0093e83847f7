import type { Label } from "../../display/map/types.ts";
import type { PlaceCode } from "../../facts/types.ts";
import type { Point, Size } from "../picture.ts";
import { covers, isIn, lineMeets, moved } from "./boxes.ts";
import type { Box, HoldsOnly } from "./land.ts";
import { directionOf, type FreeWays, type LandLines, type LineWeights } from "./lines.ts";
import { offsets } from "./offsets.ts";
import { halfOf, paddedHalf } from "./text.ts";

/** A label that has room, and the offset of its middle from its point, CSS pixels. */
export interface PlacedLabel {
  readonly label: Label;
  readonly offset: Point;
  /** The line from the label's land to the label, as offsets from its point; null for a label on its own land. */
  readonly leader: readonly [from: Point, to: Point] | null;
}

/** The area in which labels are placed: a host, its land, and what else is drawn on it. */
export interface Room {
  readonly host: Size;
  readonly holdsOnly: HoldsOnly;
  readonly lines: LandLines;
  /** How much each place's land counts where a line crosses it. */
  readonly weights: LineWeights;
  /** What no label may cover: badges, rings and arcs. */
  readonly taken: readonly Box[];
}

/** One try to place a label: on which ground, with which text, how far from the point, and whether over dots. */
export type Try = readonly [ground: PlaceCode | null, text: Label, most: number, overDots?: boolean];

/**
 * The lengths of a line from a place's coast, CSS pixels: a shorter one would not be seen as a line, and one that leaves
 * by the coast need not be long.
 */
const [shortestFromCoast, longestFromCoast] = [14, 100];
/** What a line from a coast may cross, by weight: four pixels of land without a colour, as its cells are coarse. */
const grazed = 12;
/** The part of a line's height, above its first letters and under its last, that has no ink, CSS pixels. */
const blank = 1.5;

/** A label's point and its land. */
export interface Origin {
  readonly at: Point;
  readonly of: PlaceCode | null;
}

/**
 * The place that the first successful try finds, on land or with a line over the sea; null where no try finds one. Its
 * line may cross other land of the weight `mostCrossed`, px.
 */
export function firstOf(
  tries: readonly Try[],
  origin: Origin,
  room: Room,
  drawn: readonly Box[],
  mostCrossed = 0,
): PlacedLabel | null {
  for (const one of tries) {
    const found = nearestPlace(one, origin, room, drawn, mostCrossed);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The place of a text on one kind of ground that is nearest to its point, where what the line crosses counts as length;
 * null where there is none.
 */
function nearestPlace(
  one: Try,
  { at, of }: Origin,
  room: Room,
  drawn: readonly Box[],
  mostCrossed: number,
): PlacedLabel | null {
  const { lines, weights } = room;
  const [ground, label, most] = one;
  const isLine = ground === null;
  const ways = isLine && mostCrossed === 0 ? lines.free(at, of) : null;
  let placed: PlacedLabel | null = null;
  let least = Number.POSITIVE_INFINITY;
  const farthest = Math.min(most, ways?.longest ?? most);
  eachPlace(one, at, room, { farthest, ways }, (by, line, long) => {
    const cost =
      ways || !isLine ? long : long + lines.crossed(at, line, of, weights, Math.min(mostCrossed, least - long));
    if (cost - long <= mostCrossed && cost < least && !(isLine && lineMeets(drawn, at, line))) {
      least = cost;
      placed = {
        label,
        offset: [by[0], by[1]],
        leader: isLine
          ? [
              [0, 0],
              [line[0], line[1]],
            ]
          : null,
      };
    }
    return Math.min(farthest, least);
  });
  return placed;
}

/**
 * The place of a text on the sea with the shortest line from one of `starts`, among those whose line crosses no other
 * land. Null where there is none.
 */
export function nearestFrom(
  starts: readonly Point[],
  one: Try,
  { at, of }: Origin,
  room: Room,
  drawn: readonly Box[],
): PlacedLabel | null {
  if (starts.length === 0) return null;
  const [, label, most] = one;
  const [edgeX, edgeY] = paddedHalf(label);
  let placed: PlacedLabel | null = null;
  let least = longestFromCoast;
  eachPlace(one, at, room, { farthest: most, ways: null }, (by) => {
    for (const start of starts) {
      const from: Point = [start[0] - at[0], start[1] - at[1]];
      const line: Point = [toward(by[0] - from[0], edgeX), toward(by[1] - from[1], edgeY)];
      const long = Math.hypot(line[0], line[1]);
      if (long < shortestFromCoast || long >= least) continue;
      if (room.lines.crossed(start, line, of, room.weights, grazed) > grazed || lineMeets(drawn, start, line)) continue;
      least = long;
      placed = { label, offset: [by[0], by[1]], leader: [from, moved(from, line)] };
    }
    return most;
  });
  return placed;
}

/**
 * Calls `visit` with each place where a text has room on its ground, the nearest first: the offset of its middle, its
 * line from `at` to its edge, and that line's length. It answers with the length from which on none is visited.
 */
function eachPlace(
  [ground, label, , overDots = false]: Try,
  at: Point,
  { host, holdsOnly, taken }: Room,
  { farthest, ways }: { readonly farthest: number; readonly ways: FreeWays | null },
  visit: (by: Point, line: Point, long: number) => number,
): void {
  const [textX, textY] = halfOf(label);
  const half = paddedHalf(label);
  // On the sea, the distance of a label is measured to its edge, where its line ends.
  const [edgeX, edgeY] = ground === null ? half : [0, 0];
  const edge = Math.hypot(edgeX, edgeY);
  // One box is reused for all tries, because making a new one for each would take longer than everything else.
  const middle: [x: number, y: number] = [0, 0];
  const by: [x: number, y: number] = [0, 0];
  const line: [x: number, y: number] = [0, 0];
  const box: Box = { at: middle, half };
  const ink: Box = { at: middle, half: [textX, textY - blank] };
  let limit = farthest;
  // This loop runs a hundred thousand times for a frame, so the cheapest test comes first.
  for (let index = 0; index < offsets.far.length; index++) {
    if ((offsets.far[index] ?? 0) - edge >= limit) break;
    by[0] = offsets.x[index] ?? 0;
    by[1] = offsets.y[index] ?? 0;
    middle[0] = at[0] + by[0];
    middle[1] = at[1] + by[1];
    if (!isIn(host, box)) continue;
    line[0] = toward(by[0], edgeX);
    line[1] = toward(by[1], edgeY);
    const long = Math.sqrt(line[0] * line[0] + line[1] * line[1]);
    if (long >= limit || !holdsOnly(ink, ground, overDots)) continue;
    if ((ways !== null && long > (ways.far[directionOf(line)] ?? 0)) || covers(taken, box)) continue;
    limit = visit(by, line, long);
  }
}

/** The offset of a box's nearest edge, for the offset of its middle and half its size. */
const toward = (offset: number, half: number) => Math.sign(offset) * Math.max(0, Math.abs(offset) - half);

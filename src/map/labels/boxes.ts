import type { Point, Size } from "../picture.ts";
import type { Box } from "./land.ts";

/** The distance between the boxes along a line, CSS pixels. */
const lineStride = 5;

/** A point moved by an offset. */
export const moved = ([x, y]: Point, by: Point): Point => [x + by[0], y + by[1]];
/** Whether a box lies over one of the others. */
export function covers(taken: readonly Box[], box: Box): boolean {
  for (const other of taken) if (boxesMeet(box, other)) return true;
  return false;
}

/** Half the width that a line keeps free of what is drawn, CSS pixels. */
const lineReach = 2;

/** Whether a line that begins at a point and goes by an offset comes within `lineReach` of one of the boxes. */
export function lineMeets(boxes: readonly Box[], [x, y]: Point, [byX, byY]: Point): boolean {
  for (const { at, half } of boxes) {
    // The part of the line, from 0 to 1, that lies between the box's sides, then also between its top and bottom.
    const [reachX, reachY] = [half[0] + lineReach, half[1] + lineReach];
    let [from, to] = [0, 1];
    if (byX !== 0) {
      const [one, other] = [(at[0] - reachX - x) / byX, (at[0] + reachX - x) / byX];
      from = Math.max(from, Math.min(one, other));
      to = Math.min(to, Math.max(one, other));
    } else if (Math.abs(at[0] - x) >= reachX) continue;
    if (byY !== 0) {
      const [one, other] = [(at[1] - reachY - y) / byY, (at[1] + reachY - y) / byY];
      from = Math.max(from, Math.min(one, other));
      to = Math.min(to, Math.max(one, other));
    } else if (Math.abs(at[1] - y) >= reachY) continue;
    if (from < to) return true;
  }
  return false;
}

/** Boxes along a line, so that nothing is placed over it. */
export const along = (line: readonly Point[]): Box[] =>
  line.slice(1).flatMap(([toX, toY], index) => {
    const [x, y] = line[index] ?? [toX, toY];
    const steps = Math.ceil(Math.hypot(toX - x, toY - y) / lineStride);
    return Array.from({ length: steps + 1 }, (_, step): Box => {
      const part = step / Math.max(1, steps);
      return { at: [x + part * (toX - x), y + part * (toY - y)], half: [lineReach, lineReach] };
    });
  });

/** Whether a box lies in a host. */
export const isIn = ({ width, height }: Size, { at: [x, y], half: [halfX, halfY] }: Box) =>
  x >= halfX && y >= halfY && x + halfX <= width && y + halfY <= height;

/** Whether two boxes share more than an edge. */
export const boxesMeet = (a: Box, b: Box) =>
  Math.abs(a.at[0] - b.at[0]) < a.half[0] + b.half[0] && Math.abs(a.at[1] - b.at[1]) < a.half[1] + b.half[1];

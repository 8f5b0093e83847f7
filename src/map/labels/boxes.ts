import type { Point, Size } from "../picture.ts";
import type { Box } from "./land.ts";

/** The distance between the boxes along a line, CSS pixels. */
const lineStride = 5;

/** A point moved by an offset. */
export const moved = ([x, y]: Point, by: Point): Point => [x + by[0], y + by[1]];
/** Whether a box lies over one of the others. */
export const covers = (taken: readonly Box[], box: Box) => taken.some((other) => boxesMeet(box, other));

/** Boxes along a line, so that nothing is placed over it. */
export const along = (line: readonly Point[]): Box[] =>
  line.slice(1).flatMap(([toX, toY], index) => {
    const [x, y] = line[index] ?? [toX, toY];
    const steps = Math.ceil(Math.hypot(toX - x, toY - y) / lineStride);
    return Array.from({ length: steps + 1 }, (_, step): Box => {
      const part = step / Math.max(1, steps);
      return { at: [x + part * (toX - x), y + part * (toY - y)], half: [2, 2] };
    });
  });

/** Whether a box lies in a host. */
export const isIn = ({ width, height }: Size, { at: [x, y], half: [halfX, halfY] }: Box) =>
  x >= halfX && y >= halfY && x + halfX <= width && y + halfY <= height;

/** Whether two boxes share more than an edge. */
export const boxesMeet = (a: Box, b: Box) =>
  Math.abs(a.at[0] - b.at[0]) < a.half[0] + b.half[0] && Math.abs(a.at[1] - b.at[1]) < a.half[1] + b.half[1];

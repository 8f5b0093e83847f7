import type { Point } from "../picture.ts";

/** A part of a picture, divided into square cells: its corner and the side of a cell, picture units, and their number. */
export interface Cells {
  readonly corner: Point;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
}

/** A shape of closed lines in picture units; a line of one point is a dot. */
export type Outline = readonly (readonly Point[])[];

/** Calls `take` with each edge of shapes in cells: from its upper to its lower end, with its shape's number from 1. */
function eachEdge(
  shapes: readonly Outline[],
  { corner: [left, top], cell }: Cells,
  take: (number: number, x: number, y: number, toX: number, toY: number) => void,
): void {
  for (const [index, lines] of shapes.entries())
    for (const line of lines) {
      const last = line[line.length - 1];
      if (last === undefined) continue;
      let x = (last[0] - left) / cell;
      let y = (last[1] - top) / cell;
      for (const point of line) {
        const toX = (point[0] - left) / cell;
        const toY = (point[1] - top) / cell;
        // An edge that two shapes share is the same for both, whatever their directions.
        if (y < toY) take(index + 1, x, y, toX, toY);
        else take(index + 1, toX, toY, x, y);
        x = toX;
        y = toY;
      }
    }
}

/**
 * The number of the shape under the middle of each cell, row by row; 0 under none. Shapes may touch, but not overlap.
 */
export function fillLand(shapes: readonly Outline[], part: Cells): Uint16Array {
  const { columns, rows } = part;
  const cells = new Uint16Array(columns * rows);
  // Along a row, each edge of a shape enters or leaves it: an exclusive or with its number does both.
  eachEdge(shapes, part, (number, x, y, toX, toY) => {
    const end = Math.min(rows, Math.ceil(toY - 0.5));
    for (let row = Math.max(0, Math.ceil(y - 0.5)); row < end; row++) {
      const column = Math.max(0, Math.ceil(x + ((row + 0.5 - y) / (toY - y)) * (toX - x) - 0.5));
      if (column >= columns) continue;
      const at = row * columns + column;
      cells[at] = (cells[at] ?? 0) ^ number;
    }
  });
  for (let row = 0; row < rows; row++) {
    let number = 0;
    for (let at = row * columns; at < (row + 1) * columns; at++) {
      number ^= cells[at] ?? 0;
      cells[at] = number;
    }
  }
  return cells;
}

/** What a cell has: an edge with a length, a dot, or both. */
const [edge, dot] = [1, 2];

/** The cells that shapes' edges run through, and those with dots. */
export function markEdges(shapes: readonly Outline[], part: Cells): Uint8Array {
  const { columns, rows } = part;
  const marks = new Uint8Array(columns * rows);
  eachEdge(shapes, part, (_, x, y, toX, toY) => {
    if (toY < 0 || y > rows || Math.max(x, toX) < 0 || Math.min(x, toX) > columns) return;
    const mark = x === toX && y === toY ? dot : edge;
    const steps = Math.ceil(2 * Math.max(Math.abs(toX - x), toY - y)) + 1;
    for (let step = 0; step <= steps; step++) {
      const column = Math.floor(x + (step / steps) * (toX - x));
      const row = Math.floor(y + (step / steps) * (toY - y));
      if (column < 0 || column >= columns || row < 0 || row >= rows) continue;
      const at = row * columns + column;
      marks[at] = (marks[at] ?? 0) | mark;
    }
  });
  return marks;
}

/** Whether a rectangle of cells has a mark: of the columns from `left` to before `right`, and of the rows alike. */
export type HasMark = (left: number, top: number, right: number, bottom: number) => boolean;

/** Two answers about marks, each for any rectangle at once: whether it has an edge, and whether it has any mark. */
export function questionsOn(marks: Uint8Array, { columns, rows }: Cells): { hasEdge: HasMark; hasMark: HasMark } {
  const wide = columns + 1;
  // For each cell, how many cells above and left of it have an edge, and how many have any mark.
  const edges = new Int32Array(wide * (rows + 1));
  const all = new Int32Array(wide * (rows + 1));
  for (let row = 0; row < rows; row++) {
    let [edgesInRow, allInRow] = [0, 0];
    for (let column = 0; column < columns; column++) {
      const mark = marks[row * columns + column] ?? 0;
      edgesInRow += mark & edge;
      if (mark !== 0) allInRow += 1;
      const at = (row + 1) * wide + column + 1;
      edges[at] = edgesInRow + (edges[at - wide] ?? 0);
      all[at] = allInRow + (all[at - wide] ?? 0);
    }
  }
  const isIn =
    (sums: Int32Array): HasMark =>
    (left, top, right, bottom) => {
      const at = (column: number, row: number) => sums[row * wide + column] ?? 0;
      return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top) > 0;
    };
  return { hasEdge: isIn(edges), hasMark: isIn(all) };
}

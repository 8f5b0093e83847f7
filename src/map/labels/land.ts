import type { PlaceCode } from "../../facts/types.ts";
import type { Point, Size } from "../picture.ts";

/** A rectangle on the screen by its middle and half its size, CSS pixels. */
export interface Box {
  readonly at: Point;
  readonly half: Point;
}

/** Land as SVG path data in box units, as the page has it; code null for land of no place. A dot is one point. */
export type Lands = readonly (readonly [code: PlaceCode | null, path: string])[];

/**
 * Whether a box on the screen holds nothing but one place's land, without its edges; for null nothing but sea. With
 * `overDots` it may hold dots of islands too.
 */
export type HoldsOnly = (box: Box, code: PlaceCode | null, overDots?: boolean) => boolean;

/** How land in box units lies in its host. */
interface Placing {
  readonly host: Size;
  readonly toScreen: (point: Point) => Point;
}

/** The width and height of the cells in which land is looked up, CSS pixels. */
const cell = 2;
/** What a cell holds that an edge of land touches. */
const edge = 65535;
/** What a cell holds that has the dot of a place too small to draw. */
const dot = 65534;

/** What was looked up last: a step of time asks for the same land in the same place. */
let last: { readonly lands: Lands; readonly lines: Lines; place: string; holdsOnly: HoldsOnly } | null = null;

type Lines = readonly (readonly (readonly Point[])[])[];

/** Where land lies on the screen, by cells of 2 pixels: a cell that an edge touches counts as neither land nor sea. */
export function landsOn(lands: Lands, placing: Placing): HoldsOnly {
  const place = JSON.stringify([placing.host, placing.toScreen([0, 0]), placing.toScreen([1, 1])]);
  if (last?.lands === lands && last.place === place) return last.holdsOnly;
  const lines = last?.lands === lands ? last.lines : lands.map(([, path]) => linesOfPath(path));
  last = { lands, lines, place, holdsOnly: cellsOf(lands, lines, placing) };
  return last.holdsOnly;
}

function cellsOf(lands: Lands, lines: Lines, { host, toScreen }: Placing): HoldsOnly {
  const [columns, rows] = [Math.ceil(host.width / cell), Math.ceil(host.height / cell)];
  const cells = new Uint16Array(columns * rows);
  const grid = { cells, columns, rows };
  const shapes = lines.map((shape) => shape.map((line) => line.map((point) => inCells(toScreen(point)))));
  for (const [index, shape] of shapes.entries()) fillLand(grid, shape, index + 1);
  for (const shape of shapes) stampEdges(grid, shape);
  const numbers = new Map(lands.map(([code], index) => [code, index + 1]));
  const [land, undotted] = [sumsOf(grid, (held) => held !== 0), sumsOf(grid, (held) => held !== 0 && held !== dot)];
  return ({ at, half }, code, overDots = false) => {
    const left = Math.max(0, Math.floor((at[0] - half[0]) / cell));
    const top = Math.max(0, Math.floor((at[1] - half[1]) / cell));
    const right = Math.min(columns, Math.ceil((at[0] + half[0]) / cell));
    const bottom = Math.min(rows, Math.ceil((at[1] + half[1]) / cell));
    if (code === null) return sumIn(overDots ? undotted : land, columns, left, top, right, bottom) === 0;
    const wanted = numbers.get(code);
    const holds = (column: number, row: number) => cells[row * columns + column] === wanted;
    // Most boxes that do not fit show it at a corner.
    if (![left, right - 1].every((column) => holds(column, top) && holds(column, bottom - 1))) return false;
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++) if (!holds(column, row)) return false;
    return true;
  };
}

/** For each cell the number of counted cells above and left of it, in rows that are one longer than the grid's. */
function sumsOf({ cells, columns, rows }: Grid, counts: (held: number) => boolean): Uint32Array {
  const wide = columns + 1;
  const sums = new Uint32Array(wide * (rows + 1));
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      if (counts(cells[row * columns + column] ?? 0)) sum += 1;
      sums[(row + 1) * wide + column + 1] = sum + (sums[row * wide + column + 1] ?? 0);
    }
  }
  return sums;
}

/** The number of counted cells in a rectangle of cells. */
function sumIn(sums: Uint32Array, columns: number, left: number, top: number, right: number, bottom: number): number {
  const at = (column: number, row: number) => sums[row * (columns + 1) + column] ?? 0;
  return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
}

interface Grid {
  readonly cells: Uint16Array;
  readonly columns: number;
  readonly rows: number;
}

const inCells = ([x, y]: Point): Point => [x / cell, y / cell];

/** The lines of path data that has the steps M, m, L, l and z, in its own units. */
export function linesOfPath(path: string): Point[][] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, step = "", text = ""] of path.matchAll(/([mlz])([^mlz]*)/gi)) {
    if (step === "z" || step === "Z") [x, y] = line[0] ?? [x, y];
    if (step === "m" || step === "M") {
      line = [];
      lines.push(line);
    }
    const isRelative = step >= "a";
    const numbers = text.match(/-?\d*\.?\d+/g) ?? [];
    for (let index = 0; index < numbers.length; index += 2) {
      const [toX, toY] = [Number(numbers[index]), Number(numbers[index + 1])];
      [x, y] = isRelative ? [x + toX, y + toY] : [toX, toY];
      line.push([x, y]);
    }
  }
  return lines;
}

/** The edges of closed lines, each by its ends. */
const edgesOf = (lines: readonly (readonly Point[])[]) =>
  lines.flatMap((line) => line.map((from, index) => [from, line[(index + 1) % line.length] ?? from] as const));

/** Writes a number into each cell whose middle lies in a shape of closed lines. */
function fillLand({ cells, columns, rows }: Grid, lines: readonly (readonly Point[])[], of: number) {
  const crossings: number[][] = [];
  for (const [[x, y], [toX, toY]] of edgesOf(lines)) {
    const end = Math.min(rows, Math.ceil(Math.max(y, toY) - 0.5));
    for (let row = Math.max(0, Math.ceil(Math.min(y, toY) - 0.5)); row < end; row++) {
      crossings[row] ??= [];
      crossings[row]?.push(x + ((row + 0.5 - y) / (toY - y)) * (toX - x));
    }
  }
  crossings.forEach((all, row) => {
    const inside = all.sort((a, b) => a - b).map((x) => Math.max(0, Math.min(columns, Math.ceil(x - 0.5))));
    for (let index = 0; index < inside.length; index += 2)
      cells.fill(of, row * columns + (inside[index] ?? 0), row * columns + (inside[index + 1] ?? 0));
  });
}

/** Marks the cells that a shape's edges run through. */
function stampEdges({ cells, columns, rows }: Grid, lines: readonly (readonly Point[])[]) {
  for (const [[x, y], [toX, toY]] of edgesOf(lines)) {
    if (Math.max(x, toX) < 0 || Math.max(y, toY) < 0 || Math.min(x, toX) > columns || Math.min(y, toY) > rows) continue;
    const steps = Math.ceil(3 * Math.max(Math.abs(toX - x), Math.abs(toY - y))) + 1;
    for (let step = 0; step <= steps; step++) {
      const [column, row] = [Math.floor(x + (step / steps) * (toX - x)), Math.floor(y + (step / steps) * (toY - y))];
      if (column < 0 || column >= columns || row < 0 || row >= rows) continue;
      cells[row * columns + column] = x === toX && y === toY ? dot : edge;
    }
  }
}

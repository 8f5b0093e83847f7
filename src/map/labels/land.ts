import type { PlaceCode } from "../../facts/types.ts";
import { rememberingFor, rememberingLast } from "../../kit/remember.ts";
import { type Point, pictureBox, type Size } from "../picture.ts";
import type { Steps } from "../steps.ts";
import { type LandLines, linesOver } from "./lines.ts";
import { type Cells, fillLand, type HasMark, markEdges, type Outline, questionsOn } from "./raster.ts";

/** A rectangle on the screen by its middle and half its size, CSS pixels. */
export interface Box {
  readonly at: Point;
  readonly half: Point;
}

/** Land as SVG path data in box units, as the page has it; code null for land of no place. A dot is one point. */
export type Lands = readonly LandPath[];
type LandPath = readonly [code: PlaceCode | null, path: string];

/**
 * Whether a box on the screen holds nothing but one place's land, without its edges; for null nothing but sea. With
 * `overDots` it may hold dots of islands too.
 */
export type HoldsOnly = (box: Box, code: PlaceCode | null, overDots?: boolean) => boolean;

/** What labels ask about land. */
export interface LandAnswers {
  readonly holdsOnly: HoldsOnly;
  readonly lines: LandLines;
}

/** How land in box units lies in its host. */
interface LandView {
  readonly host: Size;
  readonly toScreen: (point: Point) => Point;
}

/** Cells, each with the land under its middle, and where edges and dots are. */
interface LandRaster {
  /** For each cell, row by row, the number of its land; 0 for sea. */
  readonly land: Uint16Array;
  readonly hasEdge: HasMark;
  /** Whether there is an edge or a dot. */
  readonly hasMark: HasMark;
}

/** The longest side of a cell on the screen, CSS pixels. */
const coarsest = 2;
/**
 * The side of a cell, box units. No cell is larger than `most`; where cells would be smaller than `least`, only the part
 * on the screen has cells.
 */
const cells = { least: 1, most: 8 } as const;

/** Where land lies on the screen, by cells: one that an edge touches counts as neither land nor sea. */
export const landsOn = (lands: Lands, placing: LandView): LandAnswers => answersOf(lands)(placing);

/** Does the work of `landsOn` in parts: the next `landsOn` for the same land in the same place finds its answer. */
export function* readingLand(lands: Lands, placing: LandView): Steps<void> {
  for (const land of lands) {
    linesOf(land);
    yield;
  }
  for (const read of [numbersIn, marksIn, answersIn]) {
    read(shapesOf(lands), cellsIn(placing));
    yield;
  }
}

/** Remembers the last answer for each picture, because a step of time asks for the same land in the same place. */
const answersOf = rememberingFor((lands: Lands) =>
  rememberingLast(
    (placing: LandView): LandAnswers => ({ holdsOnly: holdsIn(lands, placing), lines: linesIn(lands, placing) }),
    1,
    ({ host, toScreen }) => [host.width, host.height, ...toScreen([0, 0]), ...toScreen([1, 1])],
  ),
);

/** The cells in which land is read: those of the whole box or, where they would be too small, of what is on the screen. */
function cellsIn({ host, toScreen }: LandView): Cells {
  const [x, y] = toScreen([0, 0]);
  const perUnit = toScreen([1, 1])[0] - x;
  const cell = coarsest / perUnit;
  if (cell < cells.least) {
    const size = { columns: Math.ceil(host.width / coarsest), rows: Math.ceil(host.height / coarsest) };
    return { corner: [-x / perUnit, -y / perUnit], cell, ...size };
  }
  const wide = stepOfCell(Math.min(cell, cells.most));
  const { width, height } = pictureBox;
  return { corner: [0, 0], cell: wide, columns: Math.ceil(width / wide), rows: Math.ceil(height / wide) };
}

function holdsIn(lands: Lands, placing: LandView): HoldsOnly {
  const [x, y] = placing.toScreen([0, 0]);
  const perUnit = placing.toScreen([1, 1])[0] - x;
  const part = cellsIn(placing);
  const raster = rasterOf(shapesOf(lands), part);
  const numbers = numbersOf(lands);
  const column = (pixels: number) => ((pixels - x) / perUnit - part.corner[0]) / part.cell;
  const row = (pixels: number) => ((pixels - y) / perUnit - part.corner[1]) / part.cell;
  return ({ at, half }, code, overDots = false) => {
    const left = Math.max(0, Math.floor(column(at[0] - half[0])));
    const top = Math.max(0, Math.floor(row(at[1] - half[1])));
    const right = Math.min(part.columns, Math.ceil(column(at[0] + half[0])));
    const bottom = Math.min(part.rows, Math.ceil(row(at[1] + half[1])));
    // Beyond the box is sea.
    if (left >= right || top >= bottom) return code === null;
    // A box without an edge lies wholly on one country's land, or wholly on the sea.
    const ground = code === null ? 0 : numbers.get(code);
    if (raster.land[top * part.columns + left] !== ground) return false;
    return !(overDots ? raster.hasEdge : raster.hasMark)(left, top, right, bottom);
  };
}

function linesIn(lands: Lands, placing: LandView): LandLines {
  const [x, y] = placing.toScreen([0, 0]);
  const perUnit = placing.toScreen([1, 1])[0] - x;
  const part = cellsIn(placing);
  const land = numbersIn(shapesOf(lands), part);
  const [left, top] = [x + part.corner[0] * perUnit, y + part.corner[1] * perUnit];
  return linesOver({ land, places: lands.map(([code]) => code) }, part, { left, top, side: part.cell * perUnit });
}

const linesOf = rememberingFor(([, path]: LandPath): Outline => linesOfPath(path));
const shapesOf = rememberingFor((lands: Lands): readonly Outline[] => lands.map(linesOf));
const numbersOf = rememberingFor(
  (lands: Lands): ReadonlyMap<PlaceCode | null, number> => new Map(lands.map(([code], index) => [code, index + 1])),
);

/** The largest multiple of 0.25 box units up to `most`; in steps, so that a small change of the window keeps the raster. */
const stepOfCell = (most: number): number => Math.floor(4 * most) / 4;

/** A function of shapes in cells that keeps its last answer, also where the cells are new and equal. */
const inCells = <Answer>(answerTo: (shapes: readonly Outline[], part: Cells) => Answer) =>
  rememberingLast(answerTo, 1, (shapes, { corner, cell, columns, rows }) => [shapes, ...corner, cell, columns, rows]);

const numbersIn = inCells(fillLand);
const marksIn = inCells(markEdges);
const answersIn = inCells((shapes, part) => questionsOn(marksIn(shapes, part), part));

const rasterOf = (shapes: readonly Outline[], part: Cells): LandRaster => ({
  land: numbersIn(shapes, part),
  ...answersIn(shapes, part),
});

/** The lines of path data that has the steps M, m, L, l and z, in its own units. */
export function linesOfPath(path: string): Point[][] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  let [x, y] = [0, 0];
  let isRelative = false;
  let across: number | null = null;
  for (const token of path.match(/[mlz]|-?\d*\.?\d+/gi) ?? []) {
    if (token === "z" || token === "Z") [x, y] = line[0] ?? [x, y];
    else if (token >= "A") {
      isRelative = token >= "a";
      if (token === "m" || token === "M") {
        line = [];
        lines.push(line);
      }
    } else if (across === null) across = Number(token);
    else {
      [x, y] = isRelative ? [x + across, y + Number(token)] : [across, Number(token)];
      line.push([x, y]);
      across = null;
    }
  }
  return lines;
}

import type { PlaceCode } from "../../facts/types.ts";
import { rememberingFor, rememberingLast } from "../../kit/remember.ts";
import { type Point, pictureBox, type Size } from "../picture.ts";
import { type Cells, fillLand, type HasMark, markEdges, type Outline, questionsOn } from "./raster.ts";

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

/** A part of the box in cells, each with the land under its middle, and where edges and dots are. */
interface LandRaster extends Cells {
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

/** The land of a picture, read once. */
interface Drawn {
  readonly shapes: readonly Outline[];
  readonly numbers: ReadonlyMap<PlaceCode | null, number>;
  /** The raster of the whole box in cells of a side, box units. */
  readonly wholeIn: (cell: number) => LandRaster;
}

/** Where land lies on the screen, by cells: one that an edge touches counts as neither land nor sea. */
export const landsOn = (lands: Lands, placing: Placing): HoldsOnly => holdsOf(lands)(placing);

/** Remembers the last answer for each picture, because a step of time asks for the same land in the same place. */
const holdsOf = rememberingFor((lands: Lands) => {
  const drawn = read(lands);
  return rememberingLast(
    (placing: Placing) => holdsIn(drawn, placing),
    1,
    ({ host, toScreen }) => [host.width, host.height, ...toScreen([0, 0]), ...toScreen([1, 1])],
  );
});

function holdsIn(drawn: Drawn, { host, toScreen }: Placing): HoldsOnly {
  const [x, y] = toScreen([0, 0]);
  const perUnit = toScreen([1, 1])[0] - x;
  const cell = coarsest / perUnit;
  const raster =
    cell < cells.least
      ? rasterOf(drawn.shapes, {
          corner: [-x / perUnit, -y / perUnit],
          cell,
          columns: Math.ceil(host.width / coarsest),
          rows: Math.ceil(host.height / coarsest),
        })
      : drawn.wholeIn(stepOfCell(Math.min(cell, cells.most)));
  const column = (pixels: number) => ((pixels - x) / perUnit - raster.corner[0]) / raster.cell;
  const row = (pixels: number) => ((pixels - y) / perUnit - raster.corner[1]) / raster.cell;
  return ({ at, half }, code, overDots = false) => {
    const left = Math.max(0, Math.floor(column(at[0] - half[0])));
    const top = Math.max(0, Math.floor(row(at[1] - half[1])));
    const right = Math.min(raster.columns, Math.ceil(column(at[0] + half[0])));
    const bottom = Math.min(raster.rows, Math.ceil(row(at[1] + half[1])));
    // Beyond the box is sea.
    if (left >= right || top >= bottom) return code === null;
    // A box without an edge lies wholly on one country's land, or wholly on the sea.
    const ground = code === null ? 0 : drawn.numbers.get(code);
    if (raster.land[top * raster.columns + left] !== ground) return false;
    return !(overDots ? raster.hasEdge : raster.hasMark)(left, top, right, bottom);
  };
}

function read(lands: Lands): Drawn {
  const shapes = lands.map(([, path]) => linesOfPath(path));
  return {
    shapes,
    numbers: new Map(lands.map(([code], index) => [code, index + 1])),
    wholeIn: rememberingLast((cell: number) => {
      const { width, height } = pictureBox;
      const size = { columns: Math.ceil(width / cell), rows: Math.ceil(height / cell) };
      return rasterOf(shapes, { corner: [0, 0], cell, ...size });
    }),
  };
}

/** The largest multiple of 0.25 box units up to `most`; in steps, so that a small change of the window keeps the raster. */
const stepOfCell = (most: number): number => Math.floor(4 * most) / 4;

const rasterOf = (shapes: readonly Outline[], part: Cells): LandRaster => ({
  ...part,
  land: fillLand(shapes, part),
  ...questionsOn(markEdges(shapes, part), part),
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

import type { PlaceCode } from "../../facts/types.ts";
import { remembering } from "../../kit/remember.ts";
import type { Point } from "../picture.ts";
import type { Cells } from "./raster.ts";

/**
 * How much one pixel of each place's land counts for a line of another, in pixels of its length; `lightest` for a place
 * that is not in it.
 */
export type LineWeights = ReadonlyMap<PlaceCode, number>;
const lightest = 1;

/** What a label asks about the land that a line from its place would cross. Points are CSS pixels, as on the screen. */
export interface LandLines {
  /** How far a line from a point of a place runs over its own land and the sea, CSS pixels, in each of `directions`. */
  readonly free: (from: Point, own: PlaceCode | null) => FreeWays;
  /** The pixels of others' land that a line crosses, each by its weight; counting ends once they are more than `most`. */
  readonly crossed: (from: Point, by: Point, own: PlaceCode | null, weights: LineWeights, most: number) => number;
  /** Where on a place's land, seen from one of its points, a line to the open sea may begin; none without a coast. */
  readonly coast: (from: Point, own: PlaceCode | null) => readonly Point[];
}

/** How far the ways from a point are free, CSS pixels: by direction, and the longest. */
export interface FreeWays {
  readonly far: Float32Array;
  readonly longest: number;
}

/** The number of directions that are looked into from a point: neighbours are less than two cells apart at the end. */
export const directions = 512;
/** The directions in which a coast is looked for, and those between two places where a line may begin. */
const [sides, apart] = [96, 4];
/** The longest line that is followed, CSS pixels; none is drawn that is longer. */
const followed = 300;
/** Within so many CSS pixels of a place's point all land counts as its own: a small place may have no cell. */
const begins = 3;
/** How far from the coast a line begins on its land, CSS pixels, where the land is that deep. */
const inside = 12;
/** Answers that are kept for one picture on one screen: playback asks for the same places again and again. */
const kept = 200;

/** The number of the direction of an offset: 0 is to the right, a quarter of all is down. */
export const directionOf = ([x, y]: Point): number =>
  Math.round((Math.atan2(y, x) / (2 * Math.PI)) * directions + directions) % directions;

/**
 * Answers about lines over land in cells: `land` has each cell's number, row by row, and `places` their codes from
 * number 1 on. `left`, `top` and `side` are the first cell's corner and each cell's side on the screen, CSS pixels.
 */
export function linesOver(
  { land, places }: { readonly land: Uint16Array; readonly places: readonly (PlaceCode | null)[] },
  { columns, rows }: Pick<Cells, "columns" | "rows">,
  { left, top, side }: { readonly left: number; readonly top: number; readonly side: number },
): LandLines {
  const shores = withShores(land, columns);
  const numberAt = (x: number, y: number): number => {
    const column = Math.floor((x - left) / side);
    const row = Math.floor((y - top) / side);
    return column < 0 || row < 0 || column >= columns || row >= rows ? 0 : (shores[row * columns + column] ?? 0);
  };
  const numberOf = (own: PlaceCode | null) => (own === null ? -1 : places.indexOf(own) + 1);
  /** How far a way from a point stays on numbers that `isFree` admits, CSS pixels. */
  const stays = ([x, y]: Point, angle: number, isFree: (number: number) => boolean) => {
    const [byX, byY] = [Math.cos(angle), Math.sin(angle)];
    let far = begins;
    while (far < followed && isFree(numberAt(x + far * byX, y + far * byY))) far += side;
    return far === begins ? 0 : far - side / 2;
  };
  const ask = <Answer>(answerTo: (from: Point, own: number) => Answer) => {
    const find = remembering(kept, (key: string) => {
      const [x = 0, y = 0, own = 0] = key.split(" ").map(Number);
      return answerTo([x, y], own);
    });
    return ([x, y]: Point, own: PlaceCode | null) => find(`${x} ${y} ${numberOf(own)}`);
  };
  return {
    free: ask((from, own) => {
      const far = new Float32Array(directions);
      for (let index = 0; index < directions; index++)
        far[index] = stays(from, (index / directions) * 2 * Math.PI, (number) => number === 0 || number === own);
      return { far, longest: far.reduce((most, one) => Math.max(most, one), 0) };
    }),
    coast: ask((from, own) => {
      const starts: Point[] = [];
      let last = -apart;
      for (let index = 0; index < sides; index++) {
        const angle = (index / sides) * 2 * Math.PI;
        const [byX, byY] = [Math.cos(angle), Math.sin(angle)];
        const far = stays(from, angle, (number) => number === own);
        const beyond = far + side / 2;
        if (index - last < apart || numberAt(from[0] + beyond * byX, from[1] + beyond * byY) !== 0) continue;
        const start = far - Math.min(inside, far / 2);
        starts.push([from[0] + start * byX, from[1] + start * byY]);
        last = index;
      }
      return starts;
    }),
    crossed: ([x, y], [byX, byY], own, weights, most) => {
      const long = Math.hypot(byX, byY);
      const steps = Math.max(1, Math.ceil(long / side));
      const each = long / steps;
      let sum = 0;
      for (let step = 0.5; step < steps && sum <= most; step++) {
        const number = numberAt(x + (step / steps) * byX, y + (step / steps) * byY);
        if (number === 0) continue;
        const code = places[number - 1] ?? null;
        if (code === null || code !== own) sum += each * ((code !== null && weights.get(code)) || lightest);
      }
      return sum;
    },
  };
}

/** The numbers of cells, where a cell of sea beside land has the number of that land: a line keeps clear of coasts. */
function withShores(land: Uint16Array, columns: number): Uint16Array {
  const shores = land.slice();
  for (let at = 0; at < land.length; at++)
    if (land[at] === 0) shores[at] = land[at - 1] || land[at + 1] || land[at - columns] || land[at + columns] || 0;
  return shores;
}

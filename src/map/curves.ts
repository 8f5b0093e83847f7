import { crop, flatOf, type Point, toBox } from "./picture.ts";
import { edgesOf, gridLines } from "./svg/flat.ts";

/** Curves that draw one meridian: with 5 no point of it lies further than 0.1 box units from its curve, with 4 one does. */
const count = 5;

/**
 * The edge and the graticule of a flat picture as Bézier curves, SVG path data in box units: a quarter of the bytes of
 * the steps that the live map draws, for the page that the build writes.
 */
export function curvedGround(projection: "equal-earth" | "mercator"): {
  readonly sphere: string;
  readonly graticule: string;
} {
  const [west, east] = edgesOf(projection);
  const at = pointsOf(projection);
  const north = curveOf(meridianOf(at, east));
  const south = curveOf(meridianOf(at, west).reverse());
  const grid = gridLines(west, east).map(([first, ...others]) => {
    const last = others.at(-1);
    if (first === undefined || last === undefined) return "";
    if (first[0] === last[0]) return curveOf(meridianOf(at, first[0]));
    return `M${write(at(...first))}L${write(at(...last))}`;
  });
  return { sphere: `${north}${south.replace("M", "L")}z`, graticule: grid.join("") };
}

/** The box's point for degrees. */
function pointsOf(projection: "equal-earth" | "mercator"): (lon: number, lat: number) => Point {
  const flat = flatOf(projection);
  if (flat === null) throw new Error("a globe is not flat");
  return (lon, lat) => toBox(flat, flat.plane(lon, lat));
}

/** Points of a meridian from south to north, three for each curve and one at the end. */
const meridianOf = (at: (lon: number, lat: number) => Point, lon: number): Point[] =>
  Array.from({ length: 3 * count + 1 }, (_, index) =>
    at(lon, crop.south + ((crop.north - crop.south) * index) / (3 * count)),
  );

/** Cubic curves, each through four of the points: at its beginning, at a third, at two thirds and at its end. */
function curveOf(points: readonly Point[]): string {
  let path = "";
  for (let index = 0; index + 3 < points.length; index += 3) {
    const [a, b, c, d] = points.slice(index, index + 4) as [Point, Point, Point, Point];
    // The inner control points of the cubic that takes these four values at 0, 1/3, 2/3 and 1.
    const control = (near: Point, next: Point, other: Point, far: Point): Point =>
      [0, 1].map((axis) => {
        const [p, q, r, s] = [near, next, other, far].map((point) => point[axis] ?? 0) as [
          number,
          number,
          number,
          number,
        ];
        return (-5 * p + 18 * q - 9 * r + 2 * s) / 6;
      }) as unknown as Point;
    if (index === 0) path = `M${write(a)}`;
    path += `C${[control(a, b, c, d), control(d, c, b, a), d].map(write).join(" ")}`;
  }
  return path;
}

const write = ([x, y]: Point) => `${x.toFixed(2)} ${y.toFixed(2)}`;

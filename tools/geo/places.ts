import { geoArea } from "d3";
import type { Position } from "geojson";
import polylabel from "polylabel";
import type { Place } from "../../src/facts/types.ts";
import type { AtlasShapes, Shape } from "./atlas.ts";
import { alpha2Of, numberOf } from "./codes.ts";
import { cutLand } from "./cut.ts";
import { neighbourGraph } from "./neighbours.ts";

/** Places that have figures and that only the finest atlas draws: Gibraltar and Tuvalu. */
const finestOnly: readonly string[] = ["GIB", "TUV"];

/** Every place that the map can show, sorted by code: those of the fine atlas and the two that only the finest draws. */
export function placesOf(coarse: AtlasShapes, fine: AtlasShapes, finest: AtlasShapes): Place[] {
  const drawn = new Set(coarse.shapes.map(({ code }) => code));
  const shapes = withCode(fine);
  const all = [...shapes, ...withCode(finest).filter(({ code }) => finestOnly.includes(code))];
  const graph = neighbourGraph(
    all.map(({ code, land }) => ({ code, points: thinned(land.coordinates.flat(2)) })),
    landBorders(shapes),
  );
  return all
    .map(({ code, name, land }) => ({
      code,
      alpha2: alpha2Of(code),
      ...numberOf(code),
      name,
      ...englishOf(code, name),
      label: labelPoint(land),
      dot: !drawn.has(code),
      neighbours: graph.get(code) ?? [],
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

const english = new Intl.DisplayNames(["en-GB"], { type: "region", fallback: "none" });

/** The page's English name, where Natural Earth's is another: asking `Intl` in the browser costs the start 20 ms. */
function englishOf(code: string, name: string): Pick<Place, "english"> {
  const alpha2 = alpha2Of(code);
  const known = alpha2 === null ? undefined : english.of(alpha2);
  return known === undefined || known === name ? {} : { english: known };
}

type CodedShape = Shape & { readonly code: string };
const withCode = (atlas: AtlasShapes) => atlas.shapes.filter((shape): shape is CodedShape => shape.code !== null);

/** Pairs of places that share a stretch of border: two corners in a row of Natural Earth's shared arcs. */
function landBorders(shapes: readonly CodedShape[]): [string, string][] {
  const owners = new Map<string, Set<string>>();
  for (const { code, land } of shapes)
    for (const ring of land.coordinates.flat())
      for (const [index, to] of ring.slice(1).entries()) {
        const key = [String(ring[index]), String(to)].sort().join(" ");
        owners.set(key, (owners.get(key) ?? new Set()).add(code));
      }
  const pairs = new Map<string, [string, string]>();
  for (const codes of owners.values()) {
    const [a, b] = [...codes].sort();
    if (a !== undefined && b !== undefined) pairs.set(`${a} ${b}`, [a, b]);
  }
  return [...pairs.values()];
}

/** About 200 points of an outline: enough to rank sea crossings. */
function thinned(points: readonly Position[]): [number, number][] {
  const step = Math.max(1, Math.floor(points.length / 200));
  return points.filter((_, index) => index % step === 0).map(([lon = 0, lat = 0]) => [lon, lat]);
}

/** The point of the largest part that lies farthest from its edge, degrees; width is taken as at its latitude. */
function labelPoint(land: Shape["land"]): [number, number] {
  const pieces = cutLand(land, "degrees").coordinates;
  const area = (polygon: Position[][]) => {
    const size = geoArea({ type: "Polygon", coordinates: polygon });
    return Math.min(size, 4 * Math.PI - size);
  };
  const largest = pieces.reduce((best, piece) => (area(piece) > area(best) ? piece : best));
  const latitudes = (largest[0] ?? []).map(([, lat = 0]) => lat);
  const squeeze = Math.cos((((Math.min(...latitudes) + Math.max(...latitudes)) / 2) * Math.PI) / 180);
  const flat = largest.map((ring) => ring.map(([lon = 0, lat = 0]): [number, number] => [lon * squeeze, lat]));
  const height = Math.max(...latitudes) - Math.min(...latitudes);
  const [x, y] = polylabel(flat, height / 100);
  return [Number((x / squeeze).toFixed(4)), Number(y.toFixed(4))];
}

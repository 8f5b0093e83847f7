import { geoArea } from "d3";
import type { Position } from "geojson";
import polylabel from "polylabel";
import type { Place } from "../../src/facts/types.ts";
import type { AtlasShapes, Shape } from "./atlas.ts";
import { alpha2Of, numberOf } from "./codes.ts";
import { cutLand } from "./cut.ts";
import { neighbourGraph } from "./neighbours.ts";

/** Places with figures that only the 10m atlas draws: Gibraltar and Tuvalu. */
const finestOnly: readonly string[] = ["GIB", "TUV"];

/** Every place of the map, sorted by code: those of the 50m atlas and the two above. */
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

/**
 * The English name of `Intl`, where it differs from Natural Earth's; asking `Intl` in the browser would cost the start
 * 20 ms.
 */
function englishOf(code: string, name: string): Pick<Place, "english"> {
  const alpha2 = alpha2Of(code);
  const intlName = alpha2 === null ? undefined : english.of(alpha2);
  return intlName === undefined || intlName === name ? {} : { english: intlName };
}

type CodedShape = Shape & { readonly code: string };
const withCode = (atlas: AtlasShapes) => atlas.shapes.filter((shape): shape is CodedShape => shape.code !== null);

/** Pairs of places with a common border: two consecutive points in Natural Earth's shared arcs. */
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

/** About 200 points of an outline, enough to rank sea crossings. */
function thinned(points: readonly Position[]): [number, number][] {
  const step = Math.max(1, Math.floor(points.length / 200));
  return points.filter((_, index) => index % step === 0).map(([lon = 0, lat = 0]) => [lon, lat]);
}

/**
 * The point inside the largest part that is farthest from its edge, degrees; longitudes are scaled by the part's mean
 * latitude.
 */
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

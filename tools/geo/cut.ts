import { type GeoRawProjection, geoEqualEarthRaw, geoProjection, geoStream, polygonContains } from "d3";
import type { MultiLineString, MultiPolygon, Position } from "geojson";

/** The plane of a flat picture. Land is cut at its edge without resampling, so that shared borders stay shared. */
export type Plane = "equal-earth" | "degrees";

const degreesRaw = ((lon: number, lat: number) => [lon, lat]) as unknown as GeoRawProjection;

const planes = {
  // The plane of the drawing code: scale 1, y down, cut at 169° W.
  "equal-earth": () => geoProjection(geoEqualEarthRaw).rotate([-11, 0]).scale(1).translate([0, 0]).precision(0),
  // True longitude and latitude, cut at 180°.
  degrees: () =>
    geoProjection(degreesRaw)
      .scale(180 / Math.PI)
      .translate([0, 0])
      .reflectY(true)
      .precision(0),
} as const;

/** Land in the coordinates of a plane, cut at its edge: Equal Earth at scale 1 with y down, or degrees. */
export function cutLand(land: MultiPolygon, plane: Plane): MultiPolygon {
  const polygons: Position[][][] = [];
  for (const coordinates of land.coordinates) {
    const rings = flow({ type: "Polygon", coordinates }, plane).filter((ring) => ring.length > 3);
    const outer = rings.filter((ring) => !rings.some((other) => other !== ring && inside(ring, other)));
    for (const ring of outer)
      polygons.push([ring, ...rings.filter((hole) => !outer.includes(hole) && inside(hole, ring))]);
  }
  return { type: "MultiPolygon", coordinates: polygons };
}

/** Lines in the coordinates of a plane, cut at its edge and not continued along it. */
export function cutLines(lines: MultiLineString, plane: Plane): MultiLineString {
  return { type: "MultiLineString", coordinates: flow(lines, plane).filter(hasLength) };
}

/** Whether a line has a length; one that only touches the edge of the plane becomes the same point twice. */
const hasLength = (line: Position[]) =>
  line.some(([x = 0, y = 0]) => Math.hypot(x - (line[0]?.[0] ?? 0), y - (line[0]?.[1] ?? 0)) > 1e-3);

/** The rings of land as lines in the coordinates of a plane, without the edges that the cut adds. */
export function cutOutline(land: MultiPolygon, plane: Plane): MultiLineString {
  return cutLines({ type: "MultiLineString", coordinates: land.coordinates.flat().flatMap(withoutSeam) }, plane);
}

/** Splits a line where both ends of a segment lie on 180°, which is Natural Earth's own cut and no coast. */
function withoutSeam(line: Position[]): Position[][] {
  const pieces: Position[][] = [[]];
  for (const [index, point] of line.entries()) {
    const before = line[index - 1];
    if (before && onSeam(before) && onSeam(point)) pieces.push([]);
    pieces.at(-1)?.push(point);
  }
  return pieces.filter((piece) => piece.length > 1);
}

const onSeam = ([lon = 0]: Position) => Math.abs(lon) > 179.99;

const inside = (ring: Position[], other: Position[]) =>
  polygonContains(other as [number, number][], ring[0] as [number, number]);

/** Projects a geometry into the plane and collects the lines that result; rings are closed. */
function flow(geometry: GeoJSON.Polygon | MultiLineString, plane: Plane): Position[][] {
  const lines: Position[][] = [];
  let line: Position[] = [];
  let polygon = false;
  const sink = {
    point: (x: number, y: number) => void line.push([x, y]),
    lineStart: () => {
      line = [];
    },
    lineEnd: () => {
      const first = line[0];
      if (polygon && first) line.push([...first]);
      lines.push(line);
    },
    polygonStart: () => {
      polygon = true;
    },
    polygonEnd: () => {
      polygon = false;
    },
  };
  geoStream(geometry, planes[plane]().stream(sink));
  return lines;
}

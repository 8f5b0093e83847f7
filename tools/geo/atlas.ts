import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoCentroid, geoDistance } from "d3";
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { codeOf, exceptions, parts } from "./codes.ts";

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
/** A scale of Natural Earth: 1:110, 1:50 or 1:10 million. */
export type Resolution = "110m" | "50m" | "10m";

/** The land of one place in degrees, rings in d3's winding order; `code` is null for land without a place. */
export interface Shape {
  readonly code: string | null;
  readonly name: string;
  readonly land: MultiPolygon;
}

/** One resolution of Natural Earth with the project's codes; each border between neighbours once. */
export interface AtlasShapes {
  readonly shapes: readonly Shape[];
  readonly borders: MultiLineString;
}

/**
 * Reads a resolution of world-atlas. Throws for a shape without a rule; at 10m only shapes with an ISO number are read.
 */
export function readAtlas(resolution: Resolution): AtlasShapes {
  const path = createRequire(import.meta.url).resolve(`world-atlas/countries-${resolution}.json`);
  const atlas = JSON.parse(readFileSync(path, "utf8")) as Atlas;
  const named = new Map<string, { code: string | null; name: string; polygons: Position[][][] }>();
  for (const { id, properties, geometry } of feature(atlas, atlas.objects.countries).features) {
    if (resolution === "10m" && (id === undefined || geometry === null)) continue;
    const code = codeOf(id === undefined ? undefined : String(id), properties.name);
    const name = exceptions[properties.name]?.name ?? properties.name;
    for (const polygon of geometry.type === "MultiPolygon" ? geometry.coordinates : polygonOf(geometry)) {
      const part = partOf(code, polygon);
      const key = part?.code ?? code ?? name;
      const entry = named.get(key) ?? { code: part?.code ?? code, name: part?.name ?? name, polygons: [] };
      entry.polygons.push(polygon);
      named.set(key, entry);
    }
  }
  const shapes = [...named.values()].map(({ code, name, polygons }) => ({
    code,
    name,
    land: { type: "MultiPolygon" as const, coordinates: polygons },
  }));
  return { shapes, borders: mesh(atlas, atlas.objects.countries, (a, b) => a !== b) };
}

function polygonOf(geometry: GeoJSON.Geometry): Position[][][] {
  if (geometry.type !== "Polygon") throw new Error(`a country is drawn as ${geometry.type}`);
  return [geometry.coordinates];
}

function partOf(code: string | null, polygon: Position[][]) {
  const centre = geoCentroid({ type: "Polygon", coordinates: polygon });
  return parts.find(
    (part) => part.of === code && (geoDistance(centre, [part.at[0], part.at[1]]) * 180) / Math.PI < part.radius,
  );
}

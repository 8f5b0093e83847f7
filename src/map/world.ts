import type { Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, MultiLineString, Topology } from "topojson-specification";
import type { Projection } from "../display/map/types.ts";
import type { Place, PlaceCode } from "../facts/types.ts";
import { FileFault, fetchJson } from "../kit/file.ts";

/** A file of `geo/`: ids are place codes, land without a place has none. */
export type WorldFile = Topology<{
  land: GeometryCollection;
  outlines: GeometryCollection;
  borders: MultiLineString;
}>;

/** One place's land, in the coordinates of its file. */
export interface Land {
  /** Null is land without a place: drawn bare, never picked. */
  readonly code: PlaceCode | null;
  readonly polygons: readonly (readonly Position[][])[];
  /** Its coasts and borders without the cut of the map's edge. */
  readonly outline: readonly Position[][];
}

/** A decoded world: what any map draws from. */
export interface WorldShapes {
  readonly land: readonly Land[];
  /** Shared borders, each once. */
  readonly borders: readonly Position[][];
}

export type Resolution = "110m" | "50m";

/** The world of a geometry file. */
export function decodeWorld(file: WorldFile): WorldShapes {
  const outlines = feature(file, file.objects.outlines).features;
  const land = feature(file, file.objects.land).features.map(({ id, geometry }, index) => ({
    code: id === undefined ? null : String(id),
    polygons: polygonsOf(geometry),
    outline: linesOf(outlines[index]?.geometry),
  }));
  return { land, borders: linesOf(feature(file, file.objects.borders).geometry) };
}

const loading = new Map<string, Promise<unknown>>();

/** Fetches the geometry that a projection draws. Rejects with a FileFault. */
export function loadWorld(projection: Projection, resolution: Resolution): Promise<WorldShapes> {
  const name = `geo/${projection === "equal-earth" ? projection : "degrees"}-${resolution}.json`;
  return fetchOnce(name, (file) => decodeWorld(file as WorldFile));
}

/** Fetches the places with their label points. Rejects with a FileFault. */
export function loadPlaces(): Promise<readonly Place[]> {
  return fetchOnce("geo/places.json", (file) => {
    if (Array.isArray(file) && file.every((place) => typeof place?.code === "string" && Array.isArray(place.label)))
      return file as readonly Place[];
    throw new Error("not a list of places");
  });
}

/** One fetch a file, and another after a failure; what cannot be decoded is a damaged file. */
function fetchOnce<T>(name: string, decode: (file: unknown) => T): Promise<T> {
  const known = loading.get(name);
  if (known) return known as Promise<T>;
  const url = new URL(name, document.baseURI).href;
  const promise = fetchJson(url).then((file) => {
    try {
      return decode(file);
    } catch (error) {
      throw new FileFault("damaged", url, String(error));
    }
  });
  loading.set(name, promise);
  promise.catch(() => loading.delete(name));
  return promise;
}

function polygonsOf(geometry: GeoJSON.Geometry): Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

function linesOf(geometry: GeoJSON.Geometry | undefined): Position[][] {
  if (geometry?.type === "LineString") return [geometry.coordinates];
  return geometry?.type === "MultiLineString" ? geometry.coordinates : [];
}

import type { Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, MultiLineString, Topology } from "topojson-specification";
import type { Projection } from "../display/map/types.ts";
import type { Place, PlaceCode } from "../facts/types.ts";
import { FileFault, faultOfPart, fetchShared } from "../kit/file.ts";
import { partReasonOf } from "../kit/parts.ts";
import { rememberingFetch } from "../kit/remember.ts";
import { loadProjector } from "./svg/projector.ts";

/** A geometry file of `geo/` (TopoJSON): ids are place codes; land that belongs to no place has no id. */
export type WorldFile = Topology<{
  land: GeometryCollection;
  outlines: GeometryCollection;
  borders: MultiLineString;
}>;

/** One place's land, in the coordinates of its file. */
export interface Land {
  /** Null for land that belongs to no place: it has no colour and cannot be picked. */
  readonly code: PlaceCode | null;
  readonly polygons: readonly (readonly Position[][])[];
  /** Its coasts and borders, without the line where the map's edge cuts it. */
  readonly outline: readonly Position[][];
}

/** A decoded geometry file. */
export interface WorldShapes {
  readonly land: readonly Land[];
  /** Shared borders, each once. */
  readonly borders: readonly Position[][];
}

/** The scale of a geometry file, 1:110 million or 1:50 million. */
export type Resolution = "110m" | "50m";

/** Decodes a geometry file; throws where it is damaged. */
export function decodeWorld(file: WorldFile): WorldShapes {
  const outlines = feature(file, file.objects.outlines).features;
  const land = feature(file, file.objects.land).features.map(({ id, geometry }, index) => ({
    code: id === undefined ? null : String(id),
    polygons: polygonsOf(geometry),
    outline: linesOf(outlines[index]?.geometry),
  }));
  return { land, borders: linesOf(feature(file, file.objects.borders).geometry) };
}

/** The geometry file of a projection, from the page's address: Equal Earth has its own, the others share one. */
export const worldFile = (projection: Projection, resolution: Resolution): string =>
  `geo/${projection === "equal-earth" ? projection : "degrees"}-${resolution}.json`;

/** Loads the geometry for a projection, once, and what draws it. Rejects with a FileFault. */
export async function loadWorld(projection: Projection, resolution: Resolution): Promise<WorldShapes> {
  const name = worldFile(projection, resolution);
  const [world] = await Promise.all([
    worlds(name),
    loadProjector(projection).catch((error: unknown) => {
      throw faultOfPart("map/globe.js", partReasonOf(error));
    }),
  ]);
  return world;
}

/**
 * Loads the places with their label points, once. Rejects with a FileFault. The page's facts ask for them by the same
 * address (src/main.tsx), so that both share one request.
 */
export const loadPlaces = (): Promise<readonly Place[]> => placeLists("geo/places.json");

/** Fetches and decodes a file; one that `decode` throws for counts as damaged. */
async function fetchDecoded<T>(name: string, decode: (file: unknown) => T): Promise<T> {
  const url = new URL(name, document.baseURI).href;
  const file = await fetchShared(url);
  try {
    return decode(file);
  } catch (error) {
    throw new FileFault("damaged", url, String(error));
  } finally {
    // What was decoded is remembered below; a damaged file has to be fetched again.
    fetchShared.forget(url);
  }
}

const worlds = rememberingFetch((name) => fetchDecoded(name, (file) => decodeWorld(file as WorldFile)));

const placeLists = rememberingFetch((name) =>
  fetchDecoded(name, (file) => {
    if (Array.isArray(file) && file.every((place) => typeof place?.code === "string" && Array.isArray(place.label)))
      return file as readonly Place[];
    throw new Error("not a list of places");
  }),
);

function polygonsOf(geometry: GeoJSON.Geometry): Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

function linesOf(geometry: GeoJSON.Geometry | undefined): Position[][] {
  if (geometry?.type === "LineString") return [geometry.coordinates];
  return geometry?.type === "MultiLineString" ? geometry.coordinates : [];
}

import type { MultiLineString } from "geojson";
import { topology } from "topojson-server";
import type { AtlasShapes } from "./atlas.ts";
import { cutLand, cutLines, cutOutline, type Plane } from "./cut.ts";

/** Quantization steps across the picture: a tenth of a pixel at its start width for 110m, finer for zooming in. */
const quantization = { "110m": 20_000, "50m": 50_000 } as const;

/**
 * The world as TopoJSON: `land` (polygons), `outlines` (each place's rings without the cut, same ids) and `borders`
 * (each shared border once). Ids are place codes; land without a place has none.
 */
export function worldTopology(atlas: AtlasShapes, plane: Plane, resolution: keyof typeof quantization) {
  // The flat picture crops Antarctica; without it the plane needs no pole.
  const shapes = atlas.shapes.filter(({ name }) => plane === "degrees" || name !== "Antarctica");
  const collect = <G extends GeoJSON.Geometry>(draw: (shape: AtlasShapes["shapes"][number]) => G) => ({
    type: "FeatureCollection" as const,
    features: shapes.map((shape) => ({
      type: "Feature" as const,
      ...(shape.code === null ? {} : { id: shape.code }),
      properties: {},
      geometry: draw(shape),
    })),
  });
  const borders: MultiLineString = cutLines(atlas.borders, plane);
  const built = topology(
    {
      land: collect(({ land }) => cutLand(land, plane)),
      outlines: collect(({ land }) => cutOutline(land, plane)),
      borders,
    },
    quantization[resolution],
  );
  return withoutEmptyProperties(built);
}

/** topojson-server writes `"properties":{}` on every geometry, which nothing reads. */
function withoutEmptyProperties<T>(built: T): T {
  return JSON.parse(JSON.stringify(built, (key, value) => (key === "properties" ? undefined : value))) as T;
}

import type { FeatureCollection } from "geojson";
import type { Map as MapLibreMap, SourceSpecification, StyleSpecification } from "maplibre-gl";
import { groundLayers, type Look, markLayers, textLayers } from "./layers.ts";

/** All sources are GeoJSON; those of places promote their code to the feature's id. */
const sourceNames = [
  "sphere",
  "graticule",
  "land",
  "borders",
  "outlines",
  "dots",
  "arcs",
  "circles",
  "badges",
  "labels",
] as const;
/** A source of the style. */
export type SourceName = (typeof sourceNames)[number];

const placeSources: readonly SourceName[] = ["land", "outlines", "dots"];
const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };

/** The whole style for a look with the data of its sources; it names no address, so that nothing is ever fetched. */
export function mapStyleOf(look: Look, data: Partial<Record<SourceName, FeatureCollection>> = {}): StyleSpecification {
  const source = (name: SourceName): SourceSpecification => ({
    type: "geojson",
    data: data[name] ?? nothing,
    // Land must stay as it was cut, or neighbours part and the picture moves at hand-over.
    tolerance: 0,
    maxzoom: 8,
    ...(placeSources.includes(name) ? { promoteId: "code" } : {}),
  });
  return {
    version: 8,
    projection: { type: look.projection === "globe" ? "globe" : "mercator" },
    sources: Object.fromEntries(sourceNames.map((name) => [name, source(name)])),
    layers: [...groundLayers(look), ...markLayers(look), ...textLayers(look)],
  };
}

type PaintCall = Parameters<MapLibreMap["setPaintProperty"]>;
type LayoutCall = Parameters<MapLibreMap["setLayoutProperty"]>;

/** What a look sets on a layer: the arguments of MapLibre's `setPaintProperty` or `setLayoutProperty`. */
export type LookProperty = { readonly layer: string } & (
  | { readonly kind: "paint"; readonly property: PaintCall[1]; readonly value: PaintCall[2] }
  | { readonly kind: "layout"; readonly property: LayoutCall[1]; readonly value: LayoutCall[2] }
);

/** The properties in which a look differs from the one before: theme, ramp, projection, size of the host. */
export function changedProperties(before: Look, after: Look): LookProperty[] {
  const known = new Map(propertiesOf(before).map((one) => [`${one.layer} ${one.property}`, JSON.stringify(one.value)]));
  return propertiesOf(after).filter(
    ({ layer, property, value }) => known.get(`${layer} ${property}`) !== JSON.stringify(value),
  );
}

/** Sets on a map what its new look changes, and returns that look. */
export function restyleMap(map: MapLibreMap, before: Look, after: Look): Look {
  for (const one of changedProperties(before, after))
    if (one.kind === "paint") map.setPaintProperty(one.layer, one.property, one.value);
    else map.setLayoutProperty(one.layer, one.property, one.value);
  return after;
}

function propertiesOf(look: Look): LookProperty[] {
  return mapStyleOf(look).layers.flatMap((layer) =>
    (["paint", "layout"] as const).flatMap((kind) =>
      Object.entries(layer[kind] ?? {}).map(
        ([property, value]) =>
          // Object.entries forgets the names that the layer's type knows.
          ({ layer: layer.id, kind, property, value }) as LookProperty,
      ),
    ),
  );
}

/** Letters that the page fetches: MapLibre would draw, and keep, another font under their name before they are there. */
const fetched = "Inter Variable";

/** The families of a CSS list that can be drawn with now, in their order, given the faces that the page declares. */
export function fontsOf(list: string, declared: Iterable<Pick<FontFace, "family" | "status">>): string[] {
  const unquoted = (family: string) => family.trim().replace(/^["']|["']$/g, "");
  const there = [...declared].some(({ family, status }) => unquoted(family) === fetched && status === "loaded");
  return list
    .split(",")
    .map(unquoted)
    .filter((family) => there || family !== fetched);
}

import type { FeatureCollection } from "geojson";
import type { Map as MapLibreMap, SourceSpecification, StyleSpecification } from "maplibre-gl";
import { groundLayers, type Look, markLayers, textLayers } from "./layers.ts";

/**
 * The style's sources, both GeoJSON: the ground and the marks over it. More sources would make each picture slower, because
 * MapLibre draws the outline of its tiles, which cover the whole map, once more for each source with lines or fills. Each
 * source with new data also costs a picture of its own.
 */
const sourceNames = ["ground", "marks"] as const;
/** A source of the style. */
export type SourceName = (typeof sourceNames)[number];

/**
 * How far the ground's shapes reach beyond a tile, in 512ths of it: more than half of its widest line. With MapLibre's
 * usual 128 a picture of the world has half as many points again.
 */
const groundBuffer = 8;
const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };

/**
 * The style for a look, with the data of its sources, which are empty where not given. It has no URL: MapLibre fetches
 * nothing.
 */
export function mapStyleOf(look: Look, data: Partial<Record<SourceName, FeatureCollection>> = {}): StyleSpecification {
  const source = (name: SourceName): SourceSpecification => ({
    type: "geojson",
    data: data[name] ?? nothing,
    // Without simplification: else gaps open between neighbours, and the picture differs from the SVG map's.
    tolerance: 0,
    maxzoom: 8,
    ...(name === "ground" ? { promoteId: "code", buffer: groundBuffer } : {}),
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
type FilterCall = Parameters<MapLibreMap["setFilter"]>;

/** The arguments of a call of MapLibre's `setPaintProperty`, `setLayoutProperty` or `setFilter`. */
export type LookProperty = { readonly layer: string } & (
  | { readonly kind: "paint"; readonly property: PaintCall[1]; readonly value: PaintCall[2] }
  | { readonly kind: "layout"; readonly property: LayoutCall[1]; readonly value: LayoutCall[2] }
  | { readonly kind: "filter"; readonly property: "filter"; readonly value: FilterCall[1] }
);

/** The properties to set on a map when its look changes. */
export function changedProperties(before: Look, after: Look): LookProperty[] {
  const values = new Map(
    propertiesOf(before).map((one) => [`${one.layer} ${one.property}`, JSON.stringify(one.value)]),
  );
  return propertiesOf(after).filter(
    ({ layer, property, value }) => values.get(`${layer} ${property}`) !== JSON.stringify(value),
  );
}

/** Changes a map from one look to another, and returns the new one. */
export function restyleMap(map: MapLibreMap, before: Look, after: Look): Look {
  for (const one of changedProperties(before, after))
    if (one.kind === "paint") map.setPaintProperty(one.layer, one.property, one.value);
    else if (one.kind === "filter") map.setFilter(one.layer, one.value);
    else map.setLayoutProperty(one.layer, one.property, one.value);
  return after;
}

function propertiesOf(look: Look): LookProperty[] {
  return mapStyleOf(look).layers.flatMap((layer) => [
    ...(["paint", "layout"] as const).flatMap((kind) =>
      Object.entries(layer[kind] ?? {}).map(
        ([property, value]) =>
          // Object.entries widens the property's name to string.
          ({ layer: layer.id, kind, property, value }) as LookProperty,
      ),
    ),
    ...("filter" in layer
      ? [{ layer: layer.id, kind: "filter", property: "filter", value: layer.filter } as const]
      : []),
  ]);
}

/**
 * The font that the page fetches. Before it is loaded, MapLibre would draw another font and cache it under this name.
 */
const fetched = "Inter Variable";

/** The families of a CSS font list, in order, without the page's own font while `declared` has no loaded face of it. */
export function fontsOf(list: string, declared: Iterable<Pick<FontFace, "family" | "status">>): string[] {
  const unquoted = (family: string) => family.trim().replace(/^["']|["']$/g, "");
  const there = [...declared].some(({ family, status }) => unquoted(family) === fetched && status === "loaded");
  return list
    .split(",")
    .map(unquoted)
    .filter((family) => there || family !== fetched);
}

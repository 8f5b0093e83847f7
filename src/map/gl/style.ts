import type { FeatureCollection } from "geojson";
import type { LayerSpecification, Map as MapLibreMap, SourceSpecification, StyleSpecification } from "maplibre-gl";
import { grounds, type RampId, type Theme } from "../../display/palette.ts";
import type { Projection } from "../../display/types.ts";
import { badgeLift, badgeRadius } from "../badges.ts";
import { labelSize } from "../labels.ts";
import { byOutline, dimming, fillExpression, fillState, hatching } from "./paint.ts";

/** Everything that a map's style depends on; places come in by feature-state. */
export interface Look {
  readonly theme: Theme;
  readonly ramp: RampId;
  readonly projection: Projection;
  /** MapLibre's zoom at which the whole world fits. */
  readonly base: number;
  /** Font families in order of preference; drawn locally. */
  readonly fonts: readonly string[];
}

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
export function styleOf(look: Look, data: Partial<Record<SourceName, FeatureCollection>> = {}): StyleSpecification {
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

function groundLayers({ theme, ramp, projection }: Look): LayerSpecification[] {
  const ground = grounds[theme];
  // Equal Earth's sea is a shape of its own; the others fill the whole sphere or square.
  const behind = projection === "globe" ? ground.sea : ground.page;
  return [
    { id: "background", type: "background", paint: { "background-color": behind } },
    { id: "sphere", type: "fill", source: "sphere", paint: { "fill-color": ground.sea } },
    line("graticule", ground.graticule, 1),
    {
      id: "bare",
      type: "fill",
      source: "land",
      filter: ["!", ["has", "code"]],
      paint: { "fill-color": ground.land },
    },
    {
      id: "land",
      type: "fill",
      source: "land",
      filter: ["has", "code"],
      paint: { "fill-color": fillExpression(theme, ramp, ground.land), "fill-opacity": dimming },
    },
    {
      id: "no-data",
      type: "fill",
      source: "land",
      filter: ["has", "code"],
      paint: { "fill-pattern": `hatch-${theme}`, "fill-opacity": hatching },
    },
    line("borders", ground.border, 0.7),
    {
      id: "dots",
      type: "circle",
      source: "dots",
      paint: {
        "circle-radius": ["case", [">=", fillState, 0], 3, 1.4],
        "circle-color": fillExpression(theme, ramp, ground.hatch),
        "circle-opacity": dimming,
        "circle-stroke-color": ground.text,
        "circle-stroke-width": byOutline(1.8, 0.9, 0),
      },
    },
    {
      id: "outlines",
      type: "line",
      source: "outlines",
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": ground.text, "line-width": byOutline(1.8, 0.9, 0), "line-opacity": byOutline(1, 1, 0) },
    },
  ];
}

function line(id: SourceName, colour: string, width: number): LayerSpecification {
  return {
    id,
    type: "line",
    source: id,
    layout: { "line-join": "round" },
    paint: { "line-color": colour, "line-width": width },
  };
}

function markLayers({ theme, base }: Look): LayerSpecification[] {
  const ground = grounds[theme];
  // Circles grow by √2 a zoom step, as on the SVG map.
  const radius = ["get", "radius"] as ["get", string];
  return [
    {
      id: "arcs",
      type: "line",
      source: "arcs",
      filter: ["==", ["geometry-type"], "LineString"],
      layout: { "line-cap": "round" },
      paint: { "line-color": ground.accent, "line-width": ["get", "width"], "line-opacity": 0.9 },
    },
    {
      id: "arc-ends",
      type: "circle",
      source: "arcs",
      filter: ["==", ["get", "part"], "end"],
      paint: { "circle-radius": 3.5, "circle-color": ground.accent },
    },
    {
      id: "circles",
      type: "circle",
      source: "circles",
      layout: { "circle-sort-key": ["-", 0, radius] },
      paint: {
        "circle-radius": [
          "interpolate",
          ["exponential", Math.SQRT2],
          ["zoom"],
          base,
          radius,
          base + 8,
          ["*", radius, 16],
        ],
        "circle-color": ground.accent,
        "circle-opacity": ["match", ["get", "kind"], "province", 0.45, 0],
        "circle-stroke-color": ["match", ["get", "kind"], "province", ground.accent, ground.text],
        "circle-stroke-width": 1.2,
      },
    },
  ];
}

function textLayers({ theme, fonts }: Look): LayerSpecification[] {
  const ground = grounds[theme];
  // MapLibre reads the weight from the first name of the stack and the families from all.
  const font = ["semibold", ...fonts];
  const paint = { "text-color": ground.text, "text-halo-color": ground.page, "text-halo-width": 1.5 };
  const size = labelSize.font;
  return [
    {
      id: "badges",
      type: "symbol",
      source: "badges",
      layout: {
        "icon-image": ["concat", `badge-${theme}-`, ["get", "state"]],
        "icon-offset": [0, -badgeLift],
        "icon-allow-overlap": true,
        "text-field": ["get", "label"],
        "text-font": font,
        "text-size": size,
        "text-anchor": "left",
        "text-offset": [(badgeRadius + 6) / size, -badgeLift / size],
        "text-allow-overlap": true,
      },
      paint,
    },
    {
      id: "arc-labels",
      type: "symbol",
      source: "arcs",
      filter: ["==", ["get", "part"], "middle"],
      layout: { "text-field": ["get", "label"], "text-font": font, "text-size": size, "text-offset": [0, -0.8] },
      paint,
    },
    {
      id: "labels",
      type: "symbol",
      source: "labels",
      layout: {
        "text-field": ["get", "text"],
        "text-font": font,
        "text-size": size,
        "text-line-height": labelSize.line / size,
        "text-max-width": 40,
        "text-allow-overlap": true,
        "text-ignore-placement": true,
      },
      paint,
    },
  ];
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

function propertiesOf(look: Look): LookProperty[] {
  return styleOf(look).layers.flatMap((layer) =>
    (["paint", "layout"] as const).flatMap((kind) =>
      Object.entries(layer[kind] ?? {}).map(
        ([property, value]) =>
          // Object.entries forgets the names that the layer's type knows.
          ({ layer: layer.id, kind, property, value }) as LookProperty,
      ),
    ),
  );
}

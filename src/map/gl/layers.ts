import type { LayerSpecification } from "maplibre-gl";
import { grounds, type RampId, type Theme } from "../../display/palette.ts";
import type { Projection } from "../../display/types.ts";
import { labelSize } from "../labels.ts";
import { arcCasing } from "../picture.ts";
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

/** Sea, land in its fills, borders and outlines, from the lowest layer to the highest. */
export function groundLayers({ theme, ramp, projection }: Look): LayerSpecification[] {
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

function line(id: string, colour: string, width: number): LayerSpecification {
  return {
    id,
    type: "line",
    source: id,
    layout: { "line-join": "round" },
    paint: { "line-color": colour, "line-width": width },
  };
}

/** Arcs and circles over the ground. */
export function markLayers({ theme, base }: Look): LayerSpecification[] {
  const ground = grounds[theme];
  // Circles grow by √2 a zoom step, as on the SVG map.
  const radius = ["get", "radius"] as ["get", string];
  return [
    {
      id: "arc-casings",
      type: "line",
      source: "arcs",
      filter: ["==", ["geometry-type"], "LineString"],
      layout: { "line-cap": "round" },
      paint: { "line-color": ground.page, "line-width": ["+", ["get", "width"], arcCasing] },
    },
    {
      id: "arcs",
      type: "line",
      source: "arcs",
      filter: ["==", ["geometry-type"], "LineString"],
      layout: { "line-cap": "round" },
      paint: { "line-color": ground.text, "line-width": ["get", "width"] },
    },
    {
      id: "arc-ends",
      type: "circle",
      source: "arcs",
      filter: ["==", ["get", "part"], "end"],
      paint: {
        "circle-radius": 3.5,
        "circle-color": ground.text,
        "circle-stroke-color": ground.page,
        "circle-stroke-width": 1,
      },
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
        "circle-color": ["match", ["get", "kind"], "province", ground.accent, ground.page],
        "circle-opacity": ["match", ["get", "kind"], "province", 0.45, 0.35],
        "circle-stroke-color": ["match", ["get", "kind"], "province", ground.accent, ground.text],
        "circle-stroke-width": 1.2,
      },
    },
  ];
}

/** Badges and labels over everything. */
export function textLayers({ theme, fonts }: Look): LayerSpecification[] {
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
        "icon-offset": ["array", "number", 2, ["get", "offset"]],
        "icon-allow-overlap": true,
      },
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

import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { heldEdge } from "../../../display/map/fill-colour.ts";
import { grounds, type RampId, type Theme } from "../../../display/map/palette.ts";
import type { Projection } from "../../../display/map/types.ts";
import type { PlaceCode } from "../../../facts/types.ts";
import { labelSize } from "../../labels/text.ts";
import { arcCasing, dotRing } from "../../picture.ts";
import type { GroundPart, MarkPart } from "../sources.ts";
import { byHeld, byOutline, dimming, edgeExpression, fillExpression, fillState, hatching } from "./paint.ts";

const isPart = (part: GroundPart | MarkPart): ExpressionSpecification => ["==", ["get", "part"], part];
const partOf = (part: GroundPart) => ({ source: "ground", filter: isPart(part) });
const marksOf = (part: MarkPart) => ({ source: "marks", filter: isPart(part) });

/** Everything that a map's style depends on. The colours of places do not: they come from feature-state. */
export interface Look {
  readonly theme: Theme;
  readonly ramp: RampId;
  readonly projection: Projection;
  /** MapLibre's zoom at which the whole world fits. */
  readonly base: number;
  /** Font families in order of preference, drawn by the browser. */
  readonly fonts: readonly string[];
  /** The places whose land may get the dotted edge of a held value. */
  readonly edged: ReadonlySet<PlaceCode>;
}

/**
 * The layers of sea, land, borders, dots and outlines, from the lowest to the highest. Those that most frames leave empty
 * begin with the opacity 0, which `leaveOutUnused` changes.
 */
export function groundLayers({ theme, ramp, projection, edged }: Look): LayerSpecification[] {
  const ground = grounds[theme];
  return [
    {
      id: "background",
      type: "background",
      // The globe's sea. That of a flat map is a shape on its box: MapLibre skips a layer of the constant opacity 0.
      paint: { "background-color": ground.sea, "background-opacity": projection === "globe" ? 1 : 0 },
    },
    { id: "sphere", type: "fill", ...partOf("sphere"), paint: { "fill-color": ground.sea } },
    line("graticule", ground.graticule, 1),
    {
      id: "land",
      type: "fill",
      // Land without a code, such as Antarctica, has no state, and so the colour without data.
      ...partOf("land"),
      paint: { "fill-color": fillExpression(theme, ramp, ground.land), "fill-opacity": dimming },
    },
    {
      id: "no-data",
      type: "fill",
      source: "ground",
      // What has no code is land without figures, such as Antarctica.
      filter: ["all", isPart("land"), ["has", "code"]],
      // Without antialiasing: it would draw the pattern a second time along every border. The land below has smooth edges.
      paint: { "fill-pattern": `hatch-${theme}`, "fill-opacity": hatching, "fill-antialias": false },
    },
    heldEdges(theme, ramp, edged),
    line("borders", ground.border, 0.7),
    {
      id: "dots",
      type: "circle",
      ...partOf("dot"),
      paint: {
        "circle-radius": ["case", [">=", fillState, 0], 3, 1.4],
        "circle-color": fillExpression(theme, ramp, ground.hatch),
        "circle-opacity": dimming,
        "circle-stroke-color": edgeExpression(theme, ramp),
        "circle-stroke-width": byHeld(heldEdge.ring, 0),
      },
    },
    {
      id: "outlines",
      type: "line",
      ...partOf("outline"),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": ground.text, "line-width": byOutline(1.8, 0.9, 0), "line-opacity": 0 },
    },
    {
      id: "dot-rings",
      type: "circle",
      ...partOf("dot"),
      paint: {
        "circle-radius": dotRing,
        "circle-opacity": 0,
        "circle-stroke-opacity": 0,
        "circle-stroke-color": ground.text,
        "circle-stroke-width": byOutline(1.8, 1.5, 0),
      },
    },
  ];
}

/** The dotted edge of land with a held value, inside its border, without other land: lines of no width cost the same. */
const heldEdges = (theme: Theme, ramp: RampId, edged: Look["edged"]): LayerSpecification => ({
  id: "held",
  type: "line",
  source: "ground",
  filter: ["all", isPart("land"), ["in", ["get", "code"], ["literal", [...edged]]]],
  // Mitred joins need no points of their own, and cannot be told from round ones in a line of this width.
  layout: { "line-join": "miter", "line-cap": "round" },
  paint: {
    "line-color": edgeExpression(theme, ramp),
    "line-opacity": 0,
    "line-width": byHeld(heldEdge.width / 2, 0),
    "line-offset": heldEdge.width / 4,
    // MapLibre takes dashes in multiples of the width.
    "line-dasharray": heldEdge.dash.map((pixels) => (2 * pixels) / heldEdge.width),
  },
});

function line(id: "graticule" | "borders", colour: string, width: number): LayerSpecification {
  return {
    id,
    type: "line",
    ...partOf(id),
    // Mitred joins need no points of their own.
    layout: { "line-join": "miter" },
    paint: { "line-color": colour, "line-width": width },
  };
}

/** The layers of arcs and circles, over the ground. */
export function markLayers({ theme, base }: Look): LayerSpecification[] {
  const ground = grounds[theme];
  const arc = {
    type: "line",
    ...marksOf("arc"),
    layout: { "line-cap": "round" },
  } satisfies Partial<LayerSpecification>;
  return [
    {
      ...arc,
      id: "arc-casings",
      paint: { "line-color": ground.page, "line-width": ["+", ["get", "width"], arcCasing] },
    },
    { ...arc, id: "arcs", paint: { "line-color": ground.text, "line-width": ["get", "width"] } },
    {
      id: "arc-ends",
      type: "circle",
      ...marksOf("end"),
      paint: {
        "circle-radius": 3.5,
        "circle-color": ground.text,
        "circle-stroke-color": ground.page,
        "circle-stroke-width": 1,
      },
    },
    ...circleLayers(ground.page, ground.text, base),
  ];
}

/** The layers of circles: countries as translucent discs, provinces as cased rings through which the land is seen. */
function circleLayers(page: string, text: string, base: number): LayerSpecification[] {
  const byKind = (province: number, country: number): ExpressionSpecification => [
    "match",
    ["get", "kind"],
    "province",
    province,
    country,
  ];
  const radius: ExpressionSpecification = ["get", "radius"];
  // Circles grow by √2 at each zoom step, as on the SVG map.
  const grown = (inward: number): ExpressionSpecification => [
    "interpolate",
    ["exponential", Math.SQRT2],
    ["zoom"],
    base,
    ["-", radius, inward],
    base + 8,
    ["-", ["*", radius, 16], inward],
  ];
  const largestFirst = { "circle-sort-key": ["-", 0, radius] as ExpressionSpecification };
  return [
    {
      id: "circle-casings",
      type: "circle",
      source: "marks",
      filter: ["all", isPart("circle"), ["==", ["get", "kind"], "province"]],
      layout: largestFirst,
      paint: {
        // MapLibre draws strokes outside the radius.
        "circle-radius": grown(1.25),
        "circle-color": "transparent",
        "circle-stroke-color": page,
        "circle-stroke-width": 4,
      },
    },
    {
      id: "circles",
      type: "circle",
      ...marksOf("circle"),
      layout: largestFirst,
      paint: {
        "circle-radius": grown(0),
        "circle-color": page,
        "circle-opacity": byKind(0.06, 0.35),
        "circle-stroke-color": text,
        "circle-stroke-width": byKind(1.5, 1.2),
      },
    },
  ];
}

/** The layers of badges and labels, over everything else. */
export function textLayers({ theme, fonts }: Look): LayerSpecification[] {
  const ground = grounds[theme];
  // MapLibre takes the weight from the first name of the stack, and the families from all names.
  const font = ["semibold", ...fonts];
  const leader = (id: string, colour: string, width: number): LayerSpecification => ({
    id,
    type: "line",
    ...marksOf("leader"),
    layout: { "line-cap": "round" },
    paint: { "line-color": colour, "line-width": width },
  });
  const size = labelSize.font;
  return [
    {
      id: "badges",
      type: "symbol",
      ...marksOf("badge"),
      layout: {
        "icon-image": ["concat", `badge-${theme}-`, ["get", "state"]],
        "icon-size": ["get", "size"],
        "icon-allow-overlap": true,
      },
    },
    leader("leader-casings", ground.page, 1 + arcCasing),
    leader("leaders", ground.text, 1),
    {
      id: "labels",
      type: "symbol",
      ...marksOf("label"),
      layout: {
        "text-field": ["get", "text"],
        "text-font": font,
        "text-size": ["get", "size"],
        "text-line-height": labelSize.line / size,
        "text-max-width": 40,
        "text-offset": ["array", "number", 2, ["get", "offset"]],
        "text-allow-overlap": true,
        "text-ignore-placement": true,
      },
      paint: { "text-color": ["get", "ink"], "text-halo-color": ground.page, "text-halo-width": ["get", "ground"] },
    },
  ];
}

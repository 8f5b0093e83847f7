import { geoInterpolate } from "d3";
import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { inkOn } from "../../display/map/fill-colour.ts";
import { grounds } from "../../display/map/palette.ts";
import type { Arc, MapFrame, Projection } from "../../display/map/types.ts";
import type { Place } from "../../facts/types.ts";
import { planeToMercator, toGl } from "../camera.ts";
import { countryOf } from "../country.ts";
import { isLettered } from "../labels/labels.ts";
import { labelLinesOf, labelSize } from "../labels/text.ts";
import { stateIn } from "../patch.ts";
import { crop, flatOf, fromBox, toBox } from "../picture.ts";
import { bowPoints, edgesOf, gridLines, meridian } from "../svg/flat.ts";
import type { WorldShapes } from "../world.ts";
import type { StandingLabel } from "./labels.ts";

type Data = FeatureCollection;
const collection = (features: Feature[]): Data => ({ type: "FeatureCollection", features });
const featureOf = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: "Feature",
  geometry,
  properties,
});

/** The parts of the ground, each drawn by layers of its own. */
export type GroundPart = "sphere" | "graticule" | "land" | "borders" | "outline" | "dot";

/** What is under the marks: sea, graticule, land, borders, outlines and dots, in the degrees of `toGl`, as one source. */
export function groundSource(projection: Projection, world: WorldShapes, places: readonly Place[]): Data {
  const ofFile =
    projection === "equal-earth" ? ([x = 0, y = 0]: Position) => planeToMercator([x, y]) : (point: Position) => point;
  const lines = (of: readonly Position[][]) => of.map((line) => line.map(ofFile));
  const named = (code: string | null) => (code === null ? {} : { code });
  const land = world.land.map(({ code, polygons }) =>
    groundPart(
      "land",
      { type: "MultiPolygon", coordinates: polygons.map((rings) => lines(rings as Position[][])) },
      named(code),
    ),
  );
  const outlines = world.land
    .filter(({ code }) => code !== null)
    .map(({ code, outline }) =>
      groundPart("outline", { type: "MultiLineString", coordinates: lines(outline) }, named(code)),
    );
  const dots = places
    .filter(({ dot }) => dot)
    .map(({ code, label }) => groundPart("dot", { type: "Point", coordinates: toGl(projection, ...label) }, { code }));
  const borders = groundPart("borders", { type: "MultiLineString", coordinates: lines(world.borders) });
  return collection([...gridParts(projection), ...land, borders, ...outlines, ...dots]);
}

const groundPart = (part: GroundPart, geometry: Geometry, properties: Record<string, unknown> = {}): Feature =>
  featureOf(geometry, { part, ...properties });

/** Puts other data into the source under the marks. */
export function putGround(map: MapLibreMap, data: Data): void {
  map.getSource<GeoJSONSource>("ground")?.setData(data);
}

/** Sea and graticule; the globe has no shape for the sea, which is its background. */
function gridParts(projection: Projection): readonly Feature[] {
  const [west, east] = edgesOf(projection);
  const gl = (line: readonly (readonly [number, number])[]): Position[] =>
    line.map(([lon, lat]) => toGl(projection, lon, lat));
  const ring = [...meridian(east), ...meridian(west).reverse(), [east, crop.south] as const];
  const sphere = projection === "globe" ? [] : [groundPart("sphere", { type: "Polygon", coordinates: [gl(ring)] })];
  // A parallel is straight on flat pictures; on the globe it is a curve, which needs points between its ends.
  const fine = (line: readonly (readonly [number, number])[]) =>
    projection === "globe" && line.length === 2
      ? Array.from({ length: 145 }, (_, index) => [-180 + index * 2.5, line[0]?.[1] ?? 0] as const)
      : line;
  const coordinates = gridLines(west, east).map((line) => gl(fine(line)));
  return [...sphere, groundPart("graticule", { type: "MultiLineString", coordinates })];
}

/** The parts of the marks, each drawn by layers of its own; `end` is the end of an arc, `leader` a label's line. */
export type MarkPart = "arc" | "end" | "circle" | "badge" | "leader" | "label";

/** A frame's marks as one source: arcs, circles, badges and labels; `labels` are those that have room. */
export function markSource(frame: MapFrame, labels: readonly StandingLabel[]): Data {
  const { projection, lettering } = frame;
  const at = (point: readonly [number, number]) => toGl(projection, ...point);
  return collection([
    ...frame.arcs.flatMap((arc) => arcFeatures(projection, arc)),
    ...frame.circles.map(({ id, at: point, radius, kind }) =>
      markPoint("circle", at(point), { id, radius: radius * lettering, kind }),
    ),
    ...frame.badges.map(({ at: point, state }) => markPoint("badge", at(point), { state, size: lettering })),
    ...labels.flatMap(leader),
    ...labels.map((label) => labelFeature(frame, label)),
  ]);
}

const markPoint = (part: MarkPart, coordinates: Position, properties: Record<string, unknown> = {}): Feature =>
  featureOf({ type: "Point", coordinates }, { part, ...properties });
const markLine = (part: MarkPart, coordinates: Position[], properties: Record<string, unknown> = {}): Feature =>
  featureOf({ type: "LineString", coordinates }, { part, ...properties });

/** The text of a label, in the ink of the land or of the sea under it. */
function labelFeature(frame: MapFrame, { label, at, offset, line }: StandingLabel): Feature {
  const { theme, ramp, lettering } = frame;
  const country = countryOf(label.code) ?? "";
  const isOnLand = line === null && isLettered(frame, country);
  return markPoint("label", [...at], {
    text: labelLinesOf(label).join("\n"),
    size: labelSize.font * lettering,
    // MapLibre takes offsets of text in multiples of its size.
    offset: offset.map((pixels) => pixels / labelSize.font),
    ink: isOnLand ? inkOn(theme, ramp, stateIn(frame, country).band) : grounds[theme].text,
    ground: line === null && !isOnLand ? labelSize.ground / 2 : 0,
  });
}

/** The line from a label to its place; none where it stands on it. */
const leader = ({ line }: StandingLabel): readonly Feature[] =>
  line === null
    ? []
    : [
        markLine(
          "leader",
          line.map((point) => [...point]),
        ),
      ];

/** An arc as a curve and its end point: a bow on flat pictures, the great circle on the globe. */
function arcFeatures(projection: Projection, { from, to, width }: Arc): Feature[] {
  const line = arcLine(projection, from, to);
  return [markLine("arc", line, { width }), markPoint("end", toGl(projection, ...to))];
}

function arcLine(projection: Projection, from: Arc["from"], to: Arc["to"]): Position[] {
  const flat = flatOf(projection);
  if (flat === null) {
    const way = geoInterpolate([...from], [...to]);
    const points = Array.from({ length: 49 }, (_, index) => way(index / 48));
    // Longitudes continue past 180° instead of jumping: MapLibre would draw a jump around the whole globe.
    let last = from[0];
    return points.map(([lon, lat]) => {
      last = lon - 360 * Math.round((lon - last) / 360);
      return [last, lat];
    });
  }
  const turn =
    projection === "equal-earth" ? planeToMercator : (point: readonly [number, number]) => flat.degrees(...point);
  return bowPoints(toBox(flat, flat.plane(...from)), toBox(flat, flat.plane(...to))).map((point) => [
    ...turn(fromBox(flat, point)),
  ]);
}

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
import type { SourceName } from "./style/style.ts";

type Data = FeatureCollection;
const collection = (features: Feature[]): Data => ({ type: "FeatureCollection", features });
const featureOf = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: "Feature",
  geometry,
  properties,
});
const pointOf = (coordinates: Position, properties: Record<string, unknown>) =>
  featureOf({ type: "Point", coordinates }, properties);

/** The sources under the marks: land, outlines, borders, dots, sea and graticule, in the degrees of `toGl`. */
export function groundSources(
  projection: Projection,
  world: WorldShapes,
  places: readonly Place[],
): Partial<Record<SourceName, Data>> {
  const ofFile =
    projection === "equal-earth" ? ([x = 0, y = 0]: Position) => planeToMercator([x, y]) : (point: Position) => point;
  const lines = (of: readonly Position[][]) => of.map((line) => line.map(ofFile));
  const named = (code: string | null) => (code === null ? {} : { code });
  return {
    ...gridSources(projection),
    land: collection(
      world.land.map(({ code, polygons }) =>
        featureOf(
          { type: "MultiPolygon", coordinates: polygons.map((rings) => lines(rings as Position[][])) },
          named(code),
        ),
      ),
    ),
    outlines: collection(
      world.land
        .filter(({ code }) => code !== null)
        .map(({ code, outline }) => featureOf({ type: "MultiLineString", coordinates: lines(outline) }, named(code))),
    ),
    borders: collection([featureOf({ type: "MultiLineString", coordinates: lines(world.borders) }, {})]),
    dots: collection(
      places.filter(({ dot }) => dot).map(({ code, label }) => pointOf(toGl(projection, ...label), { code })),
    ),
  };
}

/** Puts other data into the sources under the marks. */
export function putGround(map: MapLibreMap, data: ReturnType<typeof groundSources>): void {
  for (const [name, value] of Object.entries(data)) map.getSource<GeoJSONSource>(name)?.setData(value);
}

/** Sea and graticule; the globe has no shape for the sea, which is its background. */
function gridSources(projection: Projection): Record<"sphere" | "graticule", Data> {
  const [west, east] = edgesOf(projection);
  const gl = (line: readonly (readonly [number, number])[]): Position[] =>
    line.map(([lon, lat]) => toGl(projection, lon, lat));
  const ring = [...meridian(east), ...meridian(west).reverse(), [east, crop.south] as const];
  const sphere = projection === "globe" ? [] : [featureOf({ type: "Polygon", coordinates: [gl(ring)] }, {})];
  // A parallel is straight on flat pictures; on the globe it is a curve, which needs points between its ends.
  const fine = (line: readonly (readonly [number, number])[]) =>
    projection === "globe" && line.length === 2
      ? Array.from({ length: 145 }, (_, index) => [-180 + index * 2.5, line[0]?.[1] ?? 0] as const)
      : line;
  const coordinates = gridLines(west, east).map((line) => gl(fine(line)));
  return {
    sphere: collection(sphere),
    graticule: collection([featureOf({ type: "MultiLineString", coordinates }, {})]),
  };
}

/** The groups of a frame's marks, each a source. */
export const markNames = ["arcs", "circles", "badges", "labels"] as const;
/** A group of marks. */
export type MarkName = (typeof markNames)[number];

/** The data of one group of a frame's marks; `labels` are those that have room. */
export function markSource(name: MarkName, frame: MapFrame, labels: readonly StandingLabel[]): Data {
  const at = (point: readonly [number, number]) => toGl(frame.projection, ...point);
  switch (name) {
    case "arcs":
      return collection(frame.arcs.flatMap((arc) => arcFeatures(frame.projection, arc)));
    case "circles":
      return collection(
        frame.circles.map(({ id, at: point, radius, kind }) =>
          pointOf(at(point), { id, radius: radius * frame.lettering, kind }),
        ),
      );
    case "badges":
      return collection(
        frame.badges.map(({ at: point, state }) => pointOf(at(point), { state, size: frame.lettering })),
      );
    case "labels":
      return collection(labels.flatMap((label) => labelFeatures(frame, label)));
    default:
      return name satisfies never;
  }
}

/** A label as its text, in the ink of the land or of the sea under it, and the line to its place. */
function labelFeatures(frame: MapFrame, { label, at, offset, line }: StandingLabel): Feature[] {
  const { theme, ramp, lettering } = frame;
  const country = countryOf(label.code) ?? "";
  const isOnLand = line === null && isLettered(frame, country);
  const text = pointOf([...at], {
    text: labelLinesOf(label).join("\n"),
    size: labelSize.font * lettering,
    // MapLibre takes offsets of text in multiples of its size.
    offset: offset.map((pixels) => pixels / labelSize.font),
    ink: isOnLand ? inkOn(theme, ramp, stateIn(frame, country).band) : grounds[theme].text,
    ground: line === null && !isOnLand ? labelSize.ground / 2 : 0,
  });
  if (line === null) return [text];
  return [text, featureOf({ type: "LineString", coordinates: line.map((point) => [...point]) }, {})];
}

/** An arc as a curve and its end point: a bow on flat pictures, the great circle on the globe. */
function arcFeatures(projection: Projection, { from, to, width }: Arc): Feature[] {
  const line = arcLine(projection, from, to);
  return [
    featureOf({ type: "LineString", coordinates: line }, { width }),
    pointOf(toGl(projection, ...to), { part: "end" }),
  ];
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

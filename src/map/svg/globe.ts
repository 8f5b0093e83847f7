import { geoGraticule, geoInterpolate, geoOrthographic, geoPath } from "d3-geo";
import type { Camera } from "../../display/map/types.ts";
import { boxCentre, globeFront, globeRadius, type Point } from "../picture.ts";
import { mesh, type Projector } from "./flat.ts";

/** The projector of the globe turned to a camera; `digits` are decimals of a box unit. */
export function globeProjector(camera: Camera | null, digits: number): Projector {
  const { lon, lat } = camera ?? { lon: globeFront[0], lat: globeFront[1] };
  const projection = geoOrthographic()
    .rotate([-lon, -lat])
    .scale(globeRadius)
    .translate([boxCentre[0], boxCentre[1]])
    .clipAngle(90);
  const draw = geoPath(projection).digits(digits);
  const seen = geoPath(projection);
  const at = (pointLon: number, pointLat: number): Point | null => {
    // Clipping gives no point for the far side; projecting alone would give one.
    const centroid = seen.centroid({ type: "Point", coordinates: [pointLon, pointLat] });
    return Number.isNaN(centroid[0]) ? null : centroid;
  };
  return {
    at,
    land: (polygons) =>
      draw({ type: "MultiPolygon", coordinates: polygons.map((polygon) => polygon.map((ring) => [...ring])) }) ?? "",
    lines: (lines) => draw({ type: "MultiLineString", coordinates: lines.map((line) => [...line]) }) ?? "",
    sphere: () => draw({ type: "Sphere" }) ?? "",
    graticule: () => draw(geoGraticule().step([mesh, mesh])()) ?? "",
    arc: (from, to) => {
      const path = draw({ type: "LineString", coordinates: [[...from], [...to]] });
      const half = geoInterpolate([...from], [...to])(0.5);
      const seenMiddle = at(...half);
      return path && seenMiddle ? { path, middle: seenMiddle } : null;
    },
  };
}

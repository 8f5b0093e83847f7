import type { Map as MapLibreMap } from "maplibre-gl";
import type { Camera, Label, MapFrame } from "../../display/map/types.ts";
import type { Place } from "../../facts/types.ts";
import { toGl } from "../camera.ts";
import type { Lands } from "../labels/land.ts";
import type { PlacedLabel } from "../labels/tries.ts";
import type { Point, Size } from "../picture.ts";
import { drawWorld, landsIn } from "../svg/draw.ts";
import { labelsOn } from "../svg/marks.ts";
import { projectorOf } from "../svg/projector.ts";
import { screenOf, seenFrom, viewportOf } from "../svg/viewport.ts";
import type { WorldShapes } from "../world.ts";

/** The visible part of the world: its land, and the camera with which the SVG map shows the same. */
export interface SeenWorld {
  readonly world: WorldShapes;
  readonly places: readonly Place[];
  readonly camera: Camera | null;
  readonly front: Point;
  readonly size: Size;
}

/**
 * A label with its position on the WebGL map. On its own land it has an offset from its place; on the sea it has a
 * point of its own and a line to its place.
 */
export interface StandingLabel {
  readonly label: Label;
  /**
   * The point that the text belongs to, in MapLibre’s degrees, and the offset of the text from that point, CSS pixels.
   */
  readonly at: Point;
  readonly offset: Point;
  readonly line: readonly [from: Point, to: Point] | null;
}

/**
 * A function that gives the labels of a frame, chosen and placed as on the SVG map. MapLibre draws the globe in
 * perspective, so on it the land is some pixels away from where the choice of labels assumes it.
 */
export function labelChooser(map: MapLibreMap): (frame: MapFrame, seen: SeenWorld) => readonly StandingLabel[] {
  let drawn: { readonly world: WorldShapes; readonly view: string; readonly lands: Lands } | null = null;
  return (frame, { world, places, camera, front, size }) => {
    const { projection, lettering } = frame;
    const viewport = viewportOf(projection, camera, front);
    const facing = seenFrom(viewport);
    const view = `${projection} ${JSON.stringify(facing)}`;
    if (drawn?.world !== world || drawn.view !== view)
      drawn = { world, view, lands: landsIn(drawWorld(world, places, { projection, camera: facing, digits: 1 })) };
    const screen = screenOf(viewport, size, lettering);
    return labelsOn(frame, projectorOf(projection, facing, 1), screen, drawn.lands).flatMap((one) =>
      standing(map, one, toGl(projection, ...one.label.at), lettering),
    );
  };
}

function standing(
  map: MapLibreMap,
  { label, offset, leader }: PlacedLabel,
  at: Point,
  lettering: number,
): StandingLabel[] {
  if (leader === null) return [{ label, at, offset, line: null }];
  const { x, y } = map.project([...at]);
  /** The point of the map at the offset `by`, CSS pixels, from the place; null outside the globe. */
  const pointAt = (by: Point): Point | null => {
    const [toX, toY] = [x + by[0] * lettering, y + by[1] * lettering];
    const point = map.unproject([toX, toY]);
    const back = map.project(point);
    return Math.hypot(back.x - toX, back.y - toY) < 1 ? point.toArray() : null;
  };
  const [from, to, middle] = [...leader, offset].map(pointAt);
  return from && to && middle ? [{ label, at: middle, offset: [0, 0] as const, line: [from, to] as const }] : [];
}

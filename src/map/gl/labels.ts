import type { Map as MapLibreMap } from "maplibre-gl";
import type { Camera, Label, MapFrame } from "../../display/map/types.ts";
import type { Place } from "../../facts/types.ts";
import { toGl } from "../camera.ts";
import type { PlacedLabel } from "../labels/labels.ts";
import type { Lands } from "../labels/land.ts";
import type { Point, Size } from "../picture.ts";
import { drawWorld, landsIn } from "../svg/draw.ts";
import { labelsOn } from "../svg/marks.ts";
import { projectorOf } from "../svg/projector.ts";
import { screenOf, seenFrom, viewportOf } from "../svg/viewport.ts";
import type { WorldShapes } from "../world.ts";

/** What is seen of the world: its land, and the camera that the SVG map would have for it. */
export interface SeenWorld {
  readonly world: WorldShapes;
  readonly places: readonly Place[];
  readonly camera: Camera | null;
  readonly front: Point;
  readonly size: Size;
}

/** A label of the WebGL map: on its own land by its offset from its place, on the sea by a point and a line of its own. */
export interface StandingLabel {
  readonly label: Label;
  /** The point that the text stands on, in MapLibre’s degrees, and its offset from it, CSS pixels. */
  readonly at: Point;
  readonly offset: Point;
  readonly line: readonly [from: Point, to: Point] | null;
}

/**
 * A function that gives the labels of a frame, chosen and placed as on the SVG map. The globe of MapLibre is seen from
 * near, so there the land lies some pixels beside its place in the choice.
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
  /** The point of the map at so many pixels from the place; null beside the globe, where there is none. */
  const pointAt = (by: Point): Point | null => {
    const [toX, toY] = [x + by[0] * lettering, y + by[1] * lettering];
    const point = map.unproject([toX, toY]);
    const back = map.project(point);
    return Math.hypot(back.x - toX, back.y - toY) < 1 ? point.toArray() : null;
  };
  const [end, middle] = [pointAt(leader), pointAt(offset)];
  return end && middle ? [{ label, at: middle, offset: [0, 0] as const, line: [at, end] as const }] : [];
}

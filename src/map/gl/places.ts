import type { Map as MapLibreMap } from "maplibre-gl";
import { fillNumber, grounds, heldNumber } from "../../display/map/palette.ts";
import type { MapFrame } from "../../display/map/types.ts";
import type { Place, PlaceCode } from "../../facts/types.ts";
import { toGl } from "../camera.ts";
import { changedPlaces, stateIn } from "../patch.ts";
import type { FillState, OutlineState } from "./style/paint.ts";
import { leaveOutUnused } from "./style/unused.ts";

/**
 * Sets the feature-state of the places that differ between two frames; of all places where `before` is null. A place's
 * land, outline and dot share it.
 */
export function paintPlaces(map: MapLibreMap, before: MapFrame | null, after: MapFrame): void {
  for (const { code, band, age, pinned, hovered, dimmed } of changedPlaces(before, after)) {
    const fill: FillState = { fill: fillNumber(band, age), dimmed };
    const was = before && stateIn(before, code);
    // A step of time changes fills alone, so outlines are set only where they change.
    const isSame = was ? was.pinned === pinned && was.hovered === hovered : !pinned && !hovered;
    const outline: OutlineState = { pinned, hovered };
    map.setFeatureState({ source: "ground", id: code }, isSame ? fill : { ...fill, ...outline });
  }
  leaveOutUnused(map, after);
}

/** The colour that MapLibre paints a place in, and where. */
export interface PaintedPlace {
  /** `#rrggbb` from the map's own paint expression at the place's own feature-state. */
  readonly colour: string;
  /** Whether it has the edge of a held value. */
  readonly held: boolean;
  /** The place's label point, CSS pixels from the host's top left. */
  readonly at: readonly [x: number, y: number];
}

/** Every place's painted colour: its feature-state, looked up in the map's paint expression. For tests. */
export function paintedPlaces(
  map: MapLibreMap,
  places: readonly Place[],
  frame: MapFrame,
): ReadonlyMap<PlaceCode, PaintedPlace> {
  const edges = JSON.stringify(map.getFilter("held"));
  const read = (layer: "land" | "dots", property: "fill-color" | "circle-color") => {
    const [, , ...cases] = map.getPaintProperty(layer, property) as [string, unknown, ...(number | string)[]];
    const otherwise = String(cases.at(-1) ?? grounds[frame.theme].land);
    const table = new Map<unknown, string>();
    for (let index = 0; index + 1 < cases.length; index += 2) table.set(cases[index], String(cases[index + 1]));
    return (code: PlaceCode) => {
      const { fill } = map.getFeatureState({ source: "ground", id: code });
      const hasEdge = layer === "dots" || edges.includes(JSON.stringify(code));
      return { colour: table.get(fill) ?? otherwise, held: fill >= heldNumber && hasEdge };
    };
  };
  const [land, dots] = [read("land", "fill-color"), read("dots", "circle-color")];
  return new Map(
    places.map(({ code, dot, label }) => {
      const { x, y } = map.project(toGl(frame.projection, ...label));
      return [code, { ...(dot ? dots(code) : land(code)), at: [x, y] }];
    }),
  );
}

import type { Map as MapLibreMap } from "maplibre-gl";
import { fillNumber, grounds, heldNumber } from "../../display/map/palette.ts";
import type { MapFrame } from "../../display/map/types.ts";
import type { Place, PlaceCode } from "../../facts/types.ts";
import { toGl } from "../camera.ts";
import { changedPlaces, stateIn } from "../patch.ts";
import type { FillState, OutlineState } from "./style/paint.ts";
import { leaveOutUnused } from "./style/unused.ts";

/** Which places are drawn as dots, and whether the finer land is drawn, which has shapes for them too. */
export interface Painting {
  readonly dots: ReadonlySet<PlaceCode>;
  readonly fine: boolean;
}

/** Sets the feature-state of the places that differ between two frames; of all places where `before` is null. */
export function paintPlaces(
  map: MapLibreMap,
  before: MapFrame | null,
  after: MapFrame,
  { dots, fine }: Painting,
): void {
  for (const { code, band, age, pinned, hovered, dimmed } of changedPlaces(before, after)) {
    const fill: FillState = { fill: fillNumber(band, age), dimmed };
    const dot = dots.has(code);
    if (!dot || fine) map.setFeatureState({ source: "land", id: code }, fill);
    if (dot) map.setFeatureState({ source: "dots", id: code }, fill);
    const was = before && stateIn(before, code);
    // A step of time changes fills alone, so outlines are set only where they change.
    if (was ? was.pinned === pinned && was.hovered === hovered : !pinned && !hovered) continue;
    const outline: OutlineState = { pinned, hovered };
    map.setFeatureState({ source: "outlines", id: code }, outline);
    if (dot) map.setFeatureState({ source: "dots", id: code }, outline);
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
  const read = (layer: "land" | "dots", property: "fill-color" | "circle-color") => {
    const [, , ...cases] = map.getPaintProperty(layer, property) as [string, unknown, ...(number | string)[]];
    const otherwise = String(cases.at(-1) ?? grounds[frame.theme].land);
    const table = new Map<unknown, string>();
    for (let index = 0; index + 1 < cases.length; index += 2) table.set(cases[index], String(cases[index + 1]));
    return (code: PlaceCode) => {
      const { fill } = map.getFeatureState({ source: layer, id: code });
      return { colour: table.get(fill) ?? otherwise, held: fill >= heldNumber };
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

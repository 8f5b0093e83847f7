import type { MapFrame } from "../display/map/types.ts";
import type { PlaceCode } from "../facts/types.ts";

/** How one place is drawn at one moment. */
export interface PlaceState {
  readonly code: PlaceCode;
  readonly band: number;
  readonly age: number;
  readonly pinned: boolean;
  readonly hovered: boolean;
  readonly dimmed: boolean;
}

/** The places that two frames draw differently, as the second draws them; all places where `before` is null. */
export function changedPlaces(before: MapFrame | null, after: MapFrame): PlaceState[] {
  const changed: PlaceState[] = [];
  for (const code of after.marks.keys()) {
    const state = stateIn(after, code);
    if (before === null || !before.marks.has(code) || differs(stateIn(before, code), state)) changed.push(state);
  }
  // A place that the new frame lacks would otherwise keep the colour of another moment.
  for (const code of before?.marks.keys() ?? []) if (!after.marks.has(code)) changed.push(stateIn(after, code));
  return changed;
}

/** How a frame draws a place; a place without a mark has no data. */
export function stateIn(frame: MapFrame, code: PlaceCode): PlaceState {
  const mark = frame.marks.get(code);
  return {
    code,
    band: mark?.band ?? -1,
    age: mark?.age ?? 0,
    pinned: frame.pins.includes(code),
    hovered: frame.hovered === code,
    dimmed: frame.lit !== null && !frame.lit.has(code),
  };
}

function differs(a: PlaceState, b: PlaceState): boolean {
  return (
    a.band !== b.band || a.age !== b.age || a.pinned !== b.pinned || a.hovered !== b.hovered || a.dimmed !== b.dimmed
  );
}

import type { Place, PlaceCode } from "../../facts/types.ts";

/** The direction of an arrow key. */
export type Direction = "up" | "down" | "left" | "right";

/** Degrees added to an islet's angle, so that a country in the same direction comes first. */
const dotPenalty = 45;
const bearings: Readonly<Record<Direction, number>> = { right: 0, up: 90, left: 180, down: 270 };

/**
 * The neighbour of a place whose direction is nearest to that of an arrow key; islets come last. Null where no
 * neighbour lies within 90° of it, so that an arrow never leads backwards.
 */
export function neighbourToward(places: readonly Place[], from: PlaceCode, direction: Direction): PlaceCode | null {
  const here = places.find((place) => place.code === from);
  if (here === undefined) return null;
  let best: PlaceCode | null = null;
  let least = 90 + dotPenalty;
  for (const code of here.neighbours) {
    const there = places.find((place) => place.code === code);
    if (there === undefined) continue;
    const off = angleBetween(bearingOf(here.label, there.label), bearings[direction]) + (there.dot ? dotPenalty : 0);
    if (off < least && off - (there.dot ? dotPenalty : 0) < 90) {
      least = off;
      best = code;
    }
  }
  return best;
}

/**
 * The direction between two coordinates, degrees anticlockwise from east, on a plate carrée across the antimeridian.
 */
function bearingOf(from: readonly [number, number], to: readonly [number, number]): number {
  const east = ((to[0] - from[0] + 540) % 360) - 180;
  return (Math.atan2(to[1] - from[1], east) * 180) / Math.PI;
}

function angleBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return turn > 180 ? 360 - turn : turn;
}

import type { Place, PlaceCode } from "../../facts/types.ts";

export type Direction = "up" | "down" | "left" | "right";

/** Degrees: an islet is walked to only where no country lies that way. */
const dotPenalty = 45;
const bearings: Readonly<Record<Direction, number>> = { right: 0, up: 90, left: 180, down: 270 };

/**
 * The geographic neighbour that lies nearest to a direction from a place. Neighbours more than 90° off the direction
 * are passed over, so that an arrow never walks backwards, and islets come last; null where there is none.
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

/** Degrees against east on a plate carrée, the short way round the antimeridian. */
function bearingOf(from: readonly [number, number], to: readonly [number, number]): number {
  const east = ((to[0] - from[0] + 540) % 360) - 180;
  return (Math.atan2(to[1] - from[1], east) * 180) / Math.PI;
}

function angleBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return turn > 180 ? 360 - turn : turn;
}

import type { MonthlyShares, PlaceCode } from "../../../facts/types.ts";
import { rememberingFor } from "../../../kit/remember.ts";

/** How many countries have their own colour; all others share one area. */
const coloured = 6;

/**
 * The places with their own colour, by their largest share of any month, so that a place has one colour in all spans.
 */
export const placesInColour = rememberingFor(({ places, share }: MonthlyShares): readonly PlaceCode[] => {
  const peak = (place: PlaceCode) => Math.max(...(share[places.indexOf(place)] ?? []).map((v) => v ?? 0));
  return places
    .filter((place) => place !== "OTHER")
    .toSorted((a, b) => peak(b) - peak(a))
    .slice(0, coloured);
});

import type { Change, Choices } from "../choices.ts";

/** The narrowest and the widest rail of a desk, CSS pixels. */
export const railWidths = { narrowest: 400, widest: 600 } as const;

const within = (width: number): number =>
  Math.round(Math.min(railWidths.widest, Math.max(railWidths.narrowest, width)));

/** Chooses the width of the rail, kept within `railWidths`; null for the one that suits the window. */
export const setRail =
  (width: number | null): Change =>
  () => ({ rail: width === null ? null : within(width) });

/** A width in a link. One beyond the limits is the nearest within them: a link must not push the map off the page. */
export function readRail(value: string): Pick<Choices, "rail"> | null {
  if (value === "") return { rail: null };
  return /^\d{1,6}$/.test(value) ? { rail: within(Number(value)) } : null;
}

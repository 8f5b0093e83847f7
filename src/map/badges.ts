import type { Badge } from "../display/types.ts";
import type { Size } from "./picture.ts";

/** One stroke or area of a badge, in CSS pixels around the badge's middle. */
export interface BadgePart {
  readonly path: string;
  /** `ring` and `mark` are lines, `area` is filled; `mark` is drawn in the ground's colour. */
  readonly role: "ring" | "area" | "mark";
  readonly dashed: boolean;
}

/** Outer radius, CSS pixels. */
export const badgeRadius = 8;
/**
 * How far a badge stands above its place, CSS pixels, so that the place's label keeps its room; on a low map it stands
 * under it, where the map's edge does not cut it.
 */
export const badgeLiftIn = ({ height }: Size): number => (height < 260 ? -36 : 34);

const circle = "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0z";
const ring: BadgePart = { path: circle, role: "ring", dashed: false };

/** What each state is drawn as; the forms differ, so that no colour is needed to tell them apart. */
export const badgeParts: Readonly<Record<Badge["state"], readonly BadgePart[]>> = {
  ordinary: [ring],
  partial: [ring, { path: "M-8 0a8 8 0 0 0 16 0z", role: "area", dashed: false }],
  down: [
    { path: circle, role: "area", dashed: false },
    ring,
    { path: "M-3.5-3.5L3.5 3.5M-3.5 3.5L3.5-3.5", role: "mark", dashed: false },
  ],
  unknown: [{ path: circle, role: "ring", dashed: true }],
};

import type { Badge } from "../display/map/types.ts";

/** One stroke or area of a badge, in CSS pixels around the badge's middle. */
export interface BadgePart {
  readonly path: string;
  /** `ring` and `mark` are lines, `area` and `casing` are filled; `mark` and `casing` have the ground's colour. */
  readonly role: "casing" | "ring" | "area" | "mark";
  readonly dashed: boolean;
}

/** The radius of a badge with its casing, CSS pixels; labels keep clear of it. */
export const badgeReach = 11;

const circle = "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0z";
const ring: BadgePart = { path: circle, role: "ring", dashed: false };
/** A disc under the badge, in the ground's colour: the land may be as bright as the badge's lines. */
const casing: BadgePart = { path: "M-11 0a11 11 0 1 0 22 0a11 11 0 1 0-22 0z", role: "casing", dashed: false };

/** The parts of each state's badge, from the lowest; the states differ in form, since colours alone may not be seen. */
export const badgeParts: Readonly<Record<Badge["state"], readonly BadgePart[]>> = {
  ordinary: [casing, ring],
  partial: [casing, ring, { path: "M-8 0a8 8 0 0 0 16 0z", role: "area", dashed: false }],
  down: [
    casing,
    { path: circle, role: "area", dashed: false },
    ring,
    { path: "M-3.5-3.5L3.5 3.5M-3.5 3.5L3.5-3.5", role: "mark", dashed: false },
  ],
  unknown: [casing, { path: circle, role: "ring", dashed: true }],
  listed: [casing, ring, { path: "M-4-2.5H4M-4 2.5H4", role: "ring", dashed: false }],
  shocked: [
    casing,
    { path: circle, role: "ring", dashed: true },
    { path: "M-3-3L3 3M-3 3L3-3", role: "ring", dashed: false },
  ],
};

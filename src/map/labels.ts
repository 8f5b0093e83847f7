import type { Label, MapFrame } from "../display/map/types.ts";
import { badgeReach } from "./badges.ts";
import type { Point, Size } from "./picture.ts";

/** CSS pixels. */
export const labelSize = { font: 11.5, line: 14, letter: 6.6, padding: 3 } as const;

/** A label that wants to stand at a point, CSS pixels of the host. */
export interface AnchoredLabel {
  readonly label: Label;
  readonly at: Point;
  /** How far around its point something else stands, which no label may cover: a badge, a ring; 0 is nothing. */
  readonly clear: number;
}

/** A label that stands, moved off its point by so many CSS pixels. */
export interface PlacedLabel {
  readonly label: Label;
  readonly offset: Point;
}

/** A rectangle in the host by its middle. */
interface Box {
  readonly at: Point;
  readonly half: Point;
}

/** Past this angle from the globe's front a label would lie on its rim, radians. */
export const rim = 1.3;

/** On small screens fewer labels stand, however much room there is: about one for each 90 pixels of width. */
const pixelsPerLabel = 90;
/** A country is not named while one of more than so many times its weight is left without a name. */
const mostOutweighed = 3;
/** So many provinces are named beside their rings on the whole world; twice as many with each step of zoom. */
const namedRings = 3;

/** Where a label may stand by a point, in halves of its size, the best first; upward last, where neighbours lie close. */
const givingWay: readonly Point[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [-1, 0],
  [1.5, 0],
  [-1.5, 0],
  [0, -1],
  [0, 2],
  [0, -2],
];
const under: readonly Point[] = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
];
const beside: readonly Point[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
];

/** The texts of a frame that have room in a host; `growth` is how much circles have grown since zoom 0. */
export function labelsIn(
  frame: MapFrame,
  toScreen: (at: Label["at"]) => Point | null,
  host: Size,
  growth: number,
): PlacedLabel[] {
  const anchored = (label: Label, clear: number): AnchoredLabel[] => {
    const at = toScreen(label.at);
    return at === null ? [] : [{ label, at, clear }];
  };
  const badged = new Set(frame.badges.map(({ code }) => code));
  const labels = frame.labels.flatMap((label) => anchored(label, badged.has(label.code) ? badgeReach : 0));
  const rings = [...frame.circles].sort((a, b) => b.radius - a.radius).filter(({ name }) => name !== undefined);
  const names = rings.flatMap(({ id, at, name = "", radius }) => {
    return anchored({ code: id, at, name, value: "", notes: [], weight: radius }, radius * growth);
  });
  return placeLabels(labels, host, names, namedRings * growth ** 2);
}

/**
 * The labels that have room in a host, heaviest first, none over another or over the edge; then the names of rings.
 * Text is measured by its number of letters, so that no font has to be there.
 */
export function placeLabels(
  labels: readonly AnchoredLabel[],
  host: Size,
  names: readonly AnchoredLabel[] = [],
  mostNames = namedRings,
): PlacedLabel[] {
  const most = Math.floor(host.width / pixelsPerLabel);
  const taken = labels.flatMap(standing);
  const placed: PlacedLabel[] = [];
  // Notes lift a label over all that have none, so that each kind is weighed among its own.
  const left = { noted: 0, plain: 0 };
  for (const one of byWeight(labels, host)) {
    if (placed.length >= most) break;
    const kind = one.label.notes.length > 0 ? "noted" : "plain";
    if (left[kind] > mostOutweighed * one.label.weight) continue;
    const found = place(one, under, taken, host);
    if (found) placed.push(found);
    else left[kind] = Math.max(left[kind], one.label.weight);
  }
  taken.push(...names.flatMap(standing));
  for (const one of byWeight(names, host).slice(0, mostNames)) {
    const found = place(one, beside, taken, host);
    if (found) placed.push(found);
  }
  return placed;
}

/** The lines of a label, from the top. */
export const labelLinesOf = ({ name, value, notes }: Label): readonly string[] =>
  [name, value, ...notes].filter((line) => line !== "");

/** Those whose own point is in the host, heaviest first. */
function byWeight(labels: readonly AnchoredLabel[], { width, height }: Size): AnchoredLabel[] {
  const seen = labels.filter(({ at: [x, y] }) => x >= 0 && x <= width && y >= 0 && y <= height);
  return seen.sort((a, b) => b.label.weight - a.label.weight);
}

/** Puts a label where it has room, on its point or on one of its sides, and marks the room as taken; null without any. */
function place({ label, at, clear }: AnchoredLabel, sides: readonly Point[], taken: Box[], host: Size) {
  const half = halfOf(label);
  // A label that only gives way stays by its point; one that stands by a mark leaves the mark free.
  const reach = clear === 0 ? 0 : clear + labelSize.padding;
  const offsets = (clear === 0 ? givingWay : sides).map(
    ([x, y]): Point => [x * (half[0] + reach), y * (half[1] + reach)],
  );
  for (const offset of offsets) {
    const middle = heldIn(host, [at[0] + offset[0], at[1] + offset[1]], half);
    if (middle === null) return null;
    const box = { at: middle, half: [half[0] + labelSize.padding / 2, half[1] + labelSize.padding / 2] as const };
    if (taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    return { label, offset: [middle[0] - at[0], middle[1] - at[1]] as const };
  }
  return null;
}

/** The middle of a box moved so far that the host's edge does not cut it; null where the host is too small for it. */
function heldIn({ width, height }: Size, [x, y]: Point, [halfX, halfY]: Point): Point | null {
  if (2 * halfX > width || 2 * halfY > height) return null;
  return [Math.max(halfX, Math.min(width - halfX, x)), Math.max(halfY, Math.min(height - halfY, y))];
}

const halfOf = (label: Label): Point => {
  const lines = labelLinesOf(label);
  const letters = Math.max(...lines.map((line) => line.length));
  return [(letters * labelSize.letter) / 2, (lines.length * labelSize.line) / 2];
};

const standing = ({ at, clear }: AnchoredLabel): Box[] => (clear === 0 ? [] : [{ at, half: [clear, clear] }]);

const overlaps = (a: Box, b: Box) =>
  Math.abs(a.at[0] - b.at[0]) < a.half[0] + b.half[0] && Math.abs(a.at[1] - b.at[1]) < a.half[1] + b.half[1];

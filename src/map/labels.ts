import type { Label, MapFrame } from "../display/map/types.ts";
import { badgeReach } from "./badges.ts";
import type { Point, Size } from "./picture.ts";

/** The size of label text, CSS pixels: font, line height, mean letter width and distance between labels. */
export const labelSize = { font: 14, line: 17, letter: 8, padding: 3 } as const;

/** A label and the point that it belongs to, CSS pixels from the host's top left. */
export interface AnchoredLabel {
  readonly label: Label;
  readonly at: Point;
  /** The radius around the point that no label may cover, since a badge or a ring stands there; 0 for none. */
  readonly clear: number;
}

/** A label that has room, and the offset of its middle from its point, CSS pixels. */
export interface PlacedLabel {
  readonly label: Label;
  readonly offset: Point;
}

/** A rectangle in the host by its middle. */
interface Box {
  readonly at: Point;
  readonly half: Point;
}

/** The angle from the globe's front, radians, past which no label is drawn: it would lie on the rim. */
export const rim = 1.3;

/** Pixels of the host's width for each label: small screens have fewer labels, however much room there is. */
const pixelsPerLabel = 90;
/** A country is not named while a country of more than this multiple of its weight has no room for its name. */
const mostOutweighed = 3;
/** Provinces named beside their rings at zoom 0; each step of zoom doubles the number. */
const namedRings = 3;

/** The offsets that a label without a badge tries, in halves of its size, the best first. */
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

/**
 * The labels and the names of rings in a frame that have room in a host. `toScreen` gives null where a point cannot be
 * seen; `growth` is the factor by which circles have grown since zoom 0.
 */
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
 * The labels that have room in a host, heaviest first, none over another or over the edge; then at most `mostNames`
 * names of rings. Text is measured by its number of letters, so that the choice does not depend on loaded fonts.
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
  // Labels with notes outweigh all others, so each kind is compared with its own only.
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

/** The labels whose point lies in the host, heaviest first. */
function byWeight(labels: readonly AnchoredLabel[], { width, height }: Size): AnchoredLabel[] {
  const seen = labels.filter(({ at: [x, y] }) => x >= 0 && x <= width && y >= 0 && y <= height);
  return seen.sort((a, b) => b.label.weight - a.label.weight);
}

/** Places a label on its point or beside it and marks the room as taken; null where there is no room. */
function place({ label, at, clear }: AnchoredLabel, sides: readonly Point[], taken: Box[], host: Size) {
  const half = halfOf(label);
  // A label beside a badge or a ring leaves it free.
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

/** The middle of a box, moved so that the box lies inside the host; null where the host is too small. */
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

import type { Label } from "../display/types.ts";
import type { Point, Size } from "./picture.ts";

/** CSS pixels. */
export const labelSize = { font: 11.5, line: 14, letter: 6.6, padding: 3 } as const;

/** A label with its anchor in CSS pixels of the host. */
export interface PlacedLabel {
  readonly label: Label;
  readonly at: Point;
}

/** On small screens fewer labels stand, however much room there is: about one for each 90 pixels of width. */
const pixelsPerLabel = 90;

/**
 * The labels that have room in a host, heaviest first, none over another or over the edge. Text is measured by its
 * number of letters, so that no font has to be there.
 */
export function placeLabels(labels: readonly PlacedLabel[], host: Size): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const most = Math.floor(host.width / pixelsPerLabel);
  for (const one of [...labels].sort((a, b) => b.label.weight - a.label.weight)) {
    if (placed.length >= most) break;
    if (within(one, host) && !placed.some((other) => overlaps(one, other))) placed.push(one);
  }
  return placed;
}

/** The lines of a label, from the top. */
export const linesOf = ({ name, value, notes }: Label): readonly string[] =>
  [name, value, ...notes].filter((line) => line !== "");

const halfWidth = (label: Label) => (Math.max(...linesOf(label).map((line) => line.length)) * labelSize.letter) / 2;
const halfHeight = (label: Label) => (linesOf(label).length * labelSize.line) / 2;

function within({ label, at: [x, y] }: PlacedLabel, { width, height }: Size): boolean {
  const [halfX, halfY] = [halfWidth(label), halfHeight(label)];
  return x - halfX >= 0 && x + halfX <= width && y - halfY >= 0 && y + halfY <= height;
}

function overlaps(a: PlacedLabel, b: PlacedLabel): boolean {
  const x = halfWidth(a.label) + halfWidth(b.label) + labelSize.padding;
  const y = halfHeight(a.label) + halfHeight(b.label) + labelSize.padding;
  return Math.abs(a.at[0] - b.at[0]) < x && Math.abs(a.at[1] - b.at[1]) < y;
}

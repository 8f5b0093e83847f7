import type { Label } from "../../display/map/types.ts";
import type { Point } from "../picture.ts";

/**
 * The size of label text, CSS pixels: font, line height, distance between labels, and the width of the line around
 * letters that have a ground.
 */
export const labelSize = { font: 14, line: 17, padding: 3, ground: 5 } as const;

/** The lines of a label, from the top. */
export const labelLinesOf = ({ name, value, notes }: Label): readonly string[] =>
  [name, value, ...notes].filter((line) => line !== "");

/** Half the width and the height of a label's text, CSS pixels. */
export const halfOf = (label: Label): Point => {
  const lines = labelLinesOf(label);
  return [Math.max(...lines.map(widthOf)) / 2, (lines.length * labelSize.line) / 2];
};

/** The same with the distance between labels around it. */
export const paddedHalf = (label: Label): Point => {
  const [x, y] = halfOf(label);
  return [x + labelSize.padding, y + labelSize.padding];
};

/** The width of a line, CSS pixels, a little more than of its letters in the page's font. */
const widthOf = (line: string) =>
  [...line].reduce(
    (sum, letter) => sum + (/[ijltfrI.,:;'’ ()-]/.test(letter) ? 5 : /[mwMW%]/.test(letter) ? 14 : 9),
    0,
  );

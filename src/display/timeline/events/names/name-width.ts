import { textGrowth } from "../../scale.ts";

/** Pixels that letters take at most in Inter, semibold, 12 px; any other takes 8. */
const widths: readonly (readonly [width: number, letters: string])[] = [
  [3.2, " ijlI"],
  [3.9, ".,:;’'·"],
  [4.8, "frt()1"],
  [7.1, "aceksvxyz7"],
  [7.5, "bdghnopqu"],
  [9.2, "ACDGHKNOQUVXY"],
  [10.8, "mwM"],
  [12.3, "W%"],
];
const usual = 8;
const widthOf = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));

/**
 * The width of an event's name on an axis of `width` px, in px: closer than `textWidth`, which counts an i like an n, so
 * that a name that has room gets it.
 */
export const nameWidth = (text: string, width: number): number =>
  (1 + textGrowth(width)) * [...text].reduce((sum, letter) => sum + (widthOf.get(letter) ?? usual), 0);

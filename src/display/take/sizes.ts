import type { Theme } from "../map/palette.ts";

/**
 * The shapes of a picture in its own pixels, which a PNG has once, twice or three times. A chart that needs more room
 * for letters that can be read has a larger picture of the same shape.
 */
export const pictureSizes = {
  page: { width: 960, height: 680 },
  slide: { width: 960, height: 540 },
  card: { width: 960, height: 504 },
  square: { width: 720, height: 720 },
  tall: { width: 720, height: 900 },
  /** A step's picture on a printed sheet, whose letters are read where it is 170 mm wide. */
  sheet: { width: 720, height: 540 },
} as const;

/** How a picture is made: its shape, its colours, and whether it has no background. */
export interface PictureStyle {
  readonly format: keyof typeof pictureSizes;
  readonly theme: Theme;
  readonly transparent: boolean;
}

/** A picture as a file of SVG, with its own size, px. */
export interface PictureFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** An element of SVG as a plain value. */
export interface DrawnShape {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (DrawnShape | string)[];
}

/**
 * The largest factor by which a picture enlarges a chart of the page. No chart is made smaller, so that its letters keep
 * the 12 px that the page gives them at least.
 */
export const mostGrown = 1.5;

/** The room that a chart has in a picture, px of the picture. */
export interface ChartRoom {
  readonly width: number;
  readonly height: number;
}

/** A chart of the page as shapes in its own pixels. */
export interface DrawnChart {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DrawnShape[];
}

/** Draws a chart of the page as suits the room that it will have. */
export type ChartDrawer = (room: ChartRoom) => DrawnChart;

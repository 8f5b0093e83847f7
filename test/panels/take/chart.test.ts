import { expect, it } from "vitest";
import { inkOf, isBare, painted } from "../../../src/panels/take/chart/inks.ts";
import { placedPath } from "../../../src/panels/take/chart/outline.ts";

/** Twice as wide, three times as high, then 10 to the right and 100 down. */
const place = { a: 2, b: 0, c: 0, d: 3, e: 10, f: 100 };

it.each([
  ["M1 2L3 4", "M12 106L16 112"],
  ["M1,2 3,4", "M12 106L16 112"],
  ["m1 2l2 2h1v-1z", "M12 106L16 112L18 112L18 109Z"],
  ["M0 0H50V40", "M10 100L110 100L110 220"],
  ["M0 0C1 1 2 2 3 3c1 1 1 1 1 1", "M10 100C12 103 14 106 16 109C18 112 18 112 18 112"],
  // After Z the next command counts from where the line began.
  ["M5 5L9 9Zl1 0", "M20 115L28 127ZL22 115"],
  ["M-1.5.5", "M7 101.5"],
  ["M1e1 0", "M30 100"],
])("path data %s, twice as wide and three times as high at 10, 100, are %s", (data, placed) => {
  expect(placedPath(data, place)).toBe(placed);
});

it("an arc has no place of its own: its data are left to a transform", () => {
  expect(placedPath("M0 0A1 1 0 0 0 2 2", place)).toBeNull();
});

it.each([
  ["rgb(255, 0, 16)", "#ff0010", 1],
  ["rgba(0, 0, 0, 0.25)", "#000000", 0.25],
  // Half of 255 is 127.5, which is rounded up.
  ["color(srgb 0.5 1 0)", "#80ff00", 1],
  ["color(srgb 1 1 1 / 0.4)", "#ffffff", 0.4],
  ["none", "none", 1],
  ["url(#chart-hatch)", "url(#chart-hatch)", 1],
])("the computed colour %s is %s with the opacity %d in a file of SVG", (computed, colour, opacity) => {
  expect(inkOf(computed)).toEqual({ colour, opacity });
});

it("a fill of 40 % drawn at 50 % has 20 % left, and what has none is not to be seen", () => {
  expect(painted("fill", "color(srgb 1 1 1 / 0.4)", 0.5)).toEqual({ fill: "#ffffff", "fill-opacity": 0.2 });
  expect(painted("stroke", "rgb(0, 0, 0)")).toEqual({ stroke: "#000000" });
  expect([isBare("rgba(0, 0, 0, 0)"), isBare("transparent"), isBare("rgb(0, 0, 0)")]).toEqual([true, true, false]);
});

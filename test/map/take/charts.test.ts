import { expect, it } from "vitest";
import type { PictureText } from "../../../src/display/take/picture.ts";
import { type ChartDrawer, type ChartRoom, pictureSizes } from "../../../src/display/take/sizes.ts";
import { toMarkup } from "../../../src/map/svg/shape.ts";
import { composedChart } from "../../../src/map/take/compose.ts";

const text: PictureText = {
  title: "Claims",
  subtitle: "1 January 2022",
  caption: "",
  legend: { ramp: "single", bands: [], age: 0, heldAge: 0 } as unknown as PictureText["legend"],
  keys: [],
  status: "Claimed.",
  sources: "Sources: none.",
  figures: "",
  link: "https://example.org/",
  rows: [],
  alternative: "Chart: Claims.",
};

/** A chart of 400 px of width at least, and of `height` px. */
const needs =
  (height: number): ChartDrawer =>
  ({ width }) => ({ width: Math.max(400, width), height, shapes: [] });

const drawn = (height: number, format: keyof typeof pictureSizes) => {
  const { picture, size } = composedChart(needs(height), text, { format, theme: "light", transparent: false });
  const svg = toMarkup(picture);
  return { ...size, scale: Number(/scale\(([\d.]+)\)/.exec(svg)?.[1]), svg };
};

it.each(Object.keys(pictureSizes) as (keyof typeof pictureSizes)[])(
  "a chart of 100 px of height has a picture of the shape %s at its usual size",
  (format) => {
    const { width, height } = drawn(100, format);
    expect({ width, height }).toEqual(pictureSizes[format]);
  },
);

it.each([
  ["slide", 600],
  ["page", 700],
  ["square", 900],
  ["tall", 900],
] as const)(
  "in the shape %s a chart of %d px of height keeps its size: the picture is larger in the same shape",
  (format, height) => {
    const usual = pictureSizes[format];
    const found = drawn(height, format);
    expect(found.scale).toBeGreaterThanOrEqual(1);
    expect(found.width).toBeGreaterThan(usual.width);
    expect(found.width / found.height).toBeCloseTo(usual.width / usual.height, 2);
    expect(found.svg).toContain(`viewBox="0 0 ${found.width} ${found.height}"`);
    // As little larger as makes room: title and foot take less than 200 px, and a step is 5 % of the usual height.
    expect(found.height).toBeLessThan(height + 200 + 0.05 * usual.height);
  },
);

const long: PictureText = {
  ...text,
  caption: "Upright scale: rank, 1 at the top. ".repeat(20).trim(),
  sources: "Sources: Cambridge Centre for Alternative Finance, CC BY-NC-SA 4.0. ".repeat(60).trim(),
};

/** The rooms that a picture of long words has at its usual size and at each step, from a chart that lacks 1 px in each. */
function roomsOf(format: keyof typeof pictureSizes) {
  const rooms: ChartRoom[] = [];
  const lacks: ChartDrawer = (room) => {
    rooms.push(room);
    return { width: 400, height: room.height + 1, shapes: [] };
  };
  composedChart(lacks, long, { format, theme: "light", transparent: false });
  return rooms;
}

it.each([
  ["slide", 100],
  ["slide", 600],
  ["page", 700],
  ["tall", 1500],
] as const)(
  "with 4,000 letters of sources and 700 of caption, in the shape %s, a chart of %d px has the first of the 61 sizes that has room",
  (format, height) => {
    const rooms = roomsOf(format);
    expect(rooms.at(-1)?.width).toBe(4 * pictureSizes[format].width - 2 * 28);
    const first = rooms.find((room) => room.height >= height);
    const { size } = composedChart(needs(height), long, { format, theme: "light", transparent: false });
    expect(size.width - 2 * 28).toBe(first?.width);
  },
);

it("a slide is at most four times as large: a chart of 9,000 px is drawn smaller there", () => {
  const { width, scale } = drawn(9000, "slide");
  expect(width).toBe(4 * 960);
  expect(scale).toBeLessThan(0.25);
});

it("the caption of a chart stands between it and the foot, in letters of 13 px, in lines that the usual width holds", () => {
  const caption = "Upright scale: rank, 1 at the top. ".repeat(8).trim();
  const style = { format: "page", theme: "light", transparent: false } as const;
  const { picture, size } = composedChart(needs(300), { ...text, caption }, style);
  const svg = toMarkup(picture);
  expect(size).toEqual(pictureSizes.page);
  const [, group = ""] = /<g id="caption"[^>]*font-size="13"[^>]*>(.*?)<\/g>/.exec(svg) ?? [];
  const lines = [...group.matchAll(/ y="(\d+)">([^<]*)</g)].map(([, y, words = ""]) => ({ y: Number(y), words }));
  expect(lines.map(({ words }) => words).join(" ")).toBe(caption);
  // 279 letters, of which 904 px hold 115 at 13 px: three lines.
  expect(lines).toHaveLength(3);
  const [, top, scale] = /id="chart" transform="translate\(\d+ (\d+)\) scale\(([\d.]+)\)"/.exec(svg) ?? [];
  expect(Number(top) + 300 * Number(scale)).toBeLessThan((lines[0]?.y ?? 0) - 13);
  const [, foot] = /<g id="sources"[^>]*><text x="\d+" y="(\d+)"/.exec(svg) ?? [];
  expect(lines.at(-1)?.y).toBeLessThan(Number(foot) - 12);
});

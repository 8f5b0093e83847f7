import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Label } from "../../../src/display/map/types.ts";
import type { Place, PlaceCode } from "../../../src/facts/types.ts";
import { landsOn, linesOfPath } from "../../../src/map/labels/land.ts";
import { halfOf } from "../../../src/map/labels/text.ts";
import { type Point, pictureBox } from "../../../src/map/picture.ts";
import { drawWorld, landsIn } from "../../../src/map/svg/draw.ts";
import { labelsOn, markShapes, placingOn } from "../../../src/map/svg/marks.ts";
import { projectorOf } from "../../../src/map/svg/projector.ts";
import { screenOf, viewportOf } from "../../../src/map/svg/viewport.ts";
import { decodeWorld, type WorldFile } from "../../../src/map/world.ts";
import { frameOf } from "../frame.ts";

describe("path data", () => {
  it("is read in relative and absolute steps, and a new line begins where z went back to", () => {
    expect(linesOfPath("M1 1l10 0 0 10zm5-5.5.5 2")).toEqual([
      [
        [1, 1],
        [11, 1],
        [11, 11],
      ],
      [
        [6, -4.5],
        [6.5, -2.5],
      ],
    ]);
    expect(linesOfPath("M1,2L3,4")).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
    ]);
  });
});

describe("land on the screen", () => {
  const host = { width: 60, height: 60 };
  const toScreen = (point: Point) => point;
  /** A square of land from 9 to 30, and another place’s beside it to 51. */
  const lands = [
    ["AAA", "M9 9l21 0 0 21-21 0z"],
    ["BBB", "M30 9l21 0 0 21-21 0z"],
  ] as const;
  const { holdsOnly } = landsOn(lands, { host, toScreen });
  const box = (x: number, y: number) => ({ at: [x, y] as const, half: [4, 4] as const });

  it("holds only one place’s land within its edges, of cells of 2 pixels: the edge at 9 takes 8 to 10", () => {
    expect(holdsOnly(box(19, 19), "AAA")).toBe(true);
    expect(holdsOnly(box(19, 19), "BBB")).toBe(false);
    expect(holdsOnly(box(19, 19), null)).toBe(false);
    expect(holdsOnly(box(14, 19), "AAA")).toBe(true);
    expect(holdsOnly(box(13, 19), "AAA")).toBe(false);
  });

  it("holds nothing on a border or a coast, and only sea beyond", () => {
    for (const code of ["AAA", "BBB", null]) expect(holdsOnly(box(30, 19), code)).toBe(false);
    for (const code of ["AAA", null]) expect(holdsOnly(box(19, 31), code)).toBe(false);
    expect(holdsOnly(box(19, 45), null)).toBe(true);
  });
});

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../public/geo/${name}`, import.meta.url), "utf8"));
const world = decodeWorld(read("equal-earth-110m.json") as WorldFile);
const places = read("places.json") as readonly Place[];
const drawing = drawWorld(world, places, { projection: "equal-earth", camera: null, digits: 1 });
const rings = drawing.land.map(({ code, path }) => [code, linesOfPath(path)] as const);

/** The places whose land or dot a box in box units touches, by the polygons themselves. */
function touched(left: number, top: number, right: number, bottom: number): Set<PlaceCode | null> {
  const found = new Set<PlaceCode | null>();
  const within = ([x, y]: Point) => x >= left && x <= right && y >= top && y <= bottom;
  const corner: Point = [(left + right) / 2, (top + bottom) / 2];
  for (const [code, lines] of rings) {
    let crossings = 0;
    for (const line of lines)
      for (const [index, from] of line.entries()) {
        const to = line[(index + 1) % line.length] ?? from;
        // No point of an edge lies within a box that the edge passes on one side.
        const passes =
          Math.max(from[0], to[0]) < left ||
          Math.min(from[0], to[0]) > right ||
          Math.max(from[1], to[1]) < top ||
          Math.min(from[1], to[1]) > bottom;
        const steps = passes ? -1 : Math.ceil(4 * Math.hypot(to[0] - from[0], to[1] - from[1])) + 1;
        for (let step = 0; step <= steps; step++)
          if (within([from[0] + (step / steps) * (to[0] - from[0]), from[1] + (step / steps) * (to[1] - from[1])]))
            found.add(code);
        if (from[1] > corner[1] !== to[1] > corner[1])
          if (corner[0] < from[0] + ((corner[1] - from[1]) / (to[1] - from[1])) * (to[0] - from[0])) crossings += 1;
      }
    if (crossings % 2 === 1) found.add(code);
  }
  for (const { code, at } of drawing.dots) if (within(at)) found.add(code);
  return found;
}

describe("names on the map", () => {
  // Of every place in turn, so that large, small and landlocked ones are tried in every window.
  const labelled = places.map(
    ({ code, label: at, name }, index): Label => ({ code, at, name, value: "12.3 %", notes: [], weight: index + 1 }),
  );

  it.each([
    [360, []],
    [800, ["CAN", "RUS"]],
    [1400, ["AUS", "BRA", "CAN", "CHN", "RUS"]],
  ])(
    "in a window %i wide touch no land but their own, for each of 244 places alone; on their own are %j",
    (width, own) => {
      const size = { width, height: Math.round((width * pictureBox.height) / pictureBox.width) + 60 };
      const screen = screenOf(viewportOf("equal-earth", null), size);
      const projector = projectorOf("equal-earth", null, 1);
      const wrong: string[] = [];
      const inside: string[] = [];
      let outside = 0;
      for (const label of labelled) {
        const [placed] = labelsOn(frameOf({}, { labels: [label] }), projector, screen, landsIn(drawing));
        if (placed === undefined) continue;
        const isInside = placed.leader === null;
        if (isInside) inside.push(label.code);
        else outside += 1;
        const inBox = (pixels: number) => pixels * screen.unit;
        const [x, y] = projector.at(...label.at) ?? [0, 0];
        const middle: Point = [x + inBox(placed.offset[0]), y + inBox(placed.offset[1])];
        const [halfX, halfY] = halfOf(placed.label).map(inBox) as [number, number];
        // A line of text has 1.5 pixels without ink above its letters and under them.
        const low = halfY - inBox(1.5);
        for (const code of touched(middle[0] - halfX, middle[1] - low, middle[0] + halfX, middle[1] + low))
          if (!isInside || code !== label.code) wrong.push(`${label.name} on ${code}`);
      }
      expect(wrong).toEqual([]);
      expect(inside).toEqual(own);
      expect(outside).toBeGreaterThan(150);
    },
  );

  it("stand beside land on which no ink has 7 : 1, but in a room, whose letters of 21 px need 4.5: Canada by night, 2 to 5 %", () => {
    const screen = screenOf(viewportOf("equal-earth", null), { width: 1400, height: 700 });
    const projector = projectorOf("equal-earth", null, 1);
    const canada = labelled.filter(({ code }) => code === "CAN");
    const isOnLand = (more: Parameters<typeof frameOf>[1], band = 3) =>
      labelsOn(frameOf({ CAN: band }, { labels: canada, ...more }), projector, screen, landsIn(drawing)).map(
        ({ leader }) => leader === null,
      );
    expect(isOnLand({ theme: "dark", ramp: "share" })).toEqual([false]);
    expect(isOnLand({ theme: "dark", ramp: "share" }, 4)).toEqual([true]);
    expect(isOnLand({ theme: "light", ramp: "share" })).toEqual([true]);
    expect(isOnLand({ theme: "dark", ramp: "share", lettering: 1.5 })).toEqual([true]);
  });

  it("stand on such land where the screen has no sea, on a ground of their own: Canada alone in a near view", () => {
    const camera = { lon: -105, lat: 58, zoom: 4 } as const;
    const screen = screenOf(viewportOf("equal-earth", camera), { width: 400, height: 300 });
    const canada = labelled
      .filter(({ code }) => code === "CAN")
      .map((label) => ({ ...label, at: [-105, 58] as const }));
    const classesOf = (band: number) =>
      markShapes(
        "labels",
        frameOf({ CAN: band }, { labels: canada, theme: "dark", ramp: "share", camera }),
        projectorOf("equal-earth", camera, 1),
        screen,
        landsIn(drawing),
      ).map(({ attributes }) => attributes["class"]);
    expect(classesOf(3)).toEqual(["label label-ground"]);
    expect(classesOf(4)).toEqual(["label"]);
  });

  it("placed in parts are those placed at once, of 244 labels 15 in a window 1400 wide; after each part the page may answer", () => {
    const screen = screenOf(viewportOf("equal-earth", null), { width: 1400, height: 700 });
    const projector = projectorOf("equal-earth", null, 1);
    const frame = frameOf({}, { labels: labelled });
    const atOnce = labelsOn(frame, projector, screen, landsIn(drawing));
    // Land in a list of its own is read anew.
    const lands = landsIn(drawing);
    let parts = 0;
    for (const _ of placingOn(frame, projector, screen, lands)) parts += 1;
    const found = labelsOn(frame, projector, screen, lands);
    expect(found).toEqual(atOnce);
    expect(found).toHaveLength(15);
    expect(parts).toBeGreaterThan(lands.length);
    // The answer is kept: to ask again gives the very same list.
    expect(labelsOn(frame, projector, screen, lands)).toBe(found);
  });
});

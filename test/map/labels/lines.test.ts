import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { frameAt } from "../../../src/display/frame/frame.ts";
import type { MapFrame } from "../../../src/display/map/types.ts";
import type { Place, PlaceCode } from "../../../src/facts/types.ts";
import { linesOfPath } from "../../../src/map/labels/land.ts";
import type { Point, Size } from "../../../src/map/picture.ts";
import { drawWorld, landsIn } from "../../../src/map/svg/draw.ts";
import { labelsOn } from "../../../src/map/svg/marks.ts";
import { projectorOf } from "../../../src/map/svg/projector.ts";
import { screenOf, viewportOf } from "../../../src/map/svg/viewport.ts";
import { decodeWorld, type WorldFile } from "../../../src/map/world.ts";
import { newestEstimate } from "../../../src/model/shares/shares.ts";
import { startChoices } from "../../../src/state/start.ts";
import { realFacts, realFiles } from "../../support/real-facts.ts";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../public/geo/${name}`, import.meta.url), "utf8"));
const world = decodeWorld(read("equal-earth-110m.json") as WorldFile);
const places = read("places.json") as readonly Place[];
const drawing = drawWorld(world, places, { projection: "equal-earth", camera: null, digits: 1 });
const shapes = drawing.land.map(({ code, path }) => [code, linesOfPath(path).map(ringOf)] as const);
const projector = projectorOf("equal-earth", null, 1);

/** A closed line and the box around it, in box units. */
interface Ring {
  readonly points: readonly Point[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function ringOf(points: readonly Point[]): Ring {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { points, left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Whether a point in box units lies within closed lines, by the parity of the edges to its right. */
function isWithin([x, y]: Point, rings: readonly Ring[]): boolean {
  let edges = 0;
  for (const { points, left, top, right, bottom } of rings) {
    // Around a point that is outside the box, the ring's edges to the right are none or even in number.
    if (x < left || x > right || y < top || y > bottom) continue;
    let [fromX, fromY] = points.at(-1) ?? [0, 0];
    for (const [toX, toY] of points) {
      if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) edges += 1;
      [fromX, fromY] = [toX, toY];
    }
  }
  return edges % 2 === 1;
}

const start = startChoices(newestEstimate(realFiles.hashrate));
/** Three moments of the page, as their links give them. */
const views: Readonly<Record<string, MapFrame>> = {
  start: frameAt(realFacts, start),
  China: frameAt(realFacts, {
    ...start,
    at: Date.UTC(2021, 5, 20),
    span: { from: Date.UTC(2021, 3, 1), to: Date.UTC(2021, 10, 1) - 1000 },
  }),
  Kazakhstan: frameAt(realFacts, {
    ...start,
    at: Date.UTC(2022, 0, 6, 6),
    span: { from: Date.UTC(2022, 0, 2), to: Date.UTC(2022, 0, 16) - 1000 },
  }),
};
/** The room that the map has in a window of each size, CSS pixels. */
const hosts: Readonly<Record<string, Size>> = {
  "360×640": { width: 360, height: 290 },
  "390×844": { width: 390, height: 383 },
  "844×390": { width: 456, height: 245 },
  "1280×800": { width: 864, height: 417 },
};

/** The labels of a frame in a host, as they are drawn. */
const labelsFor = (frame: MapFrame | undefined, host: Size) =>
  frame === undefined
    ? []
    : labelsOn(frame, projector, screenOf(viewportOf("equal-earth", null), host), landsIn(drawing));

/** Each label with a line, and how many CSS pixels of each other place the line crosses. */
function linesIn(frame: MapFrame, host: Size) {
  const screen = screenOf(viewportOf("equal-earth", null), host);
  return labelsFor(frame, host).flatMap(({ label, leader }) => {
    if (leader === null) return [];
    const [x, y] = projector.at(...label.at) ?? [0, 0];
    const [from, to] = leader;
    const by: Point = [to[0] - from[0], to[1] - from[1]];
    const steps = Math.ceil(Math.hypot(...by));
    const crossed = new Map<PlaceCode | null, number>();
    for (let step = 0; step < steps; step++) {
      const part = (step + 0.5) / steps;
      const at: Point = [x + screen.unit * (from[0] + part * by[0]), y + screen.unit * (from[1] + part * by[1])];
      for (const [code, rings] of shapes)
        if (code !== label.code && isWithin(at, rings)) crossed.set(code, (crossed.get(code) ?? 0) + 1);
    }
    return [{ code: label.code, leader, crossed }];
  });
}

/** Pixels of other land that the line of a country with a coast may cross: a bay is often shut in by a neighbour's cape. */
const grazed = 15;

describe("the lines of labels in the real world", () => {
  it("cross other countries by more than 15 px only from Ethiopia, Kazakhstan and Paraguay, which have no coast", () => {
    const found = new Set<PlaceCode>();
    for (const frame of Object.values(views))
      for (const host of Object.values(hosts))
        for (const { code, crossed } of linesIn(frame, host))
          if ([...crossed.values()].reduce((sum, one) => sum + one, 0) > grazed) found.add(code);
    expect([...found].sort()).toEqual(["ETH", "KAZ", "PRY"]);
  });

  it("take the shortest way from Kazakhstan, on which a pixel of hatched land counts twice, one of coloured land four times and one of land with a label five times: 16 and 18 px over Russia on upright phones, else at most 15 px of coloured ones", () => {
    const coloured = Object.values(hosts).map((host) => {
      const line = linesIn(views["Kazakhstan"] as MapFrame, host).find(({ code }) => code === "KAZ");
      return [...(line?.crossed ?? [["none", Number.NaN] as const])]
        .filter(([code]) => (views["Kazakhstan"]?.marks.get(code ?? "")?.band ?? -1) >= 0)
        .reduce((sum, [, pixels]) => sum + pixels, 0);
    });
    expect(coloured.slice(0, 2)).toEqual([16, 18]);
    for (const pixels of coloured.slice(2)) expect(pixels).toBeLessThanOrEqual(grazed);
  });

  it("leave no heavy country without its name: the United States, Russia and China have one at the start even where the map is 195 px high, and Kazakhstan's says that the internet is down", () => {
    const low = labelsFor(views["start"], { width: 456, height: 195 }).map(({ label }) => label.code);
    expect(low).toEqual(expect.arrayContaining(["USA", "RUS", "CHN"]));
    for (const [window, host] of Object.entries(hosts)) {
      const told = labelsFor(views["Kazakhstan"], host).find(({ label }) => label.code === "KAZ");
      expect(told?.label.notes, window).toEqual(["internet: down"]);
    }
  });
});

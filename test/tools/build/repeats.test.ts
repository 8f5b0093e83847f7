import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { drawWorld } from "../../../src/map/svg/draw.ts";
import { decodeWorld, type WorldFile } from "../../../src/map/world.ts";
import { shortPaths } from "../../../tools/build/paths.ts";
import { repeating } from "../../../tools/build/repeats.ts";

const world: WorldFile = JSON.parse(
  readFileSync(new URL("../../../public/geo/equal-earth-110m.json", import.meta.url), "utf8"),
);
const drawn = (file: WorldFile) =>
  drawWorld(decodeWorld(file), [], { projection: "equal-earth", camera: null, digits: 1 });

/** Two squares, west and east of the arc 0, their common border; without a transform points are absolute. */
const squares = {
  type: "Topology",
  arcs: [
    [
      [10, 0],
      [11, 5],
      [10, 10],
    ],
    [
      [10, 10],
      [0, 10],
      [0, 0],
      [10, 0],
    ],
    [
      [10, 10],
      [20, 10],
      [20, 0],
      [10, 0],
    ],
  ],
  objects: {
    land: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", id: "WES", arcs: [[0, 1]] },
        { type: "Polygon", id: "EAS", arcs: [[~0, ~2]] },
      ],
    },
    outlines: {
      type: "GeometryCollection",
      geometries: [
        { type: "LineString", id: "WES", arcs: [0, 1] },
        { type: "LineString", id: "EAS", arcs: [~0, ~2] },
      ],
    },
    borders: { type: "MultiLineString", arcs: [[~0]] },
  },
} as unknown as WorldFile;

/** The steps of a line from point to point, in either direction the same, in their order from the smallest. */
const stepsOf = (lines: readonly (readonly (readonly number[])[])[]) =>
  lines
    .flatMap((line) => line.slice(1).map((point, index) => [`${line[index]}`, `${point}`].sort().join(" – ")))
    .sort();

describe("repeating", () => {
  it("lets the border of two squares run the same way in both rings and in the borders", () => {
    const { land, borders } = decodeWorld(repeating(squares));
    const steps = "10,0 11,5 10,10";
    expect(land.map(({ code }) => code).sort()).toEqual(["EAS", "WES"]);
    const lines = [...land.map(({ polygons }) => polygons.flat().flat()), borders.flat()].map((line) => line.join(" "));
    const back = steps.split(" ").reverse().join(" ");
    const ways = lines.map((line) => (line.includes(steps) ? "there" : line.includes(back) ? "back" : "broken"));
    expect(new Set(ways).size).toBe(1);
    expect(ways).not.toContain("broken");
  });

  it("changes no land, no outline and no border of the world, but only their order and direction", () => {
    const [before, after] = [decodeWorld(world), decodeWorld(repeating(world))];
    expect(after.land).toHaveLength(before.land.length);
    const linesByCode = ({ land }: typeof before) =>
      land
        .map(({ code, polygons, outline }) => [code ?? "", stepsOf(polygons.flat()), stepsOf(outline)] as const)
        .sort(([a, ofA], [b, ofB]) => a.localeCompare(b) || ofA.length - ofB.length);
    expect(linesByCode(after)).toEqual(linesByCode(before));
    expect(stepsOf(after.borders)).toEqual(stepsOf(before.borders));
  });

  it("saves at least 4 kB of the start’s path data, gzipped", () => {
    const packed = (file: WorldFile) => {
      const { land, borders } = drawn(file);
      return gzipSync(shortPaths([...land.map(({ path }) => path), borders].map((d) => `<path d="${d}"/>`).join("")), {
        level: 9,
      }).length;
    };
    expect(packed(world) - packed(repeating(world))).toBeGreaterThanOrEqual(4000);
  });
});

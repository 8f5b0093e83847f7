import { describe, expect, it } from "vitest";
import { curvedGround } from "../../src/map/curves.ts";
import { flatProjector } from "../../src/map/svg/flat.ts";
import { shortPaths } from "../../tools/build/paths.ts";

type Point = readonly [number, number];

/** The points of relative path data: its corners, and for each curve 50 points on it. */
function pointsOf(data: string): readonly Point[] {
  const points: Point[] = [];
  const numbers: number[] = [];
  let [command, x, y] = ["", 0, 0];
  for (const [token] of data.matchAll(/[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)/g)) {
    if (/[a-z]/i.test(token)) {
      command = token;
      continue;
    }
    numbers.push(Number(token));
    if (numbers.length < (command === "c" ? 6 : 2)) continue;
    const [from, steps] = [[x, y] as const, numbers.splice(0)];
    const at = (index: number): Point => [from[0] + (steps[index] ?? 0), from[1] + (steps[index + 1] ?? 0)];
    if (command === "c") points.push(...onCurve(from, at(0), at(2), at(4)));
    [x, y] = command === "M" ? [steps[0] ?? 0, steps[1] ?? 0] : at(steps.length - 2);
    points.push([x, y]);
    if (command === "M") command = "l";
  }
  return points;
}

const onCurve = (a: Point, b: Point, c: Point, d: Point): readonly Point[] =>
  Array.from({ length: 51 }, (_, index) => {
    const t = index / 50;
    const mix = (p: number, q: number, r: number, s: number) =>
      (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t ** 2 * r + t ** 3 * s;
    return [mix(a[0], b[0], c[0], d[0]), mix(a[1], b[1], c[1], d[1])];
  });

/** How far a point lies from a line from point to point. */
function distanceTo(line: readonly Point[], [x, y]: Point): number {
  const distances = line.slice(1).map((to, index) => {
    const from = line[index] ?? to;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const along = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.max(0, Math.min(1, along));
    return Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy);
  });
  return Math.min(...distances);
}

describe("curvedGround", () => {
  it.each(["sphere", "graticule"] as const)(
    "no point of the %s in steps lies further than 0.15 box units from its curves as the page has them",
    (name) => {
      const steps = pointsOf(flatProjector("equal-earth", 3)[name]());
      const page = shortPaths(`<path d="${curvedGround("equal-earth")[name]}"/>`);
      const curves = pointsOf(/ d="([^"]+)"/.exec(page)?.[1] ?? "");
      const off = steps.map((point) => distanceTo(curves, point));
      expect(steps.length).toBeGreaterThan(100);
      expect(Math.max(...off)).toBeLessThanOrEqual(0.15);
    },
  );
});

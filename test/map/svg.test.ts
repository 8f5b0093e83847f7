import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Place } from "../../src/facts/types.ts";
import { drawWorld } from "../../src/map/svg/draw.ts";
import { bowPoints } from "../../src/map/svg/flat.ts";
import { pathDataOf } from "../../src/map/svg/path.ts";
import { worldMarkup } from "../../src/map/svg/picture.ts";
import { loadProjector, projectorOf } from "../../src/map/svg/projector.ts";
import { between, dragged, viewportOf, zoomed } from "../../src/map/svg/viewport.ts";
import { decodeWorld, type WorldFile } from "../../src/map/world.ts";
import { frameOf } from "./frame.ts";

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../public/geo/${name}`, import.meta.url), "utf8"));
const world = decodeWorld(read("equal-earth-110m.json") as WorldFile);
const places = read("places.json") as readonly Place[];
const drawing = drawWorld(world, places, { projection: "equal-earth", camera: null, digits: 1 });

describe("pathOf", () => {
  it("writes a square of 10 by relative steps: M1 1, then 10 right, 10 down, 10 left", () => {
    const square = [
      [1, 1],
      [11, 1],
      [11, 11],
      [1, 11],
      [1, 1],
    ] as const;
    expect(pathDataOf([square], true)).toBe("M1 1l10 0 0 10-10 0 0-10z");
  });

  it("rounds each point, not each step: ten steps of 0.04 end at 0.4", () => {
    const line = Array.from({ length: 11 }, (_, index) => [index * 0.04, 0] as const);
    const steps = pathDataOf([line], false)
      .replace(/^M0 0l/, "")
      .split(" ")
      .filter((_, index) => index % 2 === 0)
      .map(Number);
    expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(0.4, 9);
  });

  it("rounds to the nearest tenth: 0.06 begins at .1", () => {
    const line = [
      [0.06, 0],
      [1.06, 0],
    ] as const;
    expect(pathDataOf([line], false)).toBe("M.1 0l1 0");
  });

  it("leaves out a line that rounds to one point", () => {
    expect(
      pathDataOf(
        [
          [
            [1, 1],
            [1.01, 1.01],
          ],
        ],
        false,
      ),
    ).toBe("");
  });
});

describe("the prerendered picture", () => {
  it("gives each place one element with its fill: 6-0 for band 6, none without data", () => {
    const markup = worldMarkup(frameOf({ USA: 6, KAZ: 5 }), drawing);
    expect(markup.match(/data-place="USA" data-fill="6-0"/g)).toHaveLength(1);
    expect(markup.match(/data-place="KAZ" data-fill="5-0"/g)).toHaveLength(1);
    expect(markup.match(/data-place="FRA" data-fill="none"/g)).toHaveLength(1);
    expect(markup).toContain('data-ramp="share"');
  });

  it("has all 244 places, as land or as dots", () => {
    const codes = new Set(worldMarkup(frameOf({}), drawing).match(/data-place="[A-Z]{3}"/g));
    expect(codes.size).toBe(places.length);
    expect(places.length).toBe(244);
  });

  it("carries no style attribute and no script", () => {
    const markup = worldMarkup(frameOf({ USA: 6 }, { pins: ["USA"] }), drawing);
    expect(markup).not.toMatch(/ style=|<script|<style/);
  });

  it("escapes what labels say", () => {
    const label = { code: "USA", at: [-98, 39] as const, name: '<b>&"', value: "1 %", notes: [], weight: 1 };
    const markup = worldMarkup(frameOf({ USA: 6 }, { labels: [label] }), drawing);
    expect(markup).toContain("&lt;b&gt;&amp;&quot;");
    expect(markup).not.toContain("<b>");
  });

  it("outlines the pinned place once", () => {
    expect(worldMarkup(frameOf({ KAZ: 5 }, { pins: ["KAZ"] }), drawing).match(/class="pinned"/g)).toHaveLength(1);
  });

  it("draws the four states of a badge in four different forms", () => {
    const forms = (["ordinary", "partial", "down", "unknown"] as const).map((state) => {
      const badge = { code: "KAZ", at: [69, 48] as const, state, label: "" };
      const markup = worldMarkup(frameOf({ KAZ: 5 }, { badges: [badge] }), drawing);
      return /<g class="badge"[^>]*>(.*?)<\/g>/.exec(markup)?.[1];
    });
    expect(new Set(forms).size).toBe(4);
  });
});

describe("the viewport", () => {
  const host = { width: 960, height: 426 };
  const world0 = viewportOf("equal-earth", null);

  it("zooms by one step about a corner: the point under the hand stays, the centre moves a quarter of the way", () => {
    expect(zoomed(world0, 1, [0, 0], host).view).toEqual({ centre: [240, 106.5], zoom: 1 });
  });

  it("at zoom 1 a drag of 100 pixels moves the centre by 50 units", () => {
    const near = zoomed(world0, 1, [480, 213], host);
    expect(dragged(near, [100, 0], host).view.centre).toEqual([430, 213]);
  });

  it("a globe turns under the hand: its radius of 211 pixels is one radian, 57.3°", () => {
    const globe = viewportOf("globe", { lon: 0, lat: 0, zoom: 0 });
    expect(dragged(globe, [-211, 0], host).front[0]).toBeCloseTo(57.296, 2);
  });

  it("a flight over 180° takes the shorter way: halfway from 170° E to 170° W is 180°", () => {
    const at = (lon: number) => viewportOf("globe", { lon, lat: 0, zoom: 0 });
    expect(between(at(170), at(-170), 0.5).front[0]).toBeCloseTo(180, 9);
  });
});

describe("the globe and the arcs", () => {
  it("the far side of the globe has no point", async () => {
    await loadProjector("globe");
    const projector = projectorOf("globe", { lon: 0, lat: 0, zoom: 0 }, 1);
    expect(projector.at(0, 0)).toEqual([480, 213]);
    expect(projector.at(180, 0)).toBeNull();
  });

  it("a bow over 100 units rises 22 at its middle, one over 500 no more than 55", () => {
    expect(bowPoints([0, 100], [100, 100])[12]?.[1]).toBeCloseTo(78, 9);
    expect(bowPoints([0, 100], [500, 100])[12]?.[1]).toBeCloseTo(45, 9);
  });
});

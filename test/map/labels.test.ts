import { describe, expect, it } from "vitest";
import type { Circle } from "../../src/display/map/types.ts";
import { frontOf, wantedPlace } from "../../src/map/aim.ts";
import { type AnchoredLabel, labelsIn, placeLabels } from "../../src/map/labels.ts";
import { frameOf } from "./frame.ts";

/** A letter is 8 pixels wide, a line 17 high: ten letters and one line are 80 × 17. */
const label = (name: string, weight: number, notes: readonly string[] = []) => ({
  code: name,
  at: [0, 0] as const,
  name,
  value: "",
  notes,
  weight,
});
const anchored = (name: string, weight: number, at: readonly [number, number], clear = 0): AnchoredLabel => ({
  label: label(name, weight),
  at,
  clear,
});
const host = { width: 900, height: 400 };
const names = (labels: readonly AnchoredLabel[], size = host) =>
  placeLabels(labels, size).map(({ label: { name } }) => name);

describe("labels", () => {
  it("stand on their points where nothing hinders them", () => {
    expect(placeLabels([anchored("Kazakhstan", 1, [450, 200])], host)[0]?.offset).toEqual([0, 0]);
  });

  it("that the edge would cut move into the host: ten letters, 80 wide, at 10 move 30 to the right", () => {
    expect(placeLabels([anchored("Kazakhstan", 1, [10, 100])], host)[0]?.offset).toEqual([30, 0]);
    expect(placeLabels([anchored("Kazakhstan", 1, [450, 2])], host)[0]?.offset).toEqual([0, 6.5]);
  });

  it("whose points lie outside the host do not stand", () => {
    expect(names([anchored("Kazakhstan", 1, [-1, 100])])).toEqual([]);
  });

  it("of two on neighbouring points the lighter gives way: middles at 100 and 104 + 17 are a line and 3 apart", () => {
    const placed = placeLabels([anchored("lighter", 2, [110, 104]), anchored("heavier", 3, [100, 100])], host);
    expect(placed.map(({ label: { name }, offset }) => [name, offset])).toEqual([
      ["heavier", [0, 0]],
      ["lighter", [0, 17]],
    ]);
  });

  it("go one and a half times their half width aside before they go up: four letters, 16 half, move 24", () => {
    const heavy = anchored("x".repeat(10), 3, [100, 100]);
    const [, aside] = placeLabels([heavy, anchored("abcd", 2, [136, 100])], host);
    expect(aside?.offset[0]).toBeCloseTo(24, 9);
    expect(aside?.offset[1]).toBe(0);
  });

  it("without room on any side do not stand: a host one line high has no second line for the lighter", () => {
    const crowd = [anchored("heavier", 3, [180, 8.5]), anchored("lighter", 2, [180, 8.5])];
    expect(names(crowd, { width: 360, height: 17 })).toEqual(["heavier"]);
  });

  it("never stand while one of more than three times the weight is left without: 17.2 against 2.8, not against 6", () => {
    const tooWide = anchored("x".repeat(60), 17.2, [100, 50]);
    const size = { width: 360, height: 160 };
    expect(names([tooWide, anchored("Oman", 2.8, [200, 100])], size)).toEqual([]);
    expect(names([tooWide, anchored("Iran", 6, [200, 100])], size)).toEqual(["Iran"]);
  });

  it("are at most four in a host of 360 pixels and ten in one of 900", () => {
    const apart = Array.from({ length: 20 }, (_, index) => anchored("x", 20 + index, [20, 10 + index * 30]));
    expect(placeLabels(apart, { width: 360, height: 640 })).toHaveLength(4);
    expect(placeLabels(apart, { width: 900, height: 640 })).toHaveLength(10);
  });

  it("stand under a badge, which reaches 11 pixels: 8.5 for half a line, 11 and 3 between are 22.5 down", () => {
    const badge = { code: "KAZ", at: [69, 48] as const, state: "down", label: "" } as const;
    const frame = frameOf({}, { labels: [{ ...label("KAZ", 1) }], badges: [badge] });
    expect(labelsIn(frame, () => [450, 200], host, 1)[0]?.offset).toEqual([0, 22.5]);
    expect(labelsIn(frame, () => [450, 399], host, 1)[0]?.offset).toEqual([0, -22.5]);
  });

  it("name the three largest of four provinces, each beside its ring: 10 + 3 + half of four letters is 29; one step nearer all four", () => {
    const ring = (name: string, radius: number, lon: number): Circle => {
      return { id: name, at: [lon, 0], radius, kind: "province", title: "", name };
    };
    const circles = [ring("aaaa", 10, 100), ring("bbbb", 9, 300), ring("cccc", 8, 500), ring("dddd", 7, 700)];
    const placed = labelsIn(frameOf({}, { circles }), ([lon]) => [lon, 200], host, 1);
    expect(placed.map((one) => one.label.name)).toEqual(["aaaa", "bbbb", "cccc"]);
    expect(placed[0]?.offset[0]).toBeCloseTo(29, 9);
    expect(placed[0]?.offset[1]).toBe(0);
    const nearer = labelsIn(frameOf({}, { circles }), ([lon]) => [lon, 200], host, Math.SQRT2);
    expect(nearer.map((one) => one.label.name)).toEqual(["aaaa", "bbbb", "cccc", "dddd"]);
  });
});

describe("where a map looks", () => {
  it("a globe is first seen from the place whose label weighs most, to a hundredth of a degree", () => {
    const labels = [
      { ...label("CHN", 11), at: [108.415, 31.9679] as const },
      { ...label("USA", 37), at: [-97.9497, 39.2391] as const },
    ];
    expect(frontOf({ labels })).toEqual([-97.95, 39.24]);
    expect(frontOf({ labels: [] })).toEqual([40, 25]);
  });

  it("the first zoom goes to the last pin, else to the hovered place, else nowhere", () => {
    expect(wantedPlace({ pins: ["KAZ", "USA"], hovered: "CHN" })).toBe("USA");
    expect(wantedPlace({ pins: [], hovered: "CHN" })).toBe("CHN");
    expect(wantedPlace({ pins: [], hovered: null })).toBeNull();
  });
});

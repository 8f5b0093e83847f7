import { describe, expect, it } from "vitest";
import type { Circle } from "../../../src/display/map/types.ts";
import { frontOf, wantedPlace } from "../../../src/map/aim.ts";
import type { AnchoredLabel } from "../../../src/map/labels/beside.ts";
import { labelsIn, placeLabels } from "../../../src/map/labels/labels.ts";
import type { HoldsOnly } from "../../../src/map/labels/land.ts";
import { directions, type LandLines } from "../../../src/map/labels/lines.ts";
import type { Room } from "../../../src/map/labels/tries.ts";
import { frameOf } from "../frame.ts";

/** A common letter is 9 pixels wide, a line 17 high: ten letters and one line are 90 × 17, with 3 of padding around. */
const label = (name: string, weight: number, notes: readonly string[] = []) => ({
  code: name,
  at: [0, 0] as const,
  name,
  value: "",
  notes,
  weight,
});
const anchored = (name: string, weight: number, at: readonly [number, number]): AnchoredLabel => ({
  label: label(name, weight),
  at,
  of: name,
});
const host = { width: 900, height: 400 };
/** All land belongs to whoever asks, so that every label stands on its own land. */
const everywhere: HoldsOnly = (_, code) => code !== null;
/** All is sea, so that every label has a line to its point. */
const sea: HoldsOnly = (_, code) => code === null;
/** No line crosses any land. */
const freeLines: LandLines = {
  free: () => ({ far: new Float32Array(directions).fill(300), longest: 300 }),
  crossed: () => 0,
  coast: () => [],
};
const on = (holdsOnly: HoldsOnly, size = host): Room => ({
  host: size,
  holdsOnly,
  lines: freeLines,
  weights: new Map(),
  taken: [],
});
const names = (labels: readonly AnchoredLabel[], size = host) =>
  placeLabels(labels, on(everywhere, size)).map(({ label: { name } }) => name);

describe("labels", () => {
  it("stand on their points where nothing hinders them, without a line", () => {
    const [placed] = placeLabels([anchored("vvvvvvvvvv", 1, [450, 200])], on(everywhere));
    expect(placed).toMatchObject({ offset: [0, 0], leader: null });
  });

  it("that the edge would cut move by steps of 5 into the host: ten letters and padding, 96 wide, at 10 move 40", () => {
    const offset = (at: readonly [number, number]) =>
      placeLabels([anchored("vvvvvvvvvv", 1, at)], on(everywhere))[0]?.offset;
    expect(offset([10, 100])).toEqual([40, 0]);
    expect(offset([450, 2])).toEqual([0, 10]);
  });

  it("whose points lie outside the host do not stand", () => {
    expect(names([anchored("Kazakhstan", 1, [-1, 100])])).toEqual([]);
  });

  it("of two on one point the lighter gives way by a line and the padding of both, 17 + 6, in steps of 5: 25", () => {
    const placed = placeLabels([anchored("aa", 2, [100, 100]), anchored("vvvvv", 3, [100, 100])], on(everywhere));
    expect(placed.map((one) => [one.label.name, Math.abs(one.offset[0]), Math.abs(one.offset[1])])).toEqual([
      ["vvvvv", 0, 0],
      ["aa", 0, 25],
    ]);
  });

  it("begin with the country that the replay is about: of seven in a host for six, its 0 % is one", () => {
    const at = (x: number) => anchored(`c${x}`, x, [x, 100]);
    const six = [100, 150, 200, 250, 300, 350].map(at);
    const replayed = { ...at(30), label: { ...label("main", 0), isReplayed: true } };
    const size = { width: 380, height: 400 };
    expect(names([...six, replayed], size)).toEqual(["main", "c350", "c300", "c250", "c200", "c150"]);
    expect(names([...six, at(30)], size)).toEqual(["c350", "c300", "c250", "c200", "c150", "c100"]);
  });

  it("name the country of a replay without its value where one line of 17 px and 3 px around it is all the room there is", () => {
    const low: HoldsOnly = ({ half }, code) => code === null && half[1] < 12;
    const noted = anchored("main", 3, [190, 100]);
    const with7 = { ...noted, label: { ...noted.label, value: "7 %" } };
    const replayed = { ...with7, label: { ...with7.label, isReplayed: true } };
    expect(placeLabels([with7], on(low))).toEqual([]);
    expect(placeLabels([replayed], on(low)).map(({ label: { name, value } }) => [name, value])).toEqual([["main", ""]]);
  });

  it("of a replay's country keep their notes by a line over other land, and others give theirs up for room on their own", () => {
    const own: HoldsOnly = ({ half }, code) => code === null || half[1] < 12;
    const shut: LandLines = {
      free: () => ({ far: new Float32Array(directions), longest: 0 }),
      crossed: () => 5,
      coast: () => [],
    };
    const noted = { ...anchored("main", 3, [190, 100]), label: label("main", 3, ["down"]) };
    const replayed = { ...noted, label: { ...noted.label, isReplayed: true } };
    const placed = (one: AnchoredLabel) =>
      placeLabels([one], { ...on(own), lines: shut }).map(({ label: { notes }, leader }) => [notes, leader !== null]);
    expect(placed(noted)).toEqual([[[], false]]);
    expect(placed(replayed)).toEqual([[["down"], true]]);
  });

  it("keep to their own land: on a strip 40 wide, 100 to the right, two letters stand and five do not", () => {
    const strip: HoldsOnly = ({ at, half }, code) => code !== null && at[0] - half[0] >= 180 && at[0] + half[0] <= 220;
    const [two] = placeLabels([anchored("vv", 1, [150, 200])], on(strip));
    expect(two?.offset).toEqual([40, 0]);
    expect(placeLabels([anchored("vvvvv", 1, [150, 200])], on(strip))).toEqual([]);
  });

  it("without room on their land stand on the sea, with a line to their edge: sea begins 60 to the right", () => {
    const coast: HoldsOnly = ({ at, half }, code) => code === null && at[0] - half[0] >= 210;
    const [placed] = placeLabels([anchored("vvvv", 1, [150, 200])], on(coast));
    // Half of four letters is 18, and the padding 3.
    expect(placed).toMatchObject({
      offset: [80, 0],
      leader: [
        [0, 0],
        [59, 0],
      ],
    });
  });

  it("are no farther than 100 pixels from their point; the three heaviest, and those with notes, 170", () => {
    const far: HoldsOnly = ({ at, half }, code) => code === null && at[0] - half[0] >= 300;
    // 150 from the sea, 200 from it, and two that stand on it.
    const near = [anchored("aa", 4, [400, 50]), anchored("bb", 3.9, [400, 100])];
    const placed = (one: AnchoredLabel, others: readonly AnchoredLabel[]) =>
      placeLabels([...others, one], on(far)).some(({ label: { name } }) => name === "vvvv");
    expect(placed(anchored("vvvv", 3, [150, 200]), near)).toBe(true);
    expect(placed(anchored("vvvv", 3, [100, 200]), near)).toBe(false);
    expect(placed(anchored("vvvv", 3, [150, 200]), [...near, anchored("cc", 3.8, [400, 150])])).toBe(false);
    const noted = { ...anchored("vvvv", 3, [150, 200]), label: label("vvvv", 3, ["down"]) };
    expect(placed(noted, [...near, anchored("cc", 3.8, [400, 150])])).toBe(true);
  });

  it("that fit on their own land keep that room: a heavier one's line goes round it, above or below a country 40 high", () => {
    const own: HoldsOnly = ({ at, half }, code) =>
      code === "vvvv"
        ? Math.abs(at[0] - 250) + half[0] <= 40 && Math.abs(at[1] - 200) + half[1] <= 20
        : code === null && at[0] - half[0] >= 300;
    const noted = { ...anchored("aaaa", 9, [150, 200]), label: label("aaaa", 9, ["down"]) };
    const [first, second] = placeLabels([noted, anchored("vvvv", 1, [250, 200])], on(own));
    expect(second).toMatchObject({ label: { name: "vvvv" }, offset: [0, 0], leader: null });
    const [x = 0, y = 0] = first?.leader?.[1] ?? [];
    // Where the line passes the country's middle, 100 to the right, it is farther from it than half the padded name, 11.5.
    expect(Math.abs((y * 100) / x)).toBeGreaterThan(11.5);
  });

  it("take a short name where the name has no room on the land: USA for United States on land 40 wide", () => {
    const narrow: HoldsOnly = ({ at, half }, code) => code !== null && Math.abs(at[0] - 150) + half[0] <= 20;
    const long = { ...label("United States", 1), short: "USA" };
    const [placed] = placeLabels([{ label: long, at: [150, 200], of: "USA" }], on(narrow));
    expect(placed?.label.name).toBe("USA");
    expect(placeLabels([{ label: long, at: [150, 200], of: "USA" }], on(everywhere))[0]?.label.name).toBe(
      "United States",
    );
  });

  it("have no line that crosses another name or its line: of two on one point only one goes up through a gap", () => {
    // Sea is only above, in a gap as wide as one name: a second one could only stand behind the first.
    const gap: HoldsOnly = ({ at, half }, code) => code === null && at[1] + half[1] < 150 && Math.abs(at[0] - 150) < 4;
    const both = [anchored("heavy", 2, [150, 200]), anchored("light", 1, [150, 200])];
    expect(placeLabels(both, on(gap)).map((one) => one.label.name)).toEqual(["heavy"]);
  });

  it("without room on any side do not stand: a host one line high and 180 wide holds one of two names of 108", () => {
    const crowd = [anchored("v".repeat(12), 3, [90, 12]), anchored("x".repeat(12), 2, [90, 12])];
    expect(names(crowd, { width: 180, height: 24 })).toEqual(["v".repeat(12)]);
  });

  it("never stand while one of more than three times the weight is left without: 17.2 against 2.8, not against 6", () => {
    const tooWide = anchored("x".repeat(60), 17.2, [100, 50]);
    const size = { width: 360, height: 160 };
    expect(names([tooWide, anchored("Oman", 2.8, [200, 100])], size)).toEqual([]);
    expect(names([tooWide, anchored("Iran", 6, [200, 100])], size)).toEqual(["Iran"]);
  });

  it("are at most six in a host of 360 pixels and ten in one of 900", () => {
    const apart = Array.from({ length: 20 }, (_, index) => anchored("x", 20 + index, [20, 15 + index * 30]));
    expect(placeLabels(apart, on(everywhere, { width: 360, height: 640 }))).toHaveLength(6);
    expect(placeLabels(apart, on(everywhere, { width: 900, height: 640 }))).toHaveLength(10);
  });

  it("without room for their notes stand without them: a sea one line high holds the name, not the note below it", () => {
    const noted = { ...anchored("vvvvvvvvvv", 1, [200, 50]), label: label("vvvvvvvvvv", 1, ["down"]) };
    const texts = (high: number) => {
      const room = on((box, code) => code === null && box.at[1] - box.half[1] >= 60 && box.half[1] <= high);
      return placeLabels([noted], room).map(({ label: { name, notes } }) => [name, ...notes]);
    };
    // Half of two lines is 17, of one 8.5; 1.5 of either have no ink.
    expect(texts(15.5)).toEqual([["vvvvvvvvvv", "down"]]);
    expect(texts(15)).toEqual([["vvvvvvvvvv"]]);
    expect(texts(6.5)).toEqual([]);
  });

  it("leave a badge free, which reaches 11 pixels: 8.5 for half a line, 3 of padding and 11 are 22.5, so 25", () => {
    const badge = { code: "KAZ", at: [69, 48] as const, state: "down", label: "" } as const;
    const frame = frameOf({}, { labels: [{ ...label("KAZ", 1) }], badges: [badge] });
    const [placed] = labelsIn(frame, () => [450, 200], on(everywhere), 1);
    expect([placed?.offset[0], Math.abs(placed?.offset[1] ?? 0)]).toEqual([0, 25]);
  });

  it("name the three largest of four provinces on their country’s land, none on the sea; one step nearer all four", () => {
    const ring = (name: string, radius: number, lon: number): Circle => {
      return { id: `CN-${name}`, at: [lon, 0], radius, kind: "province", title: "", name };
    };
    const circles = [ring("aa", 10, 100), ring("bb", 9, 300), ring("cc", 8, 500), ring("dd", 7, 700)];
    const china: HoldsOnly = (_, code) => code === "CHN";
    const named = (ground: HoldsOnly, growth: number) =>
      labelsIn(frameOf({}, { circles }), ([lon]) => [lon, 200], on(ground), growth).map((one) => one.label.name);
    expect(named(china, 1)).toEqual(["aa", "bb", "cc"]);
    expect(named(china, Math.SQRT2)).toEqual(["aa", "bb", "cc", "dd"]);
    expect(named(sea, 1)).toEqual([]);
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

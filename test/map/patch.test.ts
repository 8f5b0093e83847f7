import { describe, expect, it } from "vitest";
import { changedPlaces } from "../../src/map/patch.ts";
import { frameOf } from "./frame.ts";

const codes = (before: Parameters<typeof changedPlaces>[0], after: Parameters<typeof changedPlaces>[1]) =>
  changedPlaces(before, after).map(({ code }) => code);

describe("changedPlaces", () => {
  const start = frameOf({ KAZ: 5, USA: 6, FRA: -1 });

  it("are all three places before anything is drawn", () => {
    expect(codes(null, start)).toEqual(["KAZ", "USA", "FRA"]);
  });

  it("are none between equal frames, though the marks are new objects", () => {
    expect(codes(start, frameOf({ KAZ: 5, USA: 6, FRA: -1 }))).toEqual([]);
  });

  it("hold Kazakhstan alone when its band falls from 5 to 4", () => {
    const [change] = changedPlaces(start, frameOf({ KAZ: 4, USA: 6, FRA: -1 }));
    expect(change).toEqual({ code: "KAZ", band: 4, age: 0, pinned: false, hovered: false, dimmed: false });
    expect(codes(start, frameOf({ KAZ: 4, USA: 6, FRA: -1 }))).toEqual(["KAZ"]);
  });

  it("hold a place whose value is the same and a year older", () => {
    const older = frameOf({ USA: 6, FRA: -1 });
    const marks = new Map([...older.marks, ["KAZ", { band: 5, age: 1, value: null, status: "held" as const }]]);
    expect(codes(start, { ...older, marks })).toEqual(["KAZ"]);
  });

  it("hold the place that the pointer left and the one that it reached", () => {
    const bands = { KAZ: 5, USA: 6, FRA: -1 };
    expect(codes(frameOf(bands, { hovered: "KAZ" }), frameOf(bands, { hovered: "USA" }))).toEqual(["KAZ", "USA"]);
  });

  it("dim the two others when the legend lights the United States", () => {
    const lit = frameOf({ KAZ: 5, USA: 6, FRA: -1 }, { lit: new Set(["USA"]) });
    expect(changedPlaces(start, lit).map(({ code, dimmed }) => [code, dimmed])).toEqual([
      ["KAZ", true],
      ["FRA", true],
    ]);
  });

  it("hold the pinned place", () => {
    expect(codes(start, { ...start, pins: ["FRA"] })).toEqual(["FRA"]);
  });
});

import type { Map as MapLibreMap } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import type { MapFrame } from "../../src/display/map/types.ts";
import { mapStyleOf } from "../../src/map/gl/style/style.ts";
import { leaveOutUnused } from "../../src/map/gl/style/unused.ts";
import { frameOf, look } from "./frame.ts";

/** What is set on a map of the style, one frame after the other: `layer opacity` for each frame. */
function setBy(...frames: readonly Partial<MapFrame>[]): readonly string[][] {
  const paint = new Map(
    mapStyleOf(look).layers.flatMap((layer) =>
      Object.entries(layer.paint ?? {}).map(([name, value]): [string, unknown] => [`${layer.id} ${name}`, value]),
    ),
  );
  let calls: string[] = [];
  const map = {
    getPaintProperty: (layer: string, name: string) => paint.get(`${layer} ${name}`),
    setPaintProperty(layer: string, name: string, value: number) {
      paint.set(`${layer} ${name}`, value);
      calls.push(`${layer} ${value}`);
    },
  } as unknown as MapLibreMap;
  return frames.map((frame) => {
    calls = [];
    leaveOutUnused(map, frameOf({}, frame));
    return calls;
  });
}

describe("layers whose lines have no width in most frames", () => {
  const mark = (age: number) => ({ band: 3, age, value: 5, status: "reported" }) as const;
  const marks = (age: number) => new Map([["KAZ", mark(age)]]);

  it("are left out by MapLibre at the start, and stay so while a frame has no held value, pin or pointed country", () => {
    expect(setBy({ marks: marks(0), pins: [], hovered: null })).toEqual([[]]);
  });

  it("come with the first pin or pointed country, as outlines and rings of dots, and go with the last", () => {
    expect(
      setBy(
        { marks: marks(0), hovered: "KAZ" },
        { marks: marks(0), hovered: null, pins: ["KAZ"] },
        { marks: marks(0), hovered: null, pins: [] },
      ),
    ).toEqual([["outlines 1", "dot-rings 1"], [], ["outlines 0", "dot-rings 0"]]);
  });

  it("come with the first held value, as its dotted edge, and are set once", () => {
    expect(setBy({ marks: marks(1) }, { marks: marks(2) }, { marks: marks(0) })).toEqual([["held 1"], [], ["held 0"]]);
  });
});

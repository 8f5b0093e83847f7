import { readFileSync } from "node:fs";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { fillColour } from "../../src/display/map/fill-colour.ts";
import { fillNumber, grounds, type RampId, ramps } from "../../src/display/map/palette.ts";
import type { MapFrame } from "../../src/display/map/types.ts";
import type { Place } from "../../src/facts/types.ts";
import { toGl } from "../../src/map/camera.ts";
import type { StandingLabel } from "../../src/map/gl/labels.ts";
import { groundSource, type MarkPart, markSource } from "../../src/map/gl/sources.ts";
import { fillTable } from "../../src/map/gl/style/paint.ts";
import { changedProperties, fontsOf, mapStyleOf } from "../../src/map/gl/style/style.ts";
import { decodeWorld, type WorldFile } from "../../src/map/world.ts";
import { frameOf, look } from "./frame.ts";

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../public/geo/${name}`, import.meta.url), "utf8"));
const places = read("places.json") as readonly Place[];

describe("the letters of the map", () => {
  const list = '"Inter Variable", Inter, sans-serif';

  it("leave out the page's own until they have come: MapLibre would keep what it drew under their name", () => {
    expect(fontsOf(list, [])).toEqual(["Inter", "sans-serif"]);
    expect(fontsOf(list, [{ family: '"Inter Variable"', status: "loading" }])).toEqual(["Inter", "sans-serif"]);
  });

  it("are the page's own from then on, and the labels alone are set anew", () => {
    const fonts = fontsOf(list, [{ family: '"Inter Variable"', status: "loaded" }]);
    expect(fonts).toEqual(["Inter Variable", "Inter", "sans-serif"]);
    const changed = changedProperties(look, { ...look, fonts });
    expect(changed.map(({ layer, property }) => `${layer} ${property}`)).toEqual(["labels text-font"]);
  });
});

describe("the style", () => {
  it.each(["dark", "light"] as const)(
    "is one by MapLibre's own specification for every ramp and projection, %s",
    (theme) => {
      for (const ramp of Object.keys(ramps.dark) as RampId[]) {
        for (const projection of ["equal-earth", "globe", "mercator"] as const) {
          expect(validateStyleMin(mapStyleOf({ ...look, theme, ramp, projection }))).toEqual([]);
        }
      }
    },
  );

  it("names no address: no glyphs, no sprite, no tiles, nothing to fetch", () => {
    const style = mapStyleOf(look);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
  });

  it("has the palette's colour for all 14 fills of a ramp: 7 bands, of the moment and held, in the same colours", () => {
    const table = fillTable("light", "risk");
    expect(table.size).toBe(14);
    expect(table.get(fillNumber(6, 0))).toBe(fillColour("light", "risk", 6));
    expect(table.get(fillNumber(3, 2))).toBe(fillColour("light", "risk", 3));
  });

  it("another ramp changes the two fills, the two inks of held edges, and nothing else", () => {
    const changed = changedProperties(look, { ...look, ramp: "risk" });
    expect(changed.map(({ layer, property }) => `${layer} ${property}`)).toEqual([
      "land fill-color",
      "held line-color",
      "dots circle-color",
      "dots circle-stroke-color",
    ]);
  });

  it("another theme takes the sea with it: the shape of a flat map, and the background that the globe alone draws", () => {
    const changed = changedProperties(look, { ...look, theme: "light" });
    const seas = changed.filter(({ layer, property }) => /^(background|sphere) .*color$/.test(`${layer} ${property}`));
    expect(seas.map(({ value }) => value)).toEqual([grounds.light.sea, grounds.light.sea]);
    const globe = changedProperties(look, { ...look, projection: "globe" });
    expect(globe.map(({ layer, property, value }) => [layer, property, value])).toEqual([
      ["background", "background-opacity", 1],
    ]);
  });

  it("a place that may hold a value changes the filter of the dotted edges, and nothing else", () => {
    const changed = changedProperties(look, { ...look, edged: new Set(["KAZ", "USA"]) });
    expect(changed).toEqual([
      {
        layer: "held",
        kind: "filter",
        property: "filter",
        value: ["all", ["==", ["get", "part"], "land"], ["in", ["get", "code"], ["literal", ["KAZ", "USA"]]]],
      },
    ]);
  });

  it("an equal look changes nothing", () => {
    expect(changedProperties(look, { ...look })).toEqual([]);
  });
});

/** The features of one part of a frame's marks. */
const partIn = (part: MarkPart, frame: MapFrame, labels: readonly StandingLabel[] = []) =>
  markSource(frame, labels).features.filter(({ properties }) => properties?.["part"] === part);

describe("the sources", () => {
  it("are two: the ground and the marks", () => {
    expect(Object.keys(mapStyleOf(look).sources)).toEqual(["ground", "marks"]);
  });

  it("give every layer a part of its source that is there: 18 layers, of ground and of marks", () => {
    const label = { code: "KAZ", at: [69, 48] as const, name: "Kazakhstan", value: "", notes: [], weight: 1 };
    const frame = frameOf(
      {},
      {
        arcs: [{ id: "a", from: [104, 30.6], to: [-98, 31], width: 2, label: "1,000" }],
        badges: [{ code: "KAZ", at: [69, 48], state: "down", label: "" }],
        circles: [{ id: "KAZ", at: [69, 48], radius: 10, kind: "country", title: "" }],
      },
    );
    const line = [
      [69, 48],
      [60, 40],
    ] as const;
    const data = {
      ground: groundSource("equal-earth", world, places),
      marks: markSource(frame, [{ label, at: [60, 40], offset: [0, 0], line }]),
    };
    const parts = (source: "ground" | "marks") =>
      new Set(data[source].features.map(({ properties }) => properties?.["part"]));
    const asked = mapStyleOf(look).layers.flatMap((layer) =>
      layer.type === "background"
        ? []
        : [
            {
              source: layer.source as "ground" | "marks",
              part: /"part"\],"(\w+)"/.exec(JSON.stringify(layer["filter"]))?.[1],
            },
          ],
    );
    expect(asked.length).toBe(18);
    expect(asked.filter(({ source, part }) => !parts(source).has(part))).toEqual([]);
  });

  const world = decodeWorld(read("equal-earth-110m.json") as WorldFile);

  it("keep every corner of the plane within web Mercator's ±180° and ±85°", () => {
    const land = groundSource("equal-earth", world, places).features.filter(
      ({ properties }) => properties?.["part"] === "land",
    );
    const numbers = JSON.stringify(land.map(({ geometry }) => geometry)).match(/\[-?[\d.e-]+,-?[\d.e-]+\]/g);
    for (const pair of numbers ?? []) {
      const [lon, lat] = JSON.parse(pair) as [number, number];
      expect(Math.abs(lon)).toBeLessThanOrEqual(180);
      expect(Math.abs(lat)).toBeLessThan(85);
    }
    expect(numbers?.length).toBeGreaterThan(5000);
  });

  it("stand a badge on its place: at 10° N, 11° E Equal Earth's plane has its middle meridian, longitude 0", () => {
    const badge = { code: "KAZ", at: [11, 10] as const, state: "down", label: "" } as const;
    const [feature] = partIn("badge", frameOf({}, { badges: [badge] }));
    expect(feature?.geometry).toMatchObject({ coordinates: toGl("equal-earth", 11, 10) });
    expect(toGl("equal-earth", 11, 10)[0]).toBeCloseTo(0, 9);
    expect(feature?.properties).toEqual({ part: "badge", state: "down", size: 1 });
  });

  it("move a label by its pixels in units of its 14-pixel letters: 28 down is 2", () => {
    const label = { code: "KAZ", at: [69, 48] as const, name: "Kazakhstan", value: "", notes: [], weight: 1 };
    const [feature] = partIn("label", frameOf({}), [{ label, at: [69, 48], offset: [0, 28], line: null }]);
    expect(feature?.properties?.["offset"]).toEqual([0, 2]);
  });

  it("draw the letters, badges and circles of a room 1.5 times as large: 21 px, 1.5, and a radius of 15 for 10", () => {
    const label = { code: "KAZ", at: [69, 48] as const, name: "Kazakhstan", value: "", notes: [], weight: 1 };
    const badge = { code: "KAZ", at: [11, 10] as const, state: "down", label: "" } as const;
    const circle = { id: "KAZ", at: [69, 48] as const, radius: 10, kind: "country", title: "" } as const;
    const frame = frameOf({}, { lettering: 1.5, badges: [badge], circles: [circle] });
    const property = (part: MarkPart, key: string) =>
      partIn(part, frame, [{ label, at: [69, 48], offset: [0, 0], line: null }])[0]?.properties?.[key];
    expect(property("label", "size")).toBe(21);
    expect(property("badge", "size")).toBe(1.5);
    expect(property("circle", "radius")).toBe(15);
  });

  it("give a label as two lines, and one line without a value", () => {
    const label = { code: "KAZ", at: [69.8, 48.3] as const, name: "Kazakhstan", value: "18.1 %", notes: [], weight: 1 };
    const of = (value: string) =>
      partIn("label", frameOf({}), [{ label: { ...label, value }, at: [69, 48], offset: [0, 0], line: null }]);
    expect(of("18.1 %")[0]?.properties?.["text"]).toBe("Kazakhstan\n18.1 %");
    expect(of("")[0]?.properties?.["text"]).toBe("Kazakhstan");
  });

  it("draw an arc on the globe without a jump of longitude: Sichuan to Texas runs on past 180°", () => {
    const arc = { id: "a", from: [104, 30.6] as const, to: [-98, 31] as const, width: 2, label: "1,000" };
    const [drawn] = partIn("arc", frameOf({}, { projection: "globe", arcs: [arc] }));
    const line = drawn?.geometry;
    const longitudes = line?.type === "LineString" ? line.coordinates.map(([lon = 0]) => lon) : [];
    expect(longitudes.at(-1)).toBeCloseTo(262, 6);
  });
});

import { readFileSync } from "node:fs";
import { geoContains } from "d3";
import { describe, expect, it } from "vitest";
import { placeNamesOf } from "../../src/display/headline/context.ts";
import type { Place } from "../../src/facts/types.ts";
import { readAtlas } from "../../tools/geo/atlas.ts";
import { neighbourGraph } from "../../tools/geo/neighbours.ts";

const places = JSON.parse(
  readFileSync(new URL("../../public/geo/places.json", import.meta.url), "utf8"),
) as readonly Place[];
const byCode = new Map(places.map((place) => [place.code, place]));

describe("places", () => {
  it("hold every shape of the fine atlas that has a code, and Gibraltar and Tuvalu", () => {
    const codes = readAtlas("50m").shapes.flatMap(({ code }) => (code === null ? [] : [code]));
    expect([...byCode.keys()].sort()).toEqual([...codes, "GIB", "TUV"].sort());
  });

  it("hold every country of CBECI's map and of the later estimates", () => {
    const cbeci = "CAN CHN DEU IRL IRN KAZ MYS RUS USA LBY NOR SGP THA VEN".split(" ");
    const later = "ARE ETH GEO IDN OMN PRY ISL SWE".split(" ");
    for (const code of [...cbeci, ...later]) expect(byCode.has(code), code).toBe(true);
  });

  it("stand with their label inside their own land", () => {
    const shapes = [...readAtlas("50m").shapes, ...readAtlas("10m").shapes];
    for (const { code, label } of places) {
      const land = shapes.find((shape) => shape.code === code)?.land;
      expect(land && geoContains(land, [label[0], label[1]]), code).toBe(true);
    }
  });

  it("are dots exactly where the coarse atlas has no shape: Singapore, Malta and Hong Kong, not Kazakhstan", () => {
    const drawn = new Set(readAtlas("110m").shapes.map(({ code }) => code));
    for (const { code, dot } of places) expect(dot, code).toBe(!drawn.has(code));
    expect(["SGP", "MLT", "HKG", "KAZ"].map((code) => byCode.get(code)?.dot)).toEqual([true, true, true, false]);
  });
});

describe("the page's English names", () => {
  it("are what Intl calls a place, without asking it: the United States, Türkiye, and Kazakhstan under its own", () => {
    const nameOf = placeNamesOf(places, "en-GB");
    expect(["USA", "TUR", "KAZ", "XSO"].map(nameOf)).toEqual(["United States", "Türkiye", "Kazakhstan", "Somaliland"]);
  });

  it("leave other languages to Intl: the United States are Vereinigte Staaten in German", () => {
    expect(placeNamesOf(places, "de")("USA")).toBe("Vereinigte Staaten");
  });
});

describe("the graph of neighbours", () => {
  it("is symmetric", () => {
    for (const { code, neighbours } of places)
      for (const other of neighbours) expect(byCode.get(other)?.neighbours, `${code} ${other}`).toContain(code);
  });

  it("is connected: from Kazakhstan every place can be reached", () => {
    const reached = new Set(["KAZ"]);
    for (const code of reached) for (const other of byCode.get(code)?.neighbours ?? []) reached.add(other);
    expect(places.filter(({ code }) => !reached.has(code)).map(({ code }) => code)).toEqual([]);
  });

  it("gives Kazakhstan its five land neighbours and Iceland the nearest islands", () => {
    expect(byCode.get("KAZ")?.neighbours).toEqual(["CHN", "KGZ", "RUS", "TKM", "UZB"]);
    expect(byCode.get("ISL")?.neighbours).toEqual(expect.arrayContaining(["FRO", "GRL"]));
  });

  it("joins two islands and a coast by the shortest crossings only", () => {
    const at = (code: string, lon: number) => ({ code, points: [[lon, 0] as const] });
    const graph = neighbourGraph([at("coast", 0), at("near", 20), at("far", 50)], []);
    expect([...graph]).toEqual([
      ["coast", ["near"]],
      ["near", ["coast", "far"]],
      ["far", ["near"]],
    ]);
  });
});

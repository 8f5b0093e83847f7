import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { geoEqualEarthRaw } from "d3";
import type { Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { readAtlas } from "../../tools/geo/atlas.ts";
import { codeOf, exceptions } from "../../tools/geo/codes.ts";

type World = Topology<{ land: GeometryCollection; outlines: GeometryCollection; borders: GeometryCollection }>;
const text = (name: string) => readFileSync(new URL(`../../public/geo/${name}.json`, import.meta.url), "utf8");
const world = (name: string) => JSON.parse(text(name)) as World;
const rings = (name: string): { id: string; ring: Position[] }[] =>
  feature(world(name), world(name).objects.land).features.flatMap(({ id, geometry }) =>
    geometry.type === "MultiPolygon" || geometry.type === "Polygon"
      ? (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)
          .flat()
          .map((ring) => ({ id: String(id), ring }))
      : [],
  );
const xs = (ring: Position[]) => ring.map(([x = 0]) => x);
const span = (ring: Position[]) => Math.max(...xs(ring)) - Math.min(...xs(ring));
const longestStep = (ring: Position[]) =>
  Math.max(...ring.slice(1).map(([x = 0], index) => Math.abs(x - (ring[index]?.[0] ?? 0))));

const halfPlane = geoEqualEarthRaw(Math.PI, 0)[0];

describe.each(["equal-earth-110m", "equal-earth-50m"])("%s", (name) => {
  const all = rings(name);
  /** The places of all rings that are otherwise than they should be: one expectation for a hundred thousand corners. */
  const wrong = (isRight: (ring: Position[]) => boolean) =>
    all.filter(({ ring }) => !isRight(ring)).map(({ id }) => id);

  it("has no polygon wider than half the plane, 2.71 of 5.41", () => {
    expect(all.length).toBeGreaterThan(200);
    expect(wrong((ring) => span(ring) < halfPlane)).toEqual([]);
  });

  it("has no side that jumps across: the longest is under a tenth of the plane", () => {
    expect(wrong((ring) => longestStep(ring) < halfPlane / 5)).toEqual([]);
  });

  it("keeps Russia in one main piece that ends at Chukotka, east of 1.8, and begins east of 0", () => {
    const russia = all.filter(({ id }) => id === "RUS");
    const widest = russia.reduce((best, one) => (span(one.ring) > span(best.ring) ? one : best));
    expect(Math.max(...xs(widest.ring))).toBeGreaterThan(1.8);
    expect(Math.min(...xs(widest.ring))).toBeGreaterThan(0);
  });

  it("keeps Fiji at the right, past 2.3", () => {
    const fiji = all.filter(({ id }) => id === "FJI").map(({ ring }) => Math.min(...xs(ring)));
    expect(Math.min(...fiji)).toBeGreaterThan(2.3);
    expect(fiji.length).toBeGreaterThan(0);
  });

  it("has nothing south of 60° S, where Antarctica is cropped", () => {
    const south = -geoEqualEarthRaw(0, (-60 * Math.PI) / 180)[1];
    expect(wrong((ring) => ring.every(([, y = 0]) => y < south))).toEqual([]);
  });
});

describe.each(["degrees-110m", "degrees-50m"])("%s", (name) => {
  it("cuts Russia at 180°: no piece spans more than 180° and both sides have one", () => {
    const russia = rings(name).filter(({ id }) => id === "RUS");
    for (const { ring } of russia) expect(span(ring)).toBeLessThan(180);
    expect(russia.some(({ ring }) => Math.max(...xs(ring)) < -160)).toBe(true);
    expect(russia.some(({ ring }) => Math.max(...xs(ring)) > 179.9)).toBe(true);
  });

  it("has no outline along the cut of 180°", () => {
    const topology = world(name);
    const outlines = feature(topology, topology.objects.outlines).features;
    const along = outlines.flatMap(({ id, geometry }) => {
      const lines = geometry.type === "MultiLineString" ? geometry.coordinates : [];
      const cut = lines.some((line) =>
        line.slice(1).some(([x = 0], index) => Math.abs(x) > 179.999 && x === line[index]?.[0]),
      );
      return cut ? [id] : [];
    });
    expect(outlines.length).toBeGreaterThan(150);
    expect(along).toEqual([]);
  });
});

it("the first picture's file is at most 45 kB gzipped", () => {
  expect(gzipSync(text("equal-earth-110m"), { level: 9 }).length).toBeLessThan(45_000);
});

describe("what is drawn as what", () => {
  const atlases = { "110m": readAtlas("110m"), "50m": readAtlas("50m") };

  it("Kosovo, Taiwan, Western Sahara, Somaliland and Northern Cyprus are places of their own", () => {
    const codes = new Set(atlases["50m"].shapes.map(({ code }) => code));
    for (const code of ["XKX", "TWN", "ESH", "XSO", "XNC"]) expect(codes, code).toContain(code);
  });

  it("Siachen and Antarctica are land without a place", () => {
    const bare = atlases["50m"].shapes.filter(({ code }) => code === null);
    expect(bare.map(({ name }) => name).sort()).toEqual(["Antarctica", "Siachen Glacier"]);
  });

  it("a shape that no rule names fails the build by its name", () => {
    expect(() => codeOf(undefined, "Atlantis")).toThrow("Atlantis");
  });

  it("codes that ISO does not list are in the range that ISO leaves to users, XAA to XZZ", () => {
    const own = Object.values(exceptions).filter(({ code, alpha2 }) => code !== null && alpha2 === null);
    expect(own).not.toHaveLength(0);
    for (const { code } of own) expect(code).toMatch(/^X[A-Z]{2}$/);
  });

  it("French Guiana is drawn apart from France at both resolutions", () => {
    for (const resolution of ["110m", "50m"] as const)
      expect(atlases[resolution].shapes.map(({ code }) => code)).toContain("GUF");
  });
});

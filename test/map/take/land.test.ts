import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { landOf } from "../../../src/map/take/land.ts";

beforeAll(() => {
  vi.stubGlobal("document", { baseURI: "https://example.org/" });
  vi.stubGlobal("fetch", (url: string) =>
    Promise.resolve(new Response(readFileSync(resolve("public", new URL(url).pathname.slice(1)), "utf8"))),
  );
});
// The files of a process share its globals.
afterAll(() => vi.unstubAllGlobals());

const flat = { projection: "equal-earth", camera: null, labels: [] } as const;
const turned = (lon: number) => ({ projection: "globe", camera: { lon, lat: 20, zoom: 0 }, labels: [] }) as const;

it("pictures of the same projection and camera have one drawing of the land, those of another camera one of their own", async () => {
  const [world, globe] = [await landOf(flat), await landOf(turned(10))];
  expect(await landOf({ ...flat })).toBe(world);
  expect(await landOf(turned(10))).toBe(globe);
  const other = await landOf(turned(80));
  expect(other.camera).toEqual({ lon: 80, lat: 20, zoom: 0 });
  expect(other.land).not.toEqual(globe.land);
});

import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { packageOf, packagesIn, shippedFrom } from "../../../tools/licences/packages.ts";
import { licencesText, shippedWith } from "../../../tools/licences/plugin.ts";

const module = (path: string) => resolve("node_modules", path);

describe("the packages of a bundle's modules", () => {
  it.each([
    ["/site/src/main.tsx", null],
    ["/site/node_modules/preact/dist/preact.mjs", "/site/node_modules/preact"],
    ["/site/node_modules/@a/b/c.js", "/site/node_modules/@a/b"],
    ["/site/node_modules/a/node_modules/b/c.js", "/site/node_modules/a/node_modules/b"],
  ])("%s belongs to %s", (path, folder) => {
    expect(packageOf(path)).toBe(folder);
  });

  it("are those that MapLibre was bundled from too: earcut, pbf and bidi-js, whose own modules are nowhere in the page", () => {
    const names = [...packagesIn([module("maplibre-gl/dist/maplibre-gl.mjs")])].map(
      (folder) => folder.split("node_modules/")[1],
    );
    for (const name of ["maplibre-gl", "earcut", "pbf", "bidi-js", "@mapbox/tiny-sdf"]) expect(names).toContain(name);
  });

  it("bear their full text: the ISC licence of d3 says “Permission to use, copy, modify”", () => {
    const d3 = shippedFrom(resolve("node_modules/d3"));
    expect([d3.name, d3.licence]).toEqual(["d3", "ISC"]);
    expect(d3.text).toContain("Permission to use, copy, modify");
  });

  it("say so where a package brings no text: murmurhash-js is MIT and has none", () => {
    expect(shippedFrom(resolve("node_modules/murmurhash-js"))).toMatchObject({
      licence: "MIT",
      text: expect.stringContaining("brings no text of its licence"),
    });
  });
});

describe("licences.txt", () => {
  const text = licencesText(
    shippedWith([module("preact/dist/preact.mjs"), "\0vite/preload-helper.js", "/site/src/main.tsx"]),
  );

  it("names what ships first, Vite's helper, the boundaries and the names of places among it, and nothing else", () => {
    const listed = text.split("\n").slice(3, 11);
    expect(listed.map((line) => line.replace(/ [\d.]+ /, " "))).toEqual([
      "cldr-core (Unicode-3.0)",
      "cldr-localenames-full (Unicode-3.0)",
      "i18n-iso-countries (MIT)",
      "preact (MIT)",
      "vite (MIT)",
      "world-atlas (ISC)",
      "Natural Earth (public domain)",
      "fdlibm, e_log.c, from which src/kit/exact.ts takes its polynomial",
    ]);
  });

  it("holds Sun's notice, which its code is free to use with, and not what Vite itself is built from", () => {
    expect(text).toContain("provided that this notice\nis preserved.".replace("provided that ", ""));
    expect(text).not.toContain("Licenses of bundled dependencies");
  });
});

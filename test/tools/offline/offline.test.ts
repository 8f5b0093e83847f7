import { readFileSync } from "node:fs";
import { decode } from "fast-png";
import { describe, expect, it } from "vitest";
import { singlePolicy } from "../../../tools/host/policy.ts";
import { iconPng, iconSizes } from "../../../tools/offline/icons.ts";
import { manifestOf } from "../../../tools/offline/manifest.ts";
import { keptOf } from "../../../tools/offline/plugin.ts";

describe("what is kept of a site", () => {
  it("is the page, its parts, letters, figures, stories, notes and licences, without the blocks, the zip and the pages beside it", () => {
    const built = [
      "assets/map-1.js",
      "assets/sans-1.woff2",
      "data.zip",
      "data/events.csv",
      "facts/blocks.1.bin",
      "facts/risk.1.json",
      "hashfall.json",
      "index.html",
      "licences.txt",
      "notes/index.html",
      "stories/exodus/1.svg",
      "stories/exodus/index.html",
      "stories/exodus/story.json",
      "stories/stories.json",
      "version.json",
    ];
    expect(keptOf(Object.fromEntries(built.map((name) => [name, {}])))).toEqual([
      "assets/map-1.js",
      "assets/sans-1.woff2",
      "facts/risk.1.json",
      "index.html",
      "licences.txt",
      "notes/index.html",
      "stories/exodus/story.json",
      "stories/stories.json",
    ]);
  });
});

describe("the installed app", () => {
  it.each(iconSizes)("has an icon %s as large as its name says", (size) => {
    const { width, height } = decode(iconPng(size), { checkCrc: true });
    expect([width, height]).toEqual([Number(size.replace("whole-", "")), Number(size.replace("whole-", ""))]);
  });

  it("has an icon without round corners for systems that cut it: its first pixel is the ground, #101517", () => {
    expect([...decode(iconPng("whole-512")).data.slice(0, 4)]).toEqual([0x10, 0x15, 0x17, 255]);
    expect(decode(iconPng("512")).data[3]).toBe(0);
  });

  it("is named and described by the page's own words, whatever their language", () => {
    const page =
      '<html data-end="1" lang="de"><title>Hashfall: wo &amp; wie</title><meta name="description" content="Karte">';
    const manifest = JSON.parse(manifestOf(page)) as Record<string, unknown>;
    expect(manifest).toMatchObject({ short_name: "Hashfall", lang: "de", description: "Karte", start_url: "./" });
    expect(manifest["name"]).toBe("Hashfall: wo & wie");
    // An id would count from the host's root, and be that of every other app on it that says the same.
    expect(manifest["id"]).toBeUndefined();
    expect(() => manifestOf("<html>")).toThrow(/no .*title/);
  });
});

describe("the policy of the page as one file", () => {
  it("admits no address at all: scripts and styles by hash, pictures, letters and workers as data, and no request", () => {
    const policy = singlePolicy({ scripts: ["boot()"], styles: ["a{}"] });
    expect(policy).not.toMatch(/'self'|blob:|https?:|unsafe/);
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("script-src 'sha256-MeZS89WlF0u+o0hCvHTBt4q1WHU+U+sJKgbdRUc36mY='");
    expect(policy).toContain("require-trusted-types-for 'script'");
  });
});

it("the page's icon is drawn on a ground that the whole icon takes over", () => {
  expect(readFileSync("public/icon.svg", "utf8")).toMatch(/<rect[^>]*fill="#101517"/);
});

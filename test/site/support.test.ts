import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, it } from "vitest";
import { findBrowser } from "../../tools/browser.ts";
import { expect, objectionsTo, test } from "./support/test.ts";

const root = mkdtempSync(join(tmpdir(), "hashfall-page-"));
const quiet = join(root, "quiet");
writeFileSync(
  join(root, "index.html"),
  `<!doctype html><title>A page</title><link rel=icon href="data:,"><h1>A page</h1><img src="missing.png" alt=""><script>
    fetch("https://elsewhere.invalid/figures.json").catch(() => {});
    setTimeout(() => { throw new Error("it broke"); });
  </script>`,
);
mkdirSync(quiet);
writeFileSync(
  join(quiet, "index.html"),
  '<!doctype html><title>Quiet</title><link rel=icon href="data:,"><h1>Quiet</h1>',
);
afterAll(() => rmSync(root, { recursive: true }));

const drawsWebGl = () => document.createElement("canvas").getContext("webgl2") !== null;
const matches = (query: string) => matchMedia(query).matches;

describe("open", () => {
  test("opens the folder under a sub-path, with every request and error on record", async ({ open }) => {
    const site = await open({
      root,
      base: "/a/b/",
      query: "?layer=risk",
      expects: [/^page error: Error: it broke/, /^console error: .*404/, /ERR_NAME_NOT_RESOLVED/, /^request elsewhere/],
    });
    await expect.poll(() => site.complaints().join("\n")).toContain("page error: Error: it broke");
    await expect.poll(() => site.complaints().join("\n")).toMatch(/console error: .*404.*missing\.png/);
    expect(await site.page.title()).toBe("A page");
    expect(new URL(site.page.url()).pathname).toBe("/a/b/");
    expect(site.requests).toContain(`${site.url}missing.png`);
    expect(site.elsewhere()).toEqual(["https://elsewhere.invalid/figures.json"]);
  });

  test("has WebGL2, and has none where the test asks for none", async ({ open }) => {
    const drawing = await open({ root: quiet });
    expect(await drawing.page.evaluate(drawsWebGl)).toBe(true);
    const bare = await open({ root: quiet, webgl: false });
    expect(await bare.page.evaluate(drawsWebGl)).toBe(false);
  });

  test("shows a light page of 360 × 640 to somebody who wants no motion", async ({ open }) => {
    const site = await open({ root: quiet, theme: "light", width: 360, height: 640, reducedMotion: true });
    expect(await site.page.evaluate(matches, "(prefers-color-scheme: light)")).toBe(true);
    expect(await site.page.evaluate(matches, "(prefers-reduced-motion: reduce)")).toBe(true);
    expect(await site.page.evaluate(() => [innerWidth, innerHeight])).toEqual([360, 640]);
  });

  test("runs no script where the test switches them off", async ({ open }) => {
    const site = await open({ root, scripts: false, expects: [/404/] });
    expect(await site.page.locator("h1").textContent()).toBe("A page");
    expect(site.elsewhere()).toEqual([]);
  });
});

describe("what speaks against a page", () => {
  const complaints = ["console error: 503", "page error: it broke", "request elsewhere: https://elsewhere.invalid/"];

  it("is all three complaints where the test expects none", () => {
    expect(objectionsTo(complaints, [])).toEqual(complaints);
  });

  it("is nothing where each complaint is expected", () => {
    expect(objectionsTo(complaints, [/503/, /it broke/, /^request elsewhere/])).toEqual([]);
  });

  it("is also an expected complaint that never came", () => {
    expect(objectionsTo(["console error: 503"], [/503/, /404/])).toEqual(["never came: /404/"]);
  });
});

describe("findBrowser", () => {
  it("uses the packaged Chromium where $CHROMIUM cannot run and none is installed", async () => {
    const found = await findBrowser({ CHROMIUM: "/nowhere/chromium", PATH: "/nowhere" });
    expect(found.version).toMatch(/^(Headless)?Chrom\w+ 147\./);
  });
});

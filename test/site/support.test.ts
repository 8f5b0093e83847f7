import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../tools/browser.ts";
import { openSite } from "./support/site.ts";

const root = mkdtempSync(join(tmpdir(), "hashfall-page-"));
writeFileSync(
  join(root, "index.html"),
  `<!doctype html><title>A page</title><h1>A page</h1><img src="missing.png" alt=""><script>
    fetch("https://elsewhere.invalid/figures.json").catch(() => {});
    setTimeout(() => { throw new Error("it broke"); });
  </script>`,
);
afterAll(() => rmSync(root, { recursive: true }));

const drawsWebGl = () => document.createElement("canvas").getContext("webgl2") !== null;
const matches = (query: string) => matchMedia(query).matches;

describe("openSite", () => {
  it("opens the folder under a sub-path, with every request and error on record", async () => {
    const site = await openSite({ root, base: "/a/b/", query: "?layer=risk" });
    await expect.poll(() => site.errors.join("\n")).toContain("it broke");
    expect(await site.page.title()).toBe("A page");
    expect(new URL(site.page.url()).pathname).toBe("/a/b/");
    expect(site.requests).toContain(`${site.url}missing.png`);
    expect(site.errors.join("\n")).toContain("404");
    expect(site.elsewhere()).toEqual(["https://elsewhere.invalid/figures.json"]);
    await site.close();
  });

  it("has WebGL2, and has none where the test asks for none", async () => {
    const drawing = await openSite({ root });
    expect(await drawing.page.evaluate(drawsWebGl)).toBe(true);
    await drawing.close();
    const bare = await openSite({ root, webgl: false });
    expect(await bare.page.evaluate(drawsWebGl)).toBe(false);
    await bare.close();
  });

  it("shows a light page of 360 × 640 to somebody who wants no motion", async () => {
    const site = await openSite({ root, theme: "light", width: 360, height: 640, reducedMotion: true });
    expect(await site.page.evaluate(matches, "(prefers-color-scheme: light)")).toBe(true);
    expect(await site.page.evaluate(matches, "(prefers-reduced-motion: reduce)")).toBe(true);
    expect(await site.page.evaluate(() => [innerWidth, innerHeight])).toEqual([360, 640]);
    await site.close();
  });

  it("runs no script where the test switches them off", async () => {
    const site = await openSite({ root, scripts: false });
    expect(await site.page.locator("h1").textContent()).toBe("A page");
    expect(site.elsewhere()).toEqual([]);
    await site.close();
  });
});

describe("findBrowser", () => {
  it("uses the packaged Chromium where $CHROMIUM cannot run and none is installed", async () => {
    const found = await findBrowser({ CHROMIUM: "/nowhere/chromium", PATH: "/nowhere" });
    expect(found.version).toMatch(/^(Headless)?Chrom\w+ 147\./);
  });
});

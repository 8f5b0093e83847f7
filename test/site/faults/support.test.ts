import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, it } from "vitest";
import { unpackChromium } from "../../../tools/browser/packaged.ts";
import { describeBrowser, findBrowser } from "../../../tools/browser.ts";
import { expect, objectionsTo, test } from "../support/test.ts";

const root = mkdtempSync(join(tmpdir(), "hashfall-page-"));
const quiet = join(root, "quiet");
writeFileSync(
  join(root, "index.html"),
  `<!doctype html><title>A page</title><link rel=icon href="data:,"><h1>A page</h1><img src="missing.png" alt=""><script src="breaks.js"></script>`,
);
writeFileSync(
  join(root, "breaks.js"),
  'fetch("https://elsewhere.invalid/figures.json").catch(() => {}); setTimeout(() => { throw new Error("it broke"); });',
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
      expects: [/^page error: Error: it broke/, /^console error: .*404/, /connect-src/, /Refused to connect/],
    });
    await expect.poll(() => site.complaints().join("\n")).toContain("page error: Error: it broke");
    await expect.poll(() => site.complaints().join("\n")).toMatch(/console error: .*404.*missing\.png/);
    expect(await site.page.title()).toBe("A page");
    expect(new URL(site.page.url()).pathname).toBe("/a/b/");
    expect(site.requests).toContain(`${site.url}missing.png`);
    // The served policy forbids the request before it is made.
    expect(site.elsewhere()).toEqual([]);
  });

  test("has WebGL2 where the test asks for it, and else none", async ({ open }) => {
    const drawing = await open({ root: quiet, webgl: true });
    expect(await drawing.page.evaluate(drawsWebGl)).toBe(true);
    const bare = await open({ root: quiet });
    expect(await bare.page.evaluate(drawsWebGl)).toBe(false);
  });

  test("shows a light page of 360 × 640 to somebody who wants no motion", async ({ open }) => {
    const site = await open({ root: quiet, theme: "light", width: 360, height: 640, reducedMotion: true });
    expect(await site.page.evaluate(matches, "(prefers-color-scheme: light)")).toBe(true);
    expect(await site.page.evaluate(matches, "(prefers-reduced-motion: reduce)")).toBe(true);
    expect(await site.page.evaluate(() => [innerWidth, innerHeight])).toEqual([360, 640]);
  });

  test("gives pages that borrow one context nothing of the page before them: no stored word, no opener, no history", async ({
    open,
  }) => {
    const said = (page: Page) =>
      page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, window.opener, history.length]);
    const first = await open({ theme: "light", width: 360, height: 640 });
    await first.page.evaluate(() => {
      for (const storage of [localStorage, sessionStorage]) storage.setItem("left", "behind");
      history.pushState(null, "", "?layer=risk");
    });
    await first.close();
    const second = await open();
    expect(second.page.context()).toBe(first.page.context());
    expect(await said(second.page)).toEqual([0, 0, "", null, 1]);
    expect(await second.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800]);
    expect(await second.page.evaluate(matches, "(prefers-color-scheme: dark)")).toBe(true);
  });

  test("ends a context that a test has changed, has kept something in, or is still using: the next page gets another", async ({
    open,
  }) => {
    const touched = await open();
    await touched.page.context().route("**/nothing", (route) => route.abort());
    await touched.close();
    const storing = await open();
    await storing.page.evaluate(() => caches.open("left behind"));
    await storing.close();
    const used = await open();
    const beside = await open();
    const contexts = [touched, storing, used, beside].map(({ page }) => page.context());
    expect(new Set(contexts).size).toBe(4);
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
  const missing = () => Promise.reject(new Error("is missing: run npm ci, which brings it"));

  /** The pinned browser without a font: it starts, and dies at the first page that wants one. */
  async function fontless(): Promise<string> {
    const { path, environment } = await unpackChromium();
    const empty = join(root, "fonts.conf");
    writeFileSync(empty, "<fontconfig></fontconfig>");
    const file = join(root, "fontless");
    const libraries = environment["LD_LIBRARY_PATH"];
    const line = `FONTCONFIG_FILE='${empty}' LD_LIBRARY_PATH='${libraries}' exec '${path}' "$@"`;
    writeFileSync(file, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
    return file;
  }

  it("uses the packaged Chromium where $CHROMIUM cannot run and none is installed, and says so", async () => {
    const found = await findBrowser({ CHROMIUM: "/nowhere/chromium", PATH: "/nowhere" });
    expect(found.version).toMatch(/^(Headless)?Chrom\w+ 147\./);
    expect(found.passedOver).toEqual(["/nowhere/chromium, from $CHROMIUM, is not there"]);
    expect(describeBrowser(found)).toMatch(
      /^Chromium 147\.\S+ from the package @sparticuz\/chromium 147\.0\.0 \(.+\) with the fonts DejaVu \(dejavu-fonts-ttf 2\.37\.3\)\.\nPassed over: /,
    );
  });

  it("prefers the packaged Chromium to an installed one, and $CHROMIUM to both", async () => {
    const folder = join(root, "bin");
    mkdirSync(folder);
    const { path } = await unpackChromium();
    symlinkSync(path, join(folder, "chromium"));
    const origins = [
      (await findBrowser({ PATH: folder })).origin,
      (await findBrowser({ PATH: folder, CHROMIUM: path })).origin,
    ];
    expect(origins).toEqual(["the package @sparticuz/chromium 147.0.0", "$CHROMIUM"]);
  });

  it("tells one that starts and dies at its first page from one that is missing, by its last line, with three ways out", async () => {
    const refused = findBrowser({ CHROMIUM: await fontless(), PATH: "/nowhere" }, missing);
    const message = await refused.then(
      () => "a browser was found",
      (error: Error) => error.message,
    );
    expect(message).toMatch(
      /fontless, from \$CHROMIUM, starts \(Chromium 147\.\S+\) but dies at its first page: .*SkFontMgr_FontConfigInterface\.cpp:\d+\] Not implemented/,
    );
    expect(message).toContain("- The package @sparticuz/chromium is missing: run npm ci");
    expect(message.match(/^\d\. .*/gm)).toEqual([
      "1. Name one that runs: CHROMIUM=/path/to/chromium npm test",
      "2. Install one (Debian, Ubuntu): apt-get install chromium",
      "3. Bring back the fonts, and the pinned browser with them: rm -r node_modules .cache && npm ci",
    ]);
  });

  it("tells one that does not start by its exit status and its last line", async () => {
    const broken = join(root, "broken");
    writeFileSync(broken, "#!/bin/sh\necho first >&2\necho 'no libnss3.so' >&2\nexit 127\n", { mode: 0o755 });
    await expect(findBrowser({ CHROMIUM: broken, PATH: "/nowhere" }, missing)).rejects.toThrow(
      "broken, from $CHROMIUM, does not start, exit status 127: no libnss3.so",
    );
  });

  it("names what was fatal also where another process of the browser writes after it", async () => {
    const late = join(root, "late");
    writeFileSync(late, "#!/bin/sh\necho 'FATAL: no fonts' >&2\necho 'WARNING: sandbox' >&2\nexit 5\n", {
      mode: 0o755,
    });
    await expect(findBrowser({ CHROMIUM: late, PATH: "/nowhere" }, missing)).rejects.toThrow(
      "exit status 5: FATAL: no fonts",
    );
  });

  it("says how much room the packaged Chromium needs where the disk is full", async () => {
    const full = () => Promise.reject(Object.assign(new Error("write"), { code: "ENOSPC" }));
    await expect(findBrowser({ PATH: "/nowhere" }, full)).rejects.toThrow(
      "The package @sparticuz/chromium does not fit: the disk is full, and it needs 220 MB in .cache",
    );
  });
});

import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe } from "vitest";
import { findingsOn } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";

const ids = readdirSync("data/stories").map((name) => name.replace(/\.json$/, ""));
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Whether every picture of a page can be drawn; those further down are fetched first. */
async function drawnPictures(page: Page): Promise<readonly number[]> {
  for (const picture of await page.locator("img").all()) await picture.scrollIntoViewIfNeeded();
  const widths = () => page.evaluate(() => [...document.images].map((image) => image.naturalWidth));
  await expect.poll(widths).not.toContain(0);
  return widths();
}

describe("the pages of stories", () => {
  test("all five open with scripts off, whole and without a sideways scroll at 360 and at 1280 px", async ({
    open,
  }) => {
    const site = await open({ scripts: false, width: 360, height: 800, base: "/sub/path/" });
    const { page, url } = site;
    for (const id of ids) {
      await page.setViewportSize({ width: 360, height: 800 });
      const answer = await page.goto(new URL(`stories/${id}/`, url).href);
      expect(answer?.status()).toBe(200);
      const steps = await page.locator("section.step").count();
      expect(steps).toBeGreaterThanOrEqual(8);
      expect(await page.getByRole("link", { name: "Open this view" }).count()).toBe(steps);
      // Scripts are off for the page alone; the test may ask it.
      expect(await overflow(page)).toBe(0);
      expect(new Set(await drawnPictures(page))).toEqual(new Set([960]));
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await overflow(page)).toBe(0);
    }
    expect(site.elsewhere()).toEqual([]);
  });

  test("axe finds nothing on them, in dark and in light", async ({ open }) => {
    const { page, url } = await open({ theme: "dark", width: 360, height: 800 });
    for (const path of ["stories/", ...ids.map((id) => `stories/${id}/`)]) {
      await page.emulateMedia({ colorScheme: "dark" });
      await page.goto(new URL(path, url).href);
      expect(await findingsOn(page), path).toEqual([]);
      await page.emulateMedia({ colorScheme: "light" });
      expect(await findingsOn(page), path).toEqual([]);
    }
  });

  test("Open this view opens the page at the step: Kazakhstan as it was known, nothing dropped", async ({ open }) => {
    const { page, url } = await open();
    await page.goto(new URL("stories/", url).href);
    await page.getByRole("link", { name: "Five days in January" }).click();
    await page.getByRole("link", { name: "Open this view: What the world knew" }).click();
    await page.locator("html[data-ready=all]").waitFor();
    const chosen = () => ["t", "known", "pin", "story"].map((key) => new URL(page.url()).searchParams.get(key));
    await expect.poll(chosen).toEqual(["2022-01-04", "then", "KAZ", "kazakhstan-2022"]);
    await page.getByRole("region", { name: "Kazakhstan" }).waitFor();
    expect(await page.getByText("was not understood").count()).toBe(0);
  });

  test("Help and the Sources tab lead to them", async ({ openReady }) => {
    const { page } = await openReady({ query: "?tab=sources" });
    expect(await page.getByRole("link", { name: "Stories that are told" }).getAttribute("href")).toBe("./stories/");
    await page.getByRole("button", { name: "Help" }).click();
    await page.getByRole("link", { name: "Read the stories" }).click();
    await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toBe("Stories");
  });
});

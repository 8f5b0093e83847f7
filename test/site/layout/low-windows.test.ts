import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const kazakhstan = "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z";

/** The box of an element in CSS pixels of the window. */
const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not drawn`);
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height, height: box.height };
};

describe("a window of less than 560 px of height", () => {
  for (const [width, height] of [
    [844, 390],
    [1024, 480],
    [700, 500],
    [360, 540],
    [320, 480],
    [280, 400],
  ] as const) {
    test(`${width} × ${height} shows the whole map with Kazakhstan and China, nothing over it, and scrolls down only`, async ({
      openReady,
    }) => {
      const { page } = await openReady({ width, height, query: kazakhstan });
      const map = await boxOf(page, "#map");
      expect([map.left >= -1, map.right <= width + 1]).toEqual([true, true]);
      for (const place of ["KAZ", "CHN"]) {
        const country = await boxOf(page, `#map [data-place=${place}]`);
        expect(country.left).toBeGreaterThanOrEqual(map.left);
        expect(country.right).toBeLessThanOrEqual(map.right);
        expect(country.bottom).toBeLessThanOrEqual(map.bottom);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect((await boxOf(page, ".time-axis")).top).toBeGreaterThanOrEqual(map.bottom);
      await page.getByRole("button", { name: "Map: Hashrate share" }).click();
      // The press may have scrolled the page.
      const below = async () => (await boxOf(page, ".tools")).top - (await boxOf(page, "#map")).bottom;
      await expect.poll(below).toBeGreaterThanOrEqual(-1);
    });
  }

  test("a phone of 844 × 390 or 640 × 360 on its side, and 1280 × 800 at a zoom of 200 %, give the map 45 % of the height, with Kazakhstan named on it, the headline beside it and Play below it, before any scrolling", async ({
    openReady,
  }) => {
    const { page } = await openReady({ width: 844, height: 390, query: kazakhstan });
    for (const [width, height] of [
      [844, 390],
      [640, 360],
      [640, 400],
    ] as const) {
      await page.setViewportSize({ width, height });
      const named = () => page.locator("#map .label").allTextContents();
      await expect.poll(async () => (await named()).join()).toContain("Kazakhstan");
      const map = await boxOf(page, "#map");
      expect(map.height).toBeGreaterThanOrEqual(0.45 * height);
      const headline = await boxOf(page, ".headline h2");
      expect(headline.left).toBeGreaterThanOrEqual(map.right - 1);
      expect(headline.bottom).toBeLessThan((await boxOf(page, ".clock")).top);
      const play = await boxOf(page, ".play");
      expect([play.top > map.bottom, play.bottom <= height]).toEqual([true, true]);
    }
  });

  test("a phone of 844 × 390 or 568 × 320 on its side fades out the line of the legend that the bar would cut through; scrolled to its end the legend is whole", async ({
    openReady,
  }) => {
    const { page } = await openReady({ width: 844, height: 390, touch: true, query: kazakhstan });
    const stage = page.locator(".stage");
    const shown = () =>
      page.evaluate(() => {
        const legend = document.querySelector(".legend") as HTMLElement;
        const bottom = (document.querySelector(".stage") as HTMLElement).getBoundingClientRect().bottom;
        const { position, height, backgroundImage } = getComputedStyle(legend, "::after");
        const range = document.createRange();
        range.selectNodeContents(legend);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 1);
        const cut = lines.filter((line) => line.top < bottom - 1 && line.bottom > bottom + 1 && line.height < 24);
        return {
          fades: position === "sticky" && height === "20px" && backgroundImage.includes("gradient"),
          cutUnfaded: cut.filter((line) => line.top < bottom - 20).length,
          end: Math.max(...lines.map((line) => line.bottom)) - bottom,
        };
      });
    for (const [width, height] of [
      [844, 390],
      [568, 320],
    ] as const) {
      await page.setViewportSize({ width, height });
      await stage.evaluate((one) => one.scrollTo(0, 0));
      await expect.poll(shown, { message: `${width}` }).toMatchObject({ fades: true, cutUnfaded: 0 });
      await stage.evaluate((one) => one.scrollTo(0, one.scrollHeight));
      await expect.poll(async () => (await shown()).end, { message: `${width}` }).toBeLessThanOrEqual(1);
    }
  });

  test("at the end of the page Play and the map are still in sight, and the axis can be reached", async ({
    openReady,
  }) => {
    const { page } = await openReady({ width: 844, height: 390, query: kazakhstan });
    await page.locator(".axis-chart").scrollIntoViewIfNeeded();
    await expect.poll(async () => (await boxOf(page, ".axis-chart")).top).toBeLessThanOrEqual(390);
    expect((await boxOf(page, ".play")).bottom).toBeLessThanOrEqual(390);
    await page.getByRole("slider", { name: "Time" }).press("ArrowRight");
    await expect
      .poll(() => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext"))
      .toMatch(/^6 Jan 2022, 07:00/);
  });

  test("of 360 × 540 has its headline above the map; one finger's swipe over the map scrolls the page, and the map keeps its view", async ({
    openReady,
  }) => {
    const { page } = await openReady({ width: 360, height: 540 });
    const view = () => page.locator("#map svg.world").getAttribute("viewBox");
    const before = await view();
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", y: number) =>
      devtools.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: 180, y }] });
    const map = await boxOf(page, "#map");
    expect((await boxOf(page, ".lead")).bottom).toBeLessThanOrEqual(map.top);
    const from = Math.min(map.top + 40, 430);
    expect(from).toBeGreaterThan(map.top);
    await touch("touchStart", from);
    for (let y = from - 10; y >= 20; y -= 10) await touch("touchMove", y);
    await touch("touchEnd", 20);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await view()).toBe(before);
  });
});

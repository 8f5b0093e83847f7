import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const kazakhstan = "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z";
const sizes = {
  upright: [
    [360, 640],
    [390, 844],
    [768, 1024],
  ],
  low: [[844, 390]],
  small: [[1024, 768]],
  desk: [
    [1280, 800],
    [1440, 900],
    [1920, 1080],
    [2560, 1440],
  ],
} as const;

/** The box of an element in CSS pixels of the window. */
const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not drawn`);
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height, ...box };
};
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("a desk", () => {
  test("of 1280 × 800 to 2560 × 1440 gives the axis 22 % of the height, under the map alone, and the rail all below the header", async ({
    openReady,
  }) => {
    const { page } = await openReady({ width: 1280, height: 800, query: kazakhstan });
    for (const [width, height] of sizes.desk) {
      await page.setViewportSize({ width, height });
      const found = async () => {
        const [map, rail] = [await boxOf(page, "#map"), await boxOf(page, "#rail")];
        const [time, top] = [await boxOf(page, "footer.time"), await boxOf(page, "#top")];
        return {
          railFills: Math.abs(rail.bottom - height) < 1 && Math.abs(rail.top - top.bottom) <= 1,
          axisHas22: time.height / height <= 0.2201 && Math.abs(time.right - rail.left) <= 1,
          mapHasHalf: map.height / height >= 0.5,
          railIs400To600: rail.width >= 400 && rail.width <= 600,
          overflow: await overflow(page),
        };
      };
      const right = { railFills: true, axisHas22: true, mapHasHalf: true, railIs400To600: true, overflow: 0 };
      await expect.poll(found, { message: `${width} × ${height}` }).toEqual(right);
    }
  });

  test("scrolls inside its reading alone: the page is as high as the window with a story, two cards or all shocks", async ({
    openReady,
  }) => {
    for (const query of ["", "?item=precedents", "?story=exodus-2021&step=9&pin=CHN,USA", `${kazakhstan}&pin=KAZ`]) {
      const { page } = await openReady({ query, width: 1280, height: 800 });
      await page.getByRole("heading", { level: 2 }).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollHeight), query).toBe(800);
    }
  });

  test("of 1100 × 600, the smallest, draws shares and hashrate in panels of their own, each 8 px high or more, and leaves out the retargets and names in the shares, which have no room", async ({
    openReady,
  }) => {
    const { page } = await openReady({ width: 1100, height: 600 });
    for (const row of ["shares", "hashrate"])
      expect((await boxOf(page, `.axis-plot[data-row="${row}"]`)).height).toBeGreaterThanOrEqual(8);
    expect((await boxOf(page, '.axis-plot[data-row="hashrate"]')).bottom).toBeLessThanOrEqual(600);
    expect(await page.locator(".axis-plot[data-row=retargets]").isVisible()).toBe(false);
    expect(await page.locator(".area-name").filter({ visible: true }).count()).toBe(0);
  });
});

describe("a window upright", () => {
  for (const [width, height] of sizes.upright) {
    test(`of ${width} × ${height} gives the map the full width and 45 % of the height, nothing over it, and a bar of 96 px with Play, date and slider`, async ({
      openReady,
    }) => {
      const { page } = await openReady({ width, height, query: kazakhstan });
      const map = await boxOf(page, "#map");
      expect([map.left, map.width]).toEqual([0, width]);
      expect(map.height / height).toBeGreaterThanOrEqual(0.45);
      const bar = await boxOf(page, ".time-clock");
      expect([bar.height, bar.bottom]).toEqual([96, height]);
      for (const part of [".play", ".clock-title", ".slim-slider"]) {
        const box = await boxOf(page, part);
        expect([part, box.top >= bar.top, box.bottom <= bar.bottom]).toEqual([part, true, true]);
      }
      const inside = await page.evaluate(() => {
        const { left, top, right, bottom } = (document.getElementById("map") as HTMLElement).getBoundingClientRect();
        const foreign = (x: number, y: number) => document.elementFromPoint(x, y)?.closest(".map-box") === null;
        const steps = [0.02, 0.25, 0.5, 0.75, 0.98];
        return steps.flatMap((across) =>
          steps.filter((down) => foreign(left + across * (right - left), top + down * (bottom - top))),
        );
      });
      expect(inside).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  }

  test("opens layers, projection and options by one button, which names the layer", async ({ openReady }) => {
    const { page } = await openReady({ width: 390, height: 844 });
    const layer = page.getByRole("radio", { name: "Political risk" });
    const projection = page.getByRole("combobox", { name: "Projection" });
    expect([await layer.isVisible(), await projection.isVisible()]).toEqual([false, false]);
    await page.getByRole("button", { name: "Map: Hashrate share" }).click();
    await page.getByText("Political risk", { exact: true }).first().click();
    await expect.poll(() => page.getByRole("button", { name: "Map: Political risk" }).count()).toBe(1);
    expect(await projection.isVisible()).toBe(true);
  });

  test("scrolls as one: a swipe up over the axis scrolls and does not change the date", async ({ openReady }) => {
    const { page } = await openReady({ width: 390, height: 844 });
    await page.locator(".axis-chart").scrollIntoViewIfNeeded();
    const box = await boxOf(page, ".axis-chart");
    const date = await page.locator(".clock-title").textContent();
    const before = await page.evaluate(() => scrollY);
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", y: number) =>
      devtools.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: 150, y }] });
    const from = Math.min(box.top + 40, 700);
    await touch("touchStart", from);
    for (let y = from + 10; y <= from + 120; y += 10) await touch("touchMove", y);
    await touch("touchEnd", from + 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(before - 40);
    expect(await page.locator(".clock-title").textContent()).toBe(date);
  });

  test("moves through time by its slim slider", async ({ openReady }) => {
    const { page } = await openReady({ width: 390, height: 844, query: kazakhstan });
    await page.getByRole("slider", { name: "Time" }).press("ArrowRight");
    await expect.poll(() => page.locator(".clock-title").textContent()).toBe("6 Jan 2022, 07:00");
  });
});

describe("a window on its side", () => {
  for (const [width, height] of [...sizes.low, ...sizes.small]) {
    test(`of ${width} × ${height} has the map at the left, 40 % of the height or more, the reading at the right, and a bar of 56 px`, async ({
      openReady,
    }) => {
      const { page } = await openReady({ width, height, query: kazakhstan });
      const [map, rail, bar] = [
        await boxOf(page, "#map"),
        await boxOf(page, "#rail"),
        await boxOf(page, ".time-clock"),
      ];
      expect(map.height / height).toBeGreaterThanOrEqual(height > 600 ? 0.4 : 0.45);
      expect(rail.left).toBeGreaterThanOrEqual(map.right - 9);
      expect([Math.round(bar.height), bar.bottom]).toEqual([56, height]);
      expect(await overflow(page)).toBe(0);
    });
  }
});

test("no window from 280 to 4000 px of width scrolls sideways, in years or in hours", async ({ openReady }) => {
  for (const query of ["", kazakhstan]) {
    const { page } = await openReady({ width: 280, height: 400, query });
    for (const [width, height] of [
      [280, 400],
      [320, 640],
      [600, 900],
      [700, 700],
      [900, 620],
      [1099, 900],
      [1100, 600],
      [1700, 700],
      [4000, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => overflow(page), { message: `${width} × ${height}` }).toBe(0);
    }
  }
});

describe("the handle between map and reading", () => {
  const widthOf = async (page: Page) => Math.round((await boxOf(page, "#rail")).width);
  const desk = { width: 1600, height: 900 } as const;

  test("is moved by keys: an arrow by 16 px, Home to 400, End to 600, and the link keeps it over a reload", async ({
    openReady,
  }) => {
    const { page } = await openReady(desk);
    const grip = page.getByRole("slider", { name: "Width of the reading" });
    expect(await widthOf(page)).toBe(500);
    await grip.press("ArrowLeft");
    await expect.poll(() => widthOf(page)).toBeGreaterThanOrEqual(515);
    await grip.press("Home");
    await expect.poll(() => widthOf(page)).toBe(400);
    await expect.poll(() => grip.getAttribute("aria-valuenow")).toBe("400");
    await grip.press("End");
    await expect.poll(() => widthOf(page)).toBe(600);
    await expect.poll(() => page.url()).toContain("rail=600");
    await page.reload();
    await expect.poll(() => widthOf(page)).toBe(600);
  });

  test("is drawn by a mouse, no further than its limits, and a double click sets it back", async ({ openReady }) => {
    const { page } = await openReady(desk);
    const rail = await boxOf(page, "#rail");
    await page.mouse.move(rail.left, 300);
    await page.mouse.down();
    await page.mouse.move(1050, 300, { steps: 4 });
    await expect.poll(() => widthOf(page)).toBe(550);
    await page.mouse.move(200, 300, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => widthOf(page)).toBe(600);
    await page.getByRole("slider", { name: "Width of the reading" }).dblclick();
    await expect.poll(() => widthOf(page)).toBe(500);
    await expect.poll(() => page.url()).not.toContain("rail=");
  });

  test("a link with a width of 9999 shows 600, one with 1 shows 400, and one with a word is named", async ({
    openReady,
  }) => {
    for (const [query, width] of [
      ["?rail=9999", 600],
      ["?rail=1", 400],
    ] as const) {
      const { page } = await openReady({ ...desk, query });
      await expect.poll(() => widthOf(page)).toBe(width);
      expect(await overflow(page)).toBe(0);
    }
    const { page } = await openReady({ ...desk, query: "?rail=wide" });
    await expect.poll(() => page.getByRole("alert").textContent()).toContain("rail=wide");
  });
});

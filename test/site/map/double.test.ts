import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

const link = (page: Page) => new URL(page.url()).searchParams;
const zoomIn = (page: Page) => Number(link(page).get("view")?.split(",")[2] ?? 0);
const card = (page: Page, name: string) => page.getByRole("region", { name, exact: true }).count();
const drawnOn = (page: Page) => page.locator("html").getAttribute("data-map");
/** Where Kazakhstan is on the SVG map, CSS pixels of the window. */
const kazakhstan = async (page: Page) => {
  const box = await page.locator("#map svg path[data-place=KAZ]").boundingBox();
  return box === null ? [0, 0] : [box.x + box.width / 2, box.y + box.height / 2];
};

test("a double click on Kazakhstan is one zoom step nearer there, with Shift one farther; Iran and Russia stay pinned, and one click pins", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?map=svg&pin=IRN,RUS" });
  const [x = 0, y = 0] = await kazakhstan(page);
  await page.mouse.dblclick(x, y);
  await expect.poll(() => zoomIn(page)).toBe(1);
  // It lies where it was: the step goes about the pointer.
  await expect
    .poll(async () => {
      const [x2 = 0, y2 = 0] = await kazakhstan(page);
      return Math.hypot(x2 - x, y2 - y);
    })
    .toBeLessThan(25);
  expect([await card(page, "Iran"), await card(page, "Russia"), await card(page, "Kazakhstan")]).toEqual([1, 1, 0]);
  await page.keyboard.down("Shift");
  await page.mouse.dblclick(x, y);
  await page.keyboard.up("Shift");
  await expect.poll(() => link(page).has("view")).toBe(false);
  expect(link(page).get("pin")).toBe("IRN,RUS");
  await page.mouse.click(x, y);
  await expect.poll(() => link(page).get("pin")).toBe("IRN,KAZ");
});

test("a double click starts the WebGL map, and on it is one zoom step nearer, too", async ({ open }) => {
  const { page } = await open({ webgl: "able" });
  const ready = () => page.locator("html").getAttribute("data-ready");
  await expect.poll(ready).toBe("all");
  const [x = 0, y = 0] = await kazakhstan(page);
  await page.mouse.dblclick(x, y);
  await expect.poll(() => drawnOn(page), { timeout: 60_000 }).toBe("webgl");
  await expect.poll(() => zoomIn(page)).toBe(1);
  await page.mouse.dblclick(x, y);
  await expect.poll(() => zoomIn(page), { timeout: 60_000 }).toBeCloseTo(2, 1);
  expect(link(page).has("pin")).toBe(false);
});

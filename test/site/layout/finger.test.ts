import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

const phone = {
  width: 390,
  height: 844,
  touch: true,
  query: "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z",
} as const;

/** Moves one finger from a place by ten steps of `across` and `down` px. */
async function swipe(page: Page, x: number, y: number, across: number, down: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", step: number) =>
    devtools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x: x + step * across, y: y + step * down }],
    });
  await touch("touchStart", 0);
  for (let step = 1; step <= 10; step++) await touch("touchMove", step);
  await touch("touchEnd", 10);
}

test("one finger on the bar's slider scrolls the page when it moves up and leaves the date; sideways it moves through time, and a tap goes to its place", async ({
  openReady,
}) => {
  const { page } = await openReady(phone);
  const slider = await page.locator(".slim-slider").boundingBox();
  if (slider === null) throw new Error("the slider is not drawn");
  const date = () => page.locator(".clock-title").textContent();
  const before = await date();
  const middle = slider.y + slider.height / 2;
  const at = (part: number) => slider.x + part * slider.width;
  await swipe(page, at(0.8), middle, 0, -14);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
  expect(await date()).toBe(before);
  expect(Number(await page.locator(".slim-slider").inputValue())).toBeLessThan(500);
  await swipe(page, at(0.3), middle, 10, 0);
  await expect.poll(date).not.toBe(before);
  await page.touchscreen.tap(at(0.98), middle);
  await expect.poll(date).toMatch(/^15 Jan 2022/);
});

test("the card of an event or a claim that is pressed near the window's upper edge, or chosen in the list of those in reach, is whole in the window, with its title and its button, and so is the list", async ({
  openReady,
}) => {
  const { page } = await openReady({ width: 360, height: 640, touch: true });
  await page.locator(".axis").scrollIntoViewIfNeeded();
  await page.locator(".axis-claims .mark").first().waitFor({ state: "attached" });
  for (const lane of [".axis-lanes", ".axis-claims"]) {
    await page.locator(".axis-lanes").evaluate((one) => one.scrollIntoView({ block: "start", behavior: "instant" }));
    const mark = await page.locator(`${lane} .mark`).first().boundingBox();
    if (mark === null) throw new Error(`${lane} has no mark`);
    await page.touchscreen.tap(mark.x + mark.width / 2, mark.y + mark.height / 2);
    const card = page.locator("#mark-card");
    const list = page.getByRole("dialog", { name: /marks at this place/ });
    await card.or(list).waitFor();
    if (await list.isVisible()) {
      await expect.poll(async () => (await list.boundingBox())?.y ?? -1, { message: lane }).toBeGreaterThanOrEqual(0);
      await list.getByRole("listitem").getByRole("button").first().tap();
      await card.waitFor();
    }
    await expect.poll(async () => (await card.boundingBox())?.y ?? -1, { message: lane }).toBeGreaterThanOrEqual(0);
    await card.getByRole("button", { name: "Close this card" }).tap();
    await expect.poll(() => card.count()).toBe(0);
  }
});

test("at 360 × 640 a link below the map brings the time axis into the upper quarter of the window, with the focus, and a link above it brings the map back to the upper edge; the address keeps its view", async ({
  openReady,
}) => {
  const { page } = await openReady({ ...phone, width: 360, height: 640 });
  const address = page.url();
  const top = (part: string) => page.locator(part).evaluate((one) => Math.round(one.getBoundingClientRect().top));
  // With its claims the axis is higher; they come when it is first in sight.
  await page.locator(".axis").scrollIntoViewIfNeeded();
  await page.locator('.axis[data-claims="true"]').waitFor();
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await page.getByRole("link", { name: "Time axis" }).tap();
  await expect.poll(() => top("#axis")).toBeLessThanOrEqual(160);
  expect(await top("#axis")).toBeGreaterThanOrEqual(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("axis");
  await page.getByRole("link", { name: "Up to the map" }).tap();
  await expect.poll(() => top("#map")).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("map");
  expect(page.url()).toBe(address);
});

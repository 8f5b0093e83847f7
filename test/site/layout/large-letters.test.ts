import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

/** The left and the right edge of an element, in CSS pixels of the window. */
const edges = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return { left, right };
  });

test("with letters of 200 % at 360 × 640 the bar's slider is 120 px wide or more, can be pressed, and its knob dragged, and the bar takes a third of the height at most", async ({
  openReady,
}) => {
  const { page } = await openReady({
    width: 360,
    height: 640,
    query: "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z",
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
  const slider = page.getByRole("slider", { name: "Time" });
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
  const box = await slider.boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(120);
  expect((await page.locator(".time-clock").boundingBox())?.height).toBeLessThanOrEqual(640 / 3);
  const [x, y] = [box?.x ?? 0, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  const moment = () => page.locator(".clock-title").textContent();
  await page.mouse.click(x + (box?.width ?? 0) / 2, y);
  await expect.poll(moment).toMatch(/^(8|9) Jan 2022/);
  await page.mouse.down();
  await page.mouse.move(x + 4, y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(moment).toMatch(/^2 Jan 2022/);
});

test("with letters of 200 % at 360 × 640 the bar holds its date and its button, and no field of Exposure is wider than the page; at 1280 × 800 the header cuts no sentence", async ({
  openReady,
}) => {
  const { page } = await openReady({
    width: 360,
    height: 640,
    query: "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z&tab=exposure",
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
  await page.locator("summary", { hasText: "My holdings" }).click();
  await page.getByRole("combobox", { name: "Start from a public company’s sites" }).waitFor();
  for (const part of [".clock-title", ".clock-more"])
    await expect.poll(async () => (await edges(page, part)).right, { message: part }).toBeLessThanOrEqual(360);
  expect((await edges(page, ".clock-title")).right).toBeLessThanOrEqual((await edges(page, ".clock-more")).left);
  const wide = () =>
    page.locator("#rail :is(select, button, label)").evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && one.closest(".grid-scroll, .tabs") === null)
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => one.textContent?.slice(0, 60)),
    );
  await expect.poll(wide).toEqual([]);
  // 1280 px are 40 letters' heights: the header says no age that it would cut, the reading says it whole.
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect
    .poll(() => page.locator(".top-about").evaluate((one) => getComputedStyle(one).visibility))
    .toBe("hidden");
  await page.getByRole("tab", { name: "Countries" }).click();
  await expect.poll(() => page.locator(".newest-narrow").isVisible()).toBe(true);
});

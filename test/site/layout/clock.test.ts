import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const kazakhstan = "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z";
const choices = (page: Page) => page.locator(".clock-choices");

describe("the clock of a desk of 1280 × 800", () => {
  test("shows the names of all spans whole at the end of each replay, in forced colours too, and does not scroll them", async ({
    openReady,
  }) => {
    for (const query of [
      "?span=2022-01-02..2022-01-15&t=2022-01-15T23:00Z",
      "?span=2021-04-01..2021-12-31&t=2021-12-31",
      "?span=2025-06-11..2025-07-01&t=2025-06-30",
      "",
    ]) {
      const { page } = await openReady({ width: 1280, height: 800, query });
      const spans = page.locator(".clock .segmented");
      expect(await spans.isVisible()).toBe(true);
      const over = () => spans.evaluate((one) => one.scrollWidth - one.clientWidth);
      await expect.poll(over, { message: query }).toBe(0);
      await page.emulateMedia({ forcedColors: "active" });
      await expect.poll(over, { message: `${query}, forced colours` }).toBe(0);
    }
  });

  test("keeps its spans in their place while the date goes from May 2021 to September 2021 and 30 Sept 2026, and from 6 to 15 January by the hour", async ({
    openReady,
  }) => {
    for (const [query, moments] of [
      ["?t=2021-05-01", ["September 2021", "30 Sept 2026"]],
      [kazakhstan, ["15 Jan 2022, 23:00", "2 Jan 2022, 00:00"]],
    ] as const) {
      const { page } = await openReady({ width: 1280, height: 800, query });
      const left = async () => (await page.locator(".clock .segmented").boundingBox())?.x;
      const before = await left();
      for (const moment of moments) {
        await page.getByRole("textbox", { name: "Date" }).fill(moment);
        await page.getByRole("textbox", { name: "Date" }).press("Enter");
        await expect.poll(() => page.locator(".clock-title").textContent()).toBe(moment);
        expect(await left(), moment).toBe(before);
      }
    }
  });
});

describe("on a phone", () => {
  test("Escape closes the spans and gives the focus back to their button; a press on the date or on the map closes them too", async ({
    openReady,
  }) => {
    const { page } = await openReady({ width: 360, height: 640, touch: true, query: kazakhstan });
    const button = page.getByRole("button", { name: "Span" });
    const isOpen = () => choices(page).isVisible();
    await button.click();
    await expect.poll(isOpen).toBe(true);
    await page.getByRole("button", { name: "All", exact: true }).focus();
    await page.keyboard.press("Escape");
    await expect.poll(isOpen).toBe(false);
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    await button.click();
    await expect.poll(isOpen).toBe(true);
    await page.getByRole("textbox", { name: "Date" }).click();
    await expect.poll(isOpen).toBe(false);
    await button.click();
    await expect.poll(isOpen).toBe(true);
    await page.locator("#map").click({ position: { x: 5, y: 5 } });
    await expect.poll(isOpen).toBe(false);
  });

  test("Escape closes the map's options and gives the focus back to their button; a press on the map leaves them open", async ({
    openReady,
  }) => {
    const { page } = await openReady({ width: 360, height: 640, touch: true, query: kazakhstan });
    const button = page.getByRole("button", { name: "Map: Hashrate share" });
    const projection = page.getByRole("combobox", { name: "Projection" });
    await button.click();
    await expect.poll(() => projection.isVisible()).toBe(true);
    await page.locator("#map").click({ position: { x: 5, y: 5 } });
    expect(await projection.isVisible()).toBe(true);
    await projection.focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => projection.isVisible()).toBe(false);
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

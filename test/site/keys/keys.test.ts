import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

const moment = (page: Page) => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext");

test("a clicker's keys go on to the next event and back, arrows one step, and digits choose layers, without any focus", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?span=2022-01-02..2022-01-15&t=2022-01-02T01:00Z" });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (const [key, at] of [
    ["PageDown", /^4 Jan 2022, 00:00/],
    ["ArrowRight", /^4 Jan 2022, 01:00/],
    ["PageUp", /^4 Jan 2022, 00:00/],
    ["ArrowLeft", /^3 Jan 2022, 23:00/],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => moment(page), { message: key }).toMatch(at);
  }
  for (const [key, layer] of [
    ["3", "Political risk"],
    ["1", "Hashrate share"],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => page.getByRole("radio", { name: layer }).isChecked()).toBe(true);
  }
});

test("a digit typed into the search is a digit, and the page keys scroll a reading that has the focus", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?span=2022-01-02..2022-01-15&t=2022-01-04T00:00Z" });
  await page.keyboard.press("/");
  await page.keyboard.type("3");
  expect(await page.getByRole("searchbox", { name: "Find a country" }).inputValue()).toBe("3");
  await page.getByRole("tabpanel").focus();
  await page.keyboard.press("PageDown");
  await expect.poll(() => page.getByRole("tabpanel").evaluate((panel) => panel.scrollTop)).toBeGreaterThan(0);
  expect(await page.getByRole("radio", { name: "Hashrate share" }).isChecked()).toBe(true);
  expect(await moment(page)).toMatch(/^4 Jan 2022, 00:00/);
});

test("the keys of a clicker go on to the next event after Watch Kazakhstan is pressed, and with the focus on a layer, a tab and the map; arrows step after the press", async ({
  openReady,
}) => {
  const { page } = await openReady();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.getByRole("button", { name: "Watch Kazakhstan" }).click();
  await expect
    .poll(() =>
      page.getByRole("button", { name: "Play", exact: true }).evaluate((one) => one === document.activeElement),
    )
    .toBe(true);
  const began = await moment(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => moment(page)).not.toBe(began);
  expect(await page.getByRole("radio", { name: "Hashrate share" }).isChecked()).toBe(true);
  for (const one of [
    page.getByRole("radio", { name: "Hashrate share" }),
    page.getByRole("tab", { name: "Countries" }),
    page.locator("#map"),
  ]) {
    await one.focus();
    for (const key of ["PageDown", "PageUp"]) {
      const before = await moment(page);
      await page.keyboard.press(key);
      await expect.poll(() => moment(page), { message: key }).not.toBe(before);
    }
  }
});

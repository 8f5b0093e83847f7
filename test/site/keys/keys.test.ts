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

test("where the page scrolls, as at a zoom of 150 %, a clicker's keys go to the events of a replay without any focus, and outside the replays scroll the page", async ({
  openReady,
}) => {
  const zoomed = { width: 853, height: 480 };
  const top = (page: Page) => page.evaluate(() => scrollY);
  const { page: replay } = await openReady({ ...zoomed, query: "?span=2022-01-02..2022-01-15&t=2022-01-04T00:00Z" });
  await replay.keyboard.press("PageDown");
  await expect.poll(() => moment(replay)).toMatch(/^4 Jan 2022, 14:30/);
  expect(await top(replay)).toBe(0);
  const { page: years } = await openReady({ ...zoomed, query: "?t=2021-08" });
  const at = await moment(years);
  await years.keyboard.press("PageDown");
  await expect.poll(() => top(years)).toBeGreaterThan(100);
  expect(await moment(years)).toBe(at);
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

test("in a reading view Page Down and Page Up scroll its text, with the focus on its title, in its contents or on nothing, and on the slider and on Play they go to the next event and back", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?tab=exposure&t=2021-08-15" });
  await page.getByRole("button", { name: "Open to read: The risk score, opened up" }).press("Enter");
  const title = page.getByRole("heading", { level: 3, name: "The risk score, opened up" });
  await expect.poll(() => title.evaluate((one) => one === document.activeElement)).toBe(true);
  const text = page.getByRole("article");
  const top = () => text.evaluate((one) => one.scrollTop);
  const at = await moment(page);
  const contents = page.getByRole("navigation", { name: "Contents" }).getByRole("button").first();
  for (const focus of [
    () => title.focus(),
    () => contents.focus(),
    () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()),
  ]) {
    await focus();
    await page.keyboard.press("PageDown");
    await expect.poll(top, { message: String(focus) }).toBeGreaterThan(200);
    await page.keyboard.press("PageUp");
    await expect.poll(top, { message: String(focus) }).toBe(0);
    expect(await moment(page)).toBe(at);
  }
  for (const control of [
    page.getByRole("slider", { name: "Time" }),
    page.getByRole("button", { name: "Play", exact: true }),
  ]) {
    await control.focus();
    for (const key of ["PageDown", "PageUp"]) {
      const before = await moment(page);
      await page.keyboard.press(key);
      await expect.poll(() => moment(page), { message: key }).not.toBe(before);
    }
    expect(await top()).toBe(0);
  }
});

import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

const kazakhstan = "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z";

/** The box of an element in CSS pixels of the window. */
const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not drawn`);
  return box;
};

test("of the smallest phones, 320 × 568 and 280 × 400, shows the whole map above the bar at the start, under a header of one row", async ({
  openReady,
}) => {
  for (const [width, height] of [
    [320, 568],
    [280, 400],
  ] as const) {
    const { page } = await openReady({ width, height, touch: true });
    const [header, map, bar] = [await boxOf(page, ".top"), await boxOf(page, "#map"), await boxOf(page, ".time-clock")];
    expect(header.height, `${width}`).toBeLessThan(60);
    expect(map.height / height, `${width}`).toBeGreaterThanOrEqual(0.45);
    expect(Math.round(map.y + map.height), `${width}`).toBeLessThanOrEqual(bar.y);
  }
});

test("begins a linked replay's sentence above the bar, from 568 × 320 to 280 × 400, where the map begins there too, and with letters of 200 % at 390 × 844 and 360 × 640", async ({
  openReady,
}) => {
  const { page } = await openReady({ width: 568, height: 320, touch: true, query: kazakhstan });
  const devtools = await page.context().newCDPSession(page);
  const headline = page.getByRole("heading", { level: 2, name: /^Kazakhstan’s internet is down/ });
  for (const [width, height, letters] of [
    [568, 320, 16],
    [512, 384, 16],
    [480, 320, 16],
    [360, 520, 16],
    [360, 540, 16],
    [320, 400, 16],
    [280, 400, 16],
    [390, 844, 32],
    [360, 640, 32],
  ] as const) {
    await devtools.send("Page.setFontSizes", { fontSizes: { standard: letters } });
    await page.setViewportSize({ width, height });
    const begins = async () => {
      const [said, bar] = [await headline.boundingBox(), await boxOf(page, ".time-clock")];
      return (said?.y ?? height) + 20 <= bar.y;
    };
    await expect.poll(begins, { message: `${width} × ${height}, ${letters} px` }).toBe(true);
    const [map, bar] = [await boxOf(page, "#map"), await boxOf(page, ".time-clock")];
    expect(bar.y - map.y, `map at ${width} × ${height}, ${letters} px`).toBeGreaterThanOrEqual(60);
  }
});

test("of 568 × 320 and 480 × 320 has the map at the left and a linked replay's sentence at the right", async ({
  openReady,
}) => {
  const { page } = await openReady({ width: 568, height: 320, touch: true, query: kazakhstan });
  for (const width of [568, 480]) {
    await page.setViewportSize({ width, height: 320 });
    const beside = async () => {
      const [map, headline] = [await boxOf(page, "#map"), await boxOf(page, ".headline h2")];
      return headline.x >= map.x + map.width && map.height >= 0.45 * 320;
    };
    await expect.poll(beside, { message: `${width}` }).toBe(true);
  }
});

test("of 320 × 568 gives 80 % of the map's room above the bar to a replay whose headline has six lines", async ({
  openReady,
}) => {
  const { page } = await openReady({ width: 320, height: 568, touch: true, query: kazakhstan });
  const [map, bar] = [await boxOf(page, "#map"), await boxOf(page, ".time-clock")];
  expect((bar.y - map.y) / map.height).toBeGreaterThanOrEqual(0.8);
});

test("of a phone has a search that takes the room of the page's name while somebody types, 140 px or more, and leaves Help within reach", async ({
  openReady,
}) => {
  const { page } = await openReady({ width: 320, height: 568, touch: true });
  const field = page.getByRole("searchbox", { name: "Find a country" });
  const width = async () => (await field.boundingBox())?.width ?? 0;
  expect(await width()).toBeLessThan(100);
  await field.click();
  await expect.poll(width).toBeGreaterThanOrEqual(140);
  await page.getByRole("button", { name: "Help", exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Close/ })
    .click();
  await page.getByRole("button", { name: "Share", exact: true }).focus();
  await expect.poll(width).toBeLessThan(100);
});

test("of 1024 × 768 gives the start's map 46 % of the height and a replay's 50 %, and one button opens the layers, Share by risk among them, and the projection", async ({
  openReady,
}) => {
  const { page } = await openReady({ width: 1024, height: 768 });
  expect((await boxOf(page, "#map")).height / 768).toBeGreaterThanOrEqual(0.46);
  const projection = page.getByRole("combobox", { name: "Projection" });
  const layer = page.getByText("Share by risk", { exact: true });
  expect([await layer.isVisible(), await projection.isVisible()]).toEqual([false, false]);
  await page.getByRole("button", { name: "Map: Hashrate share" }).click();
  await layer.click();
  await page.getByRole("button", { name: "Map: Share by risk" }).waitFor();
  expect(await projection.isVisible()).toBe(true);
  const { page: replay } = await openReady({ width: 1024, height: 768, query: kazakhstan });
  expect((await boxOf(replay, "#map")).height / 768).toBeGreaterThanOrEqual(0.5);
});

test("has letters of 16 px at 1280 px of width, 18 px at 1920 and 20 px at 2560", async ({ openReady }) => {
  const { page } = await openReady({ width: 1280, height: 800 });
  const letters = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(await letters()).toBe("16px");
  for (const [width, height, size] of [
    [1920, 1080, "18px"],
    [2560, 1440, "20px"],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(letters).toBe(size);
  }
});

test("of a phone keeps the map where it is while a replay's headline goes from five lines to four and back", async ({
  openReady,
}) => {
  const query = "?span=2021-04-01..2021-12-31&t=2021-07-10";
  const { page } = await openReady({ width: 360, height: 640, touch: true, query });
  const [headline, slider] = [page.locator("h2.lead"), page.getByRole("slider", { name: "Time" })];
  await expect.poll(() => headline.textContent()).toMatch(/down\s48/);
  const top = async () => Math.round((await boxOf(page, "#map")).y);
  const before = await top();
  await slider.press("Home");
  await expect.poll(() => headline.textContent()).toMatch(/bans\smining/);
  expect(await top()).toBe(before);
  await slider.press("End");
  await expect.poll(() => headline.textContent()).toMatch(/rose\s20\.6/);
  expect(await top()).toBeGreaterThanOrEqual(before);
});

test("of a phone keeps the map in its place through Kazakhstan's replay, whose headline has five lines at 06:00 and six at 12:00 on 6 January, with 45 % of 360 × 640 and of 390 × 844 above the bar", async ({
  openReady,
}) => {
  const { page } = await openReady({ width: 360, height: 640, touch: true, query: kazakhstan });
  const [headline, slider] = [page.locator("h2.lead"), page.getByRole("slider", { name: "Time" })];
  for (const [width, height] of [
    [360, 640],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await slider.press("Home");
    await expect.poll(() => headline.textContent()).toMatch(/^On\s5\sJanuary/);
    const start = await boxOf(page, "#map");
    expect((await boxOf(page, ".time-clock")).y - start.y).toBeGreaterThanOrEqual(0.45 * height);
    for (const moment of ["6 Jan 2022, 06:00", "6 Jan 2022, 12:00"]) {
      await page.getByRole("textbox", { name: "Date" }).fill(moment);
      await page.getByRole("textbox", { name: "Date" }).press("Enter");
      await expect.poll(() => page.locator(".clock-title").textContent()).toBe(moment);
      expect(await boxOf(page, "#map"), moment).toEqual(start);
    }
    await slider.press("End");
    await expect.poll(() => headline.textContent()).toMatch(/was\sdown\s5\.7/);
    expect(await boxOf(page, "#map")).toEqual(start);
  }
});

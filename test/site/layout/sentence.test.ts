import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

const kazakhstan = "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z";
const china = "?span=2021-04-01..2021-10-31&t=2021-06-20";

/** Where the headline that is shown, the map and the bar stand, px of the window; null as long as one is missing. */
const placed = (page: Page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll("h2.lead, .headline h2")].filter((one) => one.checkVisibility());
    const [map, bar] = ["#map", ".time-clock"].map((part) => document.querySelector(part)?.getBoundingClientRect());
    const [said] = shown;
    if (said === undefined || shown.length > 1 || map === undefined || bar === undefined) return null;
    const text = document.createRange();
    text.selectNodeContents(said);
    return {
      letters: Number.parseFloat(getComputedStyle(said).fontSize),
      said: text.getBoundingClientRect().toJSON() as DOMRect,
      map: map.toJSON() as DOMRect,
      bar: bar.top,
    };
  });

for (const [name, query, words] of [
  ["Kazakhstan", kazakhstan, /internet\sis\sdown/],
  ["China", china, /high\sof/],
] as const)
  test(`a link to the replay of ${name} says its sentence in letters of 20 px or more, whole above the bar, on phones from 320 × 480 to 932 × 430, above the map of an upright one and beside that of one on its side`, async ({
    openReady,
  }) => {
    const { page } = await openReady({ width: 320, height: 568, touch: true, query });
    await expect.poll(() => page.locator("h2.lead").textContent()).toMatch(words);
    for (const [width, height] of [
      [320, 568],
      [320, 480],
      [360, 520],
      [390, 500],
      [412, 527],
      [568, 320],
      [640, 360],
      [667, 375],
      [740, 360],
      [844, 390],
      [932, 430],
    ] as const) {
      await page.setViewportSize({ width, height });
      const read = async () => {
        const all = await placed(page);
        if (all === null) return null;
        const { letters, said, map, bar } = all;
        const isFirst = width < height ? said.bottom <= map.top : said.left >= map.right;
        return { large: letters >= 20, isFirst, whole: said.top > 0 && said.bottom <= bar, map: bar - map.top >= 140 };
      };
      await expect
        .poll(read, { message: `${width} × ${height}` })
        .toEqual({ large: true, isFirst: true, whole: true, map: true });
    }
  });

test("of 320 × 256, a desk at a zoom of 400 %, a link's sentence stands above the map, whole above the bar", async ({
  openReady,
}) => {
  const { page } = await openReady({ width: 320, height: 256, query: kazakhstan });
  const first = async () => {
    const all = await placed(page);
    return all !== null && all.said.top > 0 && all.said.bottom <= Math.min(all.map.top, all.bar);
  };
  await expect.poll(first).toBe(true);
});

test("a replay that a press begins at 360 × 520 has its sentence above the map, once, as one that a link opens", async ({
  openReady,
}) => {
  const { page } = await openReady({ width: 360, height: 520, touch: true, reducedMotion: true });
  await page.getByRole("button", { name: "Watch Kazakhstan" }).click();
  await expect.poll(() => page.locator("h2.lead").textContent()).toMatch(/Kazakhstan/);
  const above = async () => {
    const all = await placed(page);
    return all !== null && all.letters >= 20 && all.said.top > 0 && all.said.bottom <= all.map.top;
  };
  await expect.poll(above).toBe(true);
});

for (const [name, query, moments] of [
  ["Kazakhstan", kazakhstan, ["4 Jan 2022, 20:00", "6 Jan 2022, 06:00", "6 Jan 2022, 12:00", "12 Jan 2022, 12:00"]],
  ["China", "?span=2021-04-01..2021-12-31&t=2021-06-20", ["10 May 2021", "20 Jun 2021", "10 Jul 2021", "5 Dec 2021"]],
] as const)
  test(`through the replay of ${name} the map stays in its place in windows narrower than 340 px and lower than 640 px`, async ({
    openReady,
  }) => {
    const { page } = await openReady({ width: 320, height: 568, touch: true, query });
    const [slider, date] = [page.getByRole("slider", { name: "Time" }), page.getByRole("textbox", { name: "Date" })];
    for (const [width, height] of [
      [320, 568],
      [280, 600],
      [320, 480],
      [360, 520],
      [430, 527],
      [360, 600],
      [280, 400],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height });
      await slider.press("Home");
      await expect.poll(() => page.locator("h2.lead").textContent()).toMatch(/^(On\s5\sJanuary|China,\swith)/);
      const top = () => page.locator("#map").evaluate((map) => Math.round(map.getBoundingClientRect().top + scrollY));
      const tops = [await top()];
      for (const moment of moments) {
        await date.fill(moment);
        await date.press("Enter");
        await expect.poll(() => page.locator(".clock-title").textContent()).toBe(moment);
        tops.push(await top());
      }
      await slider.press("End");
      await expect.poll(() => page.locator("h2.lead").textContent()).toMatch(/was\sdown\s5\.7|rose\s20\.6/);
      tops.push(await top());
      expect(new Set(tops).size, `${width} × ${height}: ${tops.join(", ")}`).toBe(1);
    }
  });

test("the room held for a replay's sentence at 320 × 480 is that of the page's letters, not of the wider ones that stand in for them", async ({
  open,
}) => {
  const waiting: (() => void)[] = [];
  const { page } = await open({
    width: 320,
    height: 480,
    query: kazakhstan,
    prepare: (context) =>
      context.route(/serif.*\.woff2$/, async (route) => {
        await new Promise<void>((come) => waiting.push(come));
        await route.continue();
      }),
  });
  const lead = page.locator("h2.lead");
  const height = () => lead.evaluate((one) => one.getBoundingClientRect().height);
  await expect.poll(() => lead.textContent()).toMatch(/internet\sis\sdown/);
  await expect.poll(height).toBeGreaterThan(160);
  for (const come of waiting) come();
  await expect.poll(height).toBeLessThan(157);
});

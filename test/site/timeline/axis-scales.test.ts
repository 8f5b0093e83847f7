import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

const years = "?t=2021-06";
const days = "?span=2021-04-01..2021-12-31&t=2021-06-22";
const hours = "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z";

/** The figures of the scale of hashrate that are drawn, from the top, and whether one touches a word or a row's end. */
const scaleOf = (page: Page) =>
  page.evaluate(() => {
    const isDrawn = (one: Element) => one.getClientRects().length > 0 && one.getBoundingClientRect().width > 0;
    // Digits fill the middle of their line.
    const digits = (one: Element) => {
      const { left, right, top, height } = one.getBoundingClientRect();
      return { left, right, top: top + height * 0.2, bottom: top + height * 0.8 };
    };
    const figures = [...document.querySelectorAll(".axis .scale text")].filter(isDrawn);
    const others = [...document.querySelectorAll(".axis svg text, .axis .tick-count > *")].filter(isDrawn);
    const touching = figures.filter((one) =>
      others.some((other) => {
        const [a, b] = [digits(one), digits(other)];
        return other !== one && a.left < b.right && b.left < a.right && a.top < b.bottom + 1 && b.top < a.bottom + 1;
      }),
    );
    const cut = figures.filter((one) => one.getBoundingClientRect().right > innerWidth);
    const ordered = figures.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
    return {
      ends: [ordered[0]?.textContent, ordered.at(-1)?.textContent],
      count: figures.length,
      bad: [...touching, ...cut].map((one) => one.textContent),
    };
  });

test("the scale of hashrate has two ends or more, none touching another word: 1,000 and 100 EH/s in years, 200 and 0 in China’s days, 250 and 0 in Kazakhstan’s hours, at 1280 × 800, 1440 × 900 and 1920 × 1080", async ({
  openReady,
}) => {
  for (const [query, ends] of [
    [years, ["1,000", "100"]],
    [days, ["200", "0"]],
    [hours, ["250", "0"]],
  ] as const) {
    const { page } = await openReady({ query });
    for (const [width, height] of [
      [1280, 800],
      [1440, 900],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      const found = async () => {
        const { count, ...scale } = await scaleOf(page);
        return { ...scale, two: count >= 2 };
      };
      await expect
        .poll(found, { message: `${width} × ${height}: ${query}` })
        .toEqual({ ends: [...ends], bad: [], two: true });
    }
  }
});

test("the names of the axis's rows are 12 px at 1280 × 800, 13.5 px at 1920 × 1080 and 15 px at 2560 × 1440, and none is cut", async ({
  openReady,
}) => {
  for (const query of [years, hours]) {
    const { page } = await openReady({ query });
    for (const [width, height, size] of [
      [1280, 800, "12px"],
      [1920, 1080, "13.5px"],
      [2560, 1440, "15px"],
    ] as const) {
      await page.setViewportSize({ width, height });
      const names = page.locator(".axis :is(.row-name, .lane-names li, .claim-lanes li)").filter({ visible: true });
      const found = () =>
        names.evaluateAll((all) => ({
          sizes: [...new Set(all.map((one) => getComputedStyle(one).fontSize))],
          cut: all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map((one) => one.textContent),
        }));
      await expect.poll(found, { message: `${width}: ${query}` }).toEqual({ sizes: [size], cut: [] });
    }
  }
});

test("at 1280 × 800 the panels of shares and hashrate have 25 and 19 px in years, and hashrate has 25 px in hours", async ({
  openReady,
}) => {
  for (const [query, least] of [
    [years, { shares: 25, hashrate: 19 }],
    [hours, { hashrate: 25 }],
  ] as const) {
    const { page } = await openReady({ query, width: 1280, height: 800 });
    for (const [row, height] of Object.entries(least))
      await expect
        .poll(async () => (await page.locator(`.axis-plot[data-row="${row}"]`).boundingBox())?.height, {
          message: `${row}: ${query}`,
        })
        .toBeGreaterThanOrEqual(height);
  }
});

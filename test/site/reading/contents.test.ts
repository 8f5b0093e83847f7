import type { Locator, Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const boxOf = async (one: Locator) => (await one.boundingBox()) ?? { x: -1, y: -1, width: -1, height: -1 };

/** The entries of contents that are seen, those that an edge or a cover cuts, and the covers that are seen. */
function entriesIn(list: Element) {
  const box = list.getBoundingClientRect();
  const covers = [...list.querySelectorAll("[data-cover]")].filter((one) => one.checkVisibility());
  const edge = (name: string) => covers.find((one) => one.getAttribute("data-cover") === name)?.getBoundingClientRect();
  const [top, bottom] = [edge("above")?.bottom ?? box.top, edge("below")?.top ?? box.bottom];
  const entries = [...list.querySelectorAll("summary, li button")].map((one) => ({
    name: one.textContent?.trim() ?? "",
    isCurrent: one.getAttribute("aria-current") === "true",
    box: one.getBoundingClientRect(),
  }));
  const seen = entries.filter((one) => one.box.bottom > top + 1 && one.box.top < bottom - 1);
  return {
    shown: seen.map(({ name }) => name),
    cut: seen.filter((one) => one.box.top < top - 1 || one.box.bottom > bottom + 1).map(({ name }) => name),
    hasCurrent: seen.some(({ isCurrent }) => isCurrent),
    more: covers.filter((one) => one.clientHeight >= 20).length,
  };
}

describe("an analysis that is open to be read on a desk", () => {
  test("at 1280 × 800 its text has 680 px and its chart 720, nothing is sideways, and the map in the corner has 150", async ({
    openReady,
  }) => {
    const { page } = await openReady({ width: 1280, height: 800, query: "?read=concentration" });
    const text = region(page, "How concentrated");
    await expect.poll(async () => (await boxOf(text.getByText("The network is spread as if over"))).width).toBe(680);
    const chart = await boxOf(text.getByRole("img", { name: /^Effective number of countries/ }));
    const article = text.getByRole("article");
    const room = await boxOf(article);
    expect(chart.width).toBe(720);
    expect(chart.x).toBeGreaterThanOrEqual(room.x);
    expect(chart.x + chart.width).toBeLessThanOrEqual(room.x + room.width);
    expect(await article.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    expect((await boxOf(page.locator("#map"))).width).toBeGreaterThanOrEqual(150);
  });

  test("every entry of its contents is whole wherever they are scrolled, a cover says that there is more, and the last one can be reached", async ({
    openReady,
  }) => {
    for (const { width, height, read, scrolls } of [
      { width: 1280, height: 800, read: "holdings", scrolls: false },
      { width: 1100, height: 600, read: "holdings", scrolls: true },
      { width: 1100, height: 600, read: "score", scrolls: true },
    ]) {
      const { page } = await openReady({ width, height, query: `?read=${read}` });
      const contents = page.getByRole("navigation", { name: "Contents" });
      // The entry of what is open is in sight.
      await expect.poll(() => contents.evaluate(entriesIn)).toMatchObject({ cut: [], hasCurrent: true });
      const isLow = await contents.evaluate((list) => list.scrollHeight > list.clientHeight + 1);
      expect(isLow, `${width} × ${height} ${read}`).toBe(scrolls);
      for (const top of [0, 17, 45, 80, 10_000]) {
        await contents.evaluate((list, to) => list.scrollTo({ top: to }), top);
        await expect.poll(() => contents.evaluate(entriesIn), { message: `${read} ${top}` }).toMatchObject({ cut: [] });
        if (scrolls) expect((await contents.evaluate(entriesIn)).more, `${read} ${top}`).toBeGreaterThan(0);
      }
      expect((await contents.evaluate(entriesIn)).shown.at(-1)).toBe("My holdings");
    }
  });

  test("the table of every shock has all of its eight columns in sight, at 1100 × 700 to 2560 × 1440", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?read=shocks" });
    const table = page.getByRole("table", { name: /shock/i });
    await table.waitFor();
    for (const [width, height] of [
      [1100, 700],
      [1280, 800],
      [1440, 900],
      [1920, 1080],
      [2560, 1440],
    ] as const) {
      await page.setViewportSize({ width, height });
      const over = () =>
        page.evaluate(() => {
          const [table, pane] = [".precedent-table", ".reading-text"].map((part) => document.querySelector(part));
          if (!table || !pane) return null;
          const right = Math.max(
            ...[...table.querySelectorAll("th, td")].map((one) => one.getBoundingClientRect().right),
          );
          return [right <= pane.getBoundingClientRect().right, pane.scrollWidth - pane.clientWidth];
        });
      await expect.poll(over, { message: `${width}` }).toEqual([true, 0]);
    }
  });

  test("every shock has headings in its contents", async ({ openReady }) => {
    const { page } = await openReady({ query: "?t=2022-01-05T10:30Z&span=2022-01-02..2022-01-15&read=shocks" });
    const contents = page.getByRole("navigation", { name: "Contents" });
    await expect.poll(() => contents.locator("ol button").count()).toBeGreaterThanOrEqual(3);
  });
});

import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

/** The left and the right edge of an element, in CSS pixels of the window. */
const edges = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return { left, right };
  });

/**
 * The words in buttons, tabs and folds' heads that a line ends inside of, each as `“Kazakhstan” in “Play Kazakhstan”`. A
 * hyphen or a slash may end a line; text for screen readers alone is left out.
 */
const brokenWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const found = new Set<string>();
    const range = document.createRange();
    for (const one of document.querySelectorAll("button, summary, [role=tab], label, .pill")) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.closest(".unseen, dialog:not([open])") !== null)
        continue;
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const holder = node.parentElement;
        if (holder === null || holder.closest("option, select, .unseen, svg") !== null) continue;
        for (const { 0: word, index } of (node.textContent ?? "").matchAll(/[\p{L}\p{N}’']+/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
          if (new Set(lines.map(({ top }) => Math.round(top))).size > 1)
            found.add(`“${word}” in “${(one.textContent ?? "").trim().replaceAll(/\s+/g, " ").slice(0, 60)}”`);
        }
      }
    }
    return [...found];
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

const views = [
  ["the start", "?", ".countries"],
  ["the replay of Kazakhstan", "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z", "button.ledger-row"],
  ["What if", "?tab=what-if", ".what-if-presets"],
  ["the score, open to be read", "?tab=exposure&read=score", ".weights"],
  ["every shock, open to be read", "?read=shocks", ".curve"],
  ["a story with a question", "?story=known-then&step=3", ".ask-grid"],
] as const;

const windows = [
  [320, 480],
  [360, 640],
  [640, 360],
  [768, 1024],
  [844, 390],
  [1100, 600],
  [1280, 800],
] as const;

test("with letters of 200 % no line ends inside a word of a button, a tab or a label, from 320 to 1280 px of width, at the start, in a replay, What if, the score, every shock and a story", async ({
  openReady,
}) => {
  for (const [name, query, part] of views) {
    const { page } = await openReady({ width: 360, height: 640, query, computes: true });
    await page.locator(part).first().waitFor();
    const devtools = await page.context().newCDPSession(page);
    for (const [width, height] of windows) {
      await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
      await page.setViewportSize({ width, height });
      await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
      await expect.poll(() => brokenWords(page), { message: `${name}, ${width} × ${height}` }).toEqual([]);
    }
  }
});

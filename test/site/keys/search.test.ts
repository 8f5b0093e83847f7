import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const moment = (page: Page) => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext");
const answered = (page: Page) => page.locator(".search-answer").textContent();
/** Whether the sentence that answers has the focus. */
const answerHasFocus = (page: Page) => page.evaluate(() => document.activeElement?.className.includes("search-answer"));
const card = (page: Page, name: string) => page.getByRole("region", { name });

/** Presses keys, a word letter by letter, and counts them. */
async function press(page: Page, keys: readonly string[]): Promise<number> {
  let count = 0;
  for (const key of keys) {
    const each = /^([A-Z]\w+|\W)$/.test(key) ? [key] : [...key];
    for (const one of each) await page.keyboard.press(one === " " ? "Space" : one);
    count += each.length;
  }
  return count;
}

/** Until this, the box looks the names up. */
const offered = (page: Page) => expect.poll(() => page.getByRole("option").count()).toBeGreaterThan(0);

describe("Kazakhstan in January 2022 takes at most twelve keys", () => {
  test("by its name and its month in the search", async ({ openReady }) => {
    const { page } = await openReady();
    let keys = await press(page, ["/", "kz 2022-01"]);
    await offered(page);
    keys += await press(page, ["Enter"]);
    await expect.poll(() => moment(page)).toMatch(/^January 2022/);
    await card(page, "Kazakhstan").waitFor();
    expect(keys).toBe(12);
  });

  test("by its replay in the search", async ({ openReady }) => {
    const { page } = await openReady();
    let keys = await press(page, ["/", "play kz"]);
    await offered(page);
    keys += await press(page, ["Enter"]);
    await expect.poll(() => moment(page)).toMatch(/^\d+ Jan 2022, /);
    expect(keys).toBe(9);
  });

  test("by the link that skips to the time, and the replay's button there", async ({ openReady }) => {
    const { page } = await openReady();
    let keys = await press(page, ["Tab", "Tab", "Enter"]);
    const onIt = () => page.evaluate(() => document.activeElement?.textContent === "Kazakhstan shutdown");
    while (!(await onIt()) && keys < 12) keys += await press(page, ["Tab"]);
    keys += await press(page, ["Enter"]);
    await expect.poll(() => moment(page)).toMatch(/^\d+ Jan 2022, /);
    expect(keys).toBeLessThanOrEqual(12);
  });
});

test("Back takes away the pin and the sentence that says it, and the focus stays on the page", async ({
  openReady,
}) => {
  const { page } = await openReady();
  await press(page, ["/", "iceland"]);
  await offered(page);
  await press(page, ["Enter"]);
  await expect.poll(() => answerHasFocus(page)).toBe(true);
  await page.waitForURL(/pin=ISL/);
  await page.goBack();
  await expect.poll(() => page.locator(".search-answer").count()).toBe(0);
  expect(await card(page, "Iceland").count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).not.toBe("body");
});

describe("the search answers in one sentence, which has the focus", () => {
  test.for([
    ["kaz jan 22", /^Kazakhstan is pinned; January 2022: 13\.2\s% of the hashrate\.$/],
    ["Iceland", /^Iceland is pinned; .+: .+\.$/],
    ["compare Russia", /^Russia is pinned; pin a second country to compare it with\.$/],
    ["compare Russia and China", /^Russia and China stand side by side\.$/],
    ["play China", /^China exodus plays; Space pauses it\.$/],
    ["electricity", /^The map shows Electricity: Power costs .+\.$/],
    ["2021-04", /^April 2021: China’s? .+\.$|^April 2021: .*China.*\.$/],
  ] as const)("to “%s”", async ([text, says], { openReady }) => {
    const { page } = await openReady();
    await page.keyboard.press("/");
    await page.keyboard.type(text);
    await offered(page);
    await page.keyboard.press("Enter");
    await expect.poll(() => answered(page)).toMatch(says);
    await expect.poll(() => answerHasFocus(page)).toBe(true);
    expect(await page.getByRole("searchbox", { name: "Find a country" }).inputValue()).toBe("");
  });

  test("and Space then pauses what was just started, and goes on from there", async ({ openReady }) => {
    const { page } = await openReady();
    await page.keyboard.press("/");
    await page.keyboard.type("play kazakhstan");
    await offered(page);
    await page.keyboard.press("Enter");
    await expect.poll(() => moment(page)).toMatch(/^[5-9] Jan 2022/);
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    expect(await moment(page)).toMatch(/^([5-9]|1\d) Jan 2022/);
  });

  test("and “compare China” beside a pinned Kazakhstan pins both", async ({ openReady }) => {
    const { page } = await openReady({ query: "?pin=KAZ" });
    await page.keyboard.press("/");
    await page.keyboard.type("compare China");
    await offered(page);
    await page.keyboard.press("Enter");
    await expect.poll(() => answered(page)).toBe("Kazakhstan and China stand side by side.");
  });
});

test("on a phone of 360 × 640 the list and the answer lie within the window, and “kazakhstan jan” asks which of two years", async ({
  openReady,
}) => {
  const { page } = await openReady({ width: 360, height: 640 });
  await page.getByRole("searchbox", { name: "Find a country" }).fill("kazakhstan jan");
  await offered(page);
  await page.keyboard.press("Enter");
  await page.getByText("“kazakhstan jan” has two meanings").waitFor();
  await page.keyboard.press("ArrowDown");
  for (const part of [".search-list", ".search-answer"]) {
    const { left, right } = await page.locator(part).evaluate((box) => box.getBoundingClientRect().toJSON());
    expect(left, part).toBeGreaterThanOrEqual(0);
    expect(right, part).toBeLessThanOrEqual(360);
    await page.keyboard.press("Enter");
  }
  await expect.poll(() => moment(page)).toMatch(/^January 2022/);
});

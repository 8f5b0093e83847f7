import { readFileSync } from "node:fs";
import { decode } from "fast-png";
import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const ways = (page: Page) =>
  page.getByRole("button", { name: /^(Watch the exodus|Watch Kazakhstan|See today’s exposure)$/ });
/** The visible links to stories. */
const stories = (page: Page) => page.getByRole("link", { name: /, step by step$|^All stories$/ });
/**
 * What of the links to stories is below a height or no target of 44 × 44 px for a finger: points 21 px to each side of a
 * link's middle, and heights of a finger around its words, must be its own.
 */
const storyFaults = async (page: Page, height: number) =>
  (
    await stories(page).evaluateAll(
      (all, height) =>
        all.flatMap((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          const own = (x: number, y: number) => one.contains(document.elementFromPoint(x, y));
          const middle = (left + right) / 2;
          let [first, last] = [top, bottom];
          while (first > top - 44 && own(middle, first - 1)) first -= 1;
          while (last < bottom + 44 && own(middle, last + 1)) last += 1;
          const isWide = own(middle - 21, (top + bottom) / 2) && own(middle + 21, (top + bottom) / 2);
          return last > height || last - first < 43 || !isWide ? [`${one.textContent} ${top} ${first}–${last}`] : [];
        }),
      height,
    )
  ).join();
const query = (page: Page) => new URL(page.url()).searchParams;

describe("who comes without a link", () => {
  test("sees at 360 × 640, above the clock and without scrolling, what this is, links of 44 px to two stories and to all, three ways in and a map of 45 % of the height that names the headline's three countries; one way plays Kazakhstan, whose replay has the link to its story there", async ({
    openReady,
  }) => {
    const { page } = await openReady({ width: 360, height: 640, touch: true });
    const what = page.getByText("Where Bitcoin is mined, and what could switch it off").filter({ visible: true });
    expect(await what.count()).toBe(1);
    expect(await ways(page).count()).toBe(3);
    const map = page.getByRole("application", { name: "Map" });
    expect(((await map.boundingBox())?.height ?? 0) / 640).toBeGreaterThanOrEqual(0.45);
    for (const name of [/^(United States|USA)$/, "Russia", "China"])
      await expect.poll(() => map.locator("text, tspan").getByText(name, { exact: true }).count()).toBe(1);
    for (const one of [what, map, ...(await ways(page).all())]) {
      const box = await one.boundingBox();
      expect((box?.y ?? 640) + (box?.height ?? 0)).toBeLessThanOrEqual(640 - 96);
    }
    expect([await stories(page).allTextContents(), await storyFaults(page, 640 - 96)]).toEqual([
      ["The exodus", "Kazakhstan", "All stories"],
      "",
    ]);
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(["", 0]);
    await page.getByRole("button", { name: "Watch Kazakhstan" }).click();
    await page.getByRole("button", { name: "Pause" }).waitFor();
    await expect.poll(() => query(page).get("span")).toBe("2022-01-02..2022-01-15");
    expect(await ways(page).count()).toBe(0);
    expect(await stories(page).allTextContents()).toEqual(["Kazakhstan, step by step"]);
    await expect.poll(() => storyFaults(page, 640 - 96)).toBe("");
  });

  test("sees them at 1280 × 800; one opens today's exposure, and one of the help's six questions the view that answers it", async ({
    openReady,
  }) => {
    const { page } = await openReady();
    const tops = await ways(page).evaluateAll((buttons) => buttons.map((one) => one.getBoundingClientRect().top));
    expect(tops.map((top) => top < 200)).toEqual([true, true, true]);
    const offered = await stories(page).evaluateAll((links) => links.map((one) => one.getBoundingClientRect().bottom));
    expect(offered.map((bottom) => bottom < 800)).toEqual([true, true, true]);
    await page.getByRole("button", { name: "See today’s exposure" }).click();
    await expect.poll(() => page.getByRole("tab", { name: "Exposure" }).getAttribute("aria-selected")).toBe("true");
    await expect.poll(() => query(page).get("layer")).toBe("exposure");
    await page.keyboard.press("?");
    const help = page.getByRole("dialog");
    await help.getByRole("link", { name: /\?$/ }).first().waitFor();
    expect(await help.getByRole("link", { name: /\?$/ }).count()).toBe(6);
    await help.getByRole("link", { name: "Where did China’s miners go?" }).click();
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => page.getByRole("radio", { name: "Change", exact: true }).isChecked()).toBe(true);
    await expect.poll(() => query(page).get("from")).toBe("2021-04");
    expect(query(page).get("tab")).toBe(null);
  });
});

test("who comes by a link sees the link's view and no way in beside it; a link to the replay of Kazakhstan has the one to its story above the map, on a phone's first screen, and a press on it leads the focus to the step's title", async ({
  openReady,
}) => {
  const { page, url } = await openReady({ query: "?layer=risk" });
  await expect.poll(() => page.getByRole("radio", { name: "Political risk" }).isChecked()).toBe(true);
  expect(await ways(page).count()).toBe(0);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${url}?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z`);
  await expect.poll(() => stories(page).allTextContents()).toEqual(["Kazakhstan, step by step"]);
  await expect.poll(() => storyFaults(page, 640 - 96)).toBe("");
  await stories(page).press("Enter");
  await page.getByText("Step 1 of 14").waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe(await page.locator(".story-said h2").textContent());
});

test("the start's head gives a site that shows its link a kind, a title, a sentence, and a picture with its size", () => {
  const head = readFileSync("dist/index.html", "utf8");
  const property = (name: string) => new RegExp(`<meta property="og:${name}" content="([^"]+)"`).exec(head)?.[1];
  expect([property("type"), property("title"), property("image")]).toEqual(["website", "Hashfall", "card.png"]);
  expect(property("description")).toMatch(/hashrate\.$/);
  const { width, height } = decode(readFileSync("dist/card.png"));
  expect([property("image:width"), property("image:height")]).toEqual([String(width), String(height)]);
});

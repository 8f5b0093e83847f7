import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const august = "?t=2021-08-15";
const card = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const query = (page: Page) => page.evaluate(() => decodeURIComponent(location.search));
const search = (page: Page) => page.getByRole("searchbox", { name: "Find a country" });

describe("pinning and comparing", () => {
  test("a row pins its country, a second one compares with it, and both are in the link", async ({ openReady }) => {
    const { page } = await openReady({ query: august });
    await page.getByRole("button", { name: "Kazakhstan", exact: true }).click();
    await expect.poll(() => card(page, "Kazakhstan").isVisible()).toBe(true);
    await page.getByRole("button", { name: "United States", exact: true }).click();
    await expect.poll(() => card(page, "United States").isVisible()).toBe(true);
    const pair = page.getByRole("table", { name: "Kazakhstan and United States" });
    await expect
      .poll(() => pair.getByRole("row", { name: /^Share of the hashrate, % 18\.1 35\.4 −17\.3/ }).count())
      .toBe(1);
    await expect.poll(() => query(page)).toContain("pin=KAZ,USA");
  });

  test("Escape lets two pinned countries go at once", async ({ openReady }) => {
    const { page } = await openReady({ query: `${august}&pin=KAZ,USA` });
    await expect.poll(() => card(page, "Kazakhstan").isVisible()).toBe(true);
    await expect.poll(() => card(page, "United States").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".card").count()).toBe(0);
    await expect.poll(() => query(page)).not.toContain("pin=");
  });

  test("on the map by keyboard alone, arrows lead to Kazakhstan, Enter opens its card, Escape closes it", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: august });
    await page.getByRole("application", { name: "Map" }).focus();
    const walk = [
      // The first key begins at the largest share.
      ["ArrowRight", "United States"],
      ["ArrowUp", "Canada"],
      ["ArrowUp", "Greenland"],
      ["ArrowRight", "Norway"],
      ["ArrowRight", "Russia"],
      ["ArrowDown", "China"],
      ["ArrowLeft", "Afghanistan"],
      ["ArrowUp", "Uzbekistan"],
      ["ArrowUp", "Kazakhstan"],
    ] as const;
    for (const [key, name] of walk) {
      await page.keyboard.press(key);
      await expect.poll(() => page.locator(".tooltip strong").allTextContents(), { message: key }).toEqual([name]);
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".card h3").textContent()).toBe("Kazakhstan");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".card").count()).toBe(0);
  });

  test("a walk by keys goes on where it is while the mouse rests on rows that a card moves", async ({ openReady }) => {
    const { page } = await openReady({ query: august });
    await page.getByRole("button", { name: "Kazakhstan", exact: true }).hover();
    await page.getByRole("application", { name: "Map" }).focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    const reached = await page.locator(".tooltip strong").textContent();
    expect(reached).not.toBe("Kazakhstan");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".card h3").textContent()).toBe(reached);
    // By its next picture the browser has told of the rows that went from under the mouse.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await page.locator(".tooltip strong").allTextContents()).toEqual([reached]);
  });

  test("a card's curve moves the map's date", async ({ openReady }) => {
    const { page } = await openReady({ query: `${august}&pin=KAZ` });
    const curve = card(page, "Kazakhstan").getByRole("img", { name: "Kazakhstan: Share of the hashrate" });
    await curve.hover({ position: { x: 2, y: 10 } });
    await expect
      .poll(() => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext"))
      .toContain("2019");
  });
});

describe("the search", () => {
  test("/ leads to it, it finds Iran, and Enter pins Iran and flies there", async ({ openReady }) => {
    const { page } = await openReady({ query: august });
    await page.keyboard.press("/");
    await expect.poll(() => search(page).evaluate((box) => box === document.activeElement)).toBe(true);
    await search(page).fill("iran");
    await expect.poll(() => page.getByRole("option").first().textContent()).toBe("Iran IRN");
    await search(page).press("Enter");
    await expect.poll(() => card(page, "Iran").isVisible()).toBe(true);
    await expect.poll(() => query(page)).toMatch(/view=/);
  });

  test("says when nothing is called so, without reading markup", async ({ openReady }) => {
    const { page } = await openReady({ query: august });
    await search(page).fill("<img src=x onerror=alert(1)>");
    await expect
      .poll(() => page.getByText("No country is called “<img src=x onerror=alert(1)>”.").isVisible())
      .toBe(true);
    expect(await page.locator("img[src=x]").count()).toBe(0);
  });
});

describe("the table", () => {
  test("sorts by risk when asked, the highest first, and says so", async ({ openReady }) => {
    const { page } = await openReady({ query: august });
    const table = page.getByRole("table", { name: "Countries" });
    await table.getByRole("button", { name: "risk" }).click();
    await expect
      .poll(() => table.getByRole("columnheader", { name: "risk" }).getAttribute("aria-sort"))
      .toBe("descending");
    await expect.poll(() => table.getByRole("row").nth(1).textContent()).toMatch(/^Iran/);
  });

  test("leads from a number to its source and licence in one click", async ({ openReady }) => {
    const { page } = await openReady({ query: august });
    await page.locator(".table-notes").getByRole("button", { name: "source" }).first().click();
    await expect.poll(() => page.getByRole("tab", { name: "Sources" }).getAttribute("aria-selected")).toBe("true");
    const asked = page.locator(".source[data-asked=true]");
    await expect.poll(() => asked.textContent()).toContain("CC BY-NC-SA");
    await expect.poll(() => asked.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe("the legend", () => {
  test("lights the countries of a band while the band has the focus", async ({ openReady }) => {
    const { page } = await openReady({ query: august });
    await page.getByRole("button", { name: /^20 % and more/ }).focus();
    await expect
      .poll(() => page.getByRole("button", { name: /^20 % and more: 1 country/ }).getAttribute("aria-pressed"))
      .toBe("true");
  });
});

import type { BrowserContext, Locator, Page } from "playwright-core";
import { describe } from "vitest";
import { findingsOn } from "../support/axe.ts";
import { gate } from "../support/faults.ts";
import { expect, test } from "../support/test.ts";

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const opener = (page: Page, name: string) => page.getByRole("button", { name: `Open to read: ${name}` });
const isFocused = (one: Locator) => one.evaluate((element) => element === document.activeElement);
const boxOf = async (one: Locator) => (await one.boundingBox()) ?? { x: -1, y: -1, width: -1, height: -1 };

describe("an analysis that is open to be read", () => {
  test("opens by Enter with the focus on its title, 680 px wide with a chart of 720, and Escape leads back to its button and keeps the pin; ← on that title steps as without a focus", async ({
    openReady,
  }) => {
    const held = gate();
    const prepare = (context: BrowserContext) =>
      context.route(/assets\/ReadingFrame-[^/]*\.js/, (route) => held.opened.then(() => route.continue()));
    const { page } = await openReady({ width: 1920, height: 1080, query: "?tab=exposure&pin=KAZ", prepare });
    const button = opener(page, "How concentrated");
    await button.focus();
    const asked = page.waitForRequest(/ReadingFrame-[^/]*\.js/);
    await button.press("Enter");
    await asked;
    // While the view is fetched, its button does not say that it is open.
    expect(await button.textContent()).toBe("Open to read");
    held.open();
    const title = page.getByRole("heading", { level: 3, name: "How concentrated" });
    await expect.poll(() => isFocused(title)).toBe(true);
    await page.waitForURL(/read=concentration/);
    // The page put the focus there: a step is as it is without any focus.
    const moment = () => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext");
    const before = await moment();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(moment).not.toBe(before);
    const text = region(page, "How concentrated");
    expect((await boxOf(text.getByText("The network is spread as if over"))).width).toBe(680);
    const chart = text.getByRole("img", { name: /^Effective number of countries/ });
    expect((await boxOf(chart)).width).toBe(720);
    // The contents stand beside the text, which scrolls within the room and begins right under the bar.
    const contents = await boxOf(text.getByRole("navigation", { name: "Contents" }));
    const scrolled = await boxOf(text.getByRole("article"));
    expect(Math.round(scrolled.x)).toBeGreaterThanOrEqual(Math.round(contents.x + contents.width));
    expect(Math.abs(scrolled.y - contents.y)).toBeLessThan(2);
    expect(scrolled.y + scrolled.height).toBeLessThanOrEqual((await boxOf(text)).y + (await boxOf(text)).height + 1);
    // The text lies where the map was, and the map in its lower left corner, drawn with the pin.
    const [room, map] = [await boxOf(text), await boxOf(page.getByRole("application", { name: "Map" }))];
    expect(map.width).toBeLessThan(room.width / 4);
    expect(map.x).toBeGreaterThan(room.x);
    expect(Math.round(map.y + map.height)).toBeLessThanOrEqual(Math.round(room.y + room.height));
    expect(await page.locator("#map .pinned").count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => isFocused(button)).toBe(true);
    await page.waitForURL((url) => !url.search.includes("read="));
    expect(new URL(page.url()).searchParams.get("pin")).toBe("KAZ");
    await expect.poll(async () => (await boxOf(page.locator("#map"))).width).toBeGreaterThan(1000);
  });

  test("its contents lead to its headings and to the other parts, a step of time moves the map in the corner, and Back goes from page to page", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?t=2021-08-15&read=score" });
    const contents = page.getByRole("navigation", { name: "Contents" });
    const part = (name: string) => contents.getByRole("button", { name, exact: true });
    await expect.poll(() => part("The risk score, opened up, over the map").getAttribute("aria-current")).toBe("true");
    expect(await page.getByRole("tab", { name: "Exposure" }).getAttribute("aria-selected")).toBe("true");
    expect(await findingsOn(page)).toEqual([]);
    // Every entry, and the line above the map in the corner, is there to its last word.
    const cut = await page
      .locator(".reading-contents button, .reading-contents span, .reading-map")
      .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.textContent));
    expect(cut).toEqual([]);
    const line = await boxOf(page.locator(".reading-map"));
    const corner = await boxOf(page.locator("#map"));
    expect(line.y).toBeGreaterThanOrEqual((await boxOf(contents)).y + (await boxOf(contents)).height - 1);
    expect(line.y + line.height).toBeLessThanOrEqual(corner.y);
    await part("Where the sources disagree").click();
    await expect.poll(() => isFocused(page.getByRole("heading", { name: "Where the sources disagree" }))).toBe(true);
    // The heading that was gone to is the one in view, though the end of the text keeps it low in the window; scrolled
    // back to the start, the first one is.
    const inView = () => contents.locator("[aria-current=location]").allTextContents();
    await expect.poll(inView).toEqual(["Where the sources disagree"]);
    const heads = contents.locator(".reading-heads button");
    await region(page, "The risk score, opened up")
      .getByRole("article")
      .evaluate((text) => text.scrollTo({ top: 0 }));
    await expect.poll(inView).toEqual([await heads.first().textContent()]);
    await heads.last().click();
    await expect.poll(inView).toEqual([await heads.last().textContent()]);
    await part("How concentrated, over the map").click();
    await expect.poll(() => isFocused(page.getByRole("heading", { level: 3, name: "How concentrated" }))).toBe(true);
    // China's share is 0 % on Cambridge's map of August 2021 and 12.2 % in the newest estimate.
    const fill = () => page.locator('#map [data-place="CHN"]').first().getAttribute("data-fill");
    const before = await fill();
    await page.getByRole("slider", { name: "Time" }).press("End");
    await expect.poll(fill).not.toBe(before);
    await page.goBack();
    await region(page, "The risk score, opened up").waitFor();
    await page.goForward();
    await region(page, "How concentrated").waitFor();
    await page.getByRole("button", { name: "Back to the map" }).click();
    await expect.poll(() => isFocused(opener(page, "How concentrated"))).toBe(true);
    await page.goBack();
    await region(page, "How concentrated").waitFor();
  });

  test("the answer, every shock and the blocks beside the claims open as well, and a half-typed number stays typed", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?tab=what-if&span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z" });
    await page.getByRole("button", { name: "Kazakhstan again", exact: true }).click();
    // Headline and figures come first, then the question: every ready one is whole, on as many lines as they need.
    const head = page.locator(".what-if-answer");
    const presets = page.locator(".what-if-presets");
    await expect.poll(async () => (await boxOf(head)).y - (await boxOf(opener(page, "The answer"))).y).toBeLessThan(0);
    await expect.poll(() => presets.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    const order = await head.evaluate((one) => one.parentElement?.firstElementChild === one);
    expect(order).toBe(true);
    await expect.poll(() => head.getByRole("definition").count()).toBe(3);
    await opener(page, "The answer").click();
    const answer = region(page, "The answer");
    await answer.waitFor();
    // While what it rests on lies over the map, the rail keeps them.
    const rail = await boxOf(page.locator("#rail"));
    for (const one of [
      head.getByRole("heading"),
      head.getByRole("definition").first(),
      presets,
      page.getByText("Change the question"),
    ])
      expect((await boxOf(one)).x).toBeGreaterThanOrEqual(rail.x);
    await answer.getByRole("heading", { name: "Retargets" }).or(answer.getByText("Retargets").first()).waitFor();
    await page.getByRole("tab", { name: "Countries" }).click();
    await expect.poll(() => answer.count()).toBe(0);
    await page.getByRole("spinbutton", { name: /hours/i }).fill("36");
    await opener(page, "What was claimed, and what the chain can tell").click();
    const ledger = region(page, "What was claimed, and what the chain can tell");
    await expect.poll(() => ledger.getByRole("spinbutton", { name: /hours/i }).inputValue()).toBe("36");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Every shock, measured on one axis", exact: true }).click();
    await opener(page, "All shocks on one axis").click();
    const shocks = region(page, "All shocks on one axis");
    await shocks.getByRole("columnheader").first().waitFor();
    expect((await boxOf(shocks)).width).toBeGreaterThan(800);
    await page.waitForURL(/read=shocks/);
  });

  test("on a phone it has the whole width at the top of the window, contents folded, nothing sideways, and closing shows the tab again", async ({
    openReady,
  }) => {
    const { page } = await openReady({ width: 360, height: 640, query: "?read=atRisk&read=nothing" });
    const text = region(page, "Hashrate at risk, twelve months");
    await text.waitFor();
    const bar = text.getByRole("heading", { level: 3 });
    await expect.poll(async () => (await boxOf(bar)).y).toBeLessThan(60);
    expect((await boxOf(text)).width).toBe(360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await text.getByRole("button", { name: "My holdings" }).count()).toBe(0);
    await text.getByText("Contents").click();
    await text.getByRole("button", { name: "My holdings" }).waitFor();
    expect(await page.getByRole("heading", { name: "How concentrated" }).isVisible()).toBe(false);
    await page
      .getByText("Part of the link was not understood and left out: read=nothing.")
      .waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Back to the map" }).click();
    await page.getByRole("heading", { name: "How concentrated" }).waitFor();
    await expect.poll(() => isFocused(opener(page, "Hashrate at risk, twelve months"))).toBe(true);
  });

  test("on paper it stands alone, in the whole width, with its tables whole and the address", async ({ openReady }) => {
    const { page } = await openReady({ query: "?read=backtest" });
    const text = region(page, "Would we have known?");
    await text.waitFor();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect.poll(() => page.locator("#map").isVisible()).toBe(false);
    const paper = await text.evaluate((section) => ({
      position: getComputedStyle(section).position,
      cut: [...section.querySelectorAll(".reading-text, .grid-scroll")].filter(
        (one) => getComputedStyle(one).overflowX !== "visible" || getComputedStyle(one).overflowY !== "visible",
      ).length,
      buttons: [...section.querySelectorAll("nav, .pill")].filter((one) => one.checkVisibility()).length,
    }));
    expect(paper).toEqual({ position: "static", cut: 0, buttons: 0 });
    expect(await page.getByRole("heading", { name: "My holdings" }).isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body, "::after").content)).toContain("read=backtest");
  });
});

test("an analysis that only its link had opened leaves the focus beside its place when Escape closes it: on the button of the list of shocks, in the tab for the claims", async ({
  openReady,
}) => {
  for (const [id, shown, focused] of [
    ["shocks", ".precedent-table", "Every shock, measured on one axis"],
    ["ledger", ".ledger", "Countries"],
  ] as const) {
    const { page } = await openReady({ query: `?read=${id}` });
    await page.locator(`.reading ${shown}`).first().waitFor();
    await page.locator(".reading-text[role=article]").focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => new URL(page.url()).search, { message: id }).not.toContain("read=");
    const role = id === "shocks" ? "button" : "tabpanel";
    await expect.poll(() => isFocused(page.getByRole(role, { name: focused }))).toBe(true);
  }
});

import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

const moment = (page: Page) => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
/** What has the focus: its id, else its accessible name or text, else its tag. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const on = document.activeElement;
    return on?.id || on?.getAttribute("aria-label") || on?.textContent || on?.tagName;
  });
const beginning = "?span=2022-01-02..2022-01-15&t=2022-01-04T00:00Z&speed=10";

/** Writes down, with its time in ms, each new text of whatever a screen reader speaks by itself. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: { text: string; at: number }[] = [];
    Object.assign(window, { heard });
    const speaks = "[aria-live], [role=status], [role=alert], [role=log], output";
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest(speaks),
      );
      for (const region of new Set(regions))
        if (region?.textContent && region.getAttribute("aria-live") !== "off")
          heard.push({ text: region.textContent, at: performance.now() });
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: { text: string; at: number }[] }).heard);

test("the replay of Kazakhstan speaks its events in order, the cut of 5 January, 10:30, among the first four, each with date, change and source, never two within two seconds", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: beginning });
  await expect.poll(() => page.getByRole("heading", { level: 2 }).first().textContent()).toMatch(/^On 5 January/);
  await listen(page);
  await button(page, "Play").click();
  await expect.poll(async () => (await heard(page)).length, { timeout: 30_000 }).toBeGreaterThan(3);
  const said = (await heard(page)).slice(0, 4);
  for (const { text } of said) expect(text).toMatch(/^\d+ Jan 2022(, \d\d:\d\d)?( UTC)?: .+\. Source: .+\.$/);
  const days = said.map(({ text }) => Number.parseInt(text, 10));
  expect(days).toEqual(days.toSorted((a, b) => a - b));
  // The replay begins on 4 January; the internet is cut on the 5th at 10:30.
  expect(days[0]).toBe(4);
  expect(said.some(({ text }) => text.startsWith("5 Jan 2022, 10:30"))).toBe(true);
  const gaps = said.slice(1).map(({ at }, index) => at - (said[index]?.at ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1990);
  await button(page, "Pause").click();
  await expect.poll(async () => (await heard(page)).at(-1)?.text).toMatch(/UTC\. Kazakhstan/);
});

test("a ready question speaks its own answer, modelled, and not the map's headline", async ({ openReady }) => {
  const { page } = await openReady({ query: "?tab=what-if" });
  await listen(page);
  await button(page, "Kazakhstan again").click();
  const answer = page.locator(".what-if-answer h2");
  await expect.poll(() => answer.count()).toBe(1);
  const title = (await answer.textContent()) ?? "";
  await expect.poll(async () => (await heard(page)).at(-1)?.text).toMatch(/^Modelled/);
  expect((await heard(page)).at(-1)?.text).toContain(title);
});

test("Space on the button of the replay that plays pauses it and goes on, and never begins it again", async ({
  openReady,
}) => {
  const { page } = await openReady();
  await button(page, "Kazakhstan shutdown").press("Enter");
  await expect.poll(() => moment(page)).toMatch(/^[5-9] Jan 2022/);
  await page.keyboard.press("Space");
  await button(page, "Play").waitFor();
  const held = await moment(page);
  expect(held).toMatch(/^([5-9]|1\d) Jan 2022/);
  await page.keyboard.press("Space");
  await button(page, "Pause").waitFor();
  expect(await moment(page)).not.toMatch(/^4 Jan/);
});

test("Space at the end of a replay does not begin it again: it leads to Play and says so, and Enter there begins it", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?span=2022-01-02..2022-01-15&t=2022-01-15T12:00Z" });
  await page.getByRole("slider", { name: "Time" }).first().press("End");
  await expect.poll(() => page.locator("#spoken").textContent()).toMatch(/^15 Jan 2022, 23:59/);
  await page.keyboard.press("Space");
  await expect
    .poll(() => page.locator("#spoken").textContent())
    .toBe("The replay is at its end. Play begins it again.");
  expect(await button(page, "Play").evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await moment(page)).toMatch(/^15 Jan 2022/);
  await page.keyboard.press("Enter");
  await expect.poll(() => moment(page)).toMatch(/^[4-9] Jan 2022/);
});

test("Help pauses what plays, and closed it gives the focus back", async ({ openReady }) => {
  const { page } = await openReady({ query: beginning });
  await button(page, "Play").click();
  await button(page, "Pause").waitFor();
  await button(page, "Help").press("Enter");
  await page.getByRole("dialog").waitFor();
  await expect.poll(() => page.locator(".play").getAttribute("aria-label")).toBe("Play");
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toBe("Help");
});

test("three links at the head of the page lead to the map, the time and the reading, which then have the focus", async ({
  openReady,
}) => {
  const { page } = await openReady();
  for (const [name, place] of [
    ["Skip to the map", "map"],
    ["Skip to the time", "clock"],
    ["Skip to the countries", "rail"],
  ] as const) {
    await page.getByRole("link", { name }).press("Enter");
    await expect.poll(() => focused(page)).toBe(place);
  }
});

test("a control that takes itself away leaves the focus beside it: an unpinned card, a removed shock", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?pin=KAZ" });
  await page.getByRole("region", { name: "Kazakhstan" }).getByRole("button", { name: "Unpin" }).press("Enter");
  await expect.poll(() => focused(page)).toBe("map");
  await page.getByRole("tab", { name: "What if" }).click();
  await button(page, "Kazakhstan again").click();
  await page.getByText("Change the question").first().click();
  await button(page, "Add a shock").press("Enter");
  await button(page, "Remove shock 2").press("Enter");
  await expect.poll(() => button(page, "Remove shock 2").count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest("#rail") !== null)).toBe(true);
});

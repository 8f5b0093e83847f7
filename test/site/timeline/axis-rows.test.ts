import type { Locator } from "playwright-core";
import { gate } from "../support/faults.ts";
import { expect, test } from "../support/test.ts";

const blackout = "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z";

test("at 360 and 390 px of Kazakhstan's hours one name stands beside the one row of claims, at its height, and each verdict is written once below it", async ({
  openReady,
}) => {
  for (const size of [
    { width: 360, height: 640 },
    { width: 390, height: 844 },
  ]) {
    const { page } = await openReady({ ...size, query: blackout });
    const row = page.locator(".axis-claims");
    await row.locator(".mark").first().waitFor({ state: "attached" });
    const names = row.locator(".row-name, .claim-lanes li");
    expect(await names.allTextContents()).toEqual(["claims"]);
    const middle = async (one: Locator) => {
      const box = await one.boundingBox();
      return box === null ? Number.NaN : box.y + box.height / 2;
    };
    expect(Math.abs((await middle(names)) - (await middle(row.locator(".mark").first())))).toBeLessThan(2);
    const words = await row.locator(".verdict-words > span").allTextContents();
    expect(words.map((text) => text.replace(/^\S+ /, "")).toSorted()).toEqual([
      "another quantity",
      "cannot be told",
      "not compatible",
    ]);
    expect(await row.locator(".verdict-words").isVisible()).toBe(true);
    expect(await row.locator(".verdict-lane").isVisible()).toBe(false);
  }
});

test("in Kazakhstan's hours and in China's days the replay's own first event is named beside its mark, with another or more, at 1280, 1920 and 360 px", async ({
  openReady,
}) => {
  for (const [query, own] of [
    [blackout, "Internet shutdown"],
    ["?span=2021-04-01..2021-12-31&t=2021-05-21", "Beijing’s crackdown"],
  ] as const)
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
      [360, 640],
    ] as const) {
      const { page } = await openReady({ query, width, height });
      const names = page.locator(".lane-texts text");
      await expect.poll(() => names.allTextContents(), { message: `${width}: ${own}` }).toContain(own);
      expect(await names.count(), `${width}: ${own}`).toBeGreaterThanOrEqual(2);
    }
});

test("a press on the name of an event opens the card of its mark, with the focus on the mark and its id in the link", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: blackout });
  const name = page.locator(".lane-texts text").filter({ hasText: "Internet shutdown" });
  await name.click();
  await expect.poll(() => page.locator("#mark-card").textContent()).toContain("Nationwide internet shutdown");
  await expect.poll(() => page.url()).toContain("item=kz-shutdown-2022");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("mark-kz-shutdown-2022");
});

test("Escape closes the key of the axis with the focus back on its button, and a press outside closes it", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: blackout });
  const button = page.locator(".axis-key > summary");
  const body = page.locator(".axis-key-body");
  await button.click();
  await expect.poll(() => body.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => body.isVisible()).toBe(false);
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  await button.click();
  await expect.poll(() => body.isVisible()).toBe(true);
  await page.locator(".headline, h1").first().click();
  await expect.poll(() => body.isVisible()).toBe(false);
});

test("Escape closes the key of the axis while the code of days and hours is still being fetched", async ({
  openReady,
}) => {
  const held = gate();
  const { page } = await openReady({
    query: blackout,
    prepare: (context) =>
      context.route(/assets\/CloseUp-[^/]*\.js/, (route) => held.opened.then(() => route.continue())),
  });
  const body = page.locator(".axis-key-body");
  await page.locator(".axis-key > summary").click();
  await expect.poll(() => body.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => body.isVisible()).toBe(false);
  held.open();
});

test("a click by a script on the key's button, in years, fetches the claims and their styles, as a pointer on the axis does", async ({
  openReady,
}) => {
  const { page } = await openReady();
  await page.locator('.axis[data-claims="false"]').waitFor();
  await page.locator(".axis-key > summary").evaluate((one) => (one as HTMLElement).click());
  await page.locator('.axis[data-claims="true"]').waitFor({ timeout: 5000 });
});

test("at 390 × 844 and 844 × 390 each count of the calendar is 44 × 44 px or larger, and no two overlap", async ({
  openReady,
}) => {
  for (const [width, height] of [
    [390, 844],
    [844, 390],
  ] as const)
    for (const query of ["?t=2021-06", "?span=2021-04-01..2021-12-31&t=2021-06-22", blackout]) {
      const { page } = await openReady({ query, width, height, touch: true });
      await page.locator(".axis").scrollIntoViewIfNeeded();
      await page.locator(".axis").hover({ position: { x: 5, y: 5 }, force: true });
      await page.locator(".axis-claims .mark").first().waitFor({ state: "attached" });
      const boxes = () =>
        page
          .locator(".tick-count")
          .evaluateAll((all) =>
            all
              .map((one) => one.getBoundingClientRect())
              .map(({ left, right, width: wide, height: high }) => ({ left, right, wide, high })),
          );
      const faults = async () =>
        (await boxes()).filter(
          ({ left, wide, high }, index, all) =>
            wide < 44 || high < 44 || left < (all[index - 1]?.right ?? Number.NEGATIVE_INFINITY) - 0.5,
        );
      expect((await boxes()).length).toBeGreaterThan(0);
      await expect.poll(faults, { message: `${width}: ${query}` }).toEqual([]);
    }
});

test("at 1280 × 760 the low panel of shares names its range once, 0–100 %, whole beside it", async ({ openReady }) => {
  const { page } = await openReady({ query: "?t=2021-06", width: 1280, height: 760 });
  const seen = page.locator(".shares-scale text").filter({ visible: true });
  await expect.poll(() => seen.allTextContents()).toEqual(["0–100 %"]);
  const [text, axis] = [await seen.boundingBox(), await page.locator(".axis").boundingBox()];
  expect((text?.x ?? 0) - (axis?.x ?? 0)).toBeGreaterThanOrEqual(-58);
});

test("Kazakhstan’s and Iran’s hours and China’s days name six events from 1024 to 1920 px, the replay’s own among them, and years six from 1280 px on, five at 1024", async ({
  openReady,
}) => {
  for (const [query, own, counts] of [
    [blackout, "Internet shutdown", [6, 6, 6, 6]],
    ["?span=2025-06-11..2025-07-01&t=2025-06-20", "US strikes on Iran", [6, 6, 6, 6]],
    ["?span=2021-04-01..2021-12-31&t=2021-09-15", "Beijing’s crackdown", [6, 6, 6, 6]],
    ["", "China’s ban and exodus", [5, 6, 6, 6]],
  ] as const) {
    const { page } = await openReady({ query, width: 1280, height: 800 });
    for (const [index, [width, height]] of (
      [
        [1024, 768],
        [1280, 800],
        [1440, 900],
        [1920, 1080],
      ] as const
    ).entries()) {
      await page.setViewportSize({ width, height });
      const found = async () => {
        const names = await page.locator(".lane-texts text").allTextContents();
        return { own: names.includes(own), names: names.length };
      };
      await expect
        .poll(found, { message: `${width} × ${height}: ${own}` })
        .toEqual({ own: true, names: counts[index] });
    }
  }
});

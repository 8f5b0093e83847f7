import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const summer = "?t=2026-07-20&span=2026-05-10..2026-09-28";

describe("the axis after the daily series", () => {
  test("draws the modelled means as dashed steps, names them in its key, and tells that of the moment to the keyboard", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: summer });
    const dashes = () =>
      page.locator(".chart .line-modelled").evaluate((path) => getComputedStyle(path).strokeDasharray !== "none");
    await expect.poll(dashes).toBe(true);
    await expect.poll(() => page.locator(".axis-key").textContent()).toContain("modelled");
    const slider = page.getByRole("slider", { name: "Time" });
    await expect
      .poll(() => slider.getAttribute("aria-valuetext"))
      .toBe("20 Jul 2026, mean of its epoch 903 EH/s, modelled");
  });

  test("goes on to its newest figure: a link to 1 October 2026 opens, and the readings of the 10th stand on it", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?t=2026-10-01&span=2026-09-20..2026-10-10" });
    const slider = page.getByRole("slider", { name: "Time" });
    await expect.poll(() => slider.getAttribute("aria-valuetext")).toContain("1 Oct 2026");
    await expect.poll(() => page.locator("body").textContent()).not.toContain("t=2026-10-01");
    const readings = page.getByRole("toolbar", { name: "Single readings" });
    await expect.poll(() => readings.getByRole("button", { name: "10 Oct 2026" }).count()).toBeGreaterThan(0);
    // Shares end with their own newest map: what is shown after it is held.
    await expect.poll(() => page.locator(".legend-title").textContent()).toContain("held");
  });

  test("has single readings as marks, whose card says figure, basis, day and publisher, and stands in the link", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: summer });
    const readings = page.getByRole("toolbar", { name: "Single readings" });
    await expect.poll(() => readings.getByRole("button").count()).toBe(5);
    await readings.getByRole("button", { name: "22 Aug 2026" }).click();
    await expect
      .poll(() => page.locator("#mark-card").textContent())
      .toContain("$77,362, price of the moment, 22 Aug 2026, 19:48 UTC, reported mempool.space");
    await expect.poll(() => page.url()).toContain("item=reading-202608221948-price");
  });

  test("with known then on 20 July 2026 has three means, to 11 July, and no reading", async ({ openReady }) => {
    const { page } = await openReady({ query: `${summer}&known=then` });
    const right = () =>
      page
        .locator(".chart .line-modelled")
        .evaluate((path) =>
          Math.max(...(path.getAttribute("d") ?? "").split(/[ML]/).map((xy) => Number.parseFloat(xy) || 0)),
        );
    // 11 July, 20:00: 62.83 of 142 days.
    await expect.poll(async () => Math.floor(await right())).toBe(442);
    expect(await page.getByRole("toolbar", { name: "Single readings" }).count()).toBe(0);
  });

  test("in years on a phone the page keeps its width, with the key open too", async ({ openReady }) => {
    const { page } = await openReady({ width: 360, height: 640 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(() => page.locator(".chart .line-modelled").getAttribute("d")).toMatch(/^M/);
    expect(await width()).toBe(360);
    // The claims come when the axis is first in sight, and move the key down.
    await page.locator(".axis").scrollIntoViewIfNeeded();
    await page.locator('.axis[data-claims="true"]').waitFor();
    await page.getByText("Key", { exact: true }).click();
    await expect.poll(() => page.getByText("framed: another method").isVisible()).toBe(true);
    expect(await width()).toBe(360);
  });

  test("the key opens over the axis and names line, colours and frames", async ({ openReady }) => {
    const { page } = await openReady({ width: 1280, height: 800 });
    expect(await page.getByText("framed: another method").isVisible()).toBe(false);
    await page.getByText("Key", { exact: true }).click();
    for (const text of ["China", "framed: another method", "modelled", "EH/s, log, weekly means"])
      await expect.poll(() => page.locator(".axis-key").getByText(text, { exact: true }).isVisible()).toBe(true);
  });
});

describe("how old the newest figures are", () => {
  test("stands in the legend of Exposure and in a country's card, by the visitor's day", async ({ openReady }) => {
    const { page } = await openReady({ query: "?layer=exposure&pin=KAZ" });
    await expect
      .poll(() => page.locator(".legend .fresh").textContent())
      .toMatch(/^Newest figures: share .* 20\d\d.*, risk 20\d\d \(.* old\)$/);
    const card = page.getByRole("region", { name: "Kazakhstan" });
    await expect
      .poll(() => card.locator(".fresh").textContent())
      .toMatch(/^Newest figures: share .* old\), price .* old\), risk .* old\)$/);
  });
});

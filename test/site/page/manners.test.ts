import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe("manners", () => {
  test("asks no other origin for anything, through both replays and every layer", async ({ open }) => {
    const site = await open({ webgl: true, width: 1280, height: 640 });
    const { page } = site;
    const said = () => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext");
    await page.locator("html[data-map=webgl]").waitFor();
    for (const layer of ["Electricity", "Political risk", "Exposure", "Change", "Hashrate share"]) {
      await page.getByRole("radio", { name: layer }).check({ force: true });
      await expect.poll(() => page.getByRole("radio", { name: layer }).isChecked()).toBe(true);
    }
    await page.getByRole("button", { name: "China exodus" }).click();
    await expect.poll(said).toMatch(/^([2-9]|[12]\d|30) Apr 2021$/);
    await page.getByRole("button", { name: "Kazakhstan shutdown" }).click();
    await expect.poll(said).toMatch(/^([3-9]|1\d) Jan 2022, \d\d:00/);
    expect(site.elsewhere()).toEqual([]);
  });

  test("loses nothing at 320 px: no sideways scroll, slider and table reachable", async ({ open }) => {
    const { page } = await open({ width: 320, height: 640 });
    await expect.poll(() => page.getByRole("slider", { name: "Time" }).isVisible()).toBe(true);
    await expect.poll(() => page.getByRole("table", { name: "Countries" }).isVisible()).toBe(true);
    await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(320);
  });

  test("scrolls sideways at 320 px in a replay neither", async ({ open }) => {
    const { page } = await open({
      width: 320,
      height: 640,
      query: "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z",
    });
    await page.getByText("step: one hour").waitFor({ state: "attached" });
    await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(320);
  });
});

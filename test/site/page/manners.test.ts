import type { Page } from "playwright-core";
import { describe } from "vitest";
import { seriousOn } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";

const views = [
  "",
  "?t=2021-08-15&pin=KAZ,USA",
  "?layer=risk&tab=sources",
  "?layer=bivariate&tab=exposure",
  "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z",
  "?span=2022-01-02..2022-01-15&t=2022-01-12&item=kz-vice-headline",
  "?item=precedents",
  "?tab=what-if&sc=1~Half~2022-01-05T11~0~1~o!all!50!0!!0!n!!",
  "?tab=what-if&sc=1~A~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!&vs=1~B~2022-01-05T11~0~1&replay=2022-01-06,2022-01-02..2022-01-20,10",
];

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe("manners", () => {
  test("asks no other origin for anything, through both replays and every layer", async ({ open }) => {
    const site = await open({ webgl: true, width: 1024, height: 600 });
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

  for (const query of views) {
    test(`axe finds nothing serious, in dark and in light: ${query === "" ? "the start" : query}`, async ({
      openReady,
    }) => {
      const { page } = await openReady({ theme: "dark", query });
      await expect.poll(() => seriousOn(page), { timeout: 30_000 }).toEqual([]);
      const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const dark = await ground();
      await page.emulateMedia({ colorScheme: "light" });
      await expect.poll(ground).not.toBe(dark);
      await expect.poll(() => seriousOn(page), { timeout: 30_000 }).toEqual([]);
    });
  }

  test.for(["?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z", "?span=2021-04-01..2021-09-30&t=2021-06-22"])(
    "axe finds nothing serious on a phone: %s",
    async (query, { openReady }) => {
      const { page } = await openReady({ width: 360, height: 640, query });
      await page.getByText(/^step: one (hour|day)/).waitFor({ state: "attached" });
      await expect.poll(() => seriousOn(page), { timeout: 30_000 }).toEqual([]);
    },
  );

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

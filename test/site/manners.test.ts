import { describe, expect, it } from "vitest";
import { seriousOn } from "./support/axe.ts";
import { openSite } from "./support/site.ts";

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

describe("manners", () => {
  it("asks no other origin for anything, through both replays and every layer", async () => {
    const site = await openSite();
    const { page } = site;
    await expect.poll(() => page.locator("html").getAttribute("data-map"), { timeout: 20_000 }).toBe("webgl");
    for (const layer of ["Electricity", "Political risk", "Exposure", "Change", "Hashrate share"]) {
      await page.getByRole("radio", { name: layer }).check({ force: true });
    }
    await page.getByRole("button", { name: "China exodus" }).click();
    await page.getByRole("button", { name: "Kazakhstan shutdown" }).click();
    await page.waitForTimeout(1000);
    expect(site.elsewhere()).toEqual([]);
    expect(site.errors).toEqual([]);
    await site.close();
  });

  for (const theme of ["dark", "light"] as const) {
    for (const query of views) {
      it(`axe finds nothing serious: ${theme}, ${query === "" ? "the start" : query}`, async () => {
        const site = await openSite({ theme, query, webgl: false });
        await expect.poll(() => site.page.locator("html").getAttribute("data-ready")).toBe("all");
        expect(await seriousOn(site.page)).toEqual([]);
        await site.close();
      });
    }
  }

  it.each(["?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z", "?span=2021-04-01..2021-09-30&t=2021-06-22"])(
    "axe finds nothing serious on a phone: %s",
    async (query) => {
      const site = await openSite({ width: 360, height: 640, query, webgl: false });
      await expect.poll(() => site.page.locator("html").getAttribute("data-ready")).toBe("all");
      await site.page.getByText(/^step: one (hour|day)/).waitFor();
      expect(await seriousOn(site.page)).toEqual([]);
      await site.close();
    },
  );

  it("loses nothing at 320 px: no sideways scroll, slider and table reachable", async () => {
    const site = await openSite({ width: 320, height: 640, webgl: false });
    const { page } = site;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await page.getByRole("slider", { name: "Time" }).isVisible()).toBe(true);
    expect(await page.getByRole("table", { name: "Countries" }).isVisible()).toBe(true);
    await page.goto(`${site.url}?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z`);
    await page.getByText("step: one hour").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await site.close();
  });
});

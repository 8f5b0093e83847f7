import { describe, expect, it } from "vitest";
import { openSite } from "./support/site.ts";

const full = "?t=2022-01-05T12:00Z&layer=risk&pin=KAZ,USA&known=then&span=2022-01-02..2022-01-15&v=1";

describe("links", () => {
  it("reopen the same view, and survive a reload", async () => {
    const site = await openSite({ query: full });
    const { page } = site;
    const check = async () => {
      await expect
        .poll(() => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext"))
        .toContain("5 Jan 2022, 12:00");
      expect(await page.getByRole("radio", { name: "Political risk" }).isChecked()).toBe(true);
      expect(await page.getByRole("region", { name: "Kazakhstan" }).isVisible()).toBe(true);
      expect(await page.getByRole("button", { name: "known then" }).getAttribute("aria-pressed")).toBe("true");
    };
    await check();
    await page.reload();
    await check();
    expect(await page.evaluate(() => location.search)).toBe(full);
    await site.close();
  });

  it("hold only what differs from the start: a fresh page has none, one layer makes one", async () => {
    const site = await openSite();
    const { page } = site;
    await expect.poll(() => page.locator("html").getAttribute("data-ready")).toBe("all");
    expect(await page.evaluate(() => location.search)).toBe("");
    await page.getByRole("radio", { name: "Electricity" }).check({ force: true });
    await expect.poll(() => page.evaluate(() => location.search)).toBe("?layer=electricity&v=1");
    await site.close();
  });

  it("a deep link's painted colours are its table's, not the start picture's", async () => {
    const site = await openSite({ query: "?t=2021-08-15", webgl: false });
    const { page } = site;
    await expect.poll(() => page.locator("#map svg path[data-place=KAZ]").getAttribute("data-fill")).toBe("5-0");
    expect(await page.locator("#map svg path[data-place=CHN]").getAttribute("data-fill")).toBe("0-0");
    expect(await page.locator("#map svg path[data-place=PRY]").getAttribute("data-fill")).toBe("none");
    const rows = await page.getByRole("table", { name: "Countries" }).getByRole("row").allTextContents();
    expect(rows.find((row) => row.startsWith("Kazakhstan"))).toContain("18.1");
    await site.close();
  });

  it("of nonsense open the start view with a quiet note that names what was not understood", async () => {
    const site = await openSite({ query: "?t=yesterday&layer=%3Cb%3E&pin=XXX&foo=1" });
    const { page } = site;
    const note = page.getByText("Part of the link was not understood and left out");
    await expect.poll(() => note.isVisible()).toBe(true);
    expect(await note.textContent()).toContain("t=yesterday");
    expect(await note.locator("b").count()).toBe(0);
    expect(await page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext")).toContain("30 Sept 2026");
    await site.close();
  });
});

import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const full = "?t=2022-01-05T12:00Z&layer=risk&pin=KAZ,USA&known=then&span=2022-01-02..2022-01-15&v=1";
const search = (page: Page) => page.evaluate(() => location.search);

describe("links", () => {
  test("reopen the same view, and survive a reload", async ({ open }) => {
    const { page } = await open({ query: full });
    const isTheView = async () => {
      await expect
        .poll(() => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext"))
        .toContain("5 Jan 2022, 12:00");
      await expect.poll(() => page.getByRole("radio", { name: "Political risk" }).isChecked()).toBe(true);
      await expect.poll(() => page.getByRole("region", { name: "Kazakhstan" }).isVisible()).toBe(true);
      await expect
        .poll(() => page.getByRole("switch", { name: "known then" }).getAttribute("aria-checked"))
        .toBe("true");
    };
    await isTheView();
    await page.reload();
    await isTheView();
    expect(await search(page)).toBe(full);
  });

  test("with a question that says no beginning name it over the map, on every tab, and What if says what is wrong", async ({
    open,
  }) => {
    const { page } = await open({ query: "?sc=1~x~bad" });
    await page.getByRole("alert").getByText("sc=1~x~bad").waitFor();
    await page.getByRole("tab", { name: "What if" }).click();
    await page
      .getByRole("tabpanel")
      .getByText(/^start: is not an hour/)
      .waitFor();
  });

  test("with a question about a place that is none name it over the map on every tab; one that is sound is not named", async ({
    open,
  }) => {
    const { page } = await open({ query: "?sc=1~x~2022-01-05T11~0~1~p!ZZZ!50!0!24!1!a!!" });
    await page.getByRole("alert").getByText("sc=1~x~2022-01-05T11~0~1~p!ZZZ!50").waitFor();
    const sound = await open({ query: "?sc=1~x~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!" });
    await sound.page.locator("html[data-ready=all]").waitFor();
    await sound.page.waitForLoadState("networkidle");
    expect(await sound.page.getByRole("alert").filter({ hasText: "sc=" }).count()).toBe(0);
  });

  test("hold only what differs from the start: a fresh page has none, one layer makes one", async ({ openReady }) => {
    const { page } = await openReady();
    expect(await search(page)).toBe("");
    await page.getByRole("radio", { name: "Electricity" }).check({ force: true });
    await expect.poll(() => search(page)).toBe("?layer=electricity&v=1");
  });

  test("a deep link's painted colours are its table's, not the start picture's", async ({ open }) => {
    const { page } = await open({ query: "?t=2021-08-15" });
    const fill = (code: string) => page.locator(`#map svg path[data-place=${code}]`).getAttribute("data-fill");
    await expect.poll(() => fill("KAZ")).toBe("5-0");
    await expect.poll(() => fill("CHN")).toBe("0-0");
    await expect.poll(() => fill("PRY")).toBe("none");
    const row = page.getByRole("table", { name: "Countries" }).getByRole("row", { name: /Kazakhstan/ });
    await expect.poll(() => row.textContent()).toContain("18.1");
  });

  test("of nonsense open the start view with a quiet note that names what was not understood", async ({ open }) => {
    const { page } = await open({ query: "?t=yesterday&layer=%3Cb%3E&pin=XXX&foo=1" });
    const note = page.getByText("Part of the link was not understood and left out");
    await expect.poll(() => note.isVisible()).toBe(true);
    await expect.poll(() => note.textContent()).toContain("t=yesterday");
    expect(await note.locator("b").count()).toBe(0);
    await expect
      .poll(() => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext"))
      .toContain("30 Sept 2026");
  });
});

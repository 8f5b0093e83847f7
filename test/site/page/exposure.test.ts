import type { Page } from "playwright-core";
import { describe } from "vitest";
import { findingsOn } from "../support/axe.ts";
import { textOf } from "../support/download.ts";
import { takeFile } from "../support/holdings.ts";
import type { OpenSite } from "../support/site.ts";
import { expect, type Open, type OpenOptions, test } from "../support/test.ts";

async function openExposure(open: Open, options: OpenOptions = {}): Promise<OpenSite> {
  const site = await open({ query: "?tab=exposure", ...options });
  await site.page.getByRole("heading", { name: "The risk score, opened up" }).waitFor();
  return site;
}

const ranking = (page: Page) =>
  page.getByRole("table", { name: "Ranking by exposure" }).getByRole("row").getByRole("rowheader").allInnerTexts();
const interval = /^Σ share × P.*; 90 % interval of the fit: [\d.]+ to [\d.]+/;

describe("the weights of the risk score", () => {
  test("weighing the law in and stability out puts China before the United States and Russia, by key", async ({
    open,
  }) => {
    const { page } = await openExposure(open);
    await expect.poll(async () => (await ranking(page)).slice(0, 2)).toEqual(["United States", "Russia"]);
    const before = await ranking(page);
    const stability = page.getByRole("slider", { name: "Weight of Political stability (WGI)" });
    const law = page.getByRole("slider", { name: "Weight of Law on mining" });
    await stability.focus();
    await stability.press("Home");
    await law.focus();
    await law.press("End");
    await expect.poll(async () => (await ranking(page))[0]).toBe("China");
    await expect.poll(() => ranking(page)).not.toEqual(before);
  });

  test("the link carries the weights to another visitor, who sees the same ranking", async ({ open }) => {
    const { page } = await openExposure(open);
    const stability = page.getByRole("slider", { name: "Weight of Political stability (WGI)" });
    const law = page.getByRole("slider", { name: "Weight of Law on mining" });
    await stability.press("Home");
    await law.press("End");
    await expect.poll(async () => (await ranking(page))[0]).toBe("China");
    await page.waitForURL(/weights=legal\.10/);
    const after = await ranking(page);
    const other = await openExposure(open, { query: new URL(page.url()).search });
    await expect.poll(() => ranking(other.page)).toEqual(after);
    await expect
      .poll(() => other.page.getByRole("slider", { name: "Weight of Law on mining" }).inputValue())
      .toBe("10");
  });
});

describe("hashrate at risk", () => {
  test("its interval comes from a worker, under the page's security policy, for every service too", async ({
    open,
  }) => {
    const { page } = await openExposure(open);
    await page.getByText(interval).waitFor();
    await page.getByText(/in the next twelve months \(90 %: [\d.]+ to [\d.]+\), more than half of it here:/).waitFor();
    const first = await page.getByText(interval).textContent();
    await page.getByLabel("Any service").check();
    // A worker draws the interval again, which takes as long as the cores have other work.
    const now = async () => (await page.getByText(interval).allTextContents())[0] ?? first;
    await expect.poll(now, { timeout: 30_000 }).not.toBe(first);
  });

  test("a link opens its layer, which fetches its figures and paints Russia, 5.1 points (17.2 % × 29.5 %), in the last band", async ({
    open,
  }) => {
    const { page } = await open({ query: "?layer=at-risk" });
    await page.getByRole("heading", { name: /points of the network are expected to lose their internet/ }).waitFor();
    const row = page.getByRole("table", { name: "Countries" }).getByRole("row", { name: /Russia/ });
    await expect.poll(() => row.textContent()).toMatch(/5\.1/);
    await expect.poll(() => page.locator('#map [data-place="RUS"]').first().getAttribute("data-fill")).toBe("6-0");
  });

  test("with known then the tab says which regression it shows: 637 country-years by 5 January 2022", async ({
    open,
  }) => {
    const { page } = await openExposure(open, { query: "?tab=exposure&layer=at-risk&t=2022-01-05&known=then" });
    await page.getByRole("heading", { name: "The regression, as it could be fitted by 5 January 2022" }).waitFor();
    await page.getByText("on 637 country-years of all WGI economies, 2018–2020, 29 of them with one").waitFor();
    await page.getByText(interval).waitFor();
    expect(await page.getByText("Kazakhstan was missed").count()).toBe(0);
  });

  test("with known then the layer says that its regression was fitted on 2018–2020", async ({ open }) => {
    const { page } = await open({ query: "?layer=at-risk&t=2022-01-05&known=then" });
    await page.getByText("that of what was public on this day, fitted on 2018–2020").waitFor();
  });
});

describe("would we have known", () => {
  const openRanks = async (open: Open) => {
    const { page } = await openExposure(open);
    await page.locator("summary", { hasText: "Would we have known?" }).click();
    return page;
  };
  const country = (page: Page) => page.getByRole("combobox", { name: "Country", exact: true });

  test("Iran's ranks stand month by month beside May 2021, when it began, as a curve and as a table; Kosovo was not ranked, because no published map named it; all are a file with Kazakhstan third in December 2021", async ({
    open,
  }) => {
    const page = await openRanks(open);
    await country(page).selectOption("Iran");
    await page.getByRole("img", { name: "Iran: rank month by month, by what was public then" }).waitFor();
    await page.locator("summary", { hasText: /^As a table$/ }).click();
    const table = page.getByRole("table", { name: "Ranks of Iran" });
    await table.getByRole("row", { name: /^May 2021, then it began/ }).waitFor();
    await country(page).selectOption("Kosovo");
    await page.getByText("Kosovo: not ranked in any month, because no published map named it.").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download all ranks as CSV" }).click(),
    ]);
    const rows = (await textOf(download)).split("\n");
    expect(rows[0]).toMatch(/^\uFEFFmonth,code,country,standing,/);
    expect(rows).toContainEqual(expect.stringMatching(/^2021-12,KAZ,Kazakhstan,ranked,3,1,2,2,10,/));
    expect(rows).toContainEqual(expect.stringMatching(/^2022-01,XKX,Kosovo,not ranked,,,,,\d+,2022-01-05/));
  });
});

describe("share by risk", () => {
  const dimmed = (page: Page, code: string) => page.locator(`#map [data-place="${code}"][data-dimmed]`);
  const openSquare = async (open: Open) => {
    const { page } = await open();
    await page.locator("html[data-ready=all]").waitFor();
    await page.getByRole("radio", { name: "Share by risk" }).check({ force: true });
    await page.waitForURL(/layer=bivariate/);
    return page;
  };

  test("is the last of the seven layers, and the square under the pointer lights its two countries", async ({
    open,
  }) => {
    const page = await openSquare(open);
    const layers = page.getByRole("radiogroup", { name: "Layer" }).getByRole("radio");
    expect(await layers.count()).toBe(7);
    expect(await layers.last().isChecked()).toBe(true);
    await page.getByRole("button", { name: "10+ %, 70+ of share and risk: 2 countries" }).hover();
    await dimmed(page, "CAN").first().waitFor({ state: "attached" });
    await expect.poll(() => dimmed(page, "RUS").count()).toBe(0);
  });

  test("the square with the focus lights its one country", async ({ open }) => {
    const page = await openSquare(open);
    await page.getByRole("button", { name: "10+ %, 45–70 of share and risk: 1 country" }).focus();
    await dimmed(page, "RUS").first().waitFor({ state: "attached" });
    await expect.poll(() => dimmed(page, "USA").count()).toBe(0);
  });

  test("a country under the pointer says both its figures", async ({ open }) => {
    const page = await openSquare(open);
    await page.locator('#map path[data-place="RUS"]').first().hover({ force: true });
    await page
      .getByText(/^17\.2 % of the hashrate, risk 87 of 100 \(WGI 2023\)$/)
      .first()
      .waitFor();
  });
});

describe("axe", () => {
  test.for([1280, 360])(
    "finds nothing with every part open and holdings in it, in dark and in light: %i px wide",
    async (width, { open }) => {
      const { page } = await openExposure(open, { theme: "dark", width });
      for (const part of ["Would we have known?", "My holdings"]) {
        await page.locator("summary", { hasText: part }).click();
      }
      await page.locator("summary", { hasText: /^As a table$/ }).click();
      const rows = "name,country,MW,J/TH\nA,USA,100,20\nB,Atlantis,1,\nC,KAZ,50,";
      await takeFile(page, { name: "mine.csv", content: rows });
      await page.getByRole("table", { name: "Income by site" }).waitFor();
      await expect.poll(() => findingsOn(page), { timeout: 30_000 }).toEqual([]);
      await page.emulateMedia({ colorScheme: "light" });
      await expect.poll(() => findingsOn(page), { timeout: 30_000 }).toEqual([]);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    },
  );
});

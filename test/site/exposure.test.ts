import { afterEach, expect, it } from "vitest";
import { seriousOn } from "./support/axe.ts";
import { textOf } from "./support/download.ts";
import { takeFile } from "./support/holdings.ts";
import { type OpenSite, openSite } from "./support/site.ts";

let site: OpenSite | null = null;
afterEach(async () => {
  await site?.close();
  site = null;
});

async function openExposure(query = "?tab=exposure", prepare?: Parameters<typeof openSite>[0]): Promise<OpenSite> {
  const opened = await openSite({ query, webgl: false, ...prepare });
  site = opened;
  await opened.page.getByRole("heading", { name: "The risk score, opened up" }).waitFor();
  return opened;
}

const ranking = (open: OpenSite) =>
  open.page.getByRole("table", { name: "Ranking by exposure" }).getByRole("row").getByRole("rowheader").allInnerTexts();

it("weighing the law in re-ranks at once, and the link carries the weights to another visitor", async () => {
  const open = await openExposure();
  const before = await ranking(open);
  expect(before.slice(0, 2)).toEqual(["United States", "Russia"]);
  const stability = open.page.getByRole("slider", { name: "Weight of Political stability (WGI)" });
  const law = open.page.getByRole("slider", { name: "Weight of Law on mining" });
  await stability.focus();
  await stability.press("Home");
  await law.focus();
  await law.press("End");
  const after = await ranking(open);
  expect(after).not.toEqual(before);
  expect(after[0]).toBe("China");
  await open.page.waitForURL(/weights=legal\.10/);
  const link = new URL(open.page.url()).search;
  await open.close();
  const other = await openExposure(link);
  expect(await ranking(other)).toEqual(after);
  expect(await other.page.getByRole("slider", { name: "Weight of Law on mining" }).inputValue()).toBe("10");
  expect(other.errors).toEqual([]);
});

it("the interval of hashrate at risk comes from a worker, under the page's security policy", async () => {
  const open = await openExposure();
  await open.page.getByText(/^Σ share × P.*; 90 % interval of the fit: [\d.]+ to [\d.]+/).waitFor();
  await open.page
    .getByText(/in the next twelve months \(90 %: [\d.]+ to [\d.]+\), more than half of it here:/)
    .waitFor();
  await open.page.getByLabel("Any service").check();
  await open.page.getByText(/^Σ share × P.*; 90 % interval of the fit: [\d.]+ to [\d.]+/).waitFor();
  expect(open.errors).toEqual([]);
});

it("the layer of hashrate at risk fetches its figures and paints Russia, and a link opens it", async () => {
  const open = await openSite({ query: "?layer=at-risk", webgl: false });
  site = open;
  await open.page.getByText(/points of the network are expected to lose their internet/).waitFor();
  const row = open.page.getByRole("table", { name: "Countries" }).getByRole("row", { name: /Russia/ });
  expect(await row.textContent()).toMatch(/0\.9\d/);
  const fill = await open.page.locator('#map [data-place="RUS"]').first().getAttribute("data-fill");
  expect(fill).toBe("5-0");
  expect(open.errors).toEqual([]);
});

it("with known then the layer and the tab say which regression they show: 637 country-years in January 2022", async () => {
  const open = await openExposure("?tab=exposure&layer=at-risk&t=2022-01-05&known=then");
  const { page } = open;
  await page.getByRole("heading", { name: "The regression, as it could be fitted by 5 January 2022" }).waitFor();
  await page.getByText("on 637 country-years of all WGI economies, 2018–2020, 29 of them with one").waitFor();
  await page.getByText(/^Σ share × P.*; 90 % interval of the fit: [\d.]+ to [\d.]+/).waitFor();
  expect(await page.getByText("Kazakhstan was missed").count()).toBe(0);
  await page.getByRole("tab", { name: "Countries" }).click();
  await page.getByText("that of what was public on this day, fitted on 2018–2020").waitFor();
  expect(open.errors).toEqual([]);
});

it("every country's ranks stand month by month beside what began, Kosovo was never ranked, and all of it is a file", async () => {
  const { page } = await openExposure();
  await page.locator("summary", { hasText: "Would we have known?" }).click();
  const choice = page.getByRole("combobox", { name: "Country", exact: true });
  await choice.selectOption("Iran");
  await page.getByRole("img", { name: "Iran: rank month by month, by what was public then" }).waitFor();
  await page.locator("summary", { hasText: /^As a table$/ }).click();
  const table = page.getByRole("table", { name: "Ranks of Iran" });
  await table.getByRole("row", { name: /^May 2021, then it began/ }).waitFor();
  await choice.selectOption("Kosovo");
  await page.getByText("Kosovo: not ranked in any month, because no published map named it.").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download all ranks as CSV" }).click(),
  ]);
  const rows = (await textOf(download)).split("\n");
  expect(rows[0]).toMatch(/^month,code,country,standing,/);
  expect(rows).toContainEqual(expect.stringMatching(/^2021-12,KAZ,Kazakhstan,ranked,3,1,2,2,10,/));
  expect(rows).toContainEqual(expect.stringMatching(/^2022-01,XKX,Kosovo,not ranked,,,,,\d+,2022-01-05/));
});

it("share by risk is an option of the share layer, and its square of nine lights its countries", async () => {
  const { page } = await openSite({ webgl: false }).then((open) => {
    site = open;
    return open;
  });
  await page.getByLabel("Share by risk").check();
  await page.getByRole("button", { name: "10+ %, 70+ of share and risk: 2 countries" }).hover();
  await page.locator('#map [data-place="CAN"][data-dimmed]').first().waitFor({ state: "attached" });
  expect(await page.locator('#map [data-place="RUS"][data-dimmed]').count()).toBe(0);
  await page.waitForURL(/layer=bivariate/);
  // By keyboard as well: the next square lights when the focus comes to it.
  await page.mouse.move(0, 0);
  await page.getByRole("button", { name: "10+ %, 45–70 of share and risk: 1 country" }).focus();
  await page.locator('#map [data-place="RUS"][data-dimmed]').first().waitFor({ state: "attached" });
  expect(await page.locator('#map [data-place="USA"][data-dimmed]').count()).toBe(0);
  await page.locator('#map path[data-place="RUS"]').first().hover({ force: true });
  await page
    .getByText(/^17\.2 % of the hashrate, risk 87 of 100 \(WGI 2023\)$/)
    .first()
    .waitFor();
});

for (const theme of ["dark", "light"] as const) {
  it(`axe finds nothing serious with every part open and holdings in it, ${theme}, on a phone too`, async () => {
    for (const width of [1280, 360]) {
      const { page } = await openExposure("?tab=exposure", { theme, width });
      for (const part of ["Would we have known?", "My holdings"]) {
        await page.locator("summary", { hasText: part }).click();
      }
      await page.locator("summary", { hasText: /^As a table$/ }).click();
      const rows = "name,country,MW,J/TH\nA,USA,100,20\nB,Atlantis,1,\nC,KAZ,50,";
      await takeFile(page, { name: "mine.csv", content: rows });
      await page.getByRole("table", { name: "Income by site" }).waitFor();
      expect(await seriousOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await site?.close();
    }
  });
}

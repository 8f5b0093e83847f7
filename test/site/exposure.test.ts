import { afterEach, expect, it } from "vitest";
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
  await open.page.getByText(/90 % interval of the fit: [\d.]+ to [\d.]+/).waitFor();
  await open.page.getByLabel("Any service").check();
  await open.page.getByText(/90 % interval of the fit: [\d.]+ to [\d.]+/).waitFor();
  expect(open.errors).toEqual([]);
});

it("holdings are typed with the keyboard, wrong ones refused by row and column, and no request is made", async () => {
  const open = await openExposure();
  const { page } = open;
  await page.getByText("90 % interval of the fit").waitFor();
  await page.waitForLoadState("networkidle");
  const asked = open.requests.length;
  await page.locator("summary", { hasText: "My holdings" }).focus();
  await page.keyboard.press("Enter");
  const type = async (fields: readonly string[]) => {
    await page.getByLabel("Name", { exact: true }).focus();
    for (const [index, field] of fields.entries()) {
      if (index > 0) await page.keyboard.press("Tab");
      await page.keyboard.type(field);
    }
    await page.keyboard.press("Enter");
  };
  await type(["Rig", "Texas", "6"]);
  await page.getByText("1 row taken.").waitFor();
  await type(["<b>Bold</b>", "Kazakhstan", "-2"]);
  await page.getByText("“-2”: below zero").waitFor();
  await type(["=Formula", "Kazakhstan", "2"]);
  const report = page.getByRole("region", { name: "Report on my holdings" });
  await report.getByText("8.0 EH/s").waitFor();
  expect(await report.getByRole("rowheader", { name: "United States" }).count()).toBe(1);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    report.getByRole("button", { name: "Export as CSV" }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  expect(text).toContain("\n'=Formula,Kazakhstan,2,");
  expect(text).toContain("Access Now");
  expect(open.requests.slice(asked).filter((url) => !url.startsWith("blob:"))).toEqual([]);
  expect(open.errors).toEqual([]);
});

it("a file of 50 MB is refused unread, one with semicolons and decimal commas is taken", async () => {
  const { page } = await openExposure();
  await page.locator("summary", { hasText: "My holdings" }).click();
  const input = page.getByLabel("Choose a CSV or JSON file");
  // Made in the page, because no test needs to carry fifty megabytes through a pipe.
  await input.evaluate((element: HTMLInputElement) => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(50_000_000)], "large.csv"));
    element.files = files.files;
    element.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.getByText("The file has 50 MB; at most 2 MB are read.").waitFor();
  const text = "Land;Name;EH/s\nKAZ;A;1,5\n".replace("Land", "Country");
  await input.setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("region", { name: "Report on my holdings" }).getByText("1.5 EH/s").waitFor();
});

it("the report prints on one page, and nothing else with it", async () => {
  const { page } = await openExposure();
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.locator("summary", { hasText: "My holdings" }).click();
  await page.getByLabel("Start from a public company’s sites").selectOption("Riot Platforms (Riot Blockchain)");
  await page.getByRole("button", { name: "Print the report" }).click();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("region", { name: "Report on my holdings" }).isVisible()).toBe(true);
  expect(await page.getByRole("application", { name: "Map" }).isVisible()).toBe(false);
  expect(await page.getByRole("slider", { name: "Time" }).isVisible()).toBe(false);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(/\/Count (\d+)/.exec(pdf)?.[1]).toBe("1");
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
});

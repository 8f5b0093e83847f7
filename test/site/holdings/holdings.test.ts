import type { Page } from "playwright-core";
import { describe } from "vitest";
import { exported, give, openHoldings, report } from "../support/holdings.ts";
import { expect, test } from "../support/test.ts";

/** Types a row with the keyboard alone and enters it. */
async function type(page: Page, fields: readonly string[]): Promise<void> {
  await page.getByLabel("Name", { exact: true }).focus();
  for (const [index, field] of fields.entries()) {
    if (index > 0) await page.keyboard.press("Tab");
    await page.keyboard.press("Control+A");
    await page.keyboard.type(field);
  }
  await page.keyboard.press("Enter");
}

describe("holdings that are typed", () => {
  test("are entered with the keyboard alone, 6 EH/s in Texas and 2 in Kazakhstan, and counted: 8 EH/s", async ({
    open,
  }) => {
    const page = await openHoldings(open);
    // Closed and opened again, by key.
    await page.locator("summary", { hasText: "My holdings" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByLabel("Name", { exact: true }).isVisible()).toBe(false);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByLabel("Name", { exact: true }).isVisible()).toBe(true);
    await type(page, ["Rig", "Texas", "6"]);
    await page.getByText("1 row taken.").waitFor();
    await type(page, ["Rock", "Kazakhstan", "2"]);
    await report(page).getByText("8.0 EH/s", { exact: true }).waitFor();
    await expect.poll(() => report(page).getByRole("rowheader", { name: "United States" }).count()).toBe(1);
  });

  test("are refused by row and column where wrong, and what was refused stands there to be mended", async ({
    open,
  }) => {
    const page = await openHoldings(open);
    await type(page, ["<b>Bold</b>", "Kazakhstan", "-2"]);
    await page.getByText("“-2”: below zero").waitFor();
    await expect.poll(() => page.getByLabel("Name", { exact: true }).inputValue()).toBe("<b>Bold</b>");
  });

  test("stay in the page: typing, counting and exporting make no request", async ({ open }) => {
    const site = await open({ query: "?tab=exposure" });
    const { page } = site;
    await page.locator("summary", { hasText: "My holdings" }).click();
    await page.getByText(/^Σ share × P.*; 90 % interval of the fit/).waitFor();
    await page.waitForLoadState("networkidle");
    // The last code that the page fetches by itself comes when it is idle.
    await expect.poll(() => site.requests.some((url) => /\/take-[^/]*\.js$/.test(url))).toBe(true);
    const asked = site.requests.length;
    await type(page, ["Rig", "Texas", "6"]);
    await page.getByText("1 row taken.").waitFor();
    await exported(page);
    expect(site.requests.slice(asked).filter((url) => !url.startsWith("blob:"))).toEqual([]);
  });

  test("are exported with a formula's sign disarmed, and with the sources of the figures", async ({ open }) => {
    const page = await openHoldings(open);
    await type(page, ["=Formula", "Kazakhstan", "2"]);
    await report(page).getByText("2.0 EH/s").first().waitFor();
    const text = await exported(page);
    expect(text).toContain("\n'=Formula,Kazakhstan,2,");
    expect(text).toContain("Access Now");
  });
});

describe("a file of holdings", () => {
  test("of 50 MB is refused unread", async ({ open }) => {
    const page = await openHoldings(open);
    // Made in the page, because no test needs to carry fifty megabytes through a pipe.
    await page.getByLabel("Choose a CSV or JSON file").evaluate((element: HTMLInputElement) => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(50_000_000)], "large.csv"));
      element.files = files.files;
      element.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await page.getByText("The file has 50 MB; at most 2 MB are read.").waitFor();
  });

  test("with semicolons and decimal commas is taken", async ({ open }) => {
    const page = await openHoldings(open);
    await give(page, "EH/s;Name;Country\n1,5;A;KAZ\n");
    await report(page).getByText("1.5 EH/s", { exact: true }).waitFor();
  });

  test("as an older spreadsheet writes it, with its own first line and one byte for an é, is taken", async ({
    open,
  }) => {
    const page = await openHoldings(open);
    await give(page, "sep=;\r\nname;country;EH/s\r\nÉtoile;Québec;2,5\r\n", "latin1");
    await page.getByRole("table", { name: "Sites" }).getByRole("rowheader", { name: "Étoile" }).waitFor();
  });

  test("with six bad rows is refused by row and column, its two good rows stand, and markup and formulas stay text", async ({
    open,
  }) => {
    const page = await openHoldings(open);
    const rows = [
      "note,unit,amount,country,name",
      ",EH/s,1,Atlantis,A",
      ",horsepower,1,KAZ,B",
      ",EH/s,-3,KAZ,C",
      ',EH/s,"1,500",KAZ,D',
      ",EH/s,,KAZ,E",
      ",EH/s,0,KAZ,F",
      ",EH/s,2,KAZ,<img src=x onerror=alert(1)>",
      '"=HYPERLINK(""http://x"")",EH/s,1,USA,=SUM(A1)',
    ];
    await give(page, rows.join("\n"));
    await page.getByText("2 rows taken.").waitFor();
    const table = page.getByRole("table", { name: "6 things were refused:" });
    const refused = async () =>
      (await table.getByRole("row").allInnerTexts()).slice(1).map((row) => row.replace(/\s+/g, " ").trim());
    await expect
      .poll(refused)
      .toEqual([
        "2 country “Atlantis”: no country or state of this name or code",
        "3 unit “horsepower”: not a unit that we know: one of EH/s, PH/s, TH/s, GH/s, kW, MW, GW; for prices $/kWh, ¢/kWh, $/MWh",
        "4 amount “-3”: below zero",
        "5 amount “1,500”: can be read two ways, as thousands or as decimals: write 1234, or 1.2340",
        "6 amount neither EH/s nor MW",
        "7 amount “0”: zero is no holding",
      ]);
    await report(page).getByText("3.0 EH/s").first().waitFor();
    expect(await page.locator(".exposure img").count()).toBe(0);
  });
});

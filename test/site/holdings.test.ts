import type { Page } from "playwright-core";
import { afterEach, expect, it } from "vitest";
import { textOf } from "./support/download.ts";
import { type OpenSite, openSite } from "./support/site.ts";

let site: OpenSite | null = null;
afterEach(async () => {
  await site?.close();
  site = null;
});

async function openHoldings(query = "?tab=exposure"): Promise<OpenSite> {
  site = await openSite({ query, webgl: false });
  await site.page.locator("summary", { hasText: "My holdings" }).click();
  return site;
}

/** Gives the page a file by its dialog. */
const give = (page: Page, text: string, letters: "utf8" | "latin1" = "utf8"): Promise<void> =>
  page
    .getByLabel("Choose a CSV or JSON file")
    .setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(text, letters) });

it("holdings are typed with the keyboard, wrong ones refused by row and column, and no request is made", async () => {
  const open = await openHoldings();
  const { page } = open;
  await page.getByText(/^Σ share × P.*; 90 % interval of the fit/).waitFor();
  await page.waitForLoadState("networkidle");
  // The other map's code comes when the page is idle.
  await expect.poll(() => open.requests.some((url) => /\/map-[^/]*\.js$/.test(url))).toBe(true);
  const asked = open.requests.length;
  // Closed and opened again, by key.
  await page.locator("summary", { hasText: "My holdings" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const type = async (fields: readonly string[]) => {
    await page.getByLabel("Name", { exact: true }).focus();
    for (const [index, field] of fields.entries()) {
      if (index > 0) await page.keyboard.press("Tab");
      await page.keyboard.press("Control+A");
      await page.keyboard.type(field);
    }
    await page.keyboard.press("Enter");
  };
  await type(["Rig", "Texas", "6"]);
  await page.getByText("1 row taken.").waitFor();
  await type(["<b>Bold</b>", "Kazakhstan", "-2"]);
  await page.getByText("“-2”: below zero").waitFor();
  // What was refused stands there to be mended.
  expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("<b>Bold</b>");
  await type(["=Formula", "Kazakhstan", "2"]);
  const report = page.getByRole("region", { name: "Report on my holdings" });
  await report.getByText("8.0 EH/s", { exact: true }).waitFor();
  expect(await report.getByRole("rowheader", { name: "United States" }).count()).toBe(1);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    report.getByRole("button", { name: "Export as CSV" }).click(),
  ]);
  const text = await textOf(download);
  expect(text).toContain("\n'=Formula,Kazakhstan,2,");
  expect(text).toContain("Access Now");
  expect(open.requests.slice(asked).filter((url) => !url.startsWith("blob:"))).toEqual([]);
  expect(open.errors).toEqual([]);
});

it("a file of 50 MB is refused unread, one with semicolons and decimal commas is taken", async () => {
  const { page } = await openHoldings();
  const input = page.getByLabel("Choose a CSV or JSON file");
  // Made in the page, because no test needs to carry fifty megabytes through a pipe.
  await input.evaluate((element: HTMLInputElement) => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(50_000_000)], "large.csv"));
    element.files = files.files;
    element.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.getByText("The file has 50 MB; at most 2 MB are read.").waitFor();
  await give(page, "EH/s;Name;Country\n1,5;A;KAZ\n");
  await page.getByRole("region", { name: "Report on my holdings" }).getByText("1.5 EH/s", { exact: true }).waitFor();
  // As an older spreadsheet writes it: its own first line, and one byte for an é.
  await give(page, "sep=;\r\nname;country;EH/s\r\nÉtoile;Québec;2,5\r\n", "latin1");
  await page.getByRole("table", { name: "Sites" }).getByRole("rowheader", { name: "Étoile" }).waitFor();
});

it("a bad file is refused by row and column, its good rows stand, and markup and formulas stay text", async () => {
  const open = await openHoldings();
  const { page } = open;
  const rows = [
    "note,unit,amount,country,name",
    ",EH/s,1,Atlantis,A",
    ",horsepower,1,KAZ,B",
    ",EH/s,-3,KAZ,C",
    ',EH/s,"1,5",KAZ,D',
    ",EH/s,,KAZ,E",
    ",EH/s,0,KAZ,F",
    ",EH/s,2,KAZ,<img src=x onerror=alert(1)>",
    '"=HYPERLINK(""http://x"")",EH/s,1,USA,=SUM(A1)',
  ];
  await give(page, rows.join("\n"));
  await page.getByText("2 rows taken.").waitFor();
  const table = page.getByRole("table", { name: "6 things were refused:" });
  const refused = (await table.getByRole("row").allInnerTexts()).slice(1).map((row) => row.replace(/\s+/g, " ").trim());
  expect(refused).toEqual([
    "2 country “Atlantis”: no country or state of this name or code",
    "3 unit “horsepower”: not one of EH/s, PH/s, TH/s, kW, MW, GW",
    "4 amount “-3”: below zero",
    "5 amount “1,5”: can be read two ways, as thousands or as decimals: write 1234, or 1.2340",
    "6 amount neither EH/s nor MW",
    "7 amount “0”: zero is no holding",
  ]);
  const report = page.getByRole("region", { name: "Report on my holdings" });
  await report.getByText("3.0 EH/s").first().waitFor();
  expect(await page.locator(".exposure img").count()).toBe(0);
  expect(open.errors).toEqual([]);
});

it("any scenario may be asked of the holdings: a country, one in What if, a ready one, and a country that no map names", async () => {
  const open = await openHoldings("?tab=exposure&sc=1~Storm~2022-01-05T11~0~1~p!USA!50!0!72!0!a!!");
  const { page } = open;
  await give(page, "name,country,EH/s\nTexas,USA,6\nEkibastuz,KAZ,2\nDamascus,Syria,1");
  const report = page.getByRole("region", { name: "Report on my holdings" });
  const question = page.getByRole("combobox", { name: "What if" });
  const income = report.getByRole("table", { name: "Income by site" });
  const row = async (site: string) =>
    (
      await income
        .getByRole("row", { name: new RegExp(`^${site}`) })
        .getByRole("cell")
        .allInnerTexts()
    ).slice(1);

  await report.getByRole("heading", { name: "What if: United States dark, 6 days" }).waitFor();
  expect((await row("Texas"))[0]).toBe("−100");
  expect((await row("Ekibastuz"))[0]).toBe("0");

  await page.getByRole("combobox", { name: "Who goes dark" }).selectOption("Syria");
  await report.getByText("Syria: no map of this date names a share.").waitFor();
  expect([(await row("Damascus"))[0], (await row("Texas"))[0]]).toEqual(["−100", "0"]);
  await page.getByRole("combobox", { name: "Who goes dark" }).selectOption("Portugal");

  await question.selectOption("The question there: Storm");
  await report.getByRole("heading", { name: "What if: Storm" }).waitFor();
  expect((await row("Texas"))[0]).toBe("−50");

  await question.selectOption("Kazakhstan again");
  await report
    .getByText(
      /^1 of your 3 sites goes dark, wholly or in part\. Until the retarget on 8 January 2022 your sites earn [\d.]+ BTC a day in all instead of [\d.]+/,
    )
    .waitFor();
  // Somebody else goes dark: nothing until the retarget, the survivors' gain after it.
  await question.selectOption("Russia cut off");
  await report
    .getByText(/^None of your sites goes dark\. .* each has \+[\d.]+ % against nothing happening\.$/)
    .waitFor();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    report.getByRole("button", { name: "Export as CSV" }).click(),
  ]);
  expect(await textOf(download)).toMatch(/Russia cut off,\d/);
  await report.getByRole("button", { name: "Open this question in What if" }).click();
  await page.getByText("Russia cut off").first().waitFor();
  expect(await page.getByRole("tab", { name: "What if" }).getAttribute("aria-selected")).toBe("true");
  expect(open.errors).toEqual([]);
});

it("the report prints on one page, with twelve sites and with every country there is, on A4 and on Letter, and nothing else with it", async () => {
  const { page } = await openHoldings();
  await page.evaluate(() => {
    window.print = () => {};
  });
  const sites = ["USA", "KAZ", "RUS", "CAN", "NOR", "PRY", "ETH", "ARE", "OMN", "SYR", "CHN", "IDN"];
  const asRows = (places: readonly string[]) =>
    `name,country,EH/s\n${places.map((place, index) => `Site ${index} in ${place},${place},${index + 1}`).join("\n")}`;
  const pages = async (format: string): Promise<string | undefined> => {
    await page.getByRole("button", { name: "Print the report" }).click();
    const pdf = (await page.pdf({ format })).toString("latin1");
    return /\/Count (\d+)/.exec(pdf)?.[1];
  };
  await give(page, asRows(sites));
  await page.getByText(/^Your 78\.0 EH\/s are spread as if over .*\(90 %: [\d.]+ to [\d.]+\)/).waitFor();
  expect([await pages("A4"), await pages("Letter")]).toEqual(["1", "1"]);
  await page.getByRole("button", { name: "Remove all" }).click();
  const everywhere = await page
    .locator("#map [data-place]")
    .evaluateAll((shapes) => [...new Set(shapes.map((shape) => shape.getAttribute("data-place") ?? ""))]);
  expect(everywhere.length).toBeGreaterThan(150);
  await give(page, asRows(everywhere.filter((place) => /^[A-Z]{3}$/.test(place))));
  await page.getByRole("rowheader", { name: /^\d{3} smaller countries$/ }).waitFor();
  expect([await pages("A4"), await pages("Letter")]).toEqual(["1", "1"]);
  await page.getByRole("button", { name: "Print the report" }).click();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("region", { name: "Report on my holdings" }).isVisible()).toBe(true);
  expect(await page.getByRole("application", { name: "Map" }).isVisible()).toBe(false);
  expect(await page.getByRole("slider", { name: "Time" }).isVisible()).toBe(false);
});

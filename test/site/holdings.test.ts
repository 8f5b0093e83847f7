import type { Page } from "playwright-core";
import { describe } from "vitest";
import { textOf } from "./support/download.ts";
import { takeFile } from "./support/holdings.ts";
import type { OpenSite } from "./support/site.ts";
import { expect, type Open, test } from "./support/test.ts";

async function openHoldings(open: Open, query = "?tab=exposure"): Promise<OpenSite> {
  const site = await open({ query, webgl: false });
  await site.page.locator("summary", { hasText: "My holdings" }).click();
  return site;
}

/** Gives the page a file by its dialog and takes what its preview offers. */
const give = (page: Page, text: string, letters: "utf8" | "latin1" = "utf8"): Promise<void> =>
  takeFile(page, { name: "mine.csv", content: Buffer.from(text, letters) });

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

const report = (page: Page) => page.getByRole("region", { name: "Report on my holdings" });

async function exported(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    report(page).getByRole("button", { name: "Export as CSV" }).click(),
  ]);
  return textOf(download);
}

describe("holdings that are typed", () => {
  test("are entered with the keyboard alone, 6 EH/s in Texas and 2 in Kazakhstan, and counted: 8 EH/s", async ({
    open,
  }) => {
    const { page } = await openHoldings(open);
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
    const { page } = await openHoldings(open);
    await type(page, ["<b>Bold</b>", "Kazakhstan", "-2"]);
    await page.getByText("“-2”: below zero").waitFor();
    await expect.poll(() => page.getByLabel("Name", { exact: true }).inputValue()).toBe("<b>Bold</b>");
  });

  test("stay in the page: typing, counting and exporting make no request", async ({ open }) => {
    const site = await openHoldings(open);
    const { page } = site;
    await page.getByText(/^Σ share × P.*; 90 % interval of the fit/).waitFor();
    await page.waitForLoadState("networkidle");
    // The other map's code comes when the page is idle.
    await expect.poll(() => site.requests.some((url) => /\/map-[^/]*\.js$/.test(url))).toBe(true);
    const asked = site.requests.length;
    await type(page, ["Rig", "Texas", "6"]);
    await page.getByText("1 row taken.").waitFor();
    await exported(page);
    expect(site.requests.slice(asked).filter((url) => !url.startsWith("blob:"))).toEqual([]);
  });

  test("are exported with a formula's sign disarmed, and with the sources of the figures", async ({ open }) => {
    const { page } = await openHoldings(open);
    await type(page, ["=Formula", "Kazakhstan", "2"]);
    await report(page).getByText("2.0 EH/s").first().waitFor();
    const text = await exported(page);
    expect(text).toContain("\n'=Formula,Kazakhstan,2,");
    expect(text).toContain("Access Now");
  });
});

describe("a file of holdings", () => {
  test("of 50 MB is refused unread", async ({ open }) => {
    const { page } = await openHoldings(open);
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
    const { page } = await openHoldings(open);
    await give(page, "EH/s;Name;Country\n1,5;A;KAZ\n");
    await report(page).getByText("1.5 EH/s", { exact: true }).waitFor();
  });

  test("as an older spreadsheet writes it, with its own first line and one byte for an é, is taken", async ({
    open,
  }) => {
    const { page } = await openHoldings(open);
    await give(page, "sep=;\r\nname;country;EH/s\r\nÉtoile;Québec;2,5\r\n", "latin1");
    await page.getByRole("table", { name: "Sites" }).getByRole("rowheader", { name: "Étoile" }).waitFor();
  });

  test("with six bad rows is refused by row and column, its two good rows stand, and markup and formulas stay text", async ({
    open,
  }) => {
    const { page } = await openHoldings(open);
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

describe("a scenario that is asked of the holdings", () => {
  const openThree = async (open: Open, query?: string) => {
    const { page } = await openHoldings(open, query);
    await give(page, "name,country,EH/s\nTexas,USA,6\nEkibastuz,KAZ,2\nDamascus,Syria,1");
    await report(page).getByRole("table", { name: "Income by site" }).waitFor();
    return page;
  };
  const question = (page: Page) => page.getByRole("combobox", { name: "What if" });
  const dark = (page: Page) => page.getByRole("combobox", { name: "Who goes dark" });
  /** The change of a site's income, in %, as the table says it. */
  const change = async (page: Page, site: string) => {
    const row = report(page)
      .getByRole("table", { name: "Income by site" })
      .getByRole("row", { name: new RegExp(`^${site}`) });
    return (await row.getByRole("cell").allInnerTexts())[1];
  };

  test("starts with the United States dark for 6 days: Texas loses all, Ekibastuz nothing", async ({ open }) => {
    const page = await openThree(open);
    await report(page).getByRole("heading", { name: "What if: United States dark, 6 days" }).waitFor();
    await expect.poll(() => change(page, "Texas")).toBe("−100");
    await expect.poll(() => change(page, "Ekibastuz")).toBe("0");
  });

  test("may be of a country that no map names: Syria dark takes all of Damascus", async ({ open }) => {
    const page = await openThree(open);
    await dark(page).selectOption("Syria");
    await report(page).getByText("Syria: no map of this date names a share.").waitFor();
    await expect.poll(() => change(page, "Damascus")).toBe("−100");
    await expect.poll(() => change(page, "Texas")).toBe("0");
  });

  test("may be the one in What if: half of the United States for 72 hours takes half of Texas", async ({ open }) => {
    const page = await openThree(open, "?tab=exposure&sc=1~Storm~2022-01-05T11~0~1~p!USA!50!0!72!0!a!!");
    await dark(page).selectOption("Portugal");
    await question(page).selectOption("The question there: Storm");
    await report(page).getByRole("heading", { name: "What if: Storm" }).waitFor();
    await expect.poll(() => change(page, "Texas")).toBe("−50");
  });

  test("may be a ready one: Kazakhstan again darkens one of three sites until the retarget of 8 January 2022", async ({
    open,
  }) => {
    const page = await openThree(open, "?tab=exposure&sc=1~Storm~2022-01-05T11~0~1~p!USA!50!0!72!0!a!!");
    await question(page).selectOption("Kazakhstan again");
    await report(page)
      .getByText(
        /^1 of your 3 sites goes dark, wholly or in part\. Until the retarget on 8 January 2022 your sites earn [\d.]+ BTC a day in all instead of [\d.]+/,
      )
      .waitFor();
  });

  test("that darkens others gives the survivors more after the retarget, and goes into the export and to What if", async ({
    open,
  }) => {
    const page = await openThree(open, "?tab=exposure&sc=1~Storm~2022-01-05T11~0~1~p!USA!50!0!72!0!a!!");
    await question(page).selectOption("Russia cut off");
    await report(page)
      .getByText(/^None of your sites goes dark\. .* each has \+[\d.]+ % against nothing happening\.$/)
      .waitFor();
    expect(await exported(page)).toMatch(/Russia cut off,\d/);
    await report(page).getByRole("button", { name: "Open this question in What if" }).click();
    await page.getByText("Russia cut off").first().waitFor();
    await expect.poll(() => page.getByRole("tab", { name: "What if" }).getAttribute("aria-selected")).toBe("true");
  });
});

describe("the report in print", () => {
  const asRows = (places: readonly string[]) =>
    `name,country,EH/s\n${places.map((place, index) => `Site ${index} in ${place},${place},${1 + (index % 78)}`).join("\n")}`;
  const openPrint = async (open: Open) => {
    const { page } = await openHoldings(open);
    await page.evaluate(() => {
      window.print = () => {};
    });
    return page;
  };
  const pages = async (page: Page, format: string): Promise<string | undefined> => {
    await page.getByRole("button", { name: "Print the report" }).click();
    const pdf = (await page.pdf({ format })).toString("latin1");
    return /\/Count (\d+)/.exec(pdf)?.[1];
  };
  const twelve = ["USA", "KAZ", "RUS", "CAN", "NOR", "PRY", "ETH", "ARE", "OMN", "SYR", "CHN", "IDN"];

  test("is one page with twelve sites, 78 EH/s, on A4 and on Letter", async ({ open }) => {
    const page = await openPrint(open);
    await give(page, asRows(twelve));
    await page.getByText(/^Your 78\.0 EH\/s are spread as if over .*\(90 %: [\d.]+ to [\d.]+\)/).waitFor();
    await expect.poll(() => pages(page, "A4")).toBe("1");
    await expect.poll(() => pages(page, "Letter")).toBe("1");
  });

  test("is one page with a site in every country there is, on A4 and on Letter", async ({ open }) => {
    const page = await openPrint(open);
    const everywhere = await page
      .locator("#map [data-place]")
      .evaluateAll((shapes) => [...new Set(shapes.map((shape) => shape.getAttribute("data-place") ?? ""))]);
    expect(everywhere.length).toBeGreaterThan(150);
    await give(page, asRows(everywhere.filter((place) => /^[A-Z]{3}$/.test(place))));
    await page.getByRole("rowheader", { name: /^\d{3} smaller countries$/ }).waitFor();
    await expect.poll(() => pages(page, "A4")).toBe("1");
    await expect.poll(() => pages(page, "Letter")).toBe("1");
  });

  test("has the report on it and neither the map nor the slider", async ({ open }) => {
    const page = await openPrint(open);
    await give(page, asRows(twelve));
    await report(page).getByText("78.0 EH/s").first().waitFor();
    await page.getByRole("button", { name: "Print the report" }).click();
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => report(page).isVisible()).toBe(true);
    await expect.poll(() => page.getByRole("application", { name: "Map" }).isVisible()).toBe(false);
    await expect.poll(() => page.getByRole("slider", { name: "Time" }).isVisible()).toBe(false);
  });
});
